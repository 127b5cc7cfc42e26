import { describe, expect, it } from 'vitest';
import { noNeeds } from '@/lib/scenario/needs-schema';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { exampleWorkloads } from '@/lib/scenario/default-scenario';
import type { EvaluationChoice } from '@/lib/view/types';
import { needsSummary } from './needs-summary';

const [example] = exampleWorkloads((await loadRelease(latestRelease))!);
const evaluations: EvaluationChoice[] = [
  { value: 'mgsm', label: 'MGSM', measures: 'School arithmetic.', unit: 'share' },
  { value: 'arena', label: 'Arena', measures: 'Preferences.', unit: 'elo' },
];
const said = (needs: object) => needsSummary({ ...example!, ...noNeeds, ...needs }, evaluations);

describe('the line beside the needs of a workload', () => {
  it('says that nothing is asked', () => {
    const nothing = 'No lowest score; anywhere; the same all year';
    expect(said({})).toBe(nothing);
    // An evaluation alone asks for nothing yet.
    expect(said({ evaluation: 'mgsm' })).toBe(nothing);
  });

  it('says the score in the unit of its evaluation, and every rule', () => {
    const needs = { residency: 'region', residencyRegion: 'eu', needsTuning: true };
    expect(said({ ...needs, evaluation: 'mgsm', minimumScore: 0.6, seasonality: [] })).toBe(
      'At least 60 % in MGSM; in the European Union; weights that can be fine-tuned; its volume varies over the year',
    );
    expect(said({ evaluation: 'arena', minimumScore: 1400 })).toContain(
      'At least 1,400 Elo points in Arena',
    );
    expect(said({ residency: 'own-account' })).toContain('; in a cloud account of our own;');
  });

  it('keeps what is not a number as it was typed', () => {
    expect(said({ evaluation: 'mgsm', minimumScore: 'high' })).toContain('At least “high” in MGSM');
  });
});

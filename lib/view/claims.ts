import type { Catalogue } from '@/lib/catalogue/catalogue';
import type {
  ClaimAnswer,
  ClaimEntry,
  ClaimEvidence,
  ClaimFigure,
  ClaimVerdict,
} from '@/lib/decide/claims/claim';
import { claimsForScenario } from '@/lib/decide/claims/for-scenario';
import { formatCount } from '@/lib/format/count';
import { formatDate } from '@/lib/format/date';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import type { ClaimEvidenceRow, ClaimRow, ClaimsView } from './claims-types';
import { printCell } from './print';

/** The claims page of one scenario; of the opening one where none is given. */
export function claimsView(given: {
  scenario?: Scenario;
  catalogue: Catalogue;
  entries: readonly ClaimEntry[];
}): ClaimsView {
  const { catalogue, entries, scenario = defaultScenario(catalogue) } = given;
  const { evaluation, answers } = claimsForScenario({ scenario, catalogue, entries });
  return {
    scenarioName: scenario.name,
    scenarioId: evaluation.scenarioId,
    catalogueRelease: evaluation.catalogueRelease,
    summary: summaryOf(answers),
    rows: answers.map(claimRow),
  };
}

const words: Readonly<Record<ClaimVerdict, string>> = {
  true: 'True here',
  false: 'False here',
  'only-if': 'Only if',
  context: 'Context',
  'cannot-say': 'Cannot say yet',
};

const counted: readonly (readonly [ClaimVerdict, string])[] = [
  ['true', 'true'],
  ['only-if', 'true only if something moves'],
  ['false', 'false'],
  ['cannot-say', 'that cannot be said yet'],
  ['context', 'about the market'],
];

/** "3 true, 8 true only if something moves, …" of how many. */
function summaryOf(answers: readonly ClaimAnswer[]): string {
  const parts = counted.flatMap(([verdict, word]) => {
    const found = answers.filter((answer) => answer.verdict === verdict).length;
    return found === 0 ? [] : [`${formatCount(found)} ${word}`];
  });
  return `Of ${formatCount(answers.length)} claims: ${parts.join(', ')}.`;
}

/** One claim as it is printed. */
export function claimRow(answer: ClaimAnswer): ClaimRow {
  const { id, claim, article, verdict, sentence, presupposes, searched } = answer;
  const flips = [answer.flip, ...answer.otherFlips].flatMap((flip) => flip?.sentence ?? []);
  return {
    id,
    claim,
    article,
    verdict,
    word: words[verdict],
    sentence,
    flips,
    searched,
    figures: answer.figures.map(figureRow),
    presupposes,
    evidence: answer.evidence.map(evidenceRow),
  };
}

function figureRow({ label, value, unit, cellId }: ClaimFigure): ClaimRow['figures'][number] {
  const name = label.charAt(0).toUpperCase() + label.slice(1);
  if (value === null) return { label: name, text: unit === 'month' ? 'never' : 'no value' };
  return { label: name, text: printCell({ id: cellId ?? '', unit }, value) };
}

const stances: Readonly<Record<ClaimEvidence['stance'], string>> = {
  for: 'For',
  against: 'Against',
  depends: 'It depends',
};

function evidenceRow(evidence: ClaimEvidence): ClaimEvidenceRow {
  const { stance, finding, source, publisher, url, date } = evidence;
  return {
    stance: stances[stance],
    finding,
    source: `${publisher}: ${source}, ${formatDate(date)}`,
    url,
  };
}

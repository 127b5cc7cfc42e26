import { describe, expect, it } from 'vitest';
import { chip, composed, files } from './fixture';
import { openRelease, serializeRelease } from './release';

describe('a release file', () => {
  it('opens as the catalogue it was made from', () => {
    const catalogue = composed();
    expect(openRelease(JSON.parse(serializeRelease(catalogue)))).toEqual(catalogue);
  });

  it('is the same text whatever the order of files and keys', () => {
    const turned = Object.fromEntries(Object.entries(files).reverse());
    const turnedChip = Object.fromEntries(Object.entries(chip).reverse());
    const other = composed({ ...turned, 'data/accelerators/acme-chip.json': turnedChip });
    expect(serializeRelease(other)).toBe(serializeRelease(composed()));
  });

  it('of the time before a section existed opens with that section empty', () => {
    const later = [
      'seatPlans',
      'residency',
      'workloadPresets',
      'evaluations',
      'scoredModels',
    ] as const;
    const now = JSON.parse(serializeRelease(composed())) as Record<string, unknown>;
    const before = Object.entries(now).filter(
      ([section]) => !later.some((name) => name === section),
    );
    const opened = openRelease(Object.fromEntries(before));
    expect(later.map((section) => opened[section])).toEqual([{}, {}, {}, {}, {}]);
  });

  it('holds each source once', () => {
    expect(serializeRelease(composed()).split('Acme price list')).toHaveLength(2);
  });
});

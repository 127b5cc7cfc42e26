import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Evaluation, Influence } from '@/lib/decide/evaluation';
import { expectWithin } from '@/lib/testing/relative';
import { assumptionRows } from './assumptions';
import { doubtful, flipText, nearestFlip } from './flips';
import { committedCatalogue, eachWorkload, evaluated, situations } from './testing/evaluated';

const growth = 'demand.support-chat.growth';
const batchShare = 'demand.document-extraction.batchShare';
const flatPeak = 'demand.document-extraction.busiestHour';
const fte = 'people.small-api.fte';

describe('what the answer rests on', () => {
  let catalogue: Catalogue;
  let opening: Evaluation;
  beforeAll(async () => {
    catalogue = await committedCatalogue();
    opening = evaluated(catalogue);
  });

  const influence = (cellId: string, more: Partial<Influence> = {}): Influence => ({
    cellId,
    lowUsd: -2000,
    highUsd: 1000,
    swingUsd: 2000,
    flipsAt: null,
    flipsTo: null,
    ...more,
  });
  const rowsOf = (influences: Influence[], evaluation = opening) =>
    assumptionRows({ ...evaluation, influences }, catalogue);
  const effect = (cellId: string, evaluation = opening) =>
    rowsOf([influence(cellId)], evaluation)[0]?.influence;

  it.each(Object.entries(situations))('is in order of weight when %s', (_, change) => {
    const weights = assumptionRows(evaluated(catalogue, change), catalogue).map(
      ({ weight }) => weight,
    );
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    for (const weight of weights) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
    if (weights.length > 0) expect(weights[0]).toBe(1);
  });

  it('says what a tenth less and more do to the saving', () => {
    expect(effect(fte)).toBe('Saving −$2.00k when 10 % lower, +$1.00k when 10 % higher');
  });

  it('speaks of the lead where today’s route is the best: what helps the rival shrinks it', () => {
    const stay = evaluated(catalogue, situations['a thousandth of the requests']);
    expect(effect(fte, stay)).toBe(
      'Lead over GPT-6 Luna +$2.00k when 10 % lower, −$1.00k when 10 % higher',
    );
  });

  it('calls a shrinkage of 11 % the lower one of two', () => {
    // −10 % a month times 1.1 is −11 %, which is less
    const shrinking = evaluated(catalogue, situations['a tenth less every month']);
    expect(effect(growth, shrinking)).toBe(
      'Saving +$1.00k when 10 % lower, −$2.00k when 10 % higher',
    );
  });

  it('shows no share above all and no peak below the mean', () => {
    const all = evaluated(
      catalogue,
      eachWorkload(() => ({ batchShare: 1 })),
    );
    expect(effect(batchShare, all)).toBe('Saving −$2.00k when 10 % lower');
    expect(effect(flatPeak)).toBe('Saving +$1.00k when 10 % higher');
    const most = evaluated(
      catalogue,
      eachWorkload(() => ({ batchShare: 0.95 })),
    );
    expect(effect(batchShare, most)).toBe('Saving −$2.00k when 10 % lower, +$1.00k at 100 %');
  });

  it('weighs only what can happen', () => {
    // the flat peak can only rise, by $1,000; the people can go either way, by $2,000
    const rows = rowsOf([influence(flatPeak), influence(fte)]);
    expect(rows.map(({ figure, weight }) => [figure.id, weight])).toEqual([
      [fte, 1],
      [flatPeak, 0.5],
    ]);
  });

  it('leaves out what hardly matters and what is agreed', () => {
    const small = { lowUsd: 1, highUsd: 1, swingUsd: 1 };
    const rows = rowsOf([influence(fte), influence('hoursPerMonth'), influence(growth, small)]);
    expect(rows.map(({ figure }) => figure.id)).toEqual([fte]);
    expect(doubtful({ ...opening, influences: [influence('hoursPerMonth')] })).toEqual([]);
  });

  describe('a flip', () => {
    const flip = (cellId: string, flipsAt: number, evaluation = opening) =>
      flipText(evaluation, influence(cellId, { flipsAt, flipsTo: 'small-api' }));

    it('says which way, from where, to where, and what is cheapest then', () => {
      expect(flip(fte, 0.314_72)).toBe(
        'Should the people who run it (Small API) rise above 0.315 FTEs (now 0.25 FTEs), the cheapest route would be GPT-6 Luna.',
      );
      expect(flip(fte, 0.2)).toMatch(/fall below 0\.2 FTEs \(now 0\.25 FTEs\)/);
    });

    it('keeps the digits that tell a near threshold from today’s value', () => {
      expect(flip(fte, 0.250_2)).toMatch(/rise above 0\.2502 FTEs \(now 0\.25 FTEs\)/);
    });

    it('rises towards zero where the value is negative', () => {
      const shrinking = evaluated(catalogue, situations['a tenth less every month']);
      expect(flip(growth, -0.05, shrinking)).toMatch(
        /rise above −5\u202f% a month \(now −10\u202f% a month\)/,
      );
    });

    it('is not given where there is none or where it cannot be', () => {
      expect(flipText(opening, influence(fte))).toBeNull();
      const all = evaluated(
        catalogue,
        eachWorkload(() => ({ batchShare: 1 })),
      );
      expect(flip(batchShare, 1.2, all)).toBeNull();
      expect(flip(flatPeak, 0.8)).toBeNull();
    });

    it('is nearest where the input has to change least, by ratio', () => {
      const influences = [
        influence(fte, { flipsAt: 0.125, flipsTo: 'rented' }), // half
        influence(growth, { flipsAt: 0.045, flipsTo: 'owned' }), // one and a half times
      ];
      const nearest = nearestFlip({ ...opening, influences });
      expectWithin(nearest!.factor, 1.5, 1e-12);
      expect(nearest?.text).toMatch(/owned servers/);
    });
  });
});

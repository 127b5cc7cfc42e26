import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchVolumes, type CostPair, type VolumeQuestion } from './volume-search';

/** A route of machines: the ledger's rounding, spare replicas and all. */
interface Stairs {
  readonly fixed: number;
  readonly usdPerToken: number;
  readonly usdPerMachine: number;
  readonly tokensPerReplica: number;
  readonly replicasPerMachine: number;
  readonly spare: number;
}

function costOf(stairs: Stairs, tokens: number): number {
  const replicas = Math.ceil((tokens / stairs.tokensPerReplica) * (1 - 1e-12)) + stairs.spare;
  const machines = Math.ceil(replicas / stairs.replicasPerMachine);
  return stairs.fixed + stairs.usdPerToken * tokens + stairs.usdPerMachine * machines;
}

/** Ranges of whole volumes from 1 to `end` where the option is cheaper, by looking at every one. */
function byLooking(costsAt: (tokens: number) => CostPair, end: number) {
  const ranges: { from: number; to: number }[] = [];
  for (let tokens = 1; tokens <= end; tokens++) {
    const { option, baseline } = costsAt(tokens);
    if (baseline - option <= 1e-12 * Math.max(baseline, option)) continue;
    const last = ranges.at(-1);
    if (last?.to === tokens - 1) last.to = tokens;
    else ranges.push({ from: tokens, to: tokens });
  }
  return ranges;
}

/** The ranges of an answer as far as `end`; an open one reaches it. */
function upTo(question: VolumeQuestion, end: number) {
  const answer = searchVolumes(question);
  if (!answer.settled) expect(answer.searchedTo).toBeGreaterThanOrEqual(end);
  return answer.cheaper.flatMap(({ from, to }) =>
    from > end ? [] : [{ from, to: Math.min(to ?? Infinity, end) }],
  );
}

const END = 3000;
const cents = (max: number) => fc.integer({ min: 0, max }).map((value) => value / 100);
const stairs: fc.Arbitrary<Stairs> = fc.record({
  fixed: cents(20_000),
  usdPerToken: cents(100),
  usdPerMachine: cents(30_000),
  // whole sizes, and sizes that no token count divides
  tokensPerReplica: fc.oneof(
    fc.integer({ min: 20, max: 400 }),
    fc.double({ min: 20, max: 400, noNaN: true }),
  ),
  replicasPerMachine: fc.integer({ min: 1, max: 4 }),
  spare: fc.integer({ min: 0, max: 2 }),
});
const line = fc.record({ fixed: cents(20_000), usdPerToken: cents(300) });

describe('searching the staircase', () => {
  it('finds exactly the volumes that looking at each of them finds', () => {
    let found = 0;
    fc.assert(
      fc.property(stairs, line, fc.boolean(), (steps, straight, isTodayStepped) => {
        const costsAt = (tokens: number): CostPair => {
          const stepped = costOf(steps, tokens);
          const other = straight.fixed + straight.usdPerToken * tokens;
          return isTodayStepped
            ? { option: other, baseline: stepped }
            : { option: stepped, baseline: other };
        };
        const question = {
          costsAt,
          tokensPerStep: [steps.tokensPerReplica],
          stepsPerCycle: steps.replicasPerMachine,
          maximumSteps: 1000,
          maximumTokens: 1e9,
        };
        const expected = byLooking(costsAt, END);
        expect(upTo(question, END)).toEqual(expected);
        found += expected.length;
      }),
      { seed: 20261121, numRuns: 500 },
    );
    expect(found).toBeGreaterThan(500); // ranges, not empty answers
  });

  it('finds them where both routes have steps of their own', () => {
    fc.assert(
      fc.property(stairs, stairs, fc.boolean(), (option, other, isSameReplica) => {
        const size = isSameReplica ? option.tokensPerReplica : other.tokensPerReplica;
        const today = { ...other, tokensPerReplica: size };
        const costsAt = (tokens: number) => ({
          option: costOf(option, tokens),
          baseline: costOf(today, tokens),
        });
        const question = {
          costsAt,
          tokensPerStep: [...new Set([option.tokensPerReplica, size])],
          stepsPerCycle: 12, // a multiple of 1, 2, 3 and 4
          maximumSteps: 1000,
          maximumTokens: 1e9,
        };
        expect(upTo(question, END)).toEqual(byLooking(costsAt, END));
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('finds them between two straight lines', () => {
    fc.assert(
      fc.property(line, line, (option, today) => {
        const cost = ({ fixed, usdPerToken }: typeof option, tokens: number) =>
          fixed + usdPerToken * tokens;
        const costsAt = (tokens: number) => ({
          option: cost(option, tokens),
          baseline: cost(today, tokens),
        });
        const question = {
          costsAt,
          tokensPerStep: [],
          stepsPerCycle: 1,
          maximumSteps: 10,
          maximumTokens: 1e9,
        };
        expect(upTo(question, END)).toEqual(byLooking(costsAt, END));
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });

  it('keeps the last token of a step at sizes of billions that are not whole', () => {
    // A replica carries 10⁹ ÷ 3 tokens and costs $100; today costs $0.31 per million, 103.33 a replica.
    // Replica n is cheaper above 100 n ÷ 0.31 M: from 322,580,646 to 333,333,333, from 645,161,291 to
    // 666,666,666 (not …667, which is on the third), from 967,741,936 to 1,000,000,000 …
    const size = 1e9 / 3;
    const stepped = {
      fixed: 0,
      usdPerToken: 0,
      usdPerMachine: 100,
      tokensPerReplica: size,
      replicasPerMachine: 1,
      spare: 0,
    };
    const answer = searchVolumes({
      costsAt: (tokens) => ({ option: costOf(stepped, tokens), baseline: 0.31e-6 * tokens }),
      tokensPerStep: [size],
      stepsPerCycle: 1,
      maximumSteps: 4,
      maximumTokens: 1e15,
    });
    expect(answer.cheaper.slice(0, 3)).toEqual([
      { from: 322_580_646, to: 333_333_333 },
      { from: 645_161_291, to: 666_666_666 },
      { from: 967_741_936, to: 1_000_000_000 },
    ]);
    expect(answer).toMatchObject({ settled: false, searchedTo: 1_333_333_333 });
  });
});

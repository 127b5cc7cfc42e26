import { evaluate } from '@/lib/graph/evaluate';
import { graphOf } from '@/lib/graph/graph';
import { smallOnDevices, ownBot } from './ask-edge';
import { complianceCost, hiddenCosts, noEgress, switchingCost } from './ask-lines';
import { paybackMonths } from './ask-payback';
import { noSeatFees, smallModelsSuffice } from './ask-people';
import { allProprietaryOverpays, hybridWins, threeDimensions } from './ask-portfolio';
import { noPriceSurprise } from './ask-price-surprise';
import { apiUnitCost, selfHostedUnitCost } from './ask-prices';
import { millionsAtBillions, saving, timesCheaper } from './ask-savings';
import type { ClaimAnswer, ClaimEntry, ClaimId, ClaimVerdict } from './claim';
import { claimContext, figureOf, numberOf, type ClaimGround } from './context';
import { flipInWords, stillInWords } from './flip-words';
import { searchFlips, type LeverSearch } from './flip-search';
import { leversOf } from './levers';
import type { ClaimMix } from './mix';
import type { Asked, ClaimQuestion, Posed, Settled } from './posed';

const context = (): Settled => ({
  kind: 'settled',
  verdict: 'context',
  figures: [],
  sentence: 'This is about a market, not about your workloads: shown as context, not computed.',
  searched: null,
});

const questions: Readonly<Record<ClaimId, (question: ClaimQuestion) => Posed>> = {
  'self-hosted-unit-cost': selfHostedUnitCost,
  'api-unit-cost': apiUnitCost,
  'saving-60-80': saving,
  'cheaper-10-50x': timesCheaper,
  'payback-months': paybackMonths,
  'millions-at-billions': millionsAtBillions,
  'no-seat-fees': noSeatFees,
  'no-egress': noEgress,
  'no-price-surprise': noPriceSurprise,
  'compliance-cost': complianceCost,
  'switching-cost': switchingCost,
  'small-models-suffice': smallModelsSuffice,
  'seven-beats-175': smallOnDevices,
  'own-bot-no-recurring': ownBot,
  'hidden-costs': hiddenCosts,
  'hybrid-wins': hybridWins,
  'three-dimensions': threeDimensions,
  'all-proprietary-overpays': allProprietaryOverpays,
  'majority-by-2027': context,
};

/**
 * Puts published claims to a scenario's own figures: true, false or only if, with the value of each
 * lever at which that changes. `portfolio` is the best mix of the same scenario, or null where it has
 * not been worked out; the claims about mixes then say so.
 */
export function testClaims(given: {
  ground: ClaimGround;
  portfolio: ClaimMix | null;
  entries: readonly ClaimEntry[];
}): ClaimAnswer[] {
  const { portfolio, entries } = given;
  const ground = claimContext(given.ground);
  const posed = entries.map((entry) => ({
    entry,
    posed: questions[entry.id]({ context: ground, portfolio, entry }),
  }));
  const asked = posed.flatMap((each) => (each.posed.kind === 'asked' ? [each.posed] : []));
  const searches = searchFlips({
    questions: asked,
    levers: leversOf(ground),
    periods: ground.ledger.periods,
  });
  return posed.map(({ entry, posed: question }) => {
    if (question.kind === 'settled') return answer(entry, { ...question, flips: [] });
    const search = searches[asked.indexOf(question)] ?? { flips: [], still: [] };
    return answer(entry, answerOf(question, { search, periods: ground.ledger.periods }));
  });
}

type Found = Omit<Settled, 'kind'> & { readonly flips: ClaimAnswer['otherFlips'] };

function answerOf(asked: Asked, given: { search: LeverSearch; periods: number }): Found {
  const { search, periods } = given;
  const cells = [...asked.cells, ...asked.figures.map(({ cell }) => cell)];
  const values = evaluate(graphOf(cells), { periods });
  const holds = asked.holds(values);
  const figures = asked.figures.map(({ cell, label }) => figureOf(values, cell, label));
  if (holds === null)
    return {
      verdict: 'cannot-say',
      figures,
      sentence: 'One of the figures it rests on has no value for these workloads.',
      searched: null,
      flips: [],
    };
  const read = (cell: Asked['cells'][number]) => numberOf(values, cell);
  const verdict = asked.verdict?.(search) ?? verdictOf(holds, search);
  const makesItTrue = verdict !== 'true';
  const changesRoute = asked.verdict !== undefined;
  return {
    verdict,
    figures,
    sentence: asked.sentence({ read, values, holds }),
    searched: stillInWords(search, { holds: !makesItTrue, changesRoute }),
    flips: search.flips.map((flip) => flipInWords(flip, { makesItTrue, changesRoute })),
  };
}

function verdictOf(holds: boolean, { flips }: LeverSearch): ClaimVerdict {
  if (holds) return 'true';
  return flips.length > 0 ? 'only-if' : 'false';
}

function answer(entry: ClaimEntry, found: Found): ClaimAnswer {
  const { id, claim, article, presupposes, evidence } = entry;
  const [flip = null, ...otherFlips] = found.flips;
  const { verdict, figures, sentence, searched } = found;
  return {
    id,
    claim,
    article,
    verdict,
    figures,
    sentence,
    flip,
    otherFlips,
    searched,
    presupposes,
    evidence,
  };
}

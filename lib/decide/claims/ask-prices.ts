import { formatMoney } from '@/lib/format/money';
import { numberOf } from './context';
import { cannotSay, claimed, claimedRange, perMTok, type ClaimQuestion, type Posed } from './posed';

const unitPrice = (usd: number) => formatMoney(usd, { style: 'unit-price' });

/** True at or below the high end; both sides of the claim are read over input and output tokens together. */
export function selfHostedUnitCost({ context, entry }: ClaimQuestion): Posed {
  const { selfHosted, cells } = context;
  const cost = cells.selfHosted;
  if (cost === null) return cannotSay(context.whyNot(['rented', 'owned', 'edge']));
  const high = claimed(entry, 'high');
  return {
    kind: 'asked',
    cells: [cost.perMTok, cost.perMTokOutput],
    levers: ['volume', 'utilisation', 'rent', 'server-price', 'device-price', 'staff'],
    holds: (values) => {
      const value = numberOf(values, cost.perMTok);
      return value === null ? null : value <= high;
    },
    figures: [
      ...selfHosted.flatMap(({ unitCosts }) => [
        { cell: unitCosts.perMTok },
        { cell: unitCosts.perMTokOutput },
      ]),
      { cell: cost.perMTok },
    ],
    sentence: ({ read }) => {
      const own = read(cost.perMTok);
      const below =
        own !== null && own < claimed(entry, 'low') ? ' It is below what is claimed.' : '';
      return `The cheapest self-hosted route costs ${perMTok(own)} with everything in it, input and output counted together, and ${perMTok(read(cost.perMTokOutput))} if output alone bears it. The claim is ${claimedRange(entry, unitPrice)}.${below}`;
    },
  };
}

/** True at or above the low end: the provider's bill of the frontier API, without people and the rest. */
export function apiUnitCost({ context, entry }: ClaimQuestion): Posed {
  const frontier = context.cells.paid.get('frontier-api');
  if (frontier === undefined) return cannotSay(context.whyNot(['frontier-api']));
  const low = claimed(entry, 'low');
  return {
    kind: 'asked',
    cells: [frontier.blended, frontier.input, frontier.output],
    levers: ['volume', 'frontier-price'],
    holds: (values) => {
      const value = numberOf(values, frontier.blended);
      return value === null ? null : value >= low;
    },
    figures: [
      { cell: frontier.blended },
      { cell: frontier.input },
      { cell: frontier.output },
      ...[...context.cells.paid].flatMap(([id, { blended }]) =>
        id === 'frontier-api' ? [] : [{ cell: blended }],
      ),
    ],
    sentence: ({ read }) => {
      const paid = read(frontier.blended);
      const above =
        paid !== null && paid > claimed(entry, 'high') ? ' It is above what is claimed.' : '';
      return `The frontier API’s bill comes to ${perMTok(paid)}, input and output counted together: on average ${perMTok(read(frontier.input))} of input and ${perMTok(read(frontier.output))} of output. The claim is ${claimedRange(entry, unitPrice)}.${above}`;
    },
  };
}

import { formatCount } from '@/lib/format/count';
import { formatMoney } from '@/lib/format/money';
import { formatPercent } from '@/lib/format/ratio';
import { formatQuantity } from '@/lib/format/quantity';
import type { Cell } from '@/lib/graph/cell';
import { perSeatCells } from '@/lib/model/claims-cells';
import { numberOf } from './context';
import { cannotSay, type ClaimQuestion, type Posed } from './posed';

const perPerson = (usd: number | null) =>
  usd === null ? 'no value' : `${formatMoney(usd, { style: 'unit-price' })} a person and month`;

/** True where the cheapest route without seats costs less for the same people than the plan does. */
export function noSeatFees({ context }: ClaimQuestion): Posed {
  const seats = context.route('seats');
  const others = [...context.ledger.routes.keys()].flatMap((id) =>
    id === 'seats' ? [] : (context.route(id) ?? []),
  );
  if (seats === null || others.length === 0)
    return cannotSay(
      context.scenario.seats === null
        ? 'The scenario has no plan bought per person to compare with. Under “Compare also”, choose a plan and the number of people.'
        : context.whyNot(['seats', 'frontier-api']),
    );
  const costs = perSeatCells(context.ledger, [seats, ...others]);
  const ofSeats = costs.get('seats');
  const rest = others.flatMap(({ id, label }) => {
    const cell = costs.get(id);
    return cell === undefined ? [] : [{ label, cell }];
  });
  if (ofSeats === undefined) return cannotSay(context.whyNot(['seats']));
  const lowest = (read: (cell: Cell) => number | null) =>
    rest
      .map(({ label, cell }) => ({ label, usd: read(cell) ?? Infinity }))
      .reduce((low, next) => (next.usd < low.usd ? next : low));
  return {
    kind: 'asked',
    cells: [...costs.values()],
    levers: ['seat-price', 'volume', 'api-prices', 'staff'],
    holds: (values) => {
      const plan = numberOf(values, ofSeats);
      return plan === null ? null : lowest((cell) => numberOf(values, cell)).usd < plan;
    },
    figures: [...costs.values()].map((cell) => ({ cell })),
    sentence: ({ read }) => {
      const best = lowest(read);
      return `The plan costs ${perPerson(read(ofSeats))}, with the people and review that go with it. The same people on the cheapest route without seats, ${best.label}, cost ${perPerson(best.usd)}: that has no fee per person, but it grows with their use.`;
    },
  };
}

/** Names round: what is called 7B has 6.7 to 8 billion parameters, what is called 70B up to 73. */
const CLAIMED_PARAMETERS = { least: 6e9, most: 75e9 };

function otherSize({ parameters, scenario }: ClaimQuestion['context']): string | null {
  const { least, most } = CLAIMED_PARAMETERS;
  if (parameters === null || (parameters >= least && parameters <= most)) return null;
  return `The claim is about models of 7B to 70B, and ${scenario.selfHosted.model} has ${formatCount(parameters / 1e9)} billion parameters. Choose a self-hosted model of that size.`;
}

/** True where the cheapest self-hosted route costs less per answer that could be used than the frontier API. */
export function smallModelsSuffice({ context }: ClaimQuestion): Posed {
  const frontier = context.route('frontier-api');
  const { selfHosted } = context.cells;
  if (frontier === null || selfHosted === null || context.bestSelfHosted === null)
    return cannotSay(context.whyNot(['frontier-api', 'rented', 'owned', 'edge']));
  const wrongSize = otherSize(context);
  if (wrongSize !== null) return cannotSay(wrongSize);
  const [own, theirs] = [selfHosted.perAcceptedTask, frontier.unitCosts.perAcceptedTask];
  const share = context.ledger.graph.byId.get(`escalation.${context.bestSelfHosted.id}.share`);
  const small = context.route('small-api');
  const hosted = context.route('hosted-open');
  const { model } = context.scenario.selfHosted;
  const each = (usd: number | null) => (usd === null ? 'no value' : formatQuantity(usd, 'USD/req'));
  return {
    kind: 'asked',
    cells: [own, theirs, ...(share === undefined ? [] : [share])],
    levers: [
      'escalation',
      'volume',
      'utilisation',
      'rent',
      'server-price',
      'staff',
      'frontier-price',
    ],
    holds: (values) => {
      const [a, b] = [numberOf(values, own), numberOf(values, theirs)];
      return a === null || b === null ? null : a < b;
    },
    figures: [
      { cell: own },
      { cell: theirs },
      ...(small === null ? [] : [{ cell: small.unitCosts.perAcceptedTask }]),
      ...(hosted === null ? [] : [{ cell: hosted.unitCosts.perAcceptedTask }]),
      ...(share === undefined ? [] : [{ cell: share }]),
    ],
    sentence: ({ read }) => {
      const escalated = share === undefined ? null : read(share);
      const sent =
        escalated === null
          ? ''
          : ` ${formatPercent(escalated)} of requests are sent on to the frontier API and paid for there too.`;
      return `An answer that could be used costs ${each(read(own))} with ${model} self-hosted and ${each(read(theirs))} with the frontier API.${sent} How good the answers are is what you enter as escalation, not something we can know.`;
    },
  };
}

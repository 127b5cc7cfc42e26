import { formatMoney } from '@/lib/format/money';
import { formatPercent } from '@/lib/format/ratio';
import {
  leastMigration,
  partPerMonth,
  partPerYear,
  workShare,
} from '@/lib/model/claims-line-cells';
import { TOO_CLOSE_SHARE } from '../verdict';
import { numberOf } from './context';
import type { ClaimMix } from './mix';
import { cannotSay, money, type ClaimQuestion, type Posed } from './posed';

/** True where no self-hosted route pays for data it sends out. Servers and devices of one's own send none. */
export function noEgress({ context }: ClaimQuestion): Posed {
  const { selfHosted, ledger } = context;
  if (selfHosted.length === 0) return cannotSay(context.whyNot(['rented', 'owned', 'edge']));
  const rented = context.route('rented');
  const egress = rented && partPerMonth(ledger, rented, 'Egress');
  const onSite = selfHosted.filter(({ id }) => id !== 'rented').map(({ label }) => label);
  const noLine =
    onSite.length === 0
      ? ''
      : ` ${onSite.join(' and ')}: answers stay on the premises, so the ledger has no line for it.`;
  if (rented === null || egress === null)
    return {
      kind: 'settled',
      verdict: 'true',
      figures: [],
      sentence: `No data leaves for a charge.${noLine}`,
      searched: null,
    };
  const whole = rented.total;
  return {
    kind: 'asked',
    cells: [egress, whole],
    levers: ['egress-price'],
    holds: (values) => {
      const paid = numberOf(values, egress);
      return paid === null ? null : paid <= 0;
    },
    figures: [{ cell: egress }, { cell: whole }],
    sentence: ({ read, holds }) =>
      holds
        ? `Rented GPUs pay nothing for data sent out at the price entered.${noLine}`
        : `Rented GPUs pay ${formatMoney(read(egress) ?? 0)} a month on average for data sent out, over a horizon that costs ${money(read(whole))}.${noLine}`,
  };
}

/** True where the self-hosted route with the lowest compliance line pays less for it than the frontier API. */
export function complianceCost({ context, portfolio }: ClaimQuestion): Posed {
  const frontier = context.route('frontier-api');
  const own = context.selfHosted.flatMap(
    (route) => partPerYear(context.ledger, route, 'Compliance and audit') ?? [],
  );
  const api = frontier && partPerYear(context.ledger, frontier, 'Compliance and audit');
  const residency = residencyWords(portfolio);
  if (api === null || own.length === 0)
    return cannotSay(`${context.whyNot(['frontier-api', 'rented', 'owned', 'edge'])}${residency}`);
  const lowest = (read: (cell: (typeof own)[number]) => number | null) =>
    Math.min(...own.map((cell) => read(cell) ?? Infinity));
  return {
    kind: 'asked',
    cells: [api, ...own],
    levers: ['compliance'],
    holds: (values) => {
      const paid = numberOf(values, api);
      return paid === null ? null : lowest((cell) => numberOf(values, cell)) < paid;
    },
    figures: [{ cell: api }, ...own.map((cell) => ({ cell }))],
    sentence: ({ read }) =>
      `Compliance and audit are entered at ${money(read(api))} a year for the frontier API and at ${money(lowest(read))} or more for self-hosting, where the controls are yours to build and to prove.${residency}`,
  };
}

function residencyWords(portfolio: ClaimMix | null): string {
  if (portfolio?.kind !== 'placed') return '';
  const held = portfolio.placements.filter(({ ruledOut }) =>
    ruledOut.some(({ barrier }) => barrier.need === 'residency'),
  );
  return held.length === 0
    ? ' No workload’s residency rules a venue out.'
    : ` Residency is a limit, not a price: it rules venues out for ${held.length} of ${portfolio.placements.length} workloads.`;
}

/** True where moving to the nearest open route takes less work than moving to another API. */
export function switchingCost({ context }: ClaimQuestion): Posed {
  const small = context.route('small-api');
  const open = context.cells.openMigration;
  if (small === null || open === null)
    return cannotSay(context.whyNot(['small-api', 'hosted-open', 'rented', 'owned', 'edge']));
  const other = leastMigration('otherApi', context.ledger, [small]);
  return {
    kind: 'asked',
    cells: [open, other],
    levers: ['migration'],
    holds: (values) => {
      const [toOpen, toApi] = [numberOf(values, open), numberOf(values, other)];
      return toOpen === null || toApi === null ? null : toOpen < toApi;
    },
    figures: [
      { cell: other },
      ...context.open.flatMap(({ id }) => {
        const cell = context.ledger.graph.byId.get(`people.${id}.migration`);
        return cell === undefined ? [] : [{ cell }];
      }),
    ],
    sentence: ({ read }) =>
      `Moving to another API is entered as ${money(read(other))} of work, moving to open weights as ${money(read(open))} at least. What a standard format saves on a later move between hosts of the same weights has no line of its own here.`,
  };
}

/** True where people, evaluation, fine-tuning and tools take more of every self-hosted route than the doubt in list prices. */
export function hiddenCosts({ context }: ClaimQuestion): Posed {
  const shares = context.selfHosted.flatMap((route) => {
    const cell = workShare(route);
    return cell === null ? [] : [{ id: route.id, label: route.label, cell }];
  });
  if (shares.length === 0) return cannotSay(context.whyNot(['rented', 'owned', 'edge']));
  return {
    kind: 'asked',
    cells: shares.map(({ cell }) => cell),
    levers: ['volume', 'staff'],
    holds: (values) => {
      const all = shares.map(({ cell }) => numberOf(values, cell));
      return all.some((share) => share === null)
        ? null
        : all.every((share) => (share ?? 0) >= TOO_CLOSE_SHARE);
    },
    figures: shares.map(({ cell }) => ({ cell })),
    sentence: ({ read }) => {
      const list = shares.map(({ label, cell }) => {
        const share = read(cell);
        return `${share === null ? 'no value' : formatPercent(share)} of ${label}`;
      });
      return `People, evaluation, fine-tuning and tools are ${list.join(', ')}. From ${formatPercent(TOO_CLOSE_SHARE)} on we count them as a cost that must be budgeted.`;
    },
  };
}

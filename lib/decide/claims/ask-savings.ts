import { formatPercent, formatFactor } from '@/lib/format/ratio';
import { formatTokens } from '@/lib/format/count';
import { againstCells, savedPerYear } from '@/lib/model/claims-cells';
import { numberOf } from './context';
import { cannotSay, claimed, claimedRange, money, type ClaimQuestion, type Posed } from './posed';

const MACHINES = ['rent', 'server-price', 'device-price'] as const;

/** True at or above the low end: present value of the cheapest open route against the frontier API's. */
export function saving({ context, entry }: ClaimQuestion): Posed {
  const frontier = context.route('frontier-api');
  const { open, selfHosted } = context.cells;
  if (frontier === null || open === null)
    return cannotSay(context.whyNot(['frontier-api', 'hosted-open', 'rented', 'owned', 'edge']));
  const against = againstCells('open', {
    dearer: frontier.presentValue,
    cheaper: open.presentValue,
    words: 'the cheapest open route against the frontier API',
  });
  const own =
    selfHosted &&
    againstCells('openSelfHosted', {
      dearer: frontier.presentValue,
      cheaper: selfHosted.presentValue,
      words: 'the cheapest self-hosted route against the frontier API',
    });
  const low = claimed(entry, 'low');
  return {
    kind: 'asked',
    cells: [against.savingShare, ...(own === null ? [] : [own.savingShare])],
    levers: ['volume', 'utilisation', 'frontier-price', ...MACHINES, 'staff', 'escalation'],
    holds: (values) => {
      const value = numberOf(values, against.savingShare);
      return value === null ? null : value >= low;
    },
    figures: [
      { cell: against.savingShare },
      ...(own === null ? [] : [{ cell: own.savingShare }]),
      ...baselines(context),
    ],
    sentence: ({ read }) => {
      const share = read(against.savingShare);
      const more =
        share !== null && share > claimed(entry, 'high') ? ' That is more than is claimed.' : '';
      const selfHosting =
        own === null ? '' : ` Self-hosting alone ${changeInWords(read(own.savingShare))}.`;
      return `Over the horizon the cheapest open route ${changeInWords(share)} against the frontier API, present values with people and everything else. The claim is ${claimedRange(entry, formatPercent)}.${more}${selfHosting}`;
    },
  };
}

function changeInWords(share: number | null): string {
  if (share === null) return 'has no value';
  return share >= 0 ? `saves ${formatPercent(share)}` : `costs ${formatPercent(-share)} more`;
}

/** Present values of the four baselines, each at its best. */
function baselines({ route, cells }: ClaimQuestion['context']) {
  const apis = (['frontier-api', 'small-api', 'hosted-open'] as const).flatMap(
    (id) => route(id) ?? [],
  );
  return [
    ...apis.map(({ presentValue }) => ({ cell: presentValue })),
    ...(cells.selfHosted === null ? [] : [{ cell: cells.selfHosted.presentValue }]),
  ];
}

/** True at or above the low end: present value of the frontier API over the cheapest self-hosted route. */
export function timesCheaper({ context, entry }: ClaimQuestion): Posed {
  const frontier = context.route('frontier-api');
  const { selfHosted } = context.cells;
  if (frontier === null || selfHosted === null)
    return cannotSay(context.whyNot(['frontier-api', 'rented', 'owned', 'edge']));
  const against = (['frontier-api', 'small-api', 'hosted-open'] as const).flatMap((id) => {
    const api = context.route(id);
    if (api === null) return [];
    const { times } = againstCells(`selfHosted.${id}`, {
      dearer: api.presentValue,
      cheaper: selfHosted.presentValue,
      words: `the cheapest self-hosted route against ${api.label}`,
    });
    return [{ id, label: api.label, times }];
  });
  const [first, ...others] = against;
  if (first === undefined) return cannotSay(context.whyNot(['frontier-api']));
  const low = claimed(entry, 'low');
  return {
    kind: 'asked',
    cells: against.map(({ times }) => times),
    levers: ['volume', 'utilisation', 'frontier-price', ...MACHINES, 'staff', 'escalation'],
    holds: (values) => {
      const value = numberOf(values, first.times);
      return value === null ? null : value >= low;
    },
    figures: [...against.map(({ times }) => ({ cell: times })), ...baselines(context)],
    sentence: ({ read }) => {
      const beside = others
        .map(({ label, times }) => `${factor(read(times))} for ${label}`)
        .join(' and ');
      return `The frontier API costs ${factor(read(first.times))} what the cheapest self-hosted route costs; the claim is ${claimedRange(entry, formatFactor)}.${beside === '' ? '' : ` The same ratio is ${beside}.`}`;
    },
  };
}

const factor = (value: number | null) => (value === null ? 'no value' : formatFactor(value));

const BILLION = 1e9;

/** True from a billion tokens a month and the claimed saving on: self-hosted against the frontier API. */
export function millionsAtBillions({ context, entry }: ClaimQuestion): Posed {
  const frontier = context.route('frontier-api');
  const { selfHosted, open } = context.cells;
  if (frontier === null || selfHosted === null || open === null)
    return cannotSay(context.whyNot(['frontier-api', 'rented', 'owned', 'edge']));
  const { ledger } = context;
  const own = savedPerYear('selfHosted', {
    dearer: frontier.total,
    cheaper: selfHosted.total,
    ledger,
  });
  const any = savedPerYear('open', { dearer: frontier.total, cheaper: open.total, ledger });
  const volume = ledger.demand.tokensFirstMonth;
  const low = claimed(entry, 'low');
  return {
    kind: 'asked',
    cells: [own, any, volume],
    levers: ['volume', 'utilisation', 'frontier-price', ...MACHINES, 'staff'],
    holds: (values) => {
      const [saved, tokens] = [numberOf(values, own), numberOf(values, volume)];
      return saved === null || tokens === null ? null : tokens >= BILLION && saved >= low;
    },
    figures: [
      { cell: own, label: `${own.label}, cheapest self-hosted route against the frontier API` },
      { cell: any, label: `${any.label}, cheapest open route against the frontier API` },
      { cell: volume },
    ],
    sentence: ({ read }) => {
      const [saved, tokens] = [read(own), read(volume) ?? 0];
      const few = tokens < BILLION ? ', fewer than the billions the claim speaks of' : '';
      const difference =
        saved !== null && saved < 0
          ? `self-hosting costs ${money(-saved)} a year more than the frontier API`
          : `self-hosting saves ${money(saved)} a year against the frontier API`;
      return `At ${formatTokens(tokens)} a month${few}, ${difference}; the claim is millions, at least ${money(low)}. Hosted open weights counted too, the saving is ${money(read(any))} a year.`;
    },
  };
}

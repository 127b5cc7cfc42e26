// Laws of volume and of what an API charges.
import type fc from 'fast-check';
import { describe, it } from 'vitest';
import { evenly } from '@/lib/testing/arbitrary/numbers';
import {
  atLeast,
  gross,
  inputsFor,
  law,
  routesInTurn,
  same,
  sameMonths,
  subject,
  sum,
  totalCells,
} from '@/lib/testing/laws';
import { given } from '@/lib/testing/ledger-inputs';
import { overheadsWithTwin, withoutSeasons } from '@/lib/testing/ledger-needs';
import type { Given, LedgerInputs, TierPrices, TokenPrices } from '../inputs';
import type { Ledger } from '../ledger';

const TOKEN_PARTS = ['Input tokens', 'Cached input tokens', 'Cache writes', 'Output tokens'];
const factor = evenly(0.01, 10);
const part = evenly(0, 1);
const frontier = (ledger: Ledger) => {
  const { parts, total, lines } = ledger.routes.get('frontier-api')!;
  return [total, ...parts.map(({ cell }) => cell), ...lines.monthly.map(({ cell }) => cell)];
};
const tokens = (ledger: Ledger) =>
  ledger.routes
    .get('frontier-api')!
    .lines.monthly.filter((line) => TOKEN_PARTS.includes(line.part))
    .map(({ cell }) => cell);
const counted = (inputs: LedgerInputs): LedgerInputs => ({ ...inputs, off: [] });

/** Both ledgers of each pair cost the same by one of the routes. */
function costTheSame(change: (inputs: LedgerInputs) => LedgerInputs, from = inputsFor()) {
  const pairs = routesInTurn(from).map(({ inputs, id }) => {
    const cells = (ledger: Ledger) => totalCells(ledger.routes.get(id)!);
    return { id, before: subject(inputs, cells), after: subject(change(inputs), cells) };
  });
  law({
    subjects: pairs,
    holds: ({ id, before, after }, seed) => {
      const [one, other] = [before.run(seed), after.run(seed)];
      const route = before.route(id);
      same(other.scalar(route.total.id), one.scalar(route.total.id), gross(one, route));
    },
  });
}

describe('workloads', () => {
  it('cost the same in any order', () => {
    costTheSame(
      (inputs) => ({ ...inputs, workloads: [...inputs.workloads].reverse() }),
      inputsFor().filter(({ workloads }) => workloads.length > 1),
    );
  });

  it('cost nothing, and change nothing, where they ask for nothing', () => {
    costTheSame((inputs) => alongside(inputs, 'empty', { kept: 1, added: 0 }));
  });

  it('cost the same in one piece or in two halves', () => {
    costTheSame((inputs) => alongside(inputs, 'w0-half', { kept: 0.5, added: 0.5 }));
  });
});

describe('an API', () => {
  /** Tokens of two runs, the second so many times the first. */
  const tokensScale = (given: {
    beside: fc.Arbitrary<number>;
    one: Readonly<Record<string, number>>;
    other: (value: number) => Record<string, number>;
    times: (value: number) => number;
  }) => {
    law({
      subjects: inputsFor(counted).map((inputs) => subject(inputs, tokens)),
      beside: given.beside,
      holds: ({ run, ledger }, seed, value) => {
        const [one, other] = [run(seed, given.one), run(seed, given.other(value))];
        for (const { id } of tokens(ledger)) {
          const before = one.series(id);
          const expected = before.map((usd) => usd * given.times(value));
          sameMonths(other.series(id), expected, Math.max(...before, 1e-9));
        }
      },
    });
  };

  it('charges for tokens in proportion to the volume', () => {
    tokensScale({
      beside: factor,
      one: { 'volume.scale': 1 },
      other: (k) => ({ 'volume.scale': k }),
      times: (k) => k,
    });
  });

  it('charges for a request as often as it is sent', () => {
    tokensScale({
      beside: part,
      one: { retryShare: 0 },
      other: (again) => ({ retryShare: again }),
      times: (again) => 1 + again,
    });
  });

  it('charges what is left of the price after a discount', () => {
    tokensScale({
      beside: part,
      one: { 'api.frontier-api.discount': 0 },
      other: (discount) => ({ 'api.frontier-api.discount': discount }),
      times: (discount) => 1 - discount,
    });
  });

  it('costs the same with batch and flex at the list price as without them', () => {
    const tiers = (offered: boolean) => (inputs: LedgerInputs) => ({
      ...inputs,
      api: inputs.api.map((route) => ({
        ...route,
        prices: new Map(
          [...route.prices].map(([id, { standard }]) => {
            const like = offered ? standard : null;
            return [id, { standard, batch: like, flex: like }];
          }),
        ),
      })),
    });
    const pairs = inputsFor().map((inputs) => ({
      without: subject(tiers(false)(inputs), frontier),
      with: subject(tiers(true)(inputs), frontier),
    }));
    law({
      subjects: pairs,
      holds: (pair, seed) => {
        const [one, other] = [pair.without.run(seed), pair.with.run(seed)];
        const route = pair.without.route('frontier-api');
        same(other.scalar(route.total.id), one.scalar(route.total.id), gross(one, route));
      },
    });
  });
});

describe('a commitment', () => {
  const committedCells = (ledger: Ledger) =>
    frontier(ledger).filter((cell) => /\.(spend|shortfall)$/.test(cell.id));
  const subjects = (months: number) =>
    inputsFor((inputs) => ({
      // Seasons are of the months that were drawn, not of a longer horizon.
      ...withoutSeasons(inputs),
      off: [],
      horizonMonths: given(months),
      api: inputs.api.map((route) => ({
        ...route,
        committedUsdPerYear: given(1e5),
        prices: new Map(
          [...route.prices].map(([key, { standard }]) => [key, unchanging(standard)]),
        ),
      })),
    })).map((inputs) => subject(inputs, committedCells));
  const id = 'api.frontier-api.committed';
  const shortfallOf = (route: ReturnType<ReturnType<typeof subject>['route']>) =>
    route.lines.monthly.find(({ part }) => part === 'Commitment shortfall')!.cell.id;
  const spend = 'api.frontier-api.spend';

  it('is paid at least, in each contract year', () => {
    law({
      subjects: subjects(24),
      beside: evenly(1, 1e7),
      holds: ({ run, route }, seed, committed) => {
        const values = run(seed, { [id]: committed });
        const paid = values
          .series(spend)
          .map((usd, month) => usd + values.series(shortfallOf(route('frontier-api')))[month]!);
        for (const year of [paid.slice(0, 12), paid.slice(12)])
          atLeast(sum(year), committed, committed);
      },
    });
  });

  it('costs nothing where every year spends more', () => {
    law({
      subjects: subjects(24),
      beside: part,
      holds: ({ run, route }, seed, share) => {
        const spent = run(seed).series(spend);
        const least = Math.min(sum(spent.slice(0, 12)), sum(spent.slice(12)));
        const short = run(seed, { [id]: least * share }).series(shortfallOf(route('frontier-api')));
        same(sum(short), 0, least);
      },
    });
  });

  it('costs with the tokens exactly what was committed where every year spends less', () => {
    law({
      subjects: subjects(18),
      beside: evenly(1, 5),
      holds: ({ run, route }, seed, more) => {
        const spent = run(seed).series(spend);
        // A year and a half: the half year owes half.
        const committed = more * Math.max(sum(spent.slice(0, 12)), 2 * sum(spent.slice(12)));
        const short = run(seed, { [id]: committed }).series(shortfallOf(route('frontier-api')));
        same(sum(spent) + sum(short), committed * 1.5, committed);
      },
    });
  });
});

/** Prices of the first month for ever: a longer horizon has no others. */
function unchanging(standard: TokenPrices): TierPrices {
  const first = ({ value, from }: Given): Given => ({
    from,
    value: typeof value === 'number' ? value : value[0]!,
  });
  const { input, cachedInput, cacheWrite, output } = standard;
  return {
    batch: null,
    flex: null,
    standard: {
      input: first(input),
      cachedInput: first(cachedInput),
      cacheWrite: first(cacheWrite),
      output: first(output),
    },
  };
}

/** The first workload with only part of its requests, and another like it that asks for the others. */
function alongside(
  inputs: LedgerInputs,
  id: string,
  share: { kept: number; added: number },
): LedgerInputs {
  const [first, ...others] = inputs.workloads;
  const part = (of: number) => ({
    ...first!,
    requestsPerMonth: given((first!.requestsPerMonth.value as number) * of),
  });
  const add = <T>(map: ReadonlyMap<string, T>) => new Map([...map, [id, map.get(first!.id)!]]);
  const fleetOf = (fleet: NonNullable<LedgerInputs['owned']>['fleet']) => ({
    ...fleet,
    requestsPerSecondPerReplica: add(fleet.requestsPerSecondPerReplica),
  });
  const { running } = inputs.rented!;
  const classes =
    running.kind === 'autoscale'
      ? {
          ...running,
          classes: running.classes.map((each) => ({ ...each, overMean: add(each.overMean) })),
        }
      : running;
  return {
    ...inputs,
    overheads: overheadsWithTwin(inputs, { of: first!.id, id }),
    workloads: [part(share.kept), { ...part(share.added), id, name: id }, ...others],
    api: inputs.api.map((route) => ({ ...route, prices: add(route.prices) })),
    rented: { ...inputs.rented!, fleet: fleetOf(inputs.rented!.fleet), running: classes },
    owned: { ...inputs.owned!, fleet: fleetOf(inputs.owned!.fleet) },
    edge: {
      ...inputs.edge!,
      requestsPerSecondPerDevice: add(inputs.edge!.requestsPerSecondPerDevice),
    },
  };
}

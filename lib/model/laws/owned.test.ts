// Laws of what is owned: bought once, written off to nothing, sold for what it fetches.
import { describe, it } from 'vitest';
import { evenly } from '@/lib/testing/arbitrary/numbers';
import {
  atLeast,
  gross,
  inputsFor,
  law,
  same,
  sameMonths,
  subject,
  sum,
  totalCells,
} from '@/lib/testing/laws';
import type { Ledger } from '../ledger';

/** Bought with cash, all parts counted. */
const bought = inputsFor((inputs) => ({
  ...inputs,
  off: [],
  owned: {
    ...inputs.owned!,
    financing: { ...inputs.owned!.financing, method: 'cash' },
  },
}));
const owned = (ledger: Ledger) => ledger.routes.get('owned')!;
const more = evenly(1, 3);

describe('owned servers', () => {
  it('are cash once: all that is bought less all that is sold, and the books say the same', () => {
    law({
      subjects: bought.map((inputs) =>
        subject(inputs, (ledger) => {
          const { lines, upfront, capex, books, total } = owned(ledger);
          const capital = [...lines.upfront, ...lines.monthly, ...lines.atEnd];
          return [
            ...[upfront, capex, books.profitAndLoss, total],
            ...capital.filter(({ kind }) => kind === 'capex').map(({ cell }) => cell),
          ];
        }),
      ),
      holds: ({ run, route }, seed) => {
        const values = run(seed);
        const { lines, capex, books, total } = route('owned');
        const amounts = (list: readonly (typeof lines.monthly)[number][]) =>
          list
            .filter(({ kind }) => kind === 'capex')
            .map(({ cell, received }) => {
              const usd =
                cell.shape === 'scalar' ? values.scalar(cell.id) : sum(values.series(cell.id));
              return received === true ? -usd : usd;
            });
        const monthly = [...amounts(lines.monthly), ...amounts(lines.atEnd)];
        const size = sum([...monthly, ...amounts(lines.upfront)].map(Math.abs)) + 1e-6;
        same(sum(values.series(capex.id)), sum(monthly), size);
        const usd = values.scalar(total.id);
        same(sum(values.series(books.profitAndLoss.id)), usd, size + Math.abs(usd));
      },
    });
  });

  it('stand in the books for what was added less what was written off and given up, at the end for nothing', () => {
    law({
      subjects: bought.map((inputs) =>
        subject(inputs, (ledger) => {
          const { opening, closing, depreciation, disposal } = owned(ledger).books;
          const { graph } = ledger;
          const used = graph.cells.filter(({ id }) =>
            /^owned\.(firstCapital|laterCapital|soldOnReplacement|residual)$/.test(id),
          );
          return [opening, closing, depreciation, disposal, ...used];
        }),
      ),
      holds: ({ run, route }, seed) => {
        const values = run(seed);
        const { opening, closing, depreciation, disposal } = route('owned').books;
        const [start, end] = [values.series(opening.id), values.series(closing.id)];
        const added = values.series('owned.laterCapital');
        const charged = values.series(depreciation.id);
        const sold = values.series('owned.soldOnReplacement');
        const lost = values.series(disposal.id);
        const size = values.scalar('owned.firstCapital') + sum(added) + 1e-6;
        same(start[0]!, values.scalar('owned.firstCapital'), size);
        same(end.at(-1)!, 0, size);
        sameMonths(start.slice(1), end.slice(0, -1), size);
        const expected = start.map((usd, month) => {
          const atEnd = month === start.length - 1 ? values.scalar('owned.residual') : 0;
          return usd + added[month]! - charged[month]! - lost[month]! - sold[month]! - atEnd;
        });
        sameMonths(end, expected, size);
      },
    });
  });

  it('save over the horizon the tax on their whole cost, whatever the schedule', () => {
    law({
      subjects: bought.map((inputs) =>
        subject(inputs, (ledger) => [...totalCells(owned(ledger)), owned(ledger).books.taxSaved]),
      ),
      beside: evenly(0, 0.5),
      holds: ({ run, route }, seed, rate) => {
        const values = run(seed, { 'tax.rate': rate });
        const { books, total } = route('owned');
        const saved = sum(values.series(books.taxSaved.id));
        same(saved, values.scalar(total.id) * rate, gross(values, route('owned')));
      },
    });
  });

  it('are never dearer after tax where all is written off at once', () => {
    const atOnce = Array.from({ length: 72 }, (_, month) => (month === 0 ? 1 : 0));
    law({
      subjects: bought.map((inputs) =>
        subject(inputs, (ledger) => [
          ...totalCells(owned(ledger)),
          owned(ledger).books.presentValueAfterTax,
        ]),
      ),
      holds: ({ run, route }, seed) => {
        const { id } = route('owned').books.presentValueAfterTax;
        const slowly = run(seed);
        const now = run(seed, { 'tax.depreciationShares': atOnce }).scalar(id);
        atLeast(slowly.scalar(id), now, gross(slowly, route('owned')));
      },
    });
  });

  it('are bought once where they last as long as the horizon, or longer', () => {
    law({
      subjects: bought.map((inputs) =>
        subject(inputs, (ledger) => [...totalCells(owned(ledger)), owned(ledger).cash]),
      ),
      beside: evenly(0, 60),
      holds: ({ run, route, ledger }, seed, longer) => {
        const { cash } = route('owned');
        const one = run(seed, { 'owned.life': ledger.periods });
        const other = run(seed, { 'owned.life': ledger.periods + Math.round(longer) });
        sameMonths(other.series(cash.id), one.series(cash.id), gross(one, route('owned')));
      },
    });
  });

  it('fetch nothing at a residual share of nothing, and all they cost at one of all', () => {
    law({
      subjects: bought.map((inputs) =>
        subject(inputs, (ledger) =>
          ledger.graph.cells.filter(({ id }) =>
            /^owned\.(residual|soldOnReplacement|servers-less-resale\.(first|later))$/.test(id),
          ),
        ),
      ),
      holds: ({ run }, seed) => {
        const [nothing, all] = [0, 1].map((share) => run(seed, { 'owned.residualShare': share }));
        const sold = (values: ReturnType<typeof run>) =>
          values.scalar('owned.residual') + sum(values.series('owned.soldOnReplacement'));
        const cost =
          all!.scalar('owned.servers-less-resale.first') +
          sum(all!.series('owned.servers-less-resale.later'));
        same(sold(nothing!), 0, cost);
        same(sold(all!), cost, cost + 1e-6);
      },
    });
  });

  it('never become fewer, always carry the busiest minute, and are never more than full', () => {
    law({
      subjects: bought.map((inputs) =>
        subject(inputs, ({ fleets }) => {
          const { machines, peakLoad, replicasPerMachine, utilisation } = fleets.get('owned')!;
          return [machines, peakLoad, replicasPerMachine, utilisation];
        }),
      ),
      holds: ({ run, ledger }, seed) => {
        const values = run(seed);
        const fleet = ledger.fleets.get('owned')!;
        const machines = values.series(fleet.machines.id);
        const load = values.series(fleet.peakLoad.id);
        const each = values.scalar(fleet.replicasPerMachine.id);
        machines.forEach((count, month) => {
          atLeast(count, machines[month - 1] ?? 0, 0);
          atLeast(count * each, load[month]!, load[month]!);
        });
        if (values.refusal(fleet.utilisation.id) !== undefined) return;
        for (const share of values.series(fleet.utilisation.id)) atLeast(1, share, 1);
      },
    });
  });

  const dearer = [
    ...['usdPerKWh', 'pue', 'kWPerServer', 'hostingPrice', 'supportShare', 'softwarePrice'],
    ...['usdPerServer', 'networkShare', 'freightInstallationShare', 'importDutyShare'],
    ...['sparePartsShare', 'decommissioningPerServer', 'idlePowerShare'],
  ].map((name) => `owned.${name}`);
  it('never cost less when power, space, support, a server or its delivery costs more', () => {
    law({
      subjects: bought.map((inputs) => subject(inputs, (ledger) => totalCells(owned(ledger)))),
      beside: evenly(0, dearer.length - 0.001).chain((at) =>
        more.map((factor) => ({ id: dearer[Math.floor(at)]!, factor })),
      ),
      holds: ({ run, route, ledger }, seed, { id, factor }) => {
        const { definition } = ledger.graph.cells.find((cell) => cell.id === id)!;
        if (definition.kind !== 'leaf') throw new Error(`${id} is not a leaf`);
        const value = definition.value as number;
        const { total } = route('owned');
        const [one, other] = [run(seed, { [id]: value }), run(seed, { [id]: value * factor })];
        atLeast(other.scalar(total.id), one.scalar(total.id), gross(one, route('owned')));
      },
    });
  });
});

// Laws of paying later: a loan or a lease at the cost of capital is worth what it pays for.
import { describe, it } from 'vitest';
import { evenly } from '@/lib/testing/arbitrary/numbers';
import { given } from '@/lib/testing/ledger-inputs';
import { withoutSeasons } from '@/lib/testing/ledger-needs';
import {
  gross,
  inputsFor,
  law,
  same,
  sameMonths,
  subject,
  sum,
  totalCells,
} from '@/lib/testing/laws';
import type { LedgerInputs } from '../inputs';
import type { Ledger } from '../ledger';
import type { FinancingInputs } from '../machine-inputs';

/** Servers paid for in a way, all parts counted. */
const paidBy =
  (financing: Partial<FinancingInputs>, facts: Partial<LedgerInputs['owned']> = {}) =>
  (inputs: LedgerInputs): LedgerInputs => ({
    ...inputs,
    off: [],
    owned: {
      ...inputs.owned!,
      ...facts,
      financing: { ...inputs.owned!.financing, ...financing },
    },
  });
const owned = (ledger: Ledger) => ledger.routes.get('owned')!;
const worth = (ledger: Ledger) => [...totalCells(owned(ledger)), owned(ledger).presentValue];
const rate = evenly(0, 0.4);
/** As many servers in every month as in month 1, in a ledger without seasons. */
const steady = (ledger: Ledger) =>
  Object.fromEntries(ledger.demand.workloads.map(({ id }) => [`demand.${id}.growth`, 0] as const));

describe('a loan', () => {
  const loans = inputsFor(paidBy({ method: 'loan' }));

  it.each([
    { method: 'loan', paidInAdvance: false, id: 'financing.loanRate' },
    { method: 'finance-lease', paidInAdvance: false, id: 'financing.leaseRate' },
    { method: 'finance-lease', paidInAdvance: true, id: 'financing.leaseRate' },
  ] as const)(
    'changes no present value at the cost of capital: $method, in advance $paidInAdvance',
    ({ method, paidInAdvance, id }) => {
      const pairs = inputsFor().map((inputs) => ({
        cash: subject(paidBy({ method: 'cash' })(inputs), worth),
        lent: subject(paidBy({ method, paidInAdvance })(inputs), worth),
      }));
      law({
        subjects: pairs,
        beside: rate,
        holds: ({ cash, lent }, seed, cost) => {
          const one = cash.run(seed, { discountRate: cost });
          const other = lent.run(seed, { discountRate: cost, [id]: cost });
          const size = gross(one, cash.route('owned')) + gross(other, lent.route('owned'));
          const { presentValue } = cash.route('owned');
          same(other.scalar(presentValue.id), one.scalar(presentValue.id), size);
        },
      });
    },
  );

  it('is paid back in full: what is drawn is paid back or settled at the end', () => {
    const cells = (ledger: Ledger) =>
      ledger.graph.cells.filter(({ id }) =>
        /^financing\.loan\.(drawnFirst|drawnLater|principal|settled|balance)$/.test(id),
      );
    law({
      subjects: loans.map((inputs) => subject(inputs, cells)),
      holds: ({ run }, seed) => {
        const values = run(seed);
        const drawn =
          values.scalar('financing.loan.drawnFirst') +
          sum(values.series('financing.loan.drawnLater'));
        const back =
          sum(values.series('financing.loan.principal')) + values.scalar('financing.loan.settled');
        same(back, drawn, drawn + 1e-6);
      },
    });
  });

  it('costs its interest and nothing else', () => {
    const cells = (ledger: Ledger) => [
      ...totalCells(owned(ledger)),
      ...ledger.graph.cells.filter(({ id }) => id === 'financing.loan.interest'),
    ];
    const pairs = inputsFor().map((inputs) => ({
      cash: subject(paidBy({ method: 'cash' })(inputs), worth),
      lent: subject(paidBy({ method: 'loan' })(inputs), cells),
    }));
    law({
      subjects: pairs,
      holds: ({ cash, lent }, seed) => {
        const [one, other] = [cash.run(seed), lent.run(seed)];
        const { total } = cash.route('owned');
        const interest = sum(other.series('financing.loan.interest'));
        const size = gross(one, cash.route('owned')) + interest;
        same(other.scalar(total.id), one.scalar(total.id) + interest, size);
      },
    });
  });

  it('is paid in equal payments, those of an operating lease that leaves nothing', () => {
    const cells = (ledger: Ledger) =>
      ledger.graph.cells.filter(({ id }) =>
        /^financing\.(loan\.(principal|interest)|operating-lease\.payments)$/.test(id),
      );
    law({
      subjects: inputsFor((inputs) =>
        paidBy(
          { method: 'loan', paidInAdvance: false },
          { lifeMonths: given(99) },
        )(withoutSeasons(inputs)),
      ).map((inputs) => ({
        cells,
        of: subject(inputs, (ledger) => [...cells(ledger), ...leases(ledger)]),
      })),
      beside: rate,
      holds: ({ of }, seed, cost) => {
        const term = of.ledger.periods;
        const values = of.run(seed, {
          ...steady(of.ledger),
          'financing.loanShare': 1,
          'financing.loanRate': cost,
          'financing.loanTerm': term,
          'financing.leaseRate': cost,
          'financing.leaseTerm': term,
          'owned.residualShare': 0,
        });
        const interest = values.series('financing.loan.interest');
        const paid = values
          .series('financing.loan.principal')
          .map((usd, month) => usd + interest[month]!);
        const lease = values.series('financing.operating-lease.payments');
        sameMonths(lease, paid, Math.max(...paid) + 1e-6);
      },
    });
  });
});

/** The payments of an operating lease are worked out whichever way is chosen. */
const leases = (ledger: Ledger) => [ledger.waysToPay!.get('operating-lease')!.presentValue];

describe('an operating lease', () => {
  const fixed = (ledger: Ledger, cost: number) => ({
    ...steady(ledger),
    // The lessor's resale value is of all that is leased; what is bought sells the server alone.
    'owned.freightInstallationShare': 0,
    'owned.importDutyShare': 0,
    'owned.sparePartsShare': 0,
    discountRate: cost,
    'financing.leaseRate': cost,
  });
  const leased = (paidInAdvance: boolean) => (inputs: LedgerInputs) =>
    subject(paidBy({ method: 'operating-lease', paidInAdvance })(inputs), worth);

  it('is worth the same in advance and in arrears at its own rate', () => {
    const pairs = inputsFor(withoutSeasons).map((inputs) => ({
      advance: leased(true)(inputs),
      arrears: leased(false)(inputs),
    }));
    law({
      subjects: pairs,
      beside: rate,
      holds: ({ advance, arrears }, seed, cost) => {
        const one = arrears.run(seed, fixed(arrears.ledger, cost));
        const other = advance.run(seed, fixed(advance.ledger, cost));
        const { presentValue } = arrears.route('owned');
        const size = gross(one, arrears.route('owned'));
        same(other.scalar(presentValue.id), one.scalar(presentValue.id), size);
      },
    });
  });

  it.each([false, true])(
    'over its whole term is worth what buying and selling is at its own rate (in advance: %s)',
    (paidInAdvance) => {
      const pairs = inputsFor(withoutSeasons).map((inputs) => ({
        lease: leased(paidInAdvance)(inputs),
        cash: subject(paidBy({ method: 'cash' })(inputs), worth),
      }));
      law({
        subjects: pairs,
        beside: rate,
        holds: ({ lease, cash }, seed, cost) => {
          const term = { 'financing.leaseTerm': cash.ledger.periods };
          const life = { 'owned.life': cash.ledger.periods };
          const one = cash.run(seed, { ...fixed(cash.ledger, cost), ...life });
          const other = lease.run(seed, { ...fixed(lease.ledger, cost), ...life, ...term });
          const { presentValue } = cash.route('owned');
          const size = gross(one, cash.route('owned')) + gross(other, lease.route('owned'));
          same(other.scalar(presentValue.id), one.scalar(presentValue.id), size);
        },
      });
    },
  );
});

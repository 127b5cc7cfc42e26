// Laws of the parts of a cost: each stands for itself.
import { describe, it } from 'vitest';
import type { CostPart } from '@/lib/scenario/cost-parts';
import { optionIds } from '@/lib/scenario/options';
import { evenly } from '@/lib/testing/arbitrary/numbers';
import {
  atLeast,
  gross,
  inputsFor,
  law,
  routesInTurn,
  same,
  subject,
  totalCells,
} from '@/lib/testing/laws';
import { withOneShare } from '@/lib/testing/ledger-needs';
import { partSlug } from '../lines';

/** Paid for with cash, without a commitment: what one part is does not hang on another. */
const plain = inputsFor((inputs) => ({
  ...withOneShare(inputs),
  off: [],
  owned: { ...inputs.owned!, financing: { ...inputs.owned!.financing, method: 'cash' } },
  api: inputs.api.map((route) => ({
    ...route,
    committedUsdPerYear: { value: 0, from: { kind: 'input' } },
  })),
}));
const subjects = () =>
  routesInTurn(plain).map(({ inputs, id }) => ({
    id,
    of: subject(inputs, (ledger) => totalCells(ledger.routes.get(id)!)),
  }));
/** What the residency surcharge and escalated requests are taken on. */
const TOKENS: readonly CostPart[] = [
  'Input tokens',
  'Cached input tokens',
  'Cache writes',
  'Output tokens',
  'Residency surcharge',
];

describe('a part', () => {
  it('left out lowers the total by exactly itself and the risk allowance on it', () => {
    law({
      subjects: subjects(),
      beside: evenly(0, 0.999_999),
      holds: ({ id, of }, seed, at) => {
        const route = of.route(id);
        const separate = route.parts.filter(({ part }) => !TOKENS.includes(part));
        const left = separate[Math.floor(at * separate.length)]!.part;
        const [one, other] = [of.run(seed), of.run(seed, { [`counted.${partSlug(left)}`]: 0 })];
        const size = gross(one, route);
        for (const { part, cell } of route.parts) {
          if (part === 'Risk allowance' && left !== part) continue;
          same(other.scalar(cell.id), part === left ? 0 : one.scalar(cell.id), size);
        }
        const usd = (values: typeof one, part: CostPart) => {
          const found = route.parts.find((each) => each.part === part);
          return found === undefined ? 0 : values.scalar(found.cell.id);
        };
        const risk =
          left === 'Risk allowance' ? 0 : usd(one, 'Risk allowance') - usd(other, 'Risk allowance');
        const expected = one.scalar(route.total.id) - usd(one, left) - risk;
        same(other.scalar(route.total.id), expected, size);
      },
    });
  });

  it('of risk is in proportion to its share, and nothing at none', () => {
    law({
      subjects: subjects(),
      beside: evenly(0, 1),
      holds: ({ id, of }, seed, k) => {
        const route = of.route(id);
        const { cell } = route.parts.find(({ part }) => part === 'Risk allowance')!;
        const risk = (share: number) =>
          of.run(seed, { [`risk.${id}.share`]: share }).scalar(cell.id);
        const all = risk(1);
        same(risk(0), 0, 1);
        same(risk(k), all * k, Math.abs(all) + 1e-9);
      },
    });
  });

  it('of people never costs less for higher wages or more of them', () => {
    law({
      subjects: subjects(),
      beside: evenly(1, 3),
      holds: ({ id, of }, seed, k) => {
        const { total } = of.route(id);
        const one = of.run(seed, { 'people.loadedCost': 1e5, [`people.${id}.fte`]: 1 });
        const size = gross(one, of.route(id));
        const dearer = of.run(seed, { 'people.loadedCost': 1e5 * k, [`people.${id}.fte`]: 1 });
        const more = of.run(seed, { 'people.loadedCost': 1e5, [`people.${id}.fte`]: k });
        atLeast(dearer.scalar(total.id), one.scalar(total.id), size);
        atLeast(more.scalar(total.id), one.scalar(total.id), size);
      },
    });
  });

  it('of escalated requests is what the frontier API would charge for that share of them', () => {
    law({
      subjects: routesInTurn(
        plain,
        optionIds.filter((id) => id !== 'frontier-api'),
      ).map(({ inputs, id }) => ({
        id,
        of: subject(inputs, (ledger) => [
          ...totalCells(ledger.routes.get(id)!),
          ...ledger.graph.cells.filter((cell) => cell.id === 'api.frontier-api.spend'),
        ]),
      })),
      beside: evenly(0, 1),
      holds: ({ id, of }, seed, share) => {
        const values = of.run(seed, { [`escalation.${id}.share`]: share });
        const { cell } = of.route(id).parts.find(({ part }) => part === 'Escalated requests')!;
        const again = values.series('api.frontier-api.spend').reduce((a, b) => a + b, 0);
        same(values.scalar(cell.id), again * share, again + 1e-9);
      },
    });
  });
});

import type { Cell } from '@/lib/graph/cell';
import type { Expression } from '@/lib/graph/expression';
import { cell } from '../../definitions';
import { busyMachine, tokensPerSecondOf } from '../busy-machine';
import { amount, list, table, throughput } from '../fields';
import { define, InputError } from '../formula';
import { forEach, NoValue } from '../found';
import { input, numbersOf, routeOf } from '../read';

/** $/h ÷ (tokens/s x 3,600 ÷ 10⁶): a rented machine that never pauses, over one hour. */
function perMTok(usdPerHour: number, rate: number | null): number | NoValue {
  const tokensPerSecond = tokensPerSecondOf(rate);
  if (tokensPerSecond instanceof NoValue) return tokensPerSecond;
  const ledger = busyMachine({
    hoursPerMonth: 1,
    months: 1,
    tokensPerSecond,
    rented: { usdPerHour },
    baseline: 'rented',
  });
  return numbersOf({ per_mtok: routeOf(ledger, 'rented').usdPerMTok }).per_mtok;
}

/** One machine at one throughput. */
export const costPerMtok = define(
  { hourly: amount, tokens_per_second: throughput },
  ({ hourly, tokens_per_second }) => ({ per_mtok: perMTok(hourly, tokens_per_second) }),
);

/** Several GPUs, each at its own rate and throughput. */
export const costPerMtokTable = define(
  { rate_per_gpu_hour: table(amount), tok_per_s_per_gpu: table(throughput) },
  ({ rate_per_gpu_hour: rates, tok_per_s_per_gpu: throughputs }) => ({
    ...forEach(rates, (_, name) => ({ [name]: new NoValue('No throughput is stated for it.') })),
    ...forEach(throughputs, (rate, name) => {
      const usdPerHour = rates[name];
      if (usdPerHour === undefined)
        throw new InputError(`inputs.rate_per_gpu_hour.${name}`, 'is missing');
      return { [name]: perMTok(usdPerHour, rate) };
    }),
  }),
);

/** One machine at several throughputs: c0, c1 … in their order. */
export const ceffPoints = define({ hourly: amount, tps: list(throughput) }, ({ hourly, tps }) =>
  Object.fromEntries(tps.map((rate, index) => [`c${index}`, perMTok(hourly, rate)])),
);

/** What a machine costs per million tokens at 1 request a second, at its best, and how far apart they are. */
export const ceffExtremes = define(
  { hourly: amount, tps_by_rps: table(throughput) },
  ({ hourly, tps_by_rps: throughputs }) => {
    if (!Object.hasOwn(throughputs, '1'))
      throw new InputError(
        'inputs.tps_by_rps.1',
        'is missing; it must be the throughput at 1 req/s',
      );
    const costs = Object.entries(throughputs).map(([rps, rate]) => ({
      rps,
      usdPerMTok: perMTok(hourly, rate),
    }));
    const points = costs.flatMap(({ rps, usdPerMTok }) =>
      usdPerMTok instanceof NoValue ? [] : [{ rps, cell: costAt(rps, usdPerMTok) }],
    );
    const atOne = points.find(({ rps }) => rps === '1')?.cell;
    const idle = costs.find(({ rps }) => rps === '1')?.usdPerMTok ?? Number.NaN;
    const best = saturated(points.map((point) => point.cell));
    if (best === undefined) return { ceff_1rps: idle, ceff_sat: idle, penalty_1rps: idle };
    if (atOne === undefined)
      return { ceff_1rps: idle, ...numbersOf({ ceff_sat: best }), penalty_1rps: idle };
    return numbersOf({
      ceff_1rps: atOne,
      ceff_sat: best,
      penalty_1rps: cell('study.penalty', '1', {
        label: 'cost at 1 request a second over that at saturation',
        formula: atOne.over(best),
      }),
    });
  },
);

const costAt = (rps: string, value: number): Cell =>
  input(`costAt${rps}`, 'USD/MTok', { label: `cost at ${rps} requests a second`, value });

/** Saturation is where a token costs least: beyond it throughput no longer rises. */
function saturated(points: readonly Cell[]): Cell | undefined {
  const [first, ...others] = points;
  if (first === undefined) return undefined;
  return cell('study.saturated', 'USD/MTok', {
    label: 'cost at saturation',
    formula: others.reduce<Expression>((least, each) => least.min(each), first),
  });
}

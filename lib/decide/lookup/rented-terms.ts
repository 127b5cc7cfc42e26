import type { Catalogue } from '@/lib/catalogue/catalogue';
import { weekOf, type Week } from '@/lib/demand/profile';
import type { Given } from '@/lib/model/inputs';
import type { HourClass, RentedInputs, RunningHours } from '@/lib/model/machine-inputs';
import type { Scenario } from '@/lib/scenario/schema';
import { assumedNone, defaulted, modelled, quoted, typed } from './given';

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
}

/** Everything about a rented machine but its size and its price by the hour. */
export function rentedTerms(
  question: Question & { accelerator: string },
): Omit<RentedInputs, 'label' | 'fleet' | 'usdPerGpuHour'> {
  const { scenario, catalogue } = question;
  const { rented } = scenario;
  const kept = (id: string, key: NumericKey) =>
    defaulted({ catalogue, id, value: rented[key], input: `rented.${key}` });
  return {
    rentChangePerYear: isReserved(scenario)
      ? modelled(0, 'A reservation keeps its price; it is renewed at the same one.')
      : kept('gpu-rent-change', 'rentChangePerYear'),
    interruptionShare:
      rented.commitment === 'spot'
        ? kept('spot-interruption-share', 'interruptionShare')
        : modelled(0, 'Only spot machines are taken away.'),
    prepaid: prepaid(scenario),
    running: runningHours(scenario),
    storageGbPerInstance: kept('storage-gb-per-instance', 'storageGbPerInstance'),
    storageUsdPerGbMonth: kept('storage-price', 'storageUsdPerGbMonth'),
    loadBalancerUsdPerMonth: kept('load-balancer', 'loadBalancerUsdPerMonth'),
    egressGbPerMTok: kept('egress-gb-per-mtok', 'egressGbPerMTok'),
    egressUsdPerGb: kept('egress', 'egressUsdPerGb'),
    gridGramsPerKWh: kept('grid-carbon', 'gridGramsPerKWh'),
    pue: providerPue(catalogue),
    idlePowerShare: defaulted({
      catalogue,
      id: 'idle-power-share',
      value: scenario.owned.idlePowerShare,
      input: 'owned.idlePowerShare',
    }),
    kWPerGpu: kWPerGpu(question),
  };
}

type NumericKey = {
  [Key in keyof Scenario['rented']]: Scenario['rented'][Key] extends number ? Key : never;
}[keyof Scenario['rented']];

const TERM_MONTHS = { 'reserved-1y': 12, 'reserved-3y': 36 } as const;

function isReserved({ rented }: Scenario): boolean {
  return rented.commitment === 'reserved-1y' || rented.commitment === 'reserved-3y';
}

function prepaid({ rented }: Scenario): RentedInputs['prepaid'] {
  const { commitment, prepaidShare } = rented;
  if (commitment === 'on-demand' || commitment === 'spot' || prepaidShare === 0) return null;
  return {
    share: typed(prepaidShare, 'rented.prepaidShare'),
    termMonths: modelled(TERM_MONTHS[commitment], 'The term of the commitment.'),
  };
}

/** A reservation is paid for every hour of its term, whatever the schedule. */
function runningHours(scenario: Scenario): RunningHours {
  const { running, hoursPerWeek, minimumReplicas } = scenario.rented;
  if (running === 'always' || isReserved(scenario)) return { kind: 'always' };
  if (running === 'schedule')
    return { kind: 'schedule', hoursPerWeek: typed(hoursPerWeek, 'rented.hoursPerWeek') };
  return {
    kind: 'autoscale',
    minimumReplicas: assumedNone(minimumReplicas, {
      input: 'rented.minimumReplicas',
      note: 'Everything may stop when nobody asks.',
    }),
    classes: hourClasses(scenario),
  };
}

/** Two hours whose loads differ by less than one part in this are of one class. */
const SAME_TO = 1e12;

/** Hours of the week with the same load of every workload, the busiest first. */
function hourClasses({ workloads }: Scenario): HourClass[] {
  const weeks = workloads.map(({ id, profile }) => ({
    id,
    profile,
    levels: overMean(weekOf(profile)),
  }));
  const byLoad = new Map<string, { hours: number; levels: Map<string, number> }>();
  for (const [hour] of (weeks[0]?.levels ?? []).entries()) {
    const levels = new Map(weeks.map((week) => [week.id, week.levels[hour] ?? NaN]));
    const key = [...levels.values()].map((level) => Math.round(level * SAME_TO)).join(' ');
    const known = byLoad.get(key);
    byLoad.set(key, { hours: (known?.hours ?? 0) + 1, levels: known?.levels ?? levels });
  }
  const note = 'Shape of the week.';
  return [...byLoad.values()]
    .sort((a, b) => total(b.levels) - total(a.levels))
    .map(({ hours, levels }) => ({
      hours: modelled(hours, note),
      overMean: new Map([...levels].map(([id, level]) => [id, modelled(level, note)])),
    }));
}

function overMean(week: Week): number[] {
  const mean = week.reduce((sum, level) => sum + level, 0) / week.length;
  return week.map((level) => level / mean);
}

function total(levels: ReadonlyMap<string, number>): number {
  return [...levels.values()].reduce((sum, level) => sum + level, 0);
}

/** Providers publish no PUE by machine, so the survey's mean stands in. */
function providerPue({ defaults }: Catalogue): Given {
  const row = defaults['pue'];
  if (row === undefined) throw new RangeError('the catalogue has no default "pue"');
  return quoted(row.fact, { reviewBy: row.reviewBy });
}

/** Power of the catalogue's server with the same accelerator, shared out over its GPUs. */
function kWPerGpu({ catalogue, accelerator }: Question & { accelerator: string }): Given | null {
  const server = Object.values(catalogue.servers).find((row) => row.accelerator === accelerator);
  if (server === undefined) return null;
  const power = quoted(server.power, { reviewBy: server.reviewBy });
  return { value: server.power.value / server.accelerators, from: power.from };
}

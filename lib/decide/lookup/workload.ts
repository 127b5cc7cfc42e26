import type { Catalogue } from '@/lib/catalogue/catalogue';
import { busiestHourOverMean, weekOf } from '@/lib/demand/profile';
import type { Given, WorkloadInputs } from '@/lib/model/inputs';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import { calendarMonth } from './calendar';
import { defaulted, example, modelled, typed } from './given';

/** The figures of one workload. */
export function workloadInputs(given: {
  scenario: Scenario;
  workload: Workload;
  index: number;
  /** Workloads of the opening example; this may still be one of them. */
  examples: readonly Workload[];
  catalogue: Catalogue;
}): WorkloadInputs {
  const { workload, index, catalogue } = given;
  const usual = given.examples.find(({ id }) => id === workload.id);
  const input = (key: NumericKey) => {
    const value = workload[key];
    const path = `workloads[${index}].${key}`;
    return usual?.[key] === value ? example(value, path) : typed(value, path);
  };
  const burst = { id: 'burst-factor', value: workload.burstFactor };
  return {
    id: workload.id,
    name: workload.name,
    requestsPerMonth: input('requestsPerMonth'),
    growthPerMonth: input('growthPerMonth'),
    inputTokens: input('inputTokens'),
    cachedInputShare: input('cachedInputShare'),
    cacheWriteShare: input('cacheWriteShare'),
    outputTokens: input('outputTokens'),
    batchShare: input('batchShare'),
    flexShare: input('flexShare'),
    burstFactor: defaulted({ catalogue, ...burst, input: `workloads[${index}].burstFactor` }),
    busiestHourOverMean: modelled(
      busiestHourOverMean(weekOf(workload.profile)),
      `Shape of the week: ${workload.profile}.`,
    ),
    seasonality: seasons(given),
    reviewShare:
      workload.reviewShare === 0
        ? null
        : typed(workload.reviewShare, `workloads[${index}].reviewShare`),
  };
}

/** The factor of each month of the horizon by the calendar month it begins in. */
function seasons(given: { scenario: Scenario; workload: Workload; index: number }): Given | null {
  const { pricesAt, horizonMonths } = given.scenario;
  const { seasonality } = given.workload;
  if (seasonality === null) return null;
  const value = Array.from({ length: horizonMonths }, (_, month) => {
    const factor = seasonality[calendarMonth(pricesAt, month)];
    if (factor === undefined) throw new RangeError('a year has twelve months');
    return factor;
  });
  return { value, from: { kind: 'input', input: `workloads[${given.index}].seasonality` } };
}

type NumericKey = {
  [Key in keyof Workload]: Workload[Key] extends number ? Key : never;
}[keyof Workload];

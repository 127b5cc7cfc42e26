import { optionIds, type OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';

const none = Object.fromEntries(optionIds.map((id) => [id, 0])) as Record<OptionId, number>; // one entry for each option id

/**
 * A scenario whose cost can be worked out on paper: tokens, rent, servers, power at its maximum,
 * hosting, support, people, migration and escalation as they are, everything else at nothing.
 */
export function mainCostsOnly(scenario: Scenario): Scenario {
  return {
    ...scenario,
    rented: {
      ...scenario.rented,
      storageGbPerInstance: 0,
      loadBalancerUsdPerMonth: 0,
      egressGbPerMTok: 0,
    },
    owned: {
      ...scenario.owned,
      freightInstallationShare: 0,
      importDutyShare: 0,
      sparePartsShare: 0,
      supportChangePerYear: 0,
      softwareUsdPerGpuYear: 0,
      electricityChangePerYear: 0,
      hostingChangePerYear: 0,
      idlePowerShare: 1,
    },
    people: { ...scenario.people, wageGrowthPerYear: 0, ftePerGpu: { rented: 0, owned: 0 } },
    modelWork: {
      ...scenario.modelWork,
      evaluationItemsPerMonth: 0,
      tuning: 'none',
      complianceUsdPerYear: none,
    },
    riskShare: none,
  };
}

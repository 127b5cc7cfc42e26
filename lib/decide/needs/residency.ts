import type { Catalogue } from '@/lib/catalogue/catalogue';
import { residencyOfApi, residencyOfCloud } from '@/lib/catalogue/residency';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import type { Barrier } from './barrier';
import { choiceOf } from './choice';
import { regionNames } from './region-names';

interface Question {
  readonly scenario: Scenario;
  readonly catalogue: Catalogue;
  readonly kind: OptionId;
  readonly workload: Workload;
}

/**
 * Whether a workload's data may be where a route processes it: a hard gate. What no source says is
 * not known, and what is not known does not pass.
 */
export function residencyBarrier(question: Question): Barrier | null {
  const { workload, kind } = question;
  if (workload.residency === 'any' || kind === 'owned' || kind === 'edge') return null;
  const barrier = (message: string): Barrier => ({ need: 'residency', message });
  const { providerName } = choiceOf(question);
  if (workload.residency === 'on-premises' || workload.residency === 'air-gapped') {
    const place =
      workload.residency === 'on-premises' ? 'on its own premises' : 'cut off from any network';
    return barrier(`${workload.name} must stay ${place}, and ${providerName} is outside.`);
  }
  const facts = factsOf(question);
  if (workload.residency === 'own-account') {
    if (facts.ownAccount === true) return null;
    return barrier(
      facts.ownAccount === false
        ? `${workload.name} must stay in a cloud account of its own, and ${providerName} runs in accounts of others.`
        : `${workload.name} must stay in a cloud account of its own; no source says that ${providerName} runs there.`,
    );
  }
  const { residencyRegion: region } = workload;
  if (region === null) return null;
  if (facts.guaranteed !== 'unknown' && facts.guaranteed.includes(region)) return null;
  return barrier(
    `${workload.name} must stay in ${regionNames[region]}; no source says that ${providerName} keeps it there.`,
  );
}

function factsOf({ scenario, catalogue, kind, ...rest }: Question): {
  guaranteed: readonly string[] | 'unknown';
  ownAccount: boolean | 'unknown';
} {
  if (kind === 'seats') return { guaranteed: 'unknown', ownAccount: 'unknown' };
  if (kind === 'rented') return residencyOfCloud(catalogue, scenario.rented.offer);
  const { provider } = choiceOf({ scenario, catalogue, kind, ...rest });
  return residencyOfApi(catalogue, provider ?? '');
}

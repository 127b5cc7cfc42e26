import type { Scenario } from '@/lib/scenario/schema';

/** The address that opens this scenario anywhere; the scenario stands after "#", so no server sees it. */
export async function shareLink(scenario: Scenario): Promise<string> {
  const { encodeLink } = await import('@/lib/share/link');
  return `${location.origin}${location.pathname}#${await encodeLink(scenario)}`;
}

/** Whether an address carries a scenario. The script in the page's head asks the same question. */
export function carriesScenario(hash: string): boolean {
  return hash.startsWith('#s=');
}

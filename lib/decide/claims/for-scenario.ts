import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import type { Scenario } from '@/lib/scenario/schema';
import { evaluateScenario } from '../evaluate-scenario';
import type { Evaluation } from '../evaluation';
import { routeScenario } from '../routing/index';
import type { ClaimAnswer, ClaimEntry } from './claim';
import { testClaims } from './claims';

/** Evaluates a scenario, places its workloads one by one, and puts the claims to both. */
export function claimsForScenario(given: {
  scenario: Scenario;
  catalogue: Catalogue;
  entries: readonly ClaimEntry[];
}): { evaluation: Evaluation; answers: ClaimAnswer[] } {
  const { scenario, catalogue, entries } = given;
  const evaluation = evaluateScenario({ scenario, catalogue });
  const model = rowById(catalogue.models, scenario.selfHosted.model);
  const ground = { ...evaluation, parameters: model?.totalParameters?.value ?? null };
  const portfolio = routeScenario({ scenario, catalogue });
  return { evaluation, answers: testClaims({ ground, portfolio, entries }) };
}

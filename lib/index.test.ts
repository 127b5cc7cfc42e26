import { beforeAll, describe, expect, it } from 'vitest';
import {
  catalogueAgeDays,
  checkCatalogue,
  completeScenario,
  defaultScenario,
  encodeLink,
  evaluateScenario,
  evaluationDocument,
  evaluationDocumentSchema,
  latestRelease,
  listCatalogue,
  loadRelease,
  openLink,
  openPlanner,
  priceUsage,
  releaseDates,
  releaseDay,
  restoreScenario,
  scenarioId,
  scenarioSchema,
  showCatalogue,
  sizeReplica,
  type Catalogue,
} from './index';

describe('the library', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    const loaded = await loadRelease(latestRelease);
    if (loaded === undefined) throw new Error(`There is no release ${latestRelease}.`);
    catalogue = loaded;
  });

  it('loads the newest of its releases and none that is not there', async () => {
    expect(releaseDates.at(-1)).toBe(latestRelease);
    expect(await loadRelease('1999-01-01')).toBeUndefined();
  });

  it('lists, shows and checks the catalogue', () => {
    expect(listCatalogue(catalogue, 'engine').map(({ id }) => id)).toContain('vllm');
    expect(showCatalogue(catalogue, 'accelerator/h100-sxm-80gb').ok).toBe(true);
    expect(showCatalogue(catalogue, 'accelerator/constructor').ok).toBe(false);
    const errors = checkCatalogue(catalogue, releaseDay(latestRelease)).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
    expect(catalogueAgeDays(catalogue, releaseDay(latestRelease))).toBe(0);
  });

  it('completes a part of a scenario and answers it as a document of its schema', () => {
    const completed = completeScenario({ horizonMonths: 12 }, catalogue);
    if (!completed.ok) throw new Error(completed.message);
    expect(completed.defaulted).toContain('workloads');
    const evaluation = evaluateScenario({ scenario: completed.scenario, catalogue });
    const document = evaluationDocument(evaluation, completed.defaulted);
    expect(evaluationDocumentSchema.parse(document).options).toHaveLength(5);
    expect(document.scenarioId).toBe(scenarioId(completed.scenario));
  });

  it('reads a scenario back and refuses what is none', () => {
    const scenario = defaultScenario(catalogue);
    expect(restoreScenario(JSON.stringify(scenario))).toMatchObject({ ok: true, scenario });
    expect(scenarioSchema.safeParse({ ...scenario, horizonMonths: 0 }).success).toBe(false);
  });

  it('shows an answer in words', () => {
    const planner = openPlanner(catalogue);
    expect(planner.evaluate(defaultScenario(catalogue)).verdict.headline).toMatch(/\.$/);
  });

  it('prices a usage', () => {
    // a million tokens in at $2 and a tenth of one out at $10 a million: $2 + $1
    const usage = { inputTokens: 1_000_000, outputTokens: 100_000 };
    const answer = priceUsage(
      { provider: 'anthropic', model: 'claude-sonnet-5', at: releaseDay(latestRelease), usage },
      catalogue.apiPrices,
    );
    expect(answer).toMatchObject({ usd: 3 });
  });

  it('sizes a replica', () => {
    const answer = sizeReplica(
      {
        model: 'llama-3.3-70b',
        accelerator: 'h100-sxm-80gb',
        gpus: 2,
        weightPrecision: 'fp8',
        inputTokens: 1000,
        outputTokens: 500,
      },
      catalogue,
    );
    expect(answer).toHaveProperty('outputTokensPerSecond');
  });

  it('puts a scenario in a link and takes it out again', async () => {
    const scenario = defaultScenario(catalogue);
    expect(await openLink(await encodeLink(scenario))).toMatchObject({ ok: true, scenario });
  });
});

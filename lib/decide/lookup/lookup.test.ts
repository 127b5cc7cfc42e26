import { beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '@/data/releases/index';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { expectWithin } from '@/lib/testing/relative';
import { evaluateScenario } from '../evaluate-scenario';
import { findApiRoute } from './api-route';
import { monthAfter } from './calendar';
import { findInputs } from './find-inputs';

// A release is frozen, so the prices written here stay those it holds.
const RELEASE = '2026-11-21.2';
const TOLERANCE = 1e-12;

let catalogue: Catalogue;
let base: Scenario;
beforeAll(async () => {
  const release = await loadRelease(RELEASE);
  if (release === undefined) throw new Error(`there is no release ${RELEASE}`);
  catalogue = release;
  base = defaultScenario(catalogue);
});

/** Prices of the frontier route where it is another offer, for workloads of such a length. */
function pricesOf(facts: {
  offer: string;
  pricesAt?: string;
  months?: number;
  inputTokens?: number;
  batchShare?: number;
}) {
  const { offer, pricesAt = '2026-11-21', months = 6, inputTokens = 1000, batchShare = 0 } = facts;
  const [workload] = base.workloads;
  const scenario: Scenario = {
    ...base,
    pricesAt,
    horizonMonths: months,
    workloads: [{ ...workload!, inputTokens, batchShare }],
    frontierApi: { ...base.frontierApi, offer },
  };
  const found = findApiRoute({ id: 'frontier-api', scenario, catalogue });
  if ('code' in found) throw new Error(found.message);
  return { ...found.route.prices.get(workload!.id)!, notices: found.notices };
}

function expectRefused(scenario: Scenario, id: 'rented' | 'owned', message: RegExp) {
  const evaluation = evaluateScenario({ scenario, catalogue });
  for (const option of evaluation.options) {
    if (option.id !== id) expect(option.kind, option.id).toBe('costed');
    else if (option.kind === 'costed') throw new Error(`${id} is costed`);
    else expect(option.refusal.message).toMatch(message);
  }
}

describe('dates', () => {
  it('asks for the prices of the day first, then of the first of each month', () => {
    const months = [0, 1, 2, 13, 25].map((months) => monthAfter('2026-11-21', months));
    expect(months).toEqual(['2026-11-21', '2026-12-01', '2027-01-01', '2027-12-01', '2028-12-01']);
    expect(monthAfter('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('charges an announced price from the month that begins with it', () => {
    // Gemini 3.6 Flash: 0.75 / 0.075 / 3.75 until the end of 2026, then 1.50 / 0.15 / 7.50.
    const { standard, notices } = pricesOf({ offer: 'google/gemini-3.6-flash' });
    expect(standard.input.value).toEqual([0.75, 0.75, 1.5, 1.5, 1.5, 1.5]);
    expect(standard.cachedInput.value).toEqual([0.075, 0.075, 0.15, 0.15, 0.15, 0.15]);
    expect(standard.output.value).toEqual([3.75, 3.75, 7.5, 7.5, 7.5, 7.5]);
    expect(notices.join(' ')).toMatch(/changes by hour or date/);
  });

  it('keeps one number where nothing changes within the horizon', () => {
    expect(pricesOf({ offer: 'google/gemini-3.6-flash', months: 2 }).standard.input.value).toBe(
      0.75,
    );
    const later = pricesOf({ offer: 'google/gemini-3.6-flash', pricesAt: '2027-02-01' });
    expect(later.standard.input.value).toBe(1.5);
    expect(later.notices.join(' ')).not.toMatch(/changes/);
  });
});

describe('hours', () => {
  it('averages a price that depends on the hour over the day', () => {
    // DeepSeek V4 Flash: 7 of 24 hours (01-04, 06-10) at 0.44 / 0.014 / 1.32, the others at half of it.
    const { standard, notices } = pricesOf({ offer: 'deepseek/deepseek-v4-flash' });
    expectWithin(standard.input.value as number, (7 * 0.44 + 17 * 0.22) / 24, TOLERANCE);
    expectWithin(standard.cachedInput.value as number, (7 * 0.014 + 17 * 0.007) / 24, TOLERANCE);
    expectWithin(standard.output.value as number, (7 * 1.32 + 17 * 0.66) / 24, TOLERANCE);
    expect(notices.join(' ')).toMatch(/mean over the day/);
  });

  it('counts a window that begins at half past, to the half hour', () => {
    // DeepSeek chat: 00:30-16:30 at 0.27, the other 8 hours at 0.135.
    const { standard } = pricesOf({ offer: 'deepseek/deepseek-chat' });
    expectWithin(standard.input.value as number, (16 * 0.27 + 8 * 0.135) / 24, TOLERANCE);
  });
});

describe('lengths and tiers', () => {
  it.each([
    [100_000, 0.1, 0.5],
    [100_001, 0.5, 2.5], // past the threshold the whole request is dearer
  ])('prices requests of %d input tokens by their length', (inputTokens, input, output) => {
    const { standard } = pricesOf({ offer: 'anthropic/claude-haiku-5-5', inputTokens });
    expectWithin(standard.input.value as number, input, TOLERANCE);
    expectWithin(standard.output.value as number, output, TOLERANCE);
  });

  it('takes the batch price for batch work, and the standard one where there is none', () => {
    const { batch } = pricesOf({ offer: 'anthropic/claude-opus-5-5', batchShare: 0.5 });
    expectWithin(batch!.output.value as number, 10, TOLERANCE); // half of 20
    expect(pricesOf({ offer: 'anthropic/claude-opus-5-5' }).batch).toBeNull();
    const without = pricesOf({ offer: 'deepseek/deepseek-v4-pro', batchShare: 0.5 });
    expect(without.batch).toBeNull();
    expect(without.notices.join(' ')).toMatch(/has no batch price/);
  });
});

describe('what cannot be looked up', () => {
  it.each([
    [{ offer: 'nobody/model' }, /^smallApi\.offer: provider is "nobody"/],
    [{ offer: 'openai/gpt-99' }, /^smallApi\.offer: model is "gpt-99"/],
    [{ offer: 'gpt-4o' }, /^smallApi\.offer: provider is "gpt-4o"/],
  ])('refuses the API route of %j and answers the others', (choice, message) => {
    const scenario = { ...base, smallApi: { ...base.smallApi, ...choice } };
    const { options } = evaluateScenario({ scenario, catalogue });
    const refused = options.filter(({ kind }) => kind === 'refused');
    expect(refused.map(({ id }) => id)).toEqual(['small-api']);
    expect(refused[0]).toMatchObject({
      refusal: { message: expect.stringMatching(message) as string },
    });
  });

  it('refuses a cloud offer it does not hold, by field and id', () => {
    const rented = { ...base.rented, offer: 'nowhere-h100' };
    expectRefused({ ...base, rented }, 'rented', /^rented\.offer is "nowhere-h100"/);
  });

  it('refuses a commitment without a price, and takes one that is entered', () => {
    const rented = { ...base.rented, commitment: 'reserved-3y' as const };
    expectRefused(
      { ...base, rented },
      'rented',
      /no reserved-3y price of Lambda 8x H100 SXM on 2026-11-21/,
    );
    const entered = { ...base, rented: { ...rented, usdPerGpuHour: 2.5 } };
    expect(findInputs({ scenario: entered, catalogue }).inputs.rented!.usdPerGpuHour).toMatchObject(
      {
        value: 2.5,
        from: { kind: 'input', input: 'rented.usdPerGpuHour' },
      },
    );
  });

  it('refuses a server it does not hold, and one without a price on that day', () => {
    expectRefused(
      { ...base, owned: { ...base.owned, server: 'abacus' } },
      'owned',
      /^owned\.server is "abacus"/,
    );
    const early = { ...base, pricesAt: '2024-12-01' };
    const { refusals } = findInputs({ scenario: early, catalogue });
    expect(refusals.get('owned')?.message).toMatch(
      /no price of 8 × H100 SXM \(HGX\) on 2024-12-01/,
    );
  });

  it.each([
    ['no-such-model', /model is "no-such-model"/],
    ['kimi-k3', /dimensions of .* are not published/],
  ])('refuses GPUs of one’s own for the model %s and answers the APIs', (model, message) => {
    const selfHosted = { ...base.selfHosted, model };
    const { options } = evaluateScenario({ scenario: { ...base, selfHosted }, catalogue });
    for (const option of options) {
      const isOwn = option.id === 'rented' || option.id === 'owned';
      expect(option.kind, option.id).toBe(isOwn ? 'refused' : 'costed');
      if (option.kind === 'refused') expect(option.refusal.message).toMatch(message);
    }
  });

  it('refuses a model that does not fit the GPUs, in words', () => {
    const rented = { ...base.rented, offer: 'civo-h100' }; // one GPU of 80 GB
    const selfHosted = { ...base.selfHosted, weightPrecision: 'bf16' };
    const { options } = evaluateScenario({ scenario: { ...base, rented, selfHosted }, catalogue });
    const option = options.find(({ id }) => id === 'rented');
    if (option?.kind !== 'refused') throw new Error('it is costed');
    expect(option.refusal.message).toMatch(/^Support chat: .*(memory|fit|GB)/);
    expect(options.find(({ id }) => id === 'owned')?.kind).toBe('costed'); // eight GPUs hold it
  });
});

describe('escalation', () => {
  const broken = () => ({ ...base, frontierApi: { ...base.frontierApi, offer: 'nobody/model' } });

  it('refuses every route that leans on a frontier API without a price', () => {
    const { options, refusals, baseline, verdict } = evaluateScenario({
      scenario: broken(),
      catalogue,
    });
    expect(options.map(({ kind }) => kind)).toEqual(Array(5).fill('refused'));
    expect(refusals.map(({ code }) => code).sort()).toEqual([
      ...Array<string>(4).fill('no-escalation-price'),
      'unknown-provider',
    ]);
    expect([baseline, verdict.kind, verdict.best]).toEqual(['frontier-api', 'cannot-say', null]);
  });

  it('answers those that escalate nothing', () => {
    const escalationShare = { ...base.escalationShare, rented: 0, 'hosted-open': 0 };
    const { options, baseline, notices } = evaluateScenario({
      scenario: { ...broken(), escalationShare },
      catalogue,
    });
    expect(options.map(({ kind }) => kind)).toEqual([
      'refused',
      'refused',
      'costed',
      'costed',
      'refused',
    ]);
    expect(baseline).toBe('hosted-open');
    expect(notices.map(({ code }) => code)).toContain('baseline-changed');
  });
});

describe('provenance', () => {
  it('keeps the source of a default that was kept, and calls a changed one the user’s', () => {
    const changed = { ...base, owned: { ...base.owned, pue: 1.2 } };
    const { owned } = findInputs({ scenario: changed, catalogue }).inputs;
    expect(owned!.pue.from).toEqual({ kind: 'input', input: 'owned.pue' });
    expect(owned!.usdPerKWh.from.kind).toBe('quoted');
    expect(owned!.usdPerKWh.from.source).toBeDefined();
    expect(owned!.residualShare.from).toMatchObject({
      kind: 'assumed',
      note: expect.any(String) as string,
    });
  });
});

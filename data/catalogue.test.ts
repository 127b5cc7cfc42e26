// The catalogue as authored: that it is sound, and that it holds what the product promises.
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { expectWithin } from '@/lib/testing/relative';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import { examineCatalogue, findingLines } from '@/scripts/catalogue/examine';

/** A day on which no review was due; a fixed one, so that the test gives the same answer any day. */
const AUTHORED_ON = '2026-11-21';

const { catalogue: read, findings } = examineCatalogue(process.cwd(), AUTHORED_ON);

function catalogue(): Catalogue {
  if (read === undefined) throw new Error(findingLines(findings).join('\n'));
  return read;
}

describe('the authored catalogue', () => {
  it('has no errors', () => {
    expect(findingLines(findings.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });

  it('offers at least 60 GPU rentals of at least 10 providers, in all three tiers', () => {
    const offers = Object.values(catalogue().cloudOffers);
    expect(offers.length).toBeGreaterThanOrEqual(60);
    expect(new Set(offers.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(10);
    expect([...new Set(offers.map(({ tier }) => tier))].sort()).toEqual([
      'hyperscaler',
      'marketplace',
      'neocloud',
    ]);
  });

  it('rents H100 hours at 12.29 USD on Azure and 2.69 USD on RunPod’s community, a 4.6-fold spread', () => {
    const { cloudOffers } = catalogue();
    const price = (id: string) => cloudOffers[id]?.usdPerGpuHour['on-demand']?.at(-1)?.value;
    expect(price('azure-nd96isr-h100-v5-eastus')).toBe(12.29);
    expect(price('runpod-community-h100-sxm')).toBe(2.69);
    expect(price('aws-p5-48xlarge-us-east-1')).toBe(6.88);
  });

  it('has at least 6 servers and 6 edge devices', () => {
    expect(Object.keys(catalogue().servers).length).toBeGreaterThanOrEqual(6);
    expect(Object.keys(catalogue().edgeDevices).length).toBeGreaterThanOrEqual(6);
  });

  it('knows every engine, format and tool the articles name', () => {
    const { engines, formats, tools } = catalogue();
    for (const id of [
      'vllm',
      'sglang',
      'tensorrt-llm',
      'tgi',
      'ollama',
      'localai',
      'lm-studio',
      'llama-cpp',
    ]) {
      expect(engines).toHaveProperty([id]);
    }
    for (const id of [
      'gguf',
      'onnx',
      'safetensors',
      'bf16',
      'fp16',
      'fp8',
      'fp4',
      'int8',
      'int4',
      'w4a16',
    ]) {
      expect(formats).toHaveProperty([id]);
    }
    for (const id of ['langchain', 'llamaindex', 'weights-and-biases', 'mlflow'])
      expect(tools).toHaveProperty([id]);
  });

  it('prices the H100 rent index as a V: 4.84 in February 2024, 2.73 in October 2025, 3.79 in September 2026', () => {
    const index = catalogue().marketReferences['h100-list-index']?.usdPerGpuHour ?? [];
    const at = (month: string) =>
      index.find(({ effectiveFrom }) => effectiveFrom === `${month}-01`)?.value ?? NaN;
    expectWithin(at('2024-02'), 4.84, 1e-3);
    expectWithin(at('2025-10'), 2.73, 1e-3);
    expectWithin(at('2026-09'), 3.79, 1e-3);
  });
});

/** One default of each of the seven kinds of option. */
const everyOption = (name: string) =>
  ['frontier-api', 'small-api', 'hosted-open', 'rented', 'owned', 'edge', 'seats'].map(
    (option) => `${name}-${option}`,
  );

describe('the defaults of the ledger', () => {
  it.each([
    ['freight-installation-share', 'import-duty-share', 'spare-parts-share', 'idle-power-share'],
    ['software-licence', 'residual-share', 'training-mfu'],
    ['spot-interruption-share', 'storage-gb-per-instance', 'storage-price', 'load-balancer'],
    ['egress', 'egress-gb-per-mtok', 'wage-growth', 'salary-us'],
    ['people-per-100-gpus-rented', 'people-per-100-gpus-owned'],
    everyOption('people'),
    everyOption('on-call'),
    everyOption('ml-engineers'),
    everyOption('migration'),
    // A frontier API hands nothing on: there is nothing above it.
    everyOption('escalation').slice(1),
    ['evaluation-items', 'review-usd-per-item', 'tuning-runs-per-year', 'tuning-mtok-per-run'],
    everyOption('compliance'),
    everyOption('risk-allowance'),
    everyOption('failed-share'),
    ['electricity-change', 'hosting-change', 'support-change', 'grid-carbon'],
    ['tax-rate', 'loan-rate', 'lease-rate', 'loan-share', 'loan-term', 'lease-term'],
    ['device-management', 'device-share', 'device-life'],
  ])('has %s … with a range the figure lies in', (...ids) => {
    for (const id of ids) {
      const { value = NaN, low = NaN, high = NaN } = catalogue().defaults[id]?.fact ?? {};
      expect([low <= value && value <= high && low < high, id]).toEqual([true, id]);
    }
  });
});

describe('the age the residual share is stated at', () => {
  it('is three years, 36 months, and no assumption to vary', () => {
    const { value, low, high } = catalogue().defaults['hardware-residual-months']?.fact ?? {};
    expect([value, low, high]).toEqual([36, 36, 36]);
  });
});

describe('seat plans', () => {
  const newest = (id: string) => {
    const { monthly, annual } = catalogue().seatPlans[id]?.usdPerSeatMonth ?? {};
    return { monthly: monthly?.at(-1)?.value, annual: annual?.at(-1)?.value };
  };

  it('cost what their vendors list', () => {
    expect(newest('claude-team-standard')).toEqual({ monthly: 25, annual: 20 });
    expect(newest('github-copilot-business')).toEqual({ monthly: 19, annual: undefined });
    expect(newest('microsoft-365-copilot')).toEqual({ monthly: undefined, annual: 30 });
  });

  it('have a price, or say which is not published', () => {
    for (const [id, plan] of Object.entries(catalogue().seatPlans)) {
      const { monthly, annual } = newest(id);
      const hasPrice = monthly !== undefined || annual !== undefined;
      expect([id, hasPrice || plan.unknown.length > 0]).toEqual([id, true]);
    }
  });
});

describe('regions', () => {
  it('have both a tariff and a carbon intensity in at least 15 places', () => {
    const both = Object.entries(catalogue().operatingCosts)
      .filter(([, { electricity, carbonIntensity }]) => electricity && carbonIntensity)
      .map(([id]) => id);
    expect(both.length).toBeGreaterThanOrEqual(15);
    for (const id of ['us', 'us-texas', 'us-virginia', 'eu', 'united-kingdom']) {
      expect(both).toContain(id);
    }
    for (const id of ['united-arab-emirates', 'saudi-arabia']) expect(both).toContain(id);
  });

  it('take US carbon from pounds a megawatt-hour: 770.9 lb × 0.45359237 kg/lb = 349.67', () => {
    const { us } = catalogue().operatingCosts;
    expectWithin(us?.carbonIntensity?.at(-1)?.value ?? NaN, 770.9 * 0.45359237, 1e-3);
  });

  it('have every currency a tariff is published in, in dollars: a Saudi riyal is 1 ÷ 3.75', () => {
    const rates = Object.values(catalogue().operatingCosts['global']?.exchangeRates ?? {});
    const inDollars = new Map(rates.map(({ facts }) => [facts[0]?.unit, facts.at(-1)?.value]));
    expectWithin(inDollars.get('USD/SAR') ?? NaN, 1 / 3.75, 1e-5);
    expectWithin(inDollars.get('USD/AED') ?? NaN, 1 / 3.6725, 1e-5);
    expect([...inDollars.keys()].sort()).toEqual([
      'USD/AED',
      'USD/EUR',
      'USD/GBP',
      'USD/QAR',
      'USD/SAR',
    ]);
  });
});

describe('the accelerators the throughput estimator was fitted with', () => {
  const IDS_OF_BLANK_ROWS: Record<string, string> = {
    'A100-40G': 'a100-sxm-40gb',
    MI355X: 'mi355x-288gb',
  };
  const rows = sharedCsv('throughput-gpu-specs.csv');

  it('are the 18 of the reference table, each with exactly its figures', () => {
    if (rows === undefined) {
      reportAbsent(18);
      return;
    }
    expect(rows).toHaveLength(18);
    for (const row of rows) {
      const id =
        row['catalogue_id'] !== '' ? row['catalogue_id'] : IDS_OF_BLANK_ROWS[row['name'] ?? ''];
      const found = catalogue().accelerators[id ?? ''];
      expect({
        family: found?.family,
        nvlink: found?.nvlinkClass,
        f16: found?.denseTflops.f16?.value,
        fp8: found?.denseTflops.fp8?.value,
        fp4: found?.denseTflops.fp4?.value,
        bandwidth: found?.memoryBandwidth?.value,
        link: found?.linkOneWay?.value,
      }).toEqual({
        family: row['family'],
        nvlink: row['nvlink'] === '1',
        f16: Number(row['f16_tflops']),
        fp8: Number(row['f8_tflops']),
        fp4: Number(row['f4_tflops']),
        bandwidth: Number(row['bw_gb_s']),
        link: Number(row['link_one_way_gb_s']),
      });
      expectWithin(found?.memoryBytes.value ?? NaN, Number(row['mem_bytes_1e9']) * 1e9, 1e-12);
    }
  });
});

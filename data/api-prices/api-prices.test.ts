import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findOffer } from '@/lib/catalogue/prices/find-offer';
import { loadApiPrices } from '@/lib/catalogue/prices/load';
import { isPriceProblem } from '@/lib/catalogue/prices/problem';
import { priceUsage } from '@/lib/model/price-usage';
import { relativeError } from '@/lib/testing/relative';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import { committedPriceFiles } from '@/lib/catalogue/prices/testing-committed';

const files = committedPriceFiles();
const prices = loadApiPrices(files, '2026-11-21');

describe('the committed API prices', () => {
  it('link open-weight offers to models of the catalogue', () => {
    const models = new Set(readdirSync(new URL('../models/', import.meta.url)));
    const linked = prices.providers.flatMap((p) => p.offers.flatMap((o) => o.openModel ?? []));
    expect([...new Set(linked)].filter((id) => !models.has(`${id}.json`))).toEqual([]);
  });

  it('ship in under 40 KB, compressed', () => {
    // What a release holds of them: the merged providers and the sources they cite.
    const shipped = JSON.stringify({ providers: prices.providers, sources: prices.sources });
    expect(gzipSync(shipped).length).toBeLessThan(40_000);
  });

  it('offer about 30 headline models of both kinds', () => {
    const classes = prices.providers.flatMap((p) => p.offers.map((offer) => offer.class));
    expect(classes.filter((c) => c === 'frontier').length).toBeGreaterThanOrEqual(15);
    expect(classes.filter((c) => c === 'small').length).toBeGreaterThanOrEqual(8);
  });
});

const PROVIDER_OF: Record<string, string> = {
  OpenAI: 'openai', Anthropic: 'anthropic', Google: 'google', Mistral: 'mistral',
  DeepSeek: 'deepseek', xAI: 'x-ai', Cohere: 'cohere', Bedrock: 'aws', Moonshot: 'moonshotai',
  'Z.ai': 'zai', Together: 'together', Groq: 'groq', 'Azure AI': 'azure', Vertex: 'vertex',
  Databricks: 'databricks', DeepInfra: 'deepinfra', Fireworks: 'fireworks',
}; // prettier-ignore

/** Our id where the comparison's own name is not one. */
const ID_OF: Record<string, string> = {
  'Gemini 3.1 Pro preview': 'gemini-3.1-pro-preview',
  'Claude 3.5 Sonnet': 'claude-3-5-sonnet',
  'Mistral Large 3 (2512)': 'mistral-large-2512',
  'Mistral Large 2 (2411)': 'mistral-large-2411',
  'Mistral Medium 3.5': 'mistral-medium-3.5',
  'Mistral Small 4 (2603)': 'mistral-small-2603',
  'Amazon Nova Pro': 'amazon.nova-pro-v1:0',
  'Amazon Nova 2 Lite': 'us.amazon.nova-2-lite-v1:0',
};

/** Rows of the comparison that we price otherwise, or not at all, and why. */
const OTHERWISE: Record<string, string> = {
  'Llama 3.1 8B at Vertex': 'LiteLLM has 0, which is an error: the price is not known',
  'Llama 3.1 70B at Vertex': 'LiteLLM has 0, which is an error: the price is not known',
  'Llama 3.1 8B at DeepInfra': 'the vendor page of 2026-11-05 says 0.02/0.04',
  'Llama 3.1 70B at DeepInfra': 'the vendor page of 2026-11-05 says 0.40/0.40',
  'Llama 3.3 70B at DeepInfra': 'models.dev and the vendor page of 2026-11-05 say 0.10/0.32',
  'Llama 3.1 405B at DeepInfra': 'no catalogue had it; the vendor page of 2026-11-05 has 0.80/0.80',
};

const rows = sharedCsv('prices-compare.csv');

describe('against the comparison of six catalogues', () => {
  if (rows === undefined) {
    it('is not run: the comparison is not here', () => {
      reportAbsent(64);
    });
    return;
  }

  it('has the price of the first catalogue that has one, but for the exceptions listed', () => {
    const wrong = rows.flatMap((row) => {
      const model = row['model'] ?? '';
      const name = `${model} at ${row['served_by'] ?? ''}`;
      const columns = ['genai_prices_0.1.8_2026-09-23', 'pi-ai_1.5.2_2026-11-10', 'litellm_2026-08-01', 'models.dev_2026-07-02'];
      const column = columns.find((c) => row[`${c}_in`] !== '');
      const provider = PROVIDER_OF[row['served_by'] ?? ''] ?? '';
      const ours = priceUsage(
        {
          provider,
          model: ID_OF[model] ?? model.toLowerCase().replaceAll(' ', '-'),
          usage: { inputTokens: 100_000, outputTokens: 100_000 },
        },
        prices,
      );
      if (OTHERWISE[name] !== undefined) return [];
      // 10⁵ tokens of each: a tenth of the sum of the two unit prices
      const theirs = (Number(row[`${column ?? ''}_in`]) + Number(row[`${column ?? ''}_out`])) / 10;
      if (isPriceProblem(ours)) return [`${name}: ${ours.message}`];
      // Databricks is listed to the fifth digit by LiteLLM, rounded here
      return relativeError(ours.usd, theirs) > 1e-4 ? [`${name}: ${ours.usd} not ${theirs}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('has the batch prices that LiteLLM lists, where the standard price has not moved since', () => {
    const moved = new Set(['GPT-5.6 Sol', 'Gemini 3.6 Flash']);
    const wrong = rows
      .filter((row) => row['litellm_batch_in'] !== '' && !moved.has(row['model'] ?? ''))
      .flatMap((row) => {
        const model = row['model'] ?? '';
        const ours = priceUsage(
          {
            provider: PROVIDER_OF[row['served_by'] ?? ''] ?? '',
            model: ID_OF[model] ?? model.toLowerCase().replaceAll(' ', '-'),
            tier: 'batch',
            usage: { inputTokens: 100_000, outputTokens: 100_000 },
          },
          prices,
        );
        const theirs = (Number(row['litellm_batch_in']) + Number(row['litellm_batch_out'])) / 10;
        return !isPriceProblem(ours) && relativeError(ours.usd, theirs) < 1e-12 ? [] : [model];
      });
    expect(wrong).toEqual([]);
  });

  it('knows a provider for every host of the comparison', () => {
    for (const row of rows) {
      const provider = PROVIDER_OF[row['served_by'] ?? ''] ?? '';
      const found = findOffer(prices, { provider, model: 'none' });
      expect(found).toMatchObject({ code: 'unknown-model' });
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { reportAbsent, sharedCsv } from '@/lib/testing/shared-data';
import type { Architecture } from './architecture';
import { activeParameters, servingModelFrom, totalParameters } from './dimensions';
import { modelFromDims } from './testing/tables';

const folder = fileURLToPath(new URL('../../data/models/', import.meta.url));
const ids = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));

function architectureOf(id: string): Architecture | undefined {
  const row = JSON.parse(readFileSync(`${folder}${id}.json`, 'utf8')) as {
    architecture?: Architecture;
  };
  return row.architecture;
}

// 4 layers, hidden 100, vocabulary 1000, 10 heads of 10 with 2 KV heads, gated FFN of 300.
const SMALL: Architecture = {
  layers: 4,
  hiddenSize: 100,
  vocabularySize: 1_000,
  tiedEmbeddings: false,
  attention: { kind: 'grouped-query', heads: 10, kvHeads: 2, headSize: 10 },
  feedForward: { layers: 4, intermediateSize: 300, matrices: 3 },
};
const derive = (changes: Partial<Architecture>) =>
  servingModelFrom({ id: 'small', architecture: { ...SMALL, ...changes } });

describe('the dimensions of a model', () => {
  it('count attention projections and the gated feed-forward', () => {
    // 4 x (100x100 + 2 x 100x20 + 100x100) = 96,000; 4 x 3 x 100 x 300 = 360,000; embedding and head 200,000
    expect(derive({}).denseParameters).toBe(456_000);
    expect(totalParameters(SMALL)).toBe(656_000);
    expect(totalParameters({ ...SMALL, tiedEmbeddings: true })).toBe(556_000);
  });

  it('keep one key and one value per KV head, layer and token', () => {
    // 2 x 2 heads x 10 x 4 layers; 4 x 10 heads x 10 x 4 layers
    expect(derive({})).toMatchObject({
      kvElementsPerToken: 160,
      decodeAttentionFlops: 1_600,
      prefillAttentionFlops: 1_600,
    });
  });

  it('separate windowed from full layers, also where their heads differ', () => {
    // 1 full layer: 2 x 2 x 10; 3 windowed: 2 x 5 x 4 x 3 and 4 x 10 x 4 x 3
    const slidingWindow = { layers: 3, tokens: 64, kvHeads: 5, headSize: 4 };
    expect(derive({ slidingWindow })).toMatchObject({
      kvElementsPerToken: 40,
      windowKvElementsPerToken: 120,
      slidingWindowTokens: 64,
      windowAttentionFlops: 480,
      decodeAttentionFlops: 400,
    });
  });

  it('give linear-attention layers a state in place of a cache', () => {
    // 3 layers x 4 value heads x 8 x 16; projections 100 x (2 x 2x8 + 3 x 4x16) = 22,400 a layer
    const linearAttention = {
      layers: 3,
      keyHeads: 2,
      valueHeads: 4,
      keyHeadSize: 8,
      valueHeadSize: 16,
    };
    const model = derive({ linearAttention });
    expect(model.stateElements).toBe(1_536);
    expect(model.kvElementsPerToken).toBe(40);
    expect(model.denseParameters).toBe(24_000 + 3 * 22_400 + 360_000);
  });

  it('count routed experts apart and shared experts as dense', () => {
    // one expert: 3 x 100 x 50 x 4 layers = 60,000; shared: 3 x 100 x 20 x 4 = 24,000; router 100 x 8 x 4
    const experts = {
      layers: 4,
      routed: 8,
      perToken: 2,
      intermediateSize: 50,
      sharedIntermediateSize: 20,
    };
    const architecture: Architecture = { ...SMALL, feedForward: undefined, experts };
    const model = servingModelFrom({ id: 'small-moe', architecture });
    expect(model).toMatchObject({
      experts: 8,
      expertsPerToken: 2,
      moeLayers: 4,
      expertParameters: 60_000,
      denseParameters: 120_000,
    });
    expect(totalParameters(architecture)).toBe(200_000 + 120_000 + 8 * 60_000 + 3_200);
    expect(activeParameters(architecture)).toBe(200_000 + 120_000 + 2 * 60_000 + 3_200);
  });

  it('cache the compressed rank and the rotary part under latent attention', () => {
    // 4 x (32 + 4); decode 2 x 10 x (2 x 32 + 4) x 4; prefill 2 x 10 x (8 + 4 + 8) x 4
    const attention = {
      kind: 'latent',
      heads: 10,
      queryRank: 48,
      kvRank: 32,
      nopeHeadSize: 8,
      ropeHeadSize: 4,
      valueHeadSize: 8,
      sparseTokens: 16,
    } as const;
    expect(derive({ attention })).toMatchObject({
      kvHeads: 1,
      multiHeadLatentAttention: true,
      kvElementsPerToken: 144,
      decodeAttentionFlops: 5_440,
      prefillAttentionFlops: 1_600,
      sparseAttentionTokens: 16,
    });
  });
});

const dims = sharedCsv('throughput-model-dims.csv');
const published = sharedCsv('open-models.csv');
const CATALOGUE_IDS: Readonly<Record<string, string>> = {
  'Mistral Small 3 24B (2501)': 'mistral-small-3-24b',
  'Mistral Large 2 (2407/2411)': 'mistral-large-2',
  'Falcon3 7B': 'falcon-3-7b',
  'Falcon3 10B': 'falcon-3-10b',
  'Phi-4 14B': 'phi-4',
};

describe('the models of the catalogue', () => {
  if (dims === undefined || published === undefined) {
    it('runs without the reference dimensions', () => {
      reportAbsent(51);
    });
    return;
  }

  it.each(dims.map((row) => [row['catalogue_id']!, row] as const))(
    'derive the reference dimensions of %s exactly',
    (id, row) => {
      const architecture = architectureOf(id);
      expect(architecture && servingModelFrom({ id, architecture })).toEqual(modelFromDims(row));
    },
  );

  const computed = published
    .filter((row) => row['params_b_computed_from_config'] !== '')
    .map((row) => {
      const name = row['model']!;
      return [CATALOGUE_IDS[name] ?? name.toLowerCase().replaceAll(' ', '-'), row] as const;
    });
  it.each(computed)('compute the published parameter count of %s', (id, row) => {
    expect(ids).toContain(id);
    const stated = Number(row['params_b_computed_from_config']);
    // half a unit in the last printed place, and 0.05 % for the norms and biases left out
    expectWithin(totalParameters(architectureOf(id)!) / 1e9, stated, 0.005 / stated + 5e-4);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edgeDeviceSchema } from '@/lib/catalogue/schema/edge-devices';
import { expectWithin } from '@/lib/testing/relative';
import { edgeAccelerator } from './edge-devices';
import { size } from './size';
import { servingModel } from './testing/edge-rows';

const ids = readdirSync('data/edge-devices').map((file) => file.replace('.json', ''));

function accelerator(id: string) {
  const row = edgeDeviceSchema.parse(
    JSON.parse(readFileSync(`data/edge-devices/${id}.json`, 'utf8')),
  );
  const memoryBandwidthGBps = row.memoryBandwidth?.value;
  return edgeAccelerator({ id, memoryGB: row.memoryBytes.value / 1e9, memoryBandwidthGBps });
}

function ask(id: string, changes: object = {}) {
  const found = accelerator(id);
  if (found === undefined) throw new Error(`${id} is not an accelerator`);
  const model = 'llama-2-7b';
  const request = {
    model,
    accelerator: id,
    gpus: 1,
    weightPrecision: 'q4_0',
    engine: 'ollama',
    inputTokens: 512,
    outputTokens: 128,
    ...changes,
  };
  return size(request, { model: servingModel(model), accelerator: found });
}

describe('the edge devices of the catalogue', () => {
  it('are accelerators but for the two whose prompt speed nobody published', () => {
    const unknown = ids.filter((id) => accelerator(id) === undefined);
    expect(unknown).toEqual(['iphone-17-pro', 'laptop-rtx-5090-24gb']);
  });

  it.each([
    ['dgx-spark', 3_062],
    ['jetson-agx-orin-64gb', 991],
    ['macbook-pro-m5-max-128gb', 3_347],
    ['mac-mini-m4-pro-24gb', (440 * 16) / 20],
    ['mac-studio-m3-ultra-96gb', (1_471 * 60) / 80],
  ])('read a 512-token prompt on %s at the measured %s tokens/s', (id, tokensPerSecond) => {
    const answer = ask(id);
    expect(answer).toHaveProperty('ttftMs');
    if ('ttftMs' in answer) expectWithin(512e3 / answer.ttftMs, tokensPerSecond, 0.02);
  });

  it('hold a 7B at 16 bits in 16 GB neither on a Mac nor on a Raspberry Pi', () => {
    // 13.48 GB of weights against 74 % of 16 GB
    for (const id of ['mac-mini-m4-16gb', 'raspberry-pi-5-16gb'])
      expect(ask(id, { weightPrecision: 'f16' })).toMatchObject({
        refusal: { code: 'does-not-fit' },
      });
  });
});

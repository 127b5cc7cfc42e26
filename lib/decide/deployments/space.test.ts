import { describe, expect, it } from 'vitest';
import { TOY_MODEL, TOY_MOE } from '@/lib/serving/testing/toys';
import { layoutId, layoutsOn } from './space';

const ids = (gpus: number, model = TOY_MODEL) => layoutsOn(gpus, model).map(layoutId);

describe('the ways to divide the GPUs of a replica', () => {
  it('are equal pipeline stages, each split by tensor parallelism', () => {
    expect(ids(1)).toEqual(['tp1']);
    expect(ids(8)).toEqual(['tp8', 'tp4-pp2', 'tp2-pp4', 'tp1-pp8']);
    expect(ids(6)).toEqual(['tp6', 'tp3-pp2', 'tp2-pp3', 'tp1-pp6']);
  });

  it('add attention data parallelism, experts spread over the stage, for a mixture of experts', () => {
    expect(ids(4, TOY_MOE)).toEqual([
      'tp4',
      'tp4-dp4-ep4',
      'tp2-pp2',
      'tp2-pp2-dp2-ep2',
      'tp1-pp4',
    ]);
  });

  it('add it without experts for a dense model with a latent cache', () => {
    expect(ids(2, { ...TOY_MODEL, multiHeadLatentAttention: true })).toEqual([
      'tp2',
      'tp2-dp2',
      'tp1-pp2',
    ]);
  });
});

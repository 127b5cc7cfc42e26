import type { AcceleratorFamily, ServingAccelerator, ServingModel } from '../types';

// Rows of the reference tables as the estimator's own values, for tests.

/** A row of throughput-model-dims.csv. */
export function modelFromDims(row: Record<string, string>): ServingModel {
  const n = (key: string) => Number(row[key]);
  const window = n('window_cap');
  return {
    id: row['catalogue_id'] ?? '',
    layers: n('L'),
    hiddenSize: n('H'),
    vocabularySize: n('V'),
    experts: n('E'),
    expertsPerToken: n('k'),
    moeLayers: n('L_moe'),
    denseParameters: n('p_dense'),
    expertParameters: n('p_exp'),
    kvElementsPerToken: n('kv_el'),
    windowKvElementsPerToken: n('kv_win'),
    slidingWindowTokens: n('window'),
    ...(window > 0 ? { sparseAttentionTokens: window } : {}),
    kvHeads: n('nkv'),
    multiHeadLatentAttention: n('mla') === 1,
    decodeAttentionFlops: n('a_dec'),
    prefillAttentionFlops: n('a_pre'),
    windowAttentionFlops: n('win_fl'),
    stateElements: n('state_el'),
    ...(/^(mixtral|llama4)/.test(row['name'] ?? '') ? { hasPerTensorFp8: true } : {}),
    ...(row['name']?.startsWith('gpt-oss') === true ? { keepsNonExpertsAt16Bit: true } : {}),
  };
}

/** A row of throughput-gpu-specs.csv. */
export function acceleratorFromSpecs(row: Record<string, string>): ServingAccelerator {
  const n = (key: string) => Number(row[key]);
  return {
    id: row['catalogue_id'] ?? '',
    f16Tflops: n('f16_tflops'),
    f8Tflops: n('f8_tflops'),
    f4Tflops: n('f4_tflops'),
    memoryBandwidthGBps: n('bw_gb_s'),
    memoryGB: n('mem_bytes_1e9'),
    linkOneWayGBps: n('link_one_way_gb_s'),
    family: row['family'] as AcceleratorFamily,
    nvlink: n('nvlink') === 1,
  };
}

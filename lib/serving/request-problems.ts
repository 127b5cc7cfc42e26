import { meanLengths } from './length-mixture';
import type { Engine, Lengths, Speculation } from './types';
import { SERVER_ENGINES } from './types';

// What no field of a size request can tell alone.

/** By how much a mean given beside the lengths may miss theirs. */
const MEAN_ROUNDING = 1e-9;

/** The field to blame, and a sentence. */
interface RequestProblem {
  readonly field: string;
  readonly message: string;
}

type Drafts = { readonly [Field in keyof Speculation]?: number | undefined };

interface Checked extends Degrees, Lengths, Drafts {
  readonly engine?: Engine | undefined;
}

/** The first thing wrong between fields that hold one by one. */
export function requestProblem(request: Checked): RequestProblem | undefined {
  return (
    layoutProblem(request) ??
    draftProblem(request) ??
    lengthsProblem(request) ??
    engineProblem(request)
  );
}

function draftProblem({ draftTokens, draftAcceptance }: Drafts): RequestProblem | undefined {
  if (draftTokens !== undefined && draftAcceptance === undefined)
    return {
      field: 'draftAcceptance',
      message:
        'draftAcceptance is missing; it must be given with draftTokens, as the share of proposed tokens accepted.',
    };
  if (draftTokens === undefined && draftAcceptance !== undefined)
    return {
      field: 'draftTokens',
      message:
        'draftTokens is missing; it must be given with draftAcceptance, as the tokens proposed per step.',
    };
  return undefined;
}

function lengthsProblem(request: Lengths): RequestProblem | undefined {
  if (request.lengths === undefined) return undefined;
  const means = meanLengths(request.lengths);
  const differing = (['inputTokens', 'outputTokens'] as const).find(
    (field) => Math.abs(request[field] / means[field] - 1) > MEAN_ROUNDING,
  );
  if (differing === undefined) return undefined;
  return {
    field: differing,
    message: `${differing} is ${request[differing]}; it must be left out where lengths are given, whose mean is ${means[differing]}.`,
  };
}

function engineProblem(request: Checked): RequestProblem | undefined {
  const { engine = 'vllm' } = request;
  if (SERVER_ENGINES.some((each) => each === engine)) return undefined;
  const field = (['draftTokens', 'lengths'] as const).find((each) => request[each] !== undefined);
  if (field === undefined) return undefined;
  return {
    field,
    message: `${field} is given for ${engine}; it must be left out but for ${SERVER_ENGINES.join(', ')}.`,
  };
}

interface Degrees {
  readonly gpus: number;
  readonly tensorParallel?: number | undefined;
  readonly pipelineParallel?: number | undefined;
  readonly dataParallelAttention?: number | undefined;
  readonly expertParallel?: number | undefined;
}

/** Engines count attention groups inside the tensor-parallel degree (TensorRT-LLM) or beside it (vLLM); both are read. */
function layoutProblem(degrees: Degrees): RequestProblem | undefined {
  const {
    gpus,
    tensorParallel,
    pipelineParallel = 1,
    dataParallelAttention = 1,
    expertParallel = 1,
  } = degrees;
  const perStage = gpus / pipelineParallel;
  const mustDivide = (field: string, value: number, whole: string) => ({
    field,
    message: `${field} is ${value}; it must divide ${whole}.`,
  });
  const stage = `the ${perStage} GPUs of a pipeline stage`;
  if (!Number.isInteger(perStage))
    return mustDivide('pipelineParallel', pipelineParallel, `the ${gpus} GPUs`);
  if (
    tensorParallel !== undefined &&
    ![perStage, perStage / dataParallelAttention].includes(tensorParallel)
  ) {
    const message = `tensorParallel is ${tensorParallel}; times pipelineParallel (${pipelineParallel}) it must give the ${gpus} GPUs.`;
    return { field: 'tensorParallel', message };
  }
  if (perStage % dataParallelAttention !== 0)
    return mustDivide('dataParallelAttention', dataParallelAttention, stage);
  if (perStage % expertParallel !== 0) return mustDivide('expertParallel', expertParallel, stage);
  return undefined;
}

import type { SizeAnswer, SizeError } from './answer';
import { invalid, refuse } from './answer';
import type { EstimatorConstants } from './constants';
import { FOURTEEN_CONSTANT_ESTIMATOR } from './constants';
import { sizeEdge } from './edge';
import type { SizeRequest } from './request';
import { sizeRequestSchema } from './request';
import { sizeServer } from './serve';
import type { Engine, ServerEngine, ServingAccelerator, ServingModel } from './types';
import { GGUF_PRECISIONS, SERVER_ENGINES } from './types';

/** The model and accelerator a request names, as the catalogue knows them. */
export interface SizedHardware {
  readonly model: ServingModel;
  readonly accelerator: ServingAccelerator;
}

/** A size question whose fields hold, or the first thing wrong with it. */
export function parseSizeRequest(input: unknown): SizeRequest | SizeError {
  const parsed = sizeRequestSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) return invalid('', parsed.error.message);
  const field = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path.join('.');
  return invalid(field ?? '', issue.message);
}

/**
 * Throughput and latency of one replica. With neither concurrency nor targets it answers
 * maximum throughput, whose TPOT is often 40-200 ms; with targets, the largest concurrency
 * that meets them; with both, that concurrency and whether it meets them.
 */
export function size(
  input: unknown,
  hardware: SizedHardware,
  constants: EstimatorConstants = FOURTEEN_CONSTANT_ESTIMATOR,
): SizeAnswer {
  const request = parseSizeRequest(input);
  return 'error' in request ? request : sizeParsed({ request, hardware, constants });
}

/** The answer to a question that has been checked already. */
export function sizeParsed(given: {
  request: SizeRequest;
  hardware: SizedHardware;
  constants?: EstimatorConstants;
}): SizeAnswer {
  const { request, hardware, constants = FOURTEEN_CONSTANT_ESTIMATOR } = given;
  const engine = request.engine ?? 'vllm';
  if (!isServerEngine(engine)) return sizeEdge({ request, engine, ...hardware });
  if (isGguf(request.weightPrecision))
    return refuse(
      'unsupported-precision',
      `${request.weightPrecision} is a GGUF format, which ${engine} is not built for; use ollama, llama.cpp, localai or lm-studio, or another weightPrecision.`,
    );
  return sizeServer({ request, engine, constants, ...hardware });
}

function isServerEngine(engine: Engine): engine is ServerEngine {
  return SERVER_ENGINES.some((each) => each === engine);
}

function isGguf(precision: SizeRequest['weightPrecision']): boolean {
  return GGUF_PRECISIONS.some((each) => each === precision);
}

import type { Catalogue } from '@/lib/catalogue/catalogue';
import { rowById } from '@/lib/catalogue/lookup';
import type { SizeEstimate } from '@/lib/serving/answer';
import { parseSizeRequest, sizeParsed } from '@/lib/serving/size';
import type { Refusal } from './answers';
import { SERVER_ENGINES, SINGLE_USER_ENGINES } from '@/lib/serving/types';
import { sizedHardware } from './lookup/serving';

/** Fields of a size request that name a row of the catalogue. */
const NAMES: Readonly<Record<string, string>> = {
  'unknown-model': 'model',
  'unknown-accelerator': 'accelerator',
};

export type SizedReplica =
  | SizeEstimate
  | { readonly refusal: Refusal }
  | { readonly error: { readonly code: string; readonly message: string; readonly path: string } };

/** Answers the `size` question: one replica of a catalogue model on catalogue accelerators. */
export function sizeReplica(input: unknown, catalogue: Catalogue): SizedReplica {
  const request = parseSizeRequest(input);
  if ('error' in request) return request;
  const isEdge = rowById(catalogue.edgeDevices, request.accelerator) !== undefined;
  const engine = request.engine ?? (isEdge ? 'llama.cpp' : 'vllm');
  if (isEdge && SERVER_ENGINES.some((each) => each === engine))
    return {
      refusal: {
        code: 'unsupported-engine',
        message: `${engine} is built for servers; on ${request.accelerator} ask for ${SINGLE_USER_ENGINES.join(', ')}.`,
      },
    };
  const hardware = sizedHardware({
    catalogue,
    model: request.model,
    accelerator: request.accelerator,
  });
  if (!('code' in hardware)) return sizeParsed({ request: { ...request, engine }, hardware });
  const path = NAMES[hardware.code];
  return path === undefined ? { refusal: hardware } : { error: { ...hardware, path } };
}

import { formatCount } from '@/lib/format/count';
import { formatPercent } from '@/lib/format/ratio';
import type { ComparedMeasurement } from '@/lib/serving/evidence';
import type { Measurement } from '@/lib/serving/measurement';
import type { SizeRequest } from '@/lib/serving/request';
import type { Names } from './capacity-names';

/** "vLLM 0.10.0, FP8; 922 tokens in, 7,373 out; 64 requests at once" */
export function settingWords(measurement: Measurement, names: Names): string {
  const { engine, engineVersion, weightPrecision, inputTokens, outputTokens, concurrency } =
    measurement;
  const version =
    engineVersion === 'not published' ? ', version not published' : ` ${engineVersion}`;
  return [
    `${names.engine(engine)}${version}, ${names.precision(weightPrecision)}`,
    `${formatCount(inputTokens)} tokens in, ${formatCount(outputTokens)} out`,
    loadWords(concurrency),
  ].join('; ');
}

/** "4 GPUs, not 2; 1,000 tokens in, not 1,200", or that there is no difference. */
export function differenceWords(given: {
  readonly compared: ComparedMeasurement;
  readonly question: SizeRequest;
  readonly names: Names;
}): string {
  const { compared, question, names } = given;
  const { measurement, differences } = compared;
  if (differences.length === 0) return 'in nothing';
  const words = differences.map(({ field }) => {
    const inWords = fieldWords[field];
    if (inWords === undefined) throw new RangeError(`${field} has no words as a difference`);
    return notWords(inWords(measurement, names), inWords(question, names));
  });
  return words.join('; ');
}

/** "4 GPUs, not 2": what is counted is named once. */
function notWords(had: string, wanted: string): string {
  const isCount = /^\d.* /.test(had) && /^\d.* /.test(wanted);
  return `${had}, not ${isCount ? wanted.replace(/ .*/, '') : wanted}`;
}

type Side = Measurement | SizeRequest;

/** The fields in which a measurement can differ, of what was measured or of what was asked. */
const fieldWords: Partial<Record<keyof SizeRequest, (side: Side, names: Names) => string>> = {
  model: ({ model }, names) => names.model(model),
  accelerator: ({ accelerator }, names) => names.accelerator(accelerator),
  engine: ({ engine = 'vllm' }, names) => names.engine(engine),
  weightPrecision: ({ weightPrecision }, names) => `weights in ${names.precision(weightPrecision)}`,
  kvPrecision: ({ kvPrecision }, names) =>
    kvPrecision === undefined
      ? 'the usual KV cache'
      : `KV cache in ${names.precision(kvPrecision)}`,
  gpus: ({ gpus }) => counted(gpus, 'GPU'),
  inputTokens: ({ inputTokens }) => `${counted(inputTokens, 'token')} in`,
  outputTokens: ({ outputTokens }) => `${counted(outputTokens, 'token')} out`,
  concurrency: ({ concurrency }) => loadWords(concurrency),
  pipelineParallel: ({ pipelineParallel = 1 }) => counted(pipelineParallel, 'pipeline stage'),
  dataParallelAttention: ({ dataParallelAttention = 1 }) =>
    counted(dataParallelAttention, 'attention group'),
  expertParallel: ({ expertParallel = 1 }) => counted(expertParallel, 'expert group'),
  cachedInputShare: cachedWords,
};

function cachedWords(side: Side): string {
  const share = 'cachedInputShare' in side ? side.cachedInputShare : undefined;
  return share === undefined ? 'no prefix caching' : `${formatPercent(share)} of the input cached`;
}

function loadWords(concurrency: number | 'max' | undefined): string {
  return concurrency === 'max' || concurrency === undefined
    ? 'maximum throughput'
    : `${counted(Math.floor(concurrency), 'request')} at once`;
}

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun : `${noun}s`}`;
}

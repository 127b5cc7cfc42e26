import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Measurements } from '@/lib/catalogue/schema/measurements';
import type { Evaluation } from '@/lib/decide/evaluation';
import { evidenceFor } from '@/lib/decide/evidence';
import { formatCount } from '@/lib/format/count';
import { formatDate } from '@/lib/format/date';
import { formatRange } from '@/lib/format/range';
import { formatPercent } from '@/lib/format/ratio';
import { formatDuration } from '@/lib/format/time';
import type { SizeEstimate } from '@/lib/serving/answer';
import type { ComparedMeasurement } from '@/lib/serving/evidence';
import { differenceWords, settingWords } from './capacity-measured';
import { badgeOf, namesIn, withNames } from './capacity-names';
import { askedReplica, sizingOf } from './capacity-route';
import type { CapacityQuestion, EvidenceRow, EvidenceView, SourceLine } from './types';

type Row = Measurements['rows'][number];

const perSecond = (tokens: number) => `${formatCount(Math.round(tokens))} tokens/s`;

/** What was measured near one route's replica of one workload; null where nothing is self-hosted. */
export function evidenceView(given: {
  readonly evaluation: Evaluation;
  readonly catalogue: Catalogue;
  readonly asked: CapacityQuestion;
  readonly measurements: Measurements;
}): EvidenceView | null {
  const { evaluation, catalogue, asked, measurements } = given;
  const replica = askedReplica(evaluation, asked);
  if (replica === undefined) return null;
  const { workload, machine } = replica;
  const sized = machine.layout.estimates.find((each) => each.workload.id === workload.id);
  if (sized === undefined) throw new Error(`${workload.id} was costed without being sized`);
  const { estimate } = sized;
  const { request } = sizingOf({ evaluation, catalogue, replica });
  const question = { ...request, concurrency: estimate.concurrency };
  const compared = evidenceFor({ request: question, catalogue, measurements: measurements.rows });
  const names = namesIn(catalogue);
  return {
    title: finding(compared),
    estimate: bands(estimate, workload.name),
    badge: badgeOf({ ...estimate, catalogue }),
    rows: compared.map((each) => ({
      ...rowOf(each, catalogue),
      differences: differenceWords({ compared: each, question, names }),
      source: sourceOf(each.measurement, measurements),
    })),
  };
}

function finding(compared: readonly ComparedMeasurement<Row>[]): string {
  if (compared.length === 0) return 'No public measurement of this model was found.';
  const ratios = compared.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]));
  const count = formatCount(compared.length);
  const start =
    compared.length === 1
      ? 'The one public measurement'
      : `The ${count} nearest public measurements`;
  if (ratios.length === 0) return `${start} cannot be estimated`;
  const range = { low: Math.min(...ratios), high: Math.max(...ratios) };
  return `${start} ran at ${formatRange(range, formatPercent)} of the speed estimated for ${compared.length === 1 ? 'its' : 'their'} own settings`;
}

/** The replica's throughput and first token, each with its 80 % band. */
export function bands(
  estimate: Pick<
    SizeEstimate,
    'outputTokensPerSecond' | 'ttftMs' | 'concurrency' | 'band80' | 'ttftBand80Ms'
  >,
  workload: string,
): string[] {
  const { outputTokensPerSecond: mean, ttftMs, concurrency, band80, ttftBand80Ms } = estimate;
  const [low, high] = band80;
  const band = formatPercent(0.8);
  const whole = (tokens: number) => formatCount(Math.round(tokens));
  return [
    `Estimated for ${workload}: ${perSecond(mean)} a replica at ${formatCount(Math.floor(concurrency))} requests at once, ${band} band ${formatRange({ low, high }, whole)}.`,
    ttftBand80Ms === undefined
      ? `First token after ${formatDuration(ttftMs)}; too few first tokens were published for a band.`
      : `First token after ${formatDuration(ttftMs)}, ${band} band ${formatRange({ low: ttftBand80Ms[0], high: ttftBand80Ms[1] }, formatDuration)}: queueing differs between engines far more than speed does.`,
  ];
}

function rowOf(
  compared: ComparedMeasurement<Row>,
  catalogue: Catalogue,
): Omit<EvidenceRow, 'differences' | 'source'> {
  const { measurement, measuredTokensPerSecond, estimatedTokensPerSecond, ratio, why } = compared;
  const { id, model, gpus, accelerator } = measurement;
  const names = namesIn(catalogue);
  return {
    id,
    what: `${names.model(model)} on ${formatCount(gpus)} × ${names.accelerator(accelerator)}`,
    setting: settingWords(measurement, names),
    measured: perSecond(measuredTokensPerSecond),
    estimated:
      estimatedTokensPerSecond === undefined
        ? withNames(why ?? 'not estimated', catalogue)
        : perSecond(estimatedTokensPerSecond),
    ratio: ratio === undefined ? null : formatPercent(ratio),
  };
}

function sourceOf({ id, source, date }: Row, { sources }: Measurements): SourceLine {
  const published = sources[source];
  if (published === undefined)
    throw new Error(`${id} names the source ${source}, which is not there`);
  const { title, publisher, url } = published;
  return {
    kind: 'quoted',
    text: `${title}, ${publisher}, ${formatDate(date)}`,
    url,
    stale: false,
  };
}

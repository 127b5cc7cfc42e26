import * as z from 'zod';
import { unitText } from '@/lib/units/unit';
import { optionIds } from '@/lib/scenario/options';
import { scenarioSchema } from '@/lib/scenario/schema';
import type { Evaluation, OptionResult } from './evaluation';
import type { Kpis } from './kpis';

const usd = z.number();
const optionId = z.enum(optionIds);
const refusal = z.strictObject({ code: z.string(), message: z.string() });
const tokens = z.number().describe('tokens a month');

const payback = z.union([
  z.strictObject({ kind: z.literal('baseline') }),
  z.strictObject({ kind: z.literal('from-the-start') }),
  z.strictObject({ kind: z.literal('at'), months: z.number() }),
  z.strictObject({ kind: z.literal('never'), message: z.string() }),
]);

const ratesOfReturn = z.union([
  z.strictObject({ kind: z.literal('none'), message: z.string() }),
  z.strictObject({ kind: z.literal('one'), perYear: z.number() }),
  z.strictObject({ kind: z.literal('several'), perYear: z.array(z.number()) }),
]);

const share = z.number().nullable();

const kpis = z.strictObject({
  totalUsd: usd,
  presentValueUsd: usd,
  totalAfterTaxUsd: usd,
  presentValueAfterTaxUsd: usd,
  cashPeakUsd: usd.describe('most cash out at the end of any month, or before month 1'),
  againstBaseline: z
    .strictObject({
      npvUsd: usd.describe('present value saved against the baseline'),
      npvAfterTaxUsd: usd,
      savedUsd: usd.describe('cash saved over the horizon'),
      savedShare: share.describe('of the baseline’s present value'),
      timesCheaper: share.describe('the baseline’s present value over this one’s'),
      irr: ratesOfReturn,
      mirrPerYear: share,
      payback,
      discountedPayback: payback,
    })
    .nullable()
    .describe('null for the baseline itself'),
  usdPerMTok: usd.nullable().describe('input and output together'),
  usdPerMTokInput: usd.nullable().describe('as if input tokens bore the whole cost'),
  usdPerMTokOutput: usd.nullable().describe('as if output tokens bore the whole cost'),
  inputShare: share.describe('input tokens over all tokens: the mix of usdPerMTok'),
  usdPerRequest: usd.nullable(),
  usdPerAcceptedTask: usd.nullable(),
  usdPerUserMonth: usd.nullable().describe('null where the number of users is not known'),
  carbonTonnes: z.number().nullable().describe('t CO2e; null where nobody publishes it'),
});

const breakEven = z.union([
  z.strictObject({ kind: z.literal('baseline') }),
  z.strictObject({
    kind: z.literal('at'),
    tokensPerMonth: tokens,
    requestsPerMonth: z.number(),
    cheaper: z.array(
      z.strictObject({ fromTokensPerMonth: tokens, toTokensPerMonth: tokens.nullable() }),
    ),
    forGoodFromTokensPerMonth: tokens.nullable(),
    searchedToTokensPerMonth: tokens,
  }),
  z.strictObject({ kind: z.literal('always'), searchedToTokensPerMonth: tokens }),
  z.strictObject({
    kind: z.enum(['never', 'not-within-range']),
    message: z.string(),
    searchedToTokensPerMonth: tokens,
  }),
]);

const costed = z.strictObject({
  id: optionId,
  label: z.string(),
  description: z.string(),
  monthlyUsd: z.array(usd).describe('cash paid in each month of the horizon'),
  cumulativeUsd: z.array(usd).describe('cash paid so far, money paid before month 1 included'),
  totalUsd: usd.describe('all cash over the horizon'),
  presentValueUsd: usd.describe(
    'of all cash, end-of-month flows, money before month 1 undiscounted',
  ),
  cashNeededUsd: usd.describe('paid before month 1'),
  payback,
  breakEven,
  kpis,
  replicas: z
    .number()
    .nullable()
    .describe('month 1, spare ones included; null without GPUs of one’s own'),
  gpus: z.number().nullable().describe('month 1; null without GPUs of one’s own'),
  utilisation: z
    .number()
    .nullable()
    .describe('mean load over capacity, month 1; null without machines of one’s own'),
  capacity: z
    .strictObject({
      accelerator: z.string(),
      gpusPerReplica: z.number(),
      spareReplicas: z.number(),
      machines: z.number(),
      headroom: z
        .number()
        .nullable()
        .describe('capacity free in the busiest minute of month 1; null without machines'),
      validated: z.boolean(),
    })
    .nullable(),
});

const refused = z.strictObject({
  id: optionId,
  label: z.string(),
  description: z.string(),
  refusal,
});

/** What `evaluate` answers: the whole evaluation as plain data. */
export const evaluationDocumentSchema = z.strictObject({
  scenario: scenarioSchema,
  scenarioId: z.string(),
  catalogueRelease: z.string(),
  engineVersion: z.string(),
  baseline: optionId.describe('the route savings and payback are measured against'),
  options: z.array(z.union([costed, refused])),
  verdict: z.strictObject({
    kind: z.enum(['stay', 'move', 'too-close', 'cannot-say']),
    best: optionId.nullable(),
    savingUsd: usd.nullable().describe('present value saved against today’s route'),
    savingShare: z.number().nullable(),
  }),
  influences: z.array(
    z.strictObject({
      cellId: z.string(),
      lowUsd: usd,
      highUsd: usd,
      swingUsd: usd,
      flipsAt: z.number().nullable(),
      flipsTo: optionId.nullable(),
    }),
  ),
  figures: z.record(
    z.string(),
    z.strictObject({
      label: z.string(),
      unit: z.string(),
      value: z.union([z.number(), z.array(z.number())]).nullable(),
    }),
  ),
  notices: z.array(
    z.strictObject({ code: z.string(), message: z.string(), option: optionId.optional() }),
  ),
  refusals: z.array(refusal),
  defaulted: z.array(z.string()).describe('inputs that were left out and took their default'),
});
export type EvaluationDocument = z.infer<typeof evaluationDocumentSchema>;

/** An evaluation as JSON, with the inputs that took their default. */
export function evaluationDocument(
  evaluation: Evaluation,
  defaulted: readonly string[],
): EvaluationDocument {
  const { scenario, scenarioId, catalogueRelease, engineVersion, baseline, verdict } = evaluation;
  return {
    scenario,
    scenarioId,
    catalogueRelease,
    engineVersion,
    baseline,
    options: evaluation.options.map(optionDocument),
    verdict,
    influences: [...evaluation.influences],
    figures: figures(evaluation),
    notices: [...evaluation.notices],
    refusals: [...evaluation.refusals],
    defaulted: [...defaulted],
  };
}

function optionDocument(option: OptionResult): EvaluationDocument['options'][number] {
  const { id, label, description } = option;
  if (option.kind === 'refused') return { id, label, description, refusal: option.refusal };
  const { capacity } = option;
  return {
    id,
    label,
    description,
    monthlyUsd: [...option.monthlyUsd],
    cumulativeUsd: [...option.cumulativeUsd],
    totalUsd: option.totalUsd,
    presentValueUsd: option.presentValueUsd,
    cashNeededUsd: option.cashNeededUsd,
    payback: option.payback,
    breakEven:
      option.breakEven.kind === 'at'
        ? { ...option.breakEven, cheaper: [...option.breakEven.cheaper] }
        : option.breakEven,
    kpis: kpisDocument(option.kpis),
    replicas: capacity === null ? null : capacity.replicas,
    gpus: capacity === null ? null : capacity.gpus,
    utilisation: capacity === null ? null : capacity.utilisation,
    capacity:
      capacity === null
        ? null
        : {
            accelerator: capacity.accelerator,
            gpusPerReplica: capacity.gpusPerReplica,
            spareReplicas: capacity.spareReplicas,
            machines: capacity.machines,
            headroom: capacity.headroom,
            validated: capacity.validated,
          },
  };
}

function kpisDocument(given: Kpis): z.infer<typeof kpis> {
  const { againstBaseline } = given;
  if (againstBaseline === null) return { ...given, againstBaseline };
  const { irr } = againstBaseline;
  return {
    ...given,
    againstBaseline: {
      ...againstBaseline,
      irr: irr.kind === 'several' ? { ...irr, perYear: [...irr.perYear] } : irr,
    },
  };
}

function figures({ graph, values }: Evaluation): EvaluationDocument['figures'] {
  return Object.fromEntries(
    graph.cells.map((cell) => {
      const isKnown = values.refusal(cell.id) === undefined;
      const value =
        cell.shape === 'scalar' ? () => values.scalar(cell.id) : () => [...values.series(cell.id)];
      return [
        cell.id,
        { label: cell.label, unit: unitText(cell.unit), value: isKnown ? value() : null },
      ];
    }),
  );
}

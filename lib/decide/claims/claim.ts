import * as z from 'zod';

/** Every claim that is put to the test, in the order of the articles' list. */
export const claimIds = [
  'self-hosted-unit-cost',
  'api-unit-cost',
  'saving-60-80',
  'cheaper-10-50x',
  'payback-months',
  'millions-at-billions',
  'no-seat-fees',
  'no-egress',
  'no-price-surprise',
  'compliance-cost',
  'switching-cost',
  'small-models-suffice',
  'seven-beats-175',
  'own-bot-no-recurring',
  'hidden-costs',
  'hybrid-wins',
  'three-dimensions',
  'all-proprietary-overpays',
  'majority-by-2027',
] as const;
export type ClaimId = (typeof claimIds)[number];

const sentence = z.string().min(1);

/** A published finding that speaks for a claim, against it, or says what it depends on. */
const evidenceSchema = z.strictObject({
  stance: z.enum(['for', 'against', 'depends']),
  finding: sentence.describe('In our words, with the figure'),
  source: sentence.describe('Title of what was published'),
  publisher: sentence,
  url: z.url({ protocol: /^https$/ }),
  /** Day, month or year, as exactly as the source gives it. */
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day'),
});

/** One claim as published, with what it takes for granted and what has been published about it. */
export const claimEntrySchema = z.strictObject({
  id: z.enum(claimIds),
  claim: sentence.describe('The sentence as the article has it'),
  metric: sentence,
  low: z.number().optional(),
  high: z.number().optional(),
  unit: sentence,
  article: sentence,
  presupposes: sentence,
  kind: z.enum(['computed', 'context']),
  evidence: z.array(evidenceSchema),
});

export const claimEntriesSchema = z.array(claimEntrySchema);

export type ClaimEntry = z.infer<typeof claimEntrySchema>;
export type ClaimEvidence = z.infer<typeof evidenceSchema>;

/**
 * `true`: the figure lies in the claimed range, or beyond it on the claimed side. `only-if`: not now,
 * but one lever moved within its searched range makes it so. `false`: no lever does. `context`: cannot
 * be computed from workloads. `cannot-say`: something is missing, and the sentence says what to enter.
 */
export type ClaimVerdict = 'true' | 'false' | 'only-if' | 'context' | 'cannot-say';

/** A figure a verdict rests on; `cellId` where it stands in the ledger's graph or is made of it. */
export interface ClaimFigure {
  readonly label: string;
  /** null where it has no value, as a payback that never comes. */
  readonly value: number | null;
  readonly unit: string;
  readonly cellId: string | null;
}

export type LeverKind = 'volume' | 'utilisation' | 'price' | 'staff' | 'quality';

/** The value of one lever at which the claim turns from false to true, or from true to false. */
export interface Flip {
  readonly lever: LeverKind;
  /** What is moved, for example "rent of a GPU". */
  readonly what: string;
  /** The cell that `from` and `at` are values of. */
  readonly cellId: string;
  readonly from: number;
  readonly at: number;
  readonly unit: string;
  readonly makesItTrue: boolean;
  readonly sentence: string;
}

export interface ClaimAnswer {
  readonly id: ClaimId;
  readonly claim: string;
  readonly article: string;
  readonly verdict: ClaimVerdict;
  readonly figures: readonly ClaimFigure[];
  /** The finding in plain words. */
  readonly sentence: string;
  /** The nearest flip; null where nothing that was searched flips it, or nothing was searched. */
  readonly flip: Flip | null;
  /** Flips of the other levers. */
  readonly otherFlips: readonly Flip[];
  /** What was searched without a flip, and how far; null where every lever flips it or none was searched. */
  readonly searched: string | null;
  readonly presupposes: string;
  readonly evidence: readonly ClaimEvidence[];
}

/** Cost a month of two routes at a volume of whole tokens a month. */
export interface CostPair {
  readonly option: number;
  readonly baseline: number;
}

export interface VolumeQuestion {
  /** Cost of both at a volume; linear between two steps. */
  readonly costsAt: (tokensPerMonth: number) => CostPair;
  /** Tokens one replica carries, each size once; empty where neither route has steps. */
  readonly tokensPerStep: readonly number[];
  /** Volumes at which a cost changes its slope without a step; in tokens, not always whole. */
  readonly bends?: readonly number[];
  /** Steps after which the pattern of the stepped routes repeats (replicas per machine). */
  readonly stepsPerCycle: number;
  readonly maximumSteps: number;
  readonly maximumTokens: number;
}

export interface CheaperRange {
  readonly from: number;
  /** null where the range has no end. */
  readonly to: number | null;
}

export interface VolumeAnswer {
  readonly cheaper: readonly CheaperRange[];
  readonly searchedTo: number;
  /** True where the steps' pattern proves what happens beyond the searched range. */
  readonly settled: boolean;
}

/** The tolerance the ledger rounds replicas up with; any other puts a step on the wrong side of its end. */
const WHOLE_STEP_TOLERANCE = 1e-12;

/** Equal up to rounding is a tie, and a tie is not cheaper. */
const TIE = 1e-12;

/** Tokens by which rounding and ties may move the crossing of two straight lines; beyond, it is bisected. */
const CROSSING_OFF_BY = [1, 1e3, 1e6];

/**
 * Every range of volumes at which the option costs less than the baseline,
 * step by step, to the token. Between two steps both costs are straight lines,
 * so each stretch is settled by its two ends. It stops early once a whole cycle
 * of steps proves that the answer can no longer change.
 */
export function searchVolumes(question: VolumeQuestion): VolumeAnswer {
  const ranges: { from: number; to: number }[] = [];
  let cycle: Stretch[] = [];
  let cyclesBefore: Stretch | undefined;
  let from = 1;
  const lastBend = bendEnds(question).at(-1) ?? -1;
  const isStepped = question.tokensPerStep.length > 0;
  for (const to of stepEnds(question)) {
    if (to < from) continue; // two routes step at the same token
    const stretch = { from, to, atFrom: gap(question, from), atTo: gap(question, to) };
    append(ranges, cheaperWithin(question, stretch));
    from = to + 1;
    // A pattern proves nothing before the last bend, nor does the piece of a step it leaves.
    if (to <= lastBend || (isStepped && stretch.from === lastBend + 1)) continue;
    cycle.push(stretch);
    if (cycle.length < question.stepsPerCycle) continue;
    const ending = verdictOf({ cycle, before: cyclesBefore, question });
    if (ending !== undefined) return finished({ ranges, searchedTo: to, ending });
    cyclesBefore = cycle[0];
    cycle = [];
  }
  return { cheaper: ranges, searchedTo: from - 1, settled: false };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Baseline less option: positive means the option is cheaper. */
  readonly atFrom: number;
  readonly atTo: number;
}

/** Last whole token of each stretch, rising: where something steps, and around each bend. */
function* stepEnds(question: VolumeQuestion): Generator<number> {
  const { tokensPerStep, maximumSteps, maximumTokens } = question;
  const bends = bendEnds(question);
  if (tokensPerStep.length === 0) {
    yield* bends;
    yield maximumTokens;
    return;
  }
  const next = tokensPerStep.map(() => 1);
  for (let step = 0; step < maximumSteps; step++) {
    const ends = tokensPerStep.map((size, i) => wholeTokens(size * (next[i] ?? 1)));
    const end = Math.min(...ends);
    while ((bends[0] ?? Infinity) < Math.min(end, maximumTokens)) yield bends.shift() ?? end;
    if (end > maximumTokens) return;
    yield end;
    ends.forEach((at, i) => {
      if (at === end) next[i] = (next[i] ?? 1) + 1;
    });
  }
}

/** Between two whole tokens the slope may change anywhere, so a stretch ends on either side. */
function bendEnds({ bends = [], maximumTokens }: VolumeQuestion): number[] {
  return [...new Set(bends.flatMap((bend) => [Math.floor(bend), Math.floor(bend) + 1]))]
    .filter((end) => end >= 1 && end < maximumTokens)
    .sort((a, b) => a - b);
}

/**
 * The last volume served with so many replicas: 81,000,000 stays 81,000,000
 * although 0.09 x 3600 x 100 / 2 x 5000 comes out a hair below.
 */
function wholeTokens(tokens: number): number {
  return Math.floor(tokens * (1 + WHOLE_STEP_TOLERANCE));
}

function gap(question: VolumeQuestion, tokens: number): number {
  const { option, baseline } = question.costsAt(tokens);
  const difference = baseline - option;
  return Math.abs(difference) <= TIE * Math.max(Math.abs(baseline), Math.abs(option))
    ? 0
    : difference;
}

function cheaperWithin(
  question: VolumeQuestion,
  stretch: Stretch,
): { from: number; to: number } | undefined {
  const { from, to, atFrom, atTo } = stretch;
  if (atFrom > 0 && atTo > 0) return { from, to };
  if (atFrom <= 0 && atTo <= 0) return undefined;
  const rising = atTo > 0;
  // `low` and `high` always lie on different sides, and close in to the token.
  let low = from;
  let high = to;
  const closeIn = (tokens: number) => {
    if (tokens <= low || tokens >= high) return;
    if (gap(question, tokens) > 0 === rising) high = tokens;
    else low = tokens;
  };
  const crossing = Math.round(from + (to - from) * (atFrom / (atFrom - atTo)));
  for (const off of CROSSING_OFF_BY) {
    closeIn(crossing - off);
    closeIn(crossing + off);
  }
  while (high - low > 1) closeIn(low + Math.floor((high - low) / 2));
  return rising ? { from: high, to } : { from, to: low };
}

function append(
  ranges: { from: number; to: number }[],
  next: { from: number; to: number } | undefined,
): void {
  if (next === undefined) return;
  const last = ranges.at(-1);
  if (last !== undefined && last.to + 1 === next.from) last.to = next.to;
  else ranges.push(next);
}

/** What a full cycle proves about every later one, if it proves anything. */
function verdictOf(given: {
  cycle: readonly Stretch[];
  before: Stretch | undefined;
  question: VolumeQuestion;
}): 'cheaper-for-good' | 'dearer-for-good' | undefined {
  const { cycle, before, question } = given;
  if (question.tokensPerStep.length > 1) return undefined; // two stepped routes do not repeat together
  const [first] = cycle;
  if (first === undefined) return undefined;
  if (question.tokensPerStep.length === 0) return straightVerdict(first);
  const always = cycle.every((stretch) => stretch.atFrom > 0 && stretch.atTo > 0);
  const never = cycle.every((stretch) => stretch.atFrom <= 0 && stretch.atTo <= 0);
  if (before === undefined) return undefined;
  const drift = first.atFrom - before.atFrom;
  if (always && drift >= 0) return 'cheaper-for-good';
  return never && drift <= 0 ? 'dearer-for-good' : undefined;
}

/** Without steps both costs are one straight line each, and the slope holds for ever. */
function straightVerdict({
  atFrom,
  atTo,
}: Stretch): 'cheaper-for-good' | 'dearer-for-good' | undefined {
  if (atTo > 0 && atTo >= atFrom) return 'cheaper-for-good';
  return atTo <= 0 && atTo <= atFrom ? 'dearer-for-good' : undefined;
}

function finished(given: {
  ranges: readonly { from: number; to: number }[];
  searchedTo: number;
  ending: 'cheaper-for-good' | 'dearer-for-good';
}): VolumeAnswer {
  const open = given.ending === 'cheaper-for-good';
  const cheaper = given.ranges.map((range, i) =>
    open && i === given.ranges.length - 1 ? { from: range.from, to: null } : range,
  );
  return { cheaper, searchedTo: given.searchedTo, settled: true };
}

/** A label at a line's end: where its middle would like to be, and how tall it is. */
export interface WantedLabel {
  readonly wanted: number;
  readonly height: number;
}

interface Stack {
  readonly indices: number[];
  height: number;
  /** Top that disturbs the stack's labels least. */
  top: number;
}

/**
 * Tops of labels between `from` and `to` that do not touch each other, each as
 * near its line's end as the others allow and in the order of the lines.
 */
export function spreadLabels(
  labels: readonly WantedLabel[],
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const order = labels
    .map((_, index) => index)
    .sort((a, b) => (labels[a]?.wanted ?? from) - (labels[b]?.wanted ?? from) || a - b);
  const stacks: Stack[] = [];
  for (const index of order) {
    stacks.push(settled({ indices: [index], height: 0, top: 0 }, labels, { from, to }));
    mergeTouching(stacks, labels, { from, to });
  }
  const tops = labels.map(() => from);
  for (const stack of stacks) {
    let top = stack.top;
    for (const index of stack.indices) {
      tops[index] = top;
      top += labels[index]?.height ?? 0;
    }
  }
  return tops;
}

type Span = { readonly from: number; readonly to: number };

function mergeTouching(stacks: Stack[], labels: readonly WantedLabel[], span: Span): void {
  for (;;) {
    const lower = stacks.at(-1);
    const upper = stacks.at(-2);
    if (lower === undefined || upper === undefined || upper.top + upper.height <= lower.top) return;
    stacks.splice(-2, 2);
    const indices = [...upper.indices, ...lower.indices];
    stacks.push(settled({ indices, height: 0, top: 0 }, labels, span));
  }
}

/** Gives a stack its height and the top at which its labels are on average where they want to be. */
function settled(stack: Stack, labels: readonly WantedLabel[], { from, to }: Span): Stack {
  let height = 0;
  let wantedTops = 0;
  for (const index of stack.indices) {
    const label = labels[index];
    if (label === undefined) continue;
    wantedTops += label.wanted - label.height / 2 - height;
    height += label.height;
  }
  const wanted = wantedTops / stack.indices.length;
  return { ...stack, height, top: Math.max(from, Math.min(wanted, to - height)) };
}

import { LARGEST_SPELLED_OUT, requireFinite } from './digits';

/** An amount on its way from one node to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

const SUM_TOLERANCE = 1e-9;
/** Closer to a whole number than this, a fraction is what binary arithmetic left. */
const WHOLE = 1e-6;

/** A flow between two numbered nodes. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly floor: number;
  /** Towards the nearer whole number of what it was. */
  readonly isUp: boolean;
  /** Of the amount above its floor; 0 or 1 once it is settled. */
  fraction: number;
}

/**
 * Rounds amounts that go round in a circle, such as a table of parts with its totals down and
 * across, to whole numbers: each to the one below or above it, so that at every node as much comes
 * in as goes out. Controlled rounding (Cox 1987): along a cycle of fractions one amount gains what
 * another gives, until one of them is whole. Earlier flows get the nearer whole number first.
 * Throws RangeError where the amounts themselves do not go round: that is our own bug.
 */
export function footFlows(flows: readonly Flow[]): number[] {
  const amounts = flows.map(({ amount }) => requireFinite(amount, 'footFlows'));
  checkBalance(flows);
  if (amounts.some((amount) => Math.abs(amount) >= LARGEST_SPELLED_OUT)) return amounts;
  const numbers = new Map<string, number>();
  const numberOf = (node: string): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  const edges = flows.map(({ from, to, amount }): Edge => {
    const floor = Math.floor(amount);
    const fraction = settled(amount - floor);
    return { from: numberOf(from), to: numberOf(to), floor, isUp: fraction >= 0.5, fraction };
  });
  const at = Array.from(numbers, (): Edge[] => []);
  for (const edge of edges.filter(isOpen))
    for (const node of [edge.from, edge.to]) at[node]?.push(edge);
  for (const edge of edges) {
    while (isOpen(edge)) {
      const back = wayBack(edge, at);
      if (back === null) edge.fraction = Math.round(edge.fraction);
      else shift(edge, back);
    }
  }
  return edges.map(({ floor, fraction }) => floor + fraction + 0); // never −0
}

function checkBalance(flows: readonly Flow[]): void {
  const net = new Map<string, { sum: number; size: number }>();
  for (const { from, to, amount } of flows)
    for (const [node, signed] of [[from, -amount] as const, [to, amount] as const]) {
      const { sum, size } = net.get(node) ?? { sum: 0, size: 0 };
      net.set(node, { sum: sum + signed, size: size + Math.abs(amount) });
    }
  for (const [node, { sum, size }] of net)
    if (Math.abs(sum) > WHOLE + SUM_TOLERANCE * size)
      throw new RangeError(`What goes into ${node} and comes out of it differs by ${sum}.`);
}

function isOpen({ fraction }: Edge): boolean {
  return fraction > 0 && fraction < 1;
}

function settled(fraction: number): number {
  return fraction < WHOLE ? 0 : fraction > 1 - WHOLE ? 1 : fraction;
}

interface Step {
  readonly edge: Edge;
  /** Along the edge, or against it. */
  readonly isForward: boolean;
}

/** The shortest way over open edges from where an edge ends to where it starts. */
function wayBack(edge: Edge, at: Edge[][]): Step[] | null {
  const cameBy: (Step | null | undefined)[] = [];
  cameBy[edge.to] = null;
  const queue = [edge.to];
  for (const node of queue) {
    if (node === edge.from) return stepsTo(node, cameBy);
    const open = (at[node] ?? []).filter(isOpen);
    at[node] = open;
    for (const next of open) {
      if (next === edge) continue;
      const isForward = next.from === node;
      const end = isForward ? next.to : next.from;
      if (cameBy[end] !== undefined) continue;
      cameBy[end] = { edge: next, isForward };
      queue.push(end);
    }
  }
  return null;
}

function stepsTo(node: number, cameBy: readonly (Step | null | undefined)[]): Step[] {
  const steps: Step[] = [];
  let step = cameBy[node];
  while (step != null) {
    steps.push(step);
    step = cameBy[step.isForward ? step.edge.from : step.edge.to];
  }
  return steps;
}

/** Moves an edge towards its nearer whole number as far as the way back lets it. */
function shift(edge: Edge, back: readonly Step[]): void {
  const all: readonly Step[] = [{ edge, isForward: true }, ...back];
  const rises = ({ isForward }: Step) => isForward === edge.isUp;
  const room = (step: Step) => (rises(step) ? 1 - step.edge.fraction : step.edge.fraction);
  const least = Math.min(...all.map(room));
  for (const step of all) {
    const { fraction } = step.edge;
    // The one that limits the move is settled exactly, so that every move settles one.
    const isLimit = room(step) === least;
    const moved = rises(step) ? fraction + least : fraction - least;
    step.edge.fraction = isLimit ? Math.round(moved) : settled(moved);
  }
}

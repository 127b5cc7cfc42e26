/**
 * Sum with the rounding error of each addition carried along (Neumaier, 1974): flows that nearly
 * cancel keep the digits that are left.
 */
export function compensatedSum(values: readonly number[]): number {
  let sum = 0;
  let carried = 0;
  for (const value of values) {
    const next = sum + value;
    carried += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + carried : sum;
}

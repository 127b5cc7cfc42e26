/**
 * The largest whole number from 1 up to `limit` that `meets`, found by doubling and then
 * bisecting; `meets` must hold up to a point and fail beyond it. Undefined when even 1 fails.
 */
export function largestMeeting(
  meets: (count: number) => boolean,
  limit: number,
): number | undefined {
  if (!meets(1)) return undefined;
  let good = 1;
  let bad = 2;
  while (bad <= limit && meets(bad)) {
    good = bad;
    bad *= 2;
  }
  if (bad > limit) {
    if (meets(limit)) return limit;
    bad = limit;
  }
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (meets(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

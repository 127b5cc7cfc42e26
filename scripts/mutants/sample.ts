import { seededRandom } from '@/lib/testing/seeded-random';

/** So many of a list, drawn without repetition; the same seed draws the same from the same list. */
export function sampleOf<T>(
  all: readonly T[],
  { size, seed }: { size: number; seed: number },
): T[] {
  const random = seededRandom(seed);
  return all
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ item }) => item);
}

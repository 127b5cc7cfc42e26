/** Influence beside the largest one; the sentence in the same row says how much it is. */
export function WeightBar({ weight }: { readonly weight: number }) {
  return (
    <svg className="weight-bar mt-1 max-w-56" height="6" aria-hidden="true">
      <rect x="0" y="0" width={`${weight * 100}%`} height="6" fill="var(--ink)" />
    </svg>
  );
}

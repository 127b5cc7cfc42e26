/** The name, and what the product draws: a straight bill crossing a staircase. */
export function Wordmark() {
  return (
    <p className="flex items-center gap-2.5 text-title font-semibold tracking-tight">
      <svg width="30" height="24" viewBox="0 0 30 24" fill="none" aria-hidden="true">
        <path d="M1 16h8v-4h9V8h11" stroke="var(--route-owned)" strokeWidth="2.25" />
        <path d="M1 22 29 2" stroke="var(--route-frontier-api)" strokeWidth="2.25" />
        <circle cx="15" cy="12" r="3.5" fill="var(--paper)" stroke="var(--ink)" strokeWidth="2" />
      </svg>
      Breakeven
    </p>
  );
}

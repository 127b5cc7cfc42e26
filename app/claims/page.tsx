import type { Metadata } from 'next';
import { ClaimsPage } from '@/components/claims/claims-page';
import { loadClaimsView } from '@/components/claims/load-claims';

export const metadata: Metadata = {
  title: 'Claims put to the test: Breakeven',
  description:
    'What articles claim of open and proprietary models, each put to your own workloads: true, false, or only if.',
};

let opening: Promise<string> | undefined;

/** The same for every request, so it is worked out once a process. */
function openingClaims(): Promise<string> {
  opening ??= loadClaimsView().then((view) => JSON.stringify(view));
  return opening;
}

/** The claims, answered on the server for the opening scenario: the page needs no JavaScript to be read. */
export default async function Claims() {
  return <ClaimsPage opening={await openingClaims()} />;
}

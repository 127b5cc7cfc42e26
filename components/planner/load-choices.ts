import type { ChoicesView } from '@/lib/view/types';

/** Fetches what the form's selects offer; null where that fails, until the engine brings them along. */
export async function loadChoices(signal: AbortSignal): Promise<ChoicesView | null> {
  try {
    const response = await fetch('/choices', { signal });
    // Written by the same build, so there is nothing in it to check.
    return response.ok ? ((await response.json()) as ChoicesView) : null;
  } catch {
    return null;
  }
}

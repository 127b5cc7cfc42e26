'use client';

import type { ReactNode } from 'react';
import { useProblemCount } from './use-scenario-field';

interface ShownWhereProps {
  /** Whether the fields matter for what is chosen. */
  readonly matters: boolean;
  readonly paths: readonly string[];
  readonly children: ReactNode;
}

/** Fields that matter for one choice only; with something wrong in them they stay in sight. */
export function ShownWhere({ matters, paths, children }: ShownWhereProps) {
  const problems = useProblemCount(paths);
  return matters || problems > 0 ? children : null;
}

import type { PolicyFigures } from '@/lib/view/routing-types';

/** A column of the policies table: which figure, under which words. */
export interface PolicyColumn {
  readonly key: Exclude<keyof PolicyFigures, 'carbonUnknown'>;
  readonly head: string;
}

/** From what a policy costs to what it needs. */
export const policyColumns: readonly PolicyColumn[] = [
  { key: 'presentValue', head: 'Present value' },
  { key: 'saved', head: 'Saved against today' },
  { key: 'bestSaves', head: 'The best mix saves' },
  { key: 'cashNeeded', head: 'Cash before month\u00a01' },
  { key: 'cashPeak', head: 'Most cash out' },
  { key: 'broken', head: 'Needs broken' },
  { key: 'utilisation', head: 'GPUs in use, month\u00a01' },
  { key: 'carbon', head: 'Carbon' },
  { key: 'machines', head: 'Machines, month\u00a01' },
];

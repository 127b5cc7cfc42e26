import type { OptionFigures } from '@/lib/view/types';

/** A column of the options table: which figure, under which words. */
export interface OptionColumn {
  readonly key: keyof OptionFigures;
  readonly head: string;
}

/** The columns for a horizon, from what it costs to what it brings. */
export function optionColumns(horizonMonths: number): readonly OptionColumn[] {
  return [
    { key: 'total', head: `${horizonMonths}-month cost` },
    { key: 'presentValue', head: 'Present value' },
    { key: 'firstMonth', head: 'First month' },
    { key: 'cashNeeded', head: 'Cash needed up front' },
    { key: 'saving', head: 'Saved against today' },
    { key: 'payback', head: 'Pays back' },
    { key: 'breakEven', head: 'Breaks even at' },
    { key: 'usdPerMTok', head: '$ per million tokens' },
  ];
}

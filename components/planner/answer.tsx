'use client';

import { Breakdown } from '@/components/charts/breakdown';
import { LineChart } from '@/components/charts/line-chart';
import { Assumptions } from '@/components/results/assumptions';
import { Capacity } from '@/components/results/capacity';
import { Finance } from '@/components/results/finance';
import { Notices } from '@/components/results/notices';
import { OptionsTable } from '@/components/results/options-table';
import { Verdict } from '@/components/results/verdict';
import { Versions } from '@/components/results/versions';
import { Routing } from '@/components/routing/routing';
import { formatCount, formatTokens } from '@/lib/format/count';
import { usePlanner } from './planner-context';

const month = (x: number) => `Month ${formatCount(x)}`;
const tokensAMonth = (x: number) => `${formatTokens(x)} a month`;

/** The answer, from the verdict down to what it rests on. */
export function Answer() {
  const cash = usePlanner(({ view }) => view.cash);
  const staircase = usePlanner(({ view }) => view.staircase);
  const hasProblems = usePlanner(({ problems }) => problems.length > 0);
  return (
    <>
      {hasProblems ? (
        <p className="border-l-4 border-worse pl-4 text-table">
          The last good answer; it does not follow the field that needs correcting.
        </p>
      ) : null}
      <Verdict />
      <OptionsTable />
      <Routing />
      <div className="grid gap-x-16 gap-y-12 md:grid-cols-2 print:gap-y-6">
        <LineChart view={cash} printX={month} />
        <LineChart view={staircase} printX={tokensAMonth} />
      </div>
      <Breakdown />
      <Finance />
      <Capacity />
      <Assumptions />
      <Versions />
      <Notices />
    </>
  );
}

import { expect } from './fixtures';
import type { PlannerPage } from './planner-page';

/** A state of the screen a reader can bring it into, and how. */
export interface ScreenState {
  readonly name: string;
  readonly enter: (planner: PlannerPage) => Promise<void>;
}

/** States every look and every width must bear. */
export const screenStates: readonly ScreenState[] = [
  { name: 'the opening page', enter: (planner) => planner.open() },
  {
    name: 'an open explanation',
    enter: async (planner) => {
      await planner.open();
      await planner.routeFigure('Owned servers', 0).click();
      await expect(planner.explanation.title).toBeFocused();
    },
  },
  {
    name: 'the explanation of a monthly series',
    enter: async (planner) => {
      await planner.open();
      await planner.routeFigure('Owned servers', 0).click();
      await planner.explanation.parts().filter({ hasText: 'in month 1' }).first().click();
      await expect(planner.explanation.dialog.getByRole('table')).toBeVisible();
    },
  },
  {
    name: 'the workloads being edited',
    enter: async (planner) => {
      await planner.open();
      await planner.page.getByRole('button', { name: '3 workloads' }).click();
      await expect(planner.page.getByRole('button', { name: 'Add a workload' })).toBeVisible();
    },
  },
  {
    name: 'every assumption unfolded',
    enter: async (planner) => {
      await planner.open();
      await planner.unfold('All other assumptions: prices, hardware, people, finance');
      await planner.unfold(/^\d+ more assumptions$/);
      await planner.unfold(/^Site and energy/);
      await expect(planner.page.getByRole('textbox', { name: 'PUE' })).toBeVisible();
    },
  },
  {
    name: 'every chart’s table unfolded',
    enter: async (planner) => {
      await planner.open();
      await planner.unfold('In words and as a table');
      await expect(planner.page.getByRole('figure').getByRole('table')).toHaveCount(3);
    },
  },
  {
    name: 'the finance exhibits and the versions unfolded',
    enter: async (planner) => {
      await planner.open();
      await planner.unfold('Cash flow, profit and loss, balances');
      await expect(planner.page.getByRole('table', { name: /cash paid by year/ })).toBeVisible();
      await planner.unfold('The bridge from one cost to another');
      await expect(planner.page.getByRole('heading', { name: /^Going from/ })).toBeVisible();
      await planner.unfold('Returns and cost per unit');
      await planner.unfold('Ways to pay for the servers');
      await planner.unfold('Keep and compare versions');
      await expect(
        planner.page.getByRole('table', { name: /paid for in four ways/ }),
      ).toBeVisible();
    },
  },
  {
    name: 'one replica under load and its tables',
    enter: async (planner) => {
      await planner.open();
      const { capacity } = planner;
      await capacity.open();
      for (const exhibit of [capacity.underLoad, capacity.memory, capacity.week])
        await capacity.tableOf(exhibit);
    },
  },
  {
    name: 'fields in error',
    enter: async (planner) => {
      await planner.open();
      await planner.page.getByRole('button', { name: '3 workloads' }).click();
      await planner.page.getByRole('textbox', { name: 'Input tokens, Support chat' }).fill('many');
      await planner.horizon.fill('next year, or perhaps the year after');
      await expect(planner.lastGoodAnswer).toBeVisible();
    },
  },
  {
    name: 'refused routes',
    enter: async (planner) => {
      await planner.open();
      await planner.model.selectOption({ label: 'DeepSeek R1' });
      await expect(planner.route('Owned servers')).toContainText('does not fit');
    },
  },
  {
    name: 'no requests at all',
    enter: async (planner) => {
      await planner.open();
      await planner.requests.fill('0');
      await expect(planner.status('Verdict updated: Stay on')).toBeVisible();
    },
  },
  {
    name: 'a very large volume',
    enter: async (planner) => {
      await planner.open();
      await planner.requests.fill('900B');
      await expect(planner.status(/^(Recalculated|Verdict updated)/)).toBeVisible();
    },
  },
  {
    name: 'a link that could not be opened',
    enter: async (planner) => {
      await planner.open('#s=1.damaged');
      await expect(planner.alert).toBeVisible();
    },
  },
];

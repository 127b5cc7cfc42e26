import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails, without ending the test, for every barrier of WCAG 2.2 AA that can be found on the page. */
export async function expectNoBarriers(page: Page, look: string): Promise<void> {
  expect.soft(await barriers(new AxeBuilder({ page }).withTags(wcag22AA)), look).toEqual([]);
}

/** What another width or another palette can break: contrast, and targets that move together. */
export async function expectLegible(page: Page, look: string): Promise<void> {
  const builder = new AxeBuilder({ page }).withRules(['color-contrast', 'target-size']);
  expect.soft(await barriers(builder), look).toEqual([]);
}

async function barriers(builder: AxeBuilder): Promise<string[]> {
  const { violations, passes } = await builder.analyze();
  expect(passes.length, 'rules that were tried').toBeGreaterThan(0);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

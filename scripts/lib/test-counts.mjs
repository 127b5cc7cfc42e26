// How many tests ran, from the runners' JSON reports.
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

export const vitestReport = inProject('test-results', 'vitest.json');
export const playwrightReport = inProject('test-results', 'playwright.json');

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A test file that fails before its first test counts as one failure: its tests never got a name. */
export function countVitest(report) {
  if (report === undefined) return { passed: 0, failed: 0 };
  const broken = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Errors outside any test (a server that does not start) count as failures too. */
export function countPlaywright(report) {
  if (report === undefined) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** Passed and failed tests of this run, both runners together. */
export function countTests() {
  const counts = [countVitest(read(vitestReport)), countPlaywright(read(playwrightReport))];
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

import { expect, it } from 'vitest';
import { latestRelease, loadRelease } from '@/data/releases/index';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import { steppedRequests, steppedShare, withWorkloadMoved } from './moved';

it('sets what was moved of one workload, and nothing else', async () => {
  const catalogue = await loadRelease(latestRelease);
  const scenario = defaultScenario(catalogue!);
  const draft = withWorkloadMoved(scenario, 'document-extraction', {
    requestsPerMonth: 3,
    escalationShare: 0.2,
  });
  expect(draft).toEqual({
    ...scenario,
    workloads: scenario.workloads.map((workload, index) =>
      index === 1 ? { ...workload, requestsPerMonth: 3, escalationShare: 0.2 } : workload,
    ),
  });
  expect(withWorkloadMoved(scenario, 'gone', { escalationShare: 1 })).toBe(scenario);
});

it('steps a volume by a tenth, or to double and half, and always by a whole request', () => {
  expect(steppedRequests(500_000, 1, false)).toBe(550_000);
  expect(steppedRequests(500_000, -1, true)).toBe(250_000);
  expect(steppedRequests(1, 1, false)).toBe(2);
  expect(steppedRequests(0, 1, false)).toBe(1);
  expect(steppedRequests(0, -1, false)).toBe(0);
});

it('steps a share by a point or ten of a hundred, between none and all', () => {
  expect(steppedShare(0.05, 1, false)).toBe(0.06);
  expect(steppedShare(0.05, -1, true)).toBe(0);
  expect(steppedShare(0.95, 1, true)).toBe(1);
});

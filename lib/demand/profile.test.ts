import { describe, expect, it } from 'vitest';
import { expectWithin } from '@/lib/testing/relative';
import { busiestHourOverMean, HOURS_PER_WEEK, weekOf } from './profile';

describe('weekly profiles', () => {
  it('covers every hour of the week', () => {
    for (const profile of ['flat', 'office-hours', 'consumer'] as const)
      expect(weekOf(profile)).toHaveLength(HOURS_PER_WEEK);
  });

  it('has no peak when flat', () => {
    expect(busiestHourOverMean(weekOf('flat'))).toBe(1);
  });

  it('peaks at 1.86 times the mean for a consumer service, as measured by ServeGen', () => {
    // The daily wave averages to 1 over 24 equally spaced hours, so the peak is 1 + 0.86.
    expectWithin(busiestHourOverMean(weekOf('consumer')), 1.86, 1e-12);
  });

  it('peaks at 2.29 times the mean in office hours', () => {
    // Weekday: 10 h at 1, 4 h at 0.5, 10 h at 0.15 = 13.5. Week: 13.5 × (5 + 2 × 0.22) = 73.44.
    // Peak 1 over the mean 73.44 / 168 = 2.287582.
    expectWithin(busiestHourOverMean(weekOf('office-hours')), 168 / 73.44, 1e-12);
  });
});

/** Hours of a week, Monday 00:00 first. */
export const HOURS_PER_WEEK = 168;

const HOURS_PER_DAY = 24;
const WORKING_DAYS = 5;

/**
 * Busiest hour over the mean in a single-region consumer service: 1.86 in the
 * ServeGen large-model API trace over 14 days.
 * @see https://github.com/alibaba/ServeGen
 */
const CONSUMER_PEAK_OVER_MEAN = 1.86;
const CONSUMER_PEAK_HOUR = 20;

/**
 * Weekend level of working-hours traffic: 0.22 of a weekday (GitHub Copilot, June 2026).
 * The day's own shape (full from 8 to 18, half in the two hours before and
 * after, 15 % at night) is an assumption.
 */
const WEEKEND_LEVEL = 0.22;

export type Week = readonly number[];

/** Relative load of each hour of the week for a named profile. */
export function weekOf(profile: 'flat' | 'office-hours' | 'consumer'): Week {
  switch (profile) {
    case 'flat':
      return hours(() => 1);
    case 'office-hours':
      return hours((day, hour) => officeLevel(hour) * (day < WORKING_DAYS ? 1 : WEEKEND_LEVEL));
    case 'consumer':
      return hours((_day, hour) => {
        const phase = (2 * Math.PI * (hour - CONSUMER_PEAK_HOUR)) / HOURS_PER_DAY;
        return 1 + (CONSUMER_PEAK_OVER_MEAN - 1) * Math.cos(phase);
      });
  }
}

/** Load of the busiest hour over the mean hour of the week; 1 for a flat week. */
export function busiestHourOverMean(week: Week): number {
  const mean = week.reduce((sum, level) => sum + level, 0) / week.length;
  return Math.max(...week) / mean;
}

function hours(level: (day: number, hour: number) => number): Week {
  return Array.from({ length: HOURS_PER_WEEK }, (_, index) =>
    level(Math.floor(index / HOURS_PER_DAY), index % HOURS_PER_DAY),
  );
}

function officeLevel(hour: number): number {
  if (hour >= 8 && hour < 18) return 1;
  return hour >= 6 && hour < 20 ? 0.5 : 0.15;
}

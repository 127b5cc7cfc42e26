import { financeReadings } from './finance';
import { pointwiseReadings } from './pointwise';
import type { Reading } from './reading';
import { seriesReadings } from './series';

/** Every operator a workbook can write, by its name. An operator of another library is added here. */
const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...Object.entries(pointwiseReadings),
  ...Object.entries(seriesReadings),
  ...Object.entries(financeReadings),
]);

/** How a spreadsheet reads an operator; one it cannot read is our own mistake. */
export function readingOf(operator: string): Reading {
  const reading = readings.get(operator);
  if (reading === undefined)
    throw new RangeError(`the workbook has no spreadsheet formula for the operator ${operator}`);
  return reading;
}

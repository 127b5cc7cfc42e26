import { beforeAll, describe, expect, it } from 'vitest';
import { defaultScenario } from '@/lib/scenario/default-scenario';
import type { Scenario } from '@/lib/scenario/schema';
import { committedCatalogue } from '@/lib/view/testing/evaluated';
import { isAt, withPartCounted, withRentedAt, withSiteAt } from './adjust';

describe('edits of several fields', () => {
  let opening: Scenario;
  beforeAll(async () => {
    opening = defaultScenario(await committedCatalogue());
  });

  it('leave a part out once and in its own place, and count it again', () => {
    const without = withPartCounted(
      withPartCounted(opening, 'Migration', false),
      'Electricity',
      false,
    );
    expect(without.off).toEqual(['Electricity', 'Migration']);
    expect(withPartCounted(without, 'Migration', false).off).toEqual(without.off);
    expect(withPartCounted(without, 'Electricity', true).off).toEqual(['Migration']);
  });

  it('move owned servers to a place, and leave the rented ones where they are', () => {
    const texas = { usdPerKWh: 0.0864, gridGramsPerKWh: 349.8 };
    const moved = withSiteAt(opening, texas);
    expect(moved.owned).toEqual({ ...opening.owned, ...texas });
    expect(moved.rented).toBe(opening.rented);
    expect(isAt(moved.owned, texas)).toBe(true);
    expect(isAt(opening.owned, texas)).toBe(false);
  });

  it('keep a figure that a place does not know', () => {
    const germany = { usdPerKWh: null, gridGramsPerKWh: 344.14 };
    const moved = withSiteAt(opening, germany);
    expect(moved.owned.usdPerKWh).toBe(opening.owned.usdPerKWh);
    expect(moved.owned.gridGramsPerKWh).toBe(344.14);
    expect(isAt(moved.owned, germany)).toBe(true);
    const unknownGrid = { usdPerKWh: 0.1, gridGramsPerKWh: null };
    expect(withRentedAt(opening, unknownGrid).rented).toEqual(opening.rented);
  });

  it('move rented machines by their grid alone', () => {
    const moved = withRentedAt(opening, { usdPerKWh: 0.1, gridGramsPerKWh: 44.2 });
    expect(moved.rented).toEqual({ ...opening.rented, gridGramsPerKWh: 44.2 });
    expect(moved.owned).toBe(opening.owned);
    const here = { gridGramsPerKWh: moved.rented.gridGramsPerKWh };
    expect(isAt(here, { usdPerKWh: 0.1, gridGramsPerKWh: 44.2 })).toBe(true);
  });
});

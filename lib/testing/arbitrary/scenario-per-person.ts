import fc from 'fast-check';
import type { Scenario } from '@/lib/scenario/schema';
import { number, oneOf, type ScenarioChoices } from './scenario-fields';

export function seats({ plans }: ScenarioChoices): fc.Arbitrary<NonNullable<Scenario['seats']>> {
  return fc.record({
    plan: oneOf(plans),
    users: fc.integer({ min: 1, max: 1e7 }),
    usdPerSeatMonth: fc.option(number(0, 1e5)),
  });
}

export function edge(of: ScenarioChoices): fc.Arbitrary<NonNullable<Scenario['edge']>> {
  return fc.record({
    device: oneOf(of.devices),
    weightPrecision: oneOf(of.precisions),
    devices: fc.integer({ min: 1, max: 1e7 }),
    usdPerDevice: fc.option(number(0, 1e6)),
    kWPerDevice: fc.option(number(0, 100)),
    deviceShare: number(0, 1),
    idlePowerShare: number(0, 1),
    managementUsdPerDeviceMonth: number(0, 1e4),
    lifeMonths: fc.integer({ min: 6, max: 240 }),
  });
}

import { fromCatalogue, number, share, whole } from './spec';
import type { Specs } from './spec';

export const seatSpecs = {
  'seats.users': whole('Seats', [1, 1e7], { unit: 'people' }),
  'seats.usdPerSeatMonth': number('Price of a seat', [0, 1e5], {
    unit: '$ a month',
    blank: fromCatalogue,
    help: 'Your price; “catalogue” takes the list price.',
  }),
} as const satisfies Specs;

export const edgeSpecs = {
  'edge.devices': whole('Devices', [1, 1e7], { unit: 'devices' }),
  'edge.usdPerDevice': number('Price of a device', [0, 1e6], {
    unit: '$',
    blank: fromCatalogue,
    help: 'Your price; “catalogue” takes the price on file.',
  }),
  'edge.kWPerDevice': number('Power of a device', [0, 100], {
    unit: 'kW',
    blank: fromCatalogue,
    help: 'Under load.',
  }),
  'edge.deviceShare': share('Share of the device', 'Of its price, charged to this use.'),
  'edge.idlePowerShare': share('Idle power', 'Of the power under load.'),
  'edge.managementUsdPerDeviceMonth': number('Device management', [0, 1e4], {
    unit: '$/device a month',
  }),
  'edge.lifeMonths': whole('Life of a device', [6, 240], { unit: 'months' }),
} as const satisfies Specs;

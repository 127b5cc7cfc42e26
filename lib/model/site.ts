import type { Cell } from '@/lib/graph/cell';
import { cell, GRAMS_PER_TONNE, leaf, MONTHS_PER_YEAR, ONE } from './definitions';
import type { Demand } from './demand';
import type { Fleet } from './fleet';
import type { MonthlyLine } from './lines';
import type { OwnedInputs } from './machine-inputs';
import { escalator } from './rates';
import type { Shared } from './shared';

interface Question {
  readonly owned: OwnedInputs;
  readonly fleet: Fleet;
  readonly demand: Demand;
  /** USD/server with its network and storage */
  readonly price: Cell;
  readonly shared: Shared;
}

/** What servers cost while they stand there: power, space, support and software. */
export function siteCells(question: Question): {
  lines: readonly MonthlyLine[];
  /** t/month */
  carbon: Cell;
} {
  const { owned, fleet, shared } = question;
  const servers = fleet.machines;
  const kW = leaf('owned.kWPerServer', 'kW/server', {
    label: 'power of a server',
    ...owned.kWPerServer,
  });
  const energy = energyCell({ ...question, kW });
  const opex = (part: MonthlyLine['part'], cost: Cell): MonthlyLine => ({
    part,
    kind: 'opex',
    cell: cost,
  });
  const tariff = leaf('owned.usdPerKWh', 'USD/kWh', {
    label: 'electricity price',
    ...owned.usdPerKWh,
  });
  const hostingPrice = leaf('owned.hostingPrice', 'USD/kW/month', {
    label: 'hosting price',
    ...owned.hostingUsdPerKWMonth,
  });
  const grid = leaf('owned.gridCarbon', 'g/kWh', {
    label: 'carbon intensity of the grid',
    ...owned.gridGramsPerKWh,
  });
  const dearer = (name: string, facts: Parameters<typeof escalator>[1]) =>
    escalator(`owned.${name}`, facts);
  return {
    carbon: cell('owned.carbon', 't/month', {
      label: `carbon, ${owned.label}`,
      formula: energy.times(grid).over(GRAMS_PER_TONNE),
    }),
    lines: [
      opex(
        'Electricity',
        cell('owned.energy', 'USD/month', {
          label: 'electricity',
          formula: energy.times(
            tariff,
            dearer('electricityChange', {
              label: 'electricity price change',
              given: owned.electricityChangePerYear,
            }),
            shared.counted('Electricity'),
          ),
        }),
      ),
      opex(
        'Hosting',
        cell('owned.hosting', 'USD/month', {
          label: 'hosting',
          // Space is let by the power it may draw, not by what it draws.
          formula: servers.times(
            kW,
            hostingPrice,
            dearer('hostingChange', {
              label: 'hosting price change',
              given: owned.hostingChangePerYear,
            }),
            shared.counted('Hosting'),
          ),
        }),
      ),
      ...contractLines(question).map(({ part, cost }) => opex(part, cost)),
    ],
  };
}

/** Servers draw from idle to full power with their load; the facility adds its own share. */
function energyCell(given: Question & { kW: Cell }): Cell {
  const { owned, fleet, demand, kW } = given;
  const idle = leaf('owned.idlePowerShare', '1', {
    label: 'power of an idle server over its full power',
    ...owned.idlePowerShare,
  });
  const pue = leaf('owned.pue', '1', { label: 'PUE', ...owned.pue });
  // Written with servers rather than utilisation, so that no servers draw nothing.
  const busy = fleet.meanLoad.over(fleet.replicasPerMachine);
  const power = cell('owned.power', 'kW', {
    label: 'power drawn',
    formula: fleet.machines.times(idle).plus(ONE.minus(idle).times(busy)).times(kW),
  });
  return cell('owned.energyUsed', 'kWh/month', {
    label: 'electricity used',
    formula: power.times(pue, demand.hours),
  });
}

function contractLines(given: Question): { part: MonthlyLine['part']; cost: Cell }[] {
  const { owned, fleet, price, shared } = given;
  const supportShare = leaf('owned.supportShare', '1/year', {
    label: 'hardware support, share of the price a year',
    ...owned.supportSharePerYear,
  });
  const licence = leaf('owned.softwarePrice', 'USD/GPU/year', {
    label: 'software licence per GPU',
    ...owned.softwareUsdPerGpuYear,
  });
  const dearer = escalator('owned.supportChange', {
    label: 'support price change',
    given: owned.supportChangePerYear,
  });
  return [
    {
      part: 'Hardware support',
      cost: cell('owned.support', 'USD/month', {
        label: 'hardware support',
        formula: fleet.machines
          .times(price, supportShare)
          .over(MONTHS_PER_YEAR)
          .times(dearer, shared.counted('Hardware support')),
      }),
    },
    {
      part: 'Software licences',
      cost: cell('owned.software', 'USD/month', {
        label: 'software licences',
        formula: fleet.gpus
          .times(licence)
          .over(MONTHS_PER_YEAR)
          .times(shared.counted('Software licences')),
      }),
    },
  ];
}

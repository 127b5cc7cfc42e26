// Orders of magnitude. A bound here is not a fact about the market: it is wide enough for
// every figure that is right and narrow enough for a slip of unit (×1000, GB for B, sparse
// for dense). A new product that breaks one raises it in a change that says so.
import type { Catalogue } from './catalogue';
import { error, warning, type Finding } from './finding';
import { factAt } from './lookup';
import type { Accelerator, AcceleratorFamily } from './schema/accelerators';
import type { CloudOffer } from './schema/cloud-offers';

interface Range {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

const MEMORY: Range = { low: 4e9, high: 1e12, unit: 'B' };
const BANDWIDTH_PER_MEMORY: Range = { low: 8, high: 80, unit: 'GB/s of bandwidth per GB' };
const TDP: Range = { low: 30, high: 3_000, unit: 'W' };
const CARD_PRICE: Range = { low: 300, high: 200_000, unit: 'USD' };
const SERVER_PRICE_PER_ACCELERATOR: Range = {
  low: 2_000,
  high: 200_000,
  unit: 'USD per accelerator',
};
const SERVER_POWER_PER_ACCELERATOR: Range = { low: 0.1, high: 3, unit: 'kW per accelerator' };
const DEVICE_PRICE: Range = { low: 20, high: 50_000, unit: 'USD' };
const SEAT: Range = { low: 2, high: 500, unit: 'USD/seat/month' };
const RENT: Range = { low: 0.05, high: 50, unit: 'USD/GPU/h' };
const BYTES_PER_WEIGHT: Range = { low: 0.2, high: 4, unit: 'B/weight' };
const ENERGY_PRICE: Range = { low: 0.005, high: 1, unit: 'per kWh' };
const PUE: Range = { low: 1, high: 3, unit: '(PUE)' };
const COLOCATION: Range = { low: 30, high: 1_000, unit: 'USD/kW/month' };
const CARBON: Range = { low: 1, high: 1_500, unit: 'gCO2e/kWh' };

/**
 * The fastest chip of each family at 16 bits without sparsity, with 6 % to spare. Vendors
 * print the rate with sparsity in larger type: it is twice as high and always trips this.
 */
const DENSE_F16_CEILING_TFLOPS: Record<AcceleratorFamily, number> = {
  ampere: 331,
  ada: 390,
  hopper: 1_050,
  blackwell: 2_650,
  blackwell_gddr: 535,
  cdna3: 1_386,
  cdna4: 2_650,
  gaudi: 1_945,
  tpu: 2_446,
  neuron: 707,
};
/** Halving the width of a number at most doubles the rate; B300’s FP4 units are the widest step. */
const STEP_UP: Range = { low: 1, high: 2.1, unit: 'times the 16-bit rate' };
const FP4_STEP_UP: Range = { low: 1, high: 3.4, unit: 'times the FP8 rate' };

/** Figures out of all proportion, and prices that contradict each other. */
export function checkPlausibility(catalogue: Catalogue): Finding[] {
  return [
    ...each(catalogue.accelerators, 'accelerator', checkAccelerator),
    ...each(catalogue.edgeDevices, 'edge-device', (row, path) =>
      (row.price ?? []).flatMap((fact) =>
        within({ value: fact.value, range: DEVICE_PRICE, path: `${path} › price` }),
      ),
    ),
    ...each(catalogue.servers, 'server', (row, path) => [
      ...within({
        value: row.power.value / row.accelerators,
        range: SERVER_POWER_PER_ACCELERATOR,
        path: `${path} › power`,
      }),
      ...(row.price ?? []).flatMap((fact) =>
        within({
          value: fact.value / row.accelerators,
          range: SERVER_PRICE_PER_ACCELERATOR,
          path: `${path} › price`,
        }),
      ),
    ]),
    ...each(catalogue.cloudOffers, 'cloud-offer', (row, path) => [
      ...checkRent(row, path),
      ...checkDiscounts(row, path),
    ]),
    ...each(catalogue.marketReferences, 'market-reference', (row, path) =>
      row.usdPerGpuHour.flatMap((fact) => within({ value: fact.value, range: RENT, path })),
    ),
    ...each(catalogue.formats, 'format', (row, path) =>
      optionally(row.bytesPerWeight, BYTES_PER_WEIGHT, path),
    ),
    ...each(catalogue.seatPlans, 'seat-plan', checkSeatPlan),
    ...each(catalogue.operatingCosts, 'operating-cost', checkOperatingCost),
  ];
}

function checkAccelerator(row: Accelerator, path: string): Finding[] {
  const { f16, fp8, fp4 } = row.denseTflops;
  const bandwidthPerMemory =
    row.memoryBandwidth && row.memoryBandwidth.value / (row.memoryBytes.value / 1e9);
  return [
    ...within({ value: row.memoryBytes.value, range: MEMORY, path: `${path} › memoryBytes` }),
    ...within({
      value: bandwidthPerMemory,
      range: BANDWIDTH_PER_MEMORY,
      path: `${path} › memoryBandwidth`,
    }),
    ...optionally(row.tdp, TDP, `${path} › tdp`),
    ...(row.purchasePrice ?? []).flatMap((fact) =>
      within({ value: fact.value, range: CARD_PRICE, path: `${path} › purchasePrice` }),
    ),
    ...checkDense({ tflops: f16?.value, family: row.family, path: `${path} › denseTflops.f16` }),
    ...within({
      value: fp8 && f16 && fp8.value / f16.value,
      range: STEP_UP,
      path: `${path} › denseTflops.fp8`,
    }),
    ...within({
      value: fp4 && fp8 && fp4.value / fp8.value,
      range: FP4_STEP_UP,
      path: `${path} › denseTflops.fp4`,
    }),
  ];
}

interface DenseRate {
  readonly tflops: number | undefined;
  readonly family: AcceleratorFamily;
  readonly path: string;
}

function checkDense({ tflops, family, path }: DenseRate): Finding[] {
  const ceiling = DENSE_F16_CEILING_TFLOPS[family];
  if (tflops === undefined || tflops <= ceiling) return [];
  return [
    error(
      path,
      `${tflops} TFLOP/s is above ${ceiling}, the most a ${family} chip does without sparsity: a sparse figure?`,
    ),
  ];
}

function checkRent(offer: CloudOffer, path: string): Finding[] {
  return Object.entries(offer.usdPerGpuHour).flatMap(([commitment, facts]) =>
    facts.flatMap((fact) =>
      within({ value: fact.value, range: RENT, path: `${path} › ${commitment}` }),
    ),
  );
}

/** A day after every price in the catalogue, to read the newest of each. */
const LAST_DAY = '9999-12-31';

function checkDiscounts(offer: CloudOffer, path: string): Finding[] {
  const onDemand = factAt(offer.usdPerGpuHour['on-demand'] ?? [], LAST_DAY);
  if (onDemand === undefined) return [];
  return Object.entries(offer.usdPerGpuHour).flatMap(([commitment, facts]) => {
    const newest = factAt(facts, LAST_DAY);
    if (newest === undefined || newest.value <= onDemand.value) return [];
    return [
      warning(
        `${path} › ${commitment}`,
        `${newest.value} USD/GPU/h is dearer than on demand, ${onDemand.value}`,
      ),
    ];
  });
}

function checkSeatPlan(
  { usdPerSeatMonth }: Catalogue['seatPlans'][string],
  path: string,
): Finding[] {
  const { monthly = [], annual = [] } = usdPerSeatMonth;
  const [newestMonthly, newestAnnual] = [factAt(monthly, LAST_DAY), factAt(annual, LAST_DAY)];
  const isDearerByYear =
    newestMonthly !== undefined &&
    newestAnnual !== undefined &&
    newestAnnual.value > newestMonthly.value;
  return [
    ...[...monthly, ...annual].flatMap(({ value }) => within({ value, range: SEAT, path })),
    ...(isDearerByYear
      ? [warning(path, 'a seat paid for by the year is dearer than one paid for by the month')]
      : []),
  ];
}

function checkOperatingCost(row: Catalogue['operatingCosts'][string], path: string): Finding[] {
  return [
    ...named(row.electricity).flatMap((value) =>
      within({ value, range: ENERGY_PRICE, path: `${path} › electricity` }),
    ),
    ...named(row.pue).flatMap((value) => within({ value, range: PUE, path: `${path} › pue` })),
    ...named(row.colocation).flatMap((value) =>
      within({ value, range: COLOCATION, path: `${path} › colocation` }),
    ),
    ...(row.carbonIntensity ?? []).flatMap(({ value }) =>
      within({ value, range: CARBON, path: `${path} › carbonIntensity` }),
    ),
  ];
}

type NamedFacts = Readonly<
  Record<string, { readonly facts: readonly { readonly value: number }[] }>
>;

function named(section: NamedFacts | undefined): number[] {
  return Object.values(section ?? {}).flatMap(({ facts }) => facts.map(({ value }) => value));
}

function optionally(fact: { value: number } | undefined, range: Range, path: string): Finding[] {
  return within({ value: fact?.value, range, path });
}

function within({
  value,
  range,
  path,
}: {
  value: number | undefined;
  range: Range;
  path: string;
}): Finding[] {
  if (value === undefined || (range.low <= value && value <= range.high)) return [];
  return [
    error(path, `${value} ${range.unit} is outside ${range.low} to ${range.high}: a slip of unit?`),
  ];
}

function each<Row>(
  rows: Readonly<Record<string, Row>>,
  kind: string,
  check: (row: Row, path: string) => Finding[],
): Finding[] {
  return Object.entries(rows).flatMap(([id, row]) => check(row, `${kind}/${id}`));
}

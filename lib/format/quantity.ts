import { formatCount } from './count';
import {
  DEFAULT_LOCALE,
  NARROW_NO_BREAK_SPACE,
  powerOfTenText,
  requireFinite,
  significantText,
  superscript,
  withSign,
  type LocaleOption,
} from './digits';
import { formatMoney } from './money';
import { formatDuration, formatMonths } from './time';

/** Things that are counted: written out, in the singular after a slash. */
const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  FTE: ['FTE', 'FTEs'],
  GPU: ['GPU', 'GPUs'],
  month: ['month', 'months'],
  machine: ['machine', 'machines'],
  node: ['node', 'nodes'],
  replica: ['replica', 'replicas'],
  req: ['request', 'requests'],
  seat: ['seat', 'seats'],
  server: ['server', 'servers'],
  tok: ['token', 'tokens'],
  user: ['user', 'users'],
  workload: ['workload', 'workloads'],
  year: ['year', 'years'],
};

/** Products that have a name of their own. */
const products = [
  { factors: ['kW', 'h'], name: 'kWh' },
  { factors: ['W', 'h'], name: 'Wh' },
  { factors: ['GPU', 'h'], name: 'GPU-h' },
  { factors: ['FTE', 'month'], name: 'FTE-month' },
] as const;

const wholeUnits: Readonly<Record<string, (value: number, options: LocaleOption) => string>> = {
  month: formatMonths,
  ms: formatDuration,
  s: (seconds, options) => formatDuration(seconds * 1000, options),
};

/**
 * Any figure of the ledger with its unit as the graph writes it ("USD/MTok",
 * "kW*h/month", "GPU", "1"): four significant digits below 1,000, every whole digit
 * above, so that a reader can follow the arithmetic.
 * @example formatQuantity(3.79, 'USD/GPU/h') // "$3.79/GPU-h"
 */
export function formatQuantity(
  value: number,
  unit: string,
  { locale = DEFAULT_LOCALE }: LocaleOption = {},
): string {
  requireFinite(value, `formatQuantity in ${unit}`);
  const whole = wholeUnits[unit];
  if (whole !== undefined) return whole(value, { locale });
  const { above, below } = unitParts(unit);
  const per = below.map((symbol) => `/${nouns[symbol]?.[0] ?? symbol}`).join('');
  const [first, ...others] = above;
  if (first === undefined)
    return per === ''
      ? plain(value, locale)
      : `${plain(value, locale)} ${per.replace('/', 'per ')}`;
  if (first === 'USD') {
    const product = others.map((symbol) => `·${symbol}`).join('');
    return `${moneyQuantity(value, locale)}${product}${per}`;
  }
  return `${plain(value, locale)}${unitWords(above, value)}${per}`;
}

function unitWords(above: readonly string[], value: number): string {
  const [only, ...others] = above;
  const noun = only === undefined || others.length > 0 ? undefined : nouns[only];
  if (noun !== undefined) return ` ${noun[Math.abs(value) === 1 ? 0 : 1]}`;
  return `${NARROW_NO_BREAK_SPACE}${above.join('·')}`;
}

function moneyQuantity(usd: number, locale: string): string {
  return formatMoney(usd, { style: Math.abs(usd) >= 1000 ? 'exact' : 'unit-price', locale });
}

function plain(value: number, locale: string): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1000) return formatCount(value, { locale });
  if (magnitude > 0 && magnitude < 1e-6) return withSign(value, powerOfTenText(magnitude, locale));
  return withSign(value, magnitude === 0 ? '0' : significantText(magnitude, { digits: 4, locale }));
}

function unitParts(unit: string): { above: readonly string[]; below: readonly string[] } {
  const above: string[] = [];
  const below: string[] = [];
  for (const [, operator, factor] of unit.matchAll(/(^|[*/])([^*/]+)/g)) {
    if (factor === undefined || factor === '1') continue;
    const symbol = factor.replace(/\^(\d)$/, (_, power: string) => superscript(Number(power)));
    (operator === '/' ? below : above).push(symbol);
  }
  return { above: named(above), below: named(below) };
}

function named(symbols: readonly string[]): readonly string[] {
  return products.reduce<readonly string[]>((list, { factors, name }) => {
    const rest = list.filter((symbol) => !(factors as readonly string[]).includes(symbol));
    return rest.length === list.length - factors.length ? [name, ...rest] : list;
  }, symbols);
}

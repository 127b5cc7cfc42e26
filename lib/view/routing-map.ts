import { regionNames } from '@/lib/decide/needs/region-names';
import { roundToSignificant } from '@/lib/format/digits';
import { formatTokens } from '@/lib/format/count';
import { formatPercent } from '@/lib/format/ratio';
import type { Scenario, Workload } from '@/lib/scenario/schema';
import type { AxisView } from './types';

// Where a workload stands on the map: tokens a month across, on a logarithmic scale, and the share of
// its requests that need the strongest model upwards, on a square-root scale, since most shares are small.

/** Where a workload stands; both from 0 to 1, from the left and from the foot. */
export interface Place {
  readonly left: number;
  readonly up: number;
}

/** A workload's own inputs that the map shows. */
export interface MapPoint extends Place {
  readonly workloadId: string;
  readonly tokens: string;
  readonly share: string;
  readonly isShareOwn: boolean;
  readonly residency: Workload['residency'];
  readonly residencyWords: string;
}

export interface RoutingMap {
  readonly x: AxisView;
  readonly y: AxisView;
  readonly points: readonly MapPoint[];
}

type Asked = Pick<Scenario, 'workloads' | 'escalationShare'>;

const SHARES = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 1] as const;
/** Room on either side of the outermost workload, in powers of ten. */
const ROOM = 0.5;
const LEAST_TOKENS = 1e6;

/** The map of a scenario; the route each workload goes to gives its share where it states none. */
export function routingMap(
  scenario: Asked,
  optionOf: (workloadId: string) => keyof Scenario['escalationShare'],
): RoutingMap {
  const x = volumeAxis(scenario);
  return {
    x,
    y: {
      title: 'Share of requests that need the strongest model (square-root scale)',
      domain: [0, 1],
      ticks: SHARES.map((share) => ({ at: Math.sqrt(share), text: formatPercent(share) })),
    },
    points: scenario.workloads.map((workload) => {
      const { id, residency } = workload;
      const share = workload.escalationShare ?? scenario.escalationShare[optionOf(id)];
      const tokens = tokensPerMonth(workload);
      return {
        workloadId: id,
        left: leftOf(tokens, x),
        up: Math.sqrt(share),
        tokens: formatTokens(tokens),
        share: formatPercent(share),
        isShareOwn: workload.escalationShare !== null,
        residency,
        residencyWords: residencyText(workload),
      };
    }),
  };
}

/** Tokens in and out in month 1, before repeats and seasons. */
function tokensPerMonth(workload: Workload): number {
  return workload.requestsPerMonth * tokensPerRequest(workload);
}

const tokensPerRequest = ({ inputTokens, outputTokens }: Workload) => inputTokens + outputTokens;

function volumeAxis({ workloads }: Asked): AxisView {
  const powers = workloads
    .map(tokensPerMonth)
    .filter((tokens) => tokens > 0)
    .map((tokens) => Math.log10(tokens));
  const middle = Math.log10(LEAST_TOKENS) + 1;
  const low = Math.floor(Math.min(...(powers.length === 0 ? [middle] : powers)) - ROOM);
  const high = Math.ceil(Math.max(...(powers.length === 0 ? [middle] : powers)) + ROOM);
  return {
    title: 'Tokens a month (logarithmic scale)',
    domain: [low, high],
    ticks: Array.from({ length: high - low + 1 }, (_, index) => ({
      at: low + index,
      text: formatTokens(10 ** (low + index), { style: 'axis' }),
    })),
  };
}

function leftOf(tokens: number, { domain: [low, high] }: AxisView): number {
  if (tokens <= 0) return 0;
  return clamp((Math.log10(tokens) - low) / (high - low));
}

const DIGITS = 3;
const MOST_REQUESTS = 1e12;

/** Whole requests a month of a workload moved so far across, three significant digits. */
export function requestsAt(workload: Workload, left: number, { x }: RoutingMap): number {
  const [low, high] = x.domain;
  const tokens = 10 ** (low + clamp(left) * (high - low));
  const requests = tokens / Math.max(1, tokensPerRequest(workload));
  return Math.min(MOST_REQUESTS, Math.round(roundToSignificant(requests, DIGITS)));
}

/** The share at a height of the map, in whole per cent. */
export function shareAt(up: number): number {
  return Math.round(clamp(up) ** 2 * 100) / 100;
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));

const residencyWords: Readonly<Record<Workload['residency'], string>> = {
  any: 'anywhere',
  region: 'in its region',
  'own-account': 'in its own cloud account',
  'on-premises': 'on its own premises',
  'air-gapped': 'air-gapped',
};

function residencyText({ residency, residencyRegion }: Workload): string {
  return residency === 'region' && residencyRegion !== null
    ? `in ${regionNames[residencyRegion]}`
    : residencyWords[residency];
}

/** The residencies of a map, each once, the freest first. */
export function residenciesOf({ points }: RoutingMap): MapPoint[] {
  return (Object.keys(residencyWords) as Workload['residency'][]).flatMap(
    (level) => points.find(({ residency }) => residency === level) ?? [],
  );
}

import { formatCount } from '@/lib/format/count';
import { formatRange } from '@/lib/format/range';
import { cellById } from '@/lib/graph/graph';
import { firstYear, firstYearBill, leastFirstYear } from '@/lib/model/claims-cells';
import { deviceSpeed } from '@/lib/model/claims-line-cells';
import { numberOf, type ClaimContext } from './context';
import { cannotSay, money, perMTok, type ClaimQuestion, type Posed } from './posed';

const MONTHS = 12;

function noEdge(context: ClaimContext): Posed {
  return cannotSay(
    context.scenario.edge === null
      ? 'The scenario has no device to run the model on. Under “Compare also”, choose a device and how many of them there are.'
      : context.whyNot(['edge', 'frontier-api', 'small-api', 'hosted-open']),
  );
}

/** True where the devices cost less per token than the frontier API; whether a 7B model beats a 175B one is not computed. */
export function smallOnDevices({ context }: ClaimQuestion): Posed {
  const edge = context.route('edge');
  const frontier = context.route('frontier-api');
  if (edge === null || frontier === null) return noEdge(context);
  const { graph, demand } = context.ledger;
  const devices = cellById(graph, 'edge.installed');
  const asked = cellById(graph, 'edge.devices');
  const speeds = demand.workloads.map((workload) => deviceSpeed(context.ledger, workload));
  const [own, theirs] = [edge.unitCosts.perMTok, frontier.unitCosts.perMTok];
  return {
    kind: 'asked',
    cells: [own, theirs, devices, asked, ...speeds],
    levers: ['volume', 'device-price', 'frontier-price', 'staff'],
    holds: (values) => {
      const [a, b] = [numberOf(values, own), numberOf(values, theirs)];
      return a === null || b === null ? null : a < b;
    },
    figures: [
      { cell: own },
      { cell: theirs },
      ...speeds.map((cell) => ({ cell })),
      { cell: asked },
      { cell: devices },
    ],
    sentence: ({ read }) => {
      const rates = speeds.map((cell) => read(cell) ?? 0);
      const speed = formatRange(
        { low: Math.min(...rates), high: Math.max(...rates) },
        (value) => `${formatCount(value)} tokens a second`,
      );
      return `One device writes ${speed}; the busiest minute needs ${formatCount(read(devices) ?? 0)} where ${formatCount(read(asked) ?? 0)} were entered. A million tokens cost ${bare(read(own))} on the devices and ${bare(read(theirs))} with the frontier API, people and all. Whether the small model’s answers are better is not something a cost model can say.`;
    },
  };
}

const bare = (usd: number | null) => perMTok(usd).replace(' per million tokens', '');

/** True where the first twelve months on the devices cost less than those of the cheapest API. */
export function ownBot({ context }: ClaimQuestion): Posed {
  const edge = context.route('edge');
  if (edge === null || context.apis.length === 0) return noEdge(context);
  if (context.ledger.periods < MONTHS)
    return cannotSay(
      `The claim is about twelve months, and the horizon is ${context.ledger.periods}: enter a horizon of at least 12 months.`,
    );
  const own = firstYear(edge);
  const wholes = context.apis.map(firstYear);
  const bills = context.apis.map(firstYearBill);
  const cheapest = leastFirstYear(wholes);
  const escalated = context.ledger.graph.byId.get('escalation.edge.cost');
  return {
    kind: 'asked',
    cells: [own, cheapest, ...wholes, ...bills, edge.opex],
    levers: ['volume', 'device-price', 'api-prices', 'staff', 'escalation'],
    holds: (values) => {
      const [a, b] = [numberOf(values, own), numberOf(values, cheapest)];
      return a === null || b === null ? null : a < b;
    },
    figures: [own, ...wholes, ...bills, edge.opex].map((cell) => ({ cell })),
    sentence: ({ read, values }) => {
      const sent = escalated === undefined ? 0 : (numberOf(values, escalated) ?? 0);
      const still =
        sent > 0
          ? ` An API bill stays: ${money(sent)} in month 1 for requests that are sent on to the frontier API.`
          : ' No API bill stays.';
      return `Twelve months on the devices cost ${money(read(own))} with people, review and fine-tuning, against ${money(read(cheapest))} for the cheapest API with its own. Running costs do not go away: ${money(read(edge.opex))} in month 1.${still}`;
    },
  };
}

import { cell } from '../../definitions';
import type { RentedInputs } from '../../machine-inputs';
import { buildLedger } from '../../ledger';
import { bareFleet, bareLedger, bareRented, bareWorkload, stated } from '../bare-ledger';
import { tokensPerSecondOf, weekly } from '../busy-machine';
import { amount, positive, throughput } from '../fields';
import { define } from '../formula';
import { NoValue } from '../found';
import { input, numbersOf, routeOf } from '../read';

const SECONDS_PER_DAY = 86_400;
const HOURS_PER_DAY = 24;
const TOKENS_PER_BILLION = 1e9;

/**
 * Rent of a fleet for a day, the ledger's month. Nodes are whole; an average of 226.75 is 227 of
 * them for three quarters of the hours and 226 for the rest, which the ledger pays by the hour.
 */
export const fleetDailyCost = define(
  { avg_nodes: positive, gpus_per_node: positive, usd_per_gpu_hour: amount },
  ({ avg_nodes, gpus_per_node, usd_per_gpu_hour }) => {
    const workload = bareWorkload({
      requestsPerMonth: avg_nodes * SECONDS_PER_DAY,
      inputTokens: 0,
      outputTokens: 1,
    });
    const ledger = buildLedger(
      bareLedger({
        hoursPerMonth: HOURS_PER_DAY,
        months: 1,
        workloads: [workload],
        rented: bareRented({
          // A node answers one request a second, so the mean load is the mean of nodes.
          fleet: { ...bareFleet({ [workload.id]: 1 }), gpusPerMachine: stated(gpus_per_node) },
          usdPerGpuHour: usd_per_gpu_hour,
          running: wholeNodes(avg_nodes, workload.id),
        }),
        baseline: 'rented',
      }),
    );
    return numbersOf({ daily_cost: routeOf(ledger, 'rented').total });
  },
);

function wholeNodes(average: number, workload: string): RentedInputs['running'] {
  const fewer = Math.floor(average);
  const shareOfMore = average - fewer;
  const hours = (nodes: number, shareOfHours: number) => ({
    hours: stated(weekly(shareOfHours)),
    overMean: new Map([[workload, stated(nodes / average)]]),
  });
  return {
    kind: 'autoscale',
    minimumReplicas: stated(0),
    classes: [hours(fewer, 1 - shareOfMore), hours(fewer + 1, shareOfMore)],
  };
}

/** Nodes that a day's prefill and decode need, each on nodes of their own, over the nodes there were. */
export const deepseekNodeSplit = define(
  {
    input_tokens_b: amount,
    output_tokens_b: amount,
    avg_nodes: positive,
    prefill_tps_per_node: throughput,
    decode_tps_per_node: throughput,
  },
  (facts) => {
    const prefillRate = tokensPerSecondOf(facts.prefill_tps_per_node);
    const decodeRate = tokensPerSecondOf(facts.decode_tps_per_node);
    const unknown = [prefillRate, decodeRate].find((rate) => rate instanceof NoValue);
    if (prefillRate instanceof NoValue || decodeRate instanceof NoValue)
      return unknown === undefined ? {} : { prefill_plus_decode_share: unknown };
    const tokens = (id: string, billions: number) =>
      bareWorkload({
        id,
        requestsPerMonth: billions * TOKENS_PER_BILLION,
        inputTokens: id === 'prefill' ? 1 : 0,
        outputTokens: id === 'prefill' ? 0 : 1,
      });
    const { fleets } = buildLedger(
      bareLedger({
        hoursPerMonth: HOURS_PER_DAY,
        months: 1,
        workloads: [
          tokens('prefill', facts.input_tokens_b),
          tokens('decode', facts.output_tokens_b),
        ],
        rented: bareRented({
          fleet: bareFleet({ prefill: prefillRate, decode: decodeRate }),
          usdPerGpuHour: 0,
        }),
        baseline: 'rented',
      }),
    );
    const load = fleets.get('rented')?.meanLoad;
    if (load === undefined) throw new RangeError('the scenario of the study has no fleet');
    const nodes = input('nodes', 'replica', {
      label: 'nodes there were on average',
      value: facts.avg_nodes,
    });
    const split = cell('study.nodeShare', '1', {
      label: 'nodes needed over nodes there were',
      formula: load.first().over(nodes),
    });
    return numbersOf({ prefill_plus_decode_share: split });
  },
);

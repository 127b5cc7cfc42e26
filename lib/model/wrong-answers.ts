import type { Cell } from '@/lib/graph/cell';
import { sumOf, type Expression } from '@/lib/graph/expression';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import type { ApiSpend } from './api-spend';
import { cell, leaf, ONE } from './definitions';
import { nonEmpty, type Demand, type WorkloadDemand } from './demand';
import type { RouteOverheads, WrongAnswers } from './inputs';
import type { MonthlyLine } from './lines';
import type { Shared } from './shared';

/** What a route's wrong answers cost, and what is left of its answers. */
export interface WrongAnswerCosts {
  readonly lines: readonly MonthlyLine[];
  /** Answers that could be used, req/month. */
  readonly accepted: Cell;
}

interface Question {
  readonly id: OptionId;
  readonly facts: RouteOverheads;
  readonly demand: Demand;
  readonly shared: Shared;
  /** undefined where the frontier API has no price */
  readonly frontier: ApiSpend | undefined;
}

/** Requests that have one share of everything: all of them, or one workload's. */
interface Flow {
  readonly workload: WorkloadDemand | null;
  readonly asked: Cell;
  /** What the frontier API would charge for all of it. */
  readonly again: Cell | undefined;
  readonly facts: WrongAnswers;
}

/**
 * Requests answered again by the frontier API and answers nobody could use: a share of all that is
 * asked, or of each workload where workloads differ.
 */
export function wrongAnswerCells(question: Question): WrongAnswerCosts {
  const { id, shared } = question;
  const flows = flowsOf(question);
  const shareOf = figures(question, {
    key: 'failedShare',
    leaf: ['failed', 'share'],
    unit: '1',
    label: 'share of answers nobody could use',
  });
  const priceOf = figures(question, {
    key: 'usdPerFailedAnswer',
    leaf: ['failed', 'price'],
    unit: 'USD/req',
    label: 'cost of an answer nobody could use',
  });
  const all = (of: (flow: Flow) => Expression) => sumOf(nonEmpty(flows.map(of)));
  const cost = cell(`failed.${id}.cost`, 'USD/month', {
    label: `answers nobody could use, ${optionLabels[id]}`,
    formula: all((flow) => flow.asked.times(shareOf(flow), priceOf(flow))).times(
      shared.counted('Failed answers'),
    ),
  });
  return {
    accepted: cell(`failed.${id}.accepted`, 'req/month', {
      label: `answers that could be used, ${optionLabels[id]}`,
      formula: all((flow) => flow.asked.times(ONE.minus(shareOf(flow)))),
    }),
    lines: [
      ...escalationLines(question, flows),
      { part: 'Failed answers', kind: 'opex', cell: cost },
    ],
  };
}

/** The share of requests answered again by the frontier API, which hands nothing on to itself. */
function escalationLines(question: Question, flows: readonly Flow[]): MonthlyLine[] {
  const { id, shared, frontier } = question;
  if (id === 'frontier-api') return [];
  if (frontier === undefined) {
    if (flows.every(({ facts }) => facts.escalationShare.value === 0)) return [];
    throw new RangeError(`${id} escalates to a frontier API that is not there`);
  }
  const shareOf = figures(question, {
    key: 'escalationShare',
    leaf: ['escalation', 'share'],
    unit: '1',
    label: 'share of requests escalated',
  });
  const again = flows.map((flow) => {
    if (flow.again === undefined) throw new RangeError('a workload without a frontier price');
    return flow.again.times(shareOf(flow));
  });
  const cost = cell(`escalation.${id}.cost`, 'USD/month', {
    label: `requests answered again by the frontier API, ${optionLabels[id]}`,
    formula: sumOf(nonEmpty(again)).times(shared.counted('Escalated requests')),
  });
  return [{ part: 'Escalated requests', kind: 'opex', cell: cost }];
}

function flowsOf({ facts, demand, frontier }: Question): Flow[] {
  const { byWorkload } = facts;
  if (byWorkload === null)
    return [{ workload: null, asked: demand.asked, again: frontier?.total, facts }];
  return demand.workloads.map((workload) => {
    const own = byWorkload.get(workload.id);
    if (own === undefined) throw new RangeError(`no wrong answers for workload ${workload.id}`);
    return {
      workload,
      asked: workload.asked,
      again: frontier?.billed.get(workload.id),
      facts: own,
    };
  });
}

/** One figure of each flow: the route's own leaf, or a workload's where it has a figure of its own. */
function figures(
  { id, facts }: Question,
  words: { key: keyof WrongAnswers; leaf: readonly [string, string]; unit: string; label: string },
): (flow: Flow) => Cell {
  const [group, name] = words.leaf;
  const known = new Map<string, Cell>();
  return (flow) => {
    const given = flow.facts[words.key];
    const own = given === facts[words.key] ? null : flow.workload;
    const leafId = own === null ? `${group}.${id}.${name}` : `${group}.${id}.${own.id}.${name}`;
    const label = [words.label, ...(own === null ? [] : [own.name]), optionLabels[id]].join(', ');
    const found = known.get(leafId) ?? leaf(leafId, words.unit, { label, ...given });
    known.set(leafId, found);
    return found;
  };
}

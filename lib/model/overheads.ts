import type { Cell } from '@/lib/graph/cell';
import { sumOf } from '@/lib/graph/expression';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import { cell, leaf, MONTHS_PER_YEAR } from './definitions';
import { nonEmpty, type Demand } from './demand';
import type { Fleet } from './fleet';
import type { LedgerInputs, RouteOverheads } from './inputs';
import type { MonthlyLine, RouteLines } from './lines';
import { modelWorkLines, type ModelWork } from './model-work';
import { migrationLine, peopleLines } from './people';
import type { Shared } from './shared';

interface Question {
  readonly id: OptionId;
  readonly inputs: LedgerInputs;
  readonly demand: Demand;
  readonly shared: Shared;
  readonly work: ModelWork;
  readonly fleet: Fleet | undefined;
  /** What all requests would cost on the frontier API; undefined where it has no price. */
  readonly escalated: Cell | undefined;
  /** Share of answers nobody could use. */
  readonly failedShare: Cell;
}

/** Adds to a route's own lines what every route has: people, model work, what goes wrong, risk. */
export function withOverheads(own: RouteLines, question: Question): RouteLines {
  const { id, inputs, shared, work } = question;
  const facts = inputs.overheads[id];
  const monthly: MonthlyLine[] = [
    ...own.monthly,
    ...peopleLines({ ...question, facts }),
    ...modelWorkLines(id, work),
    complianceLine(id, facts, shared),
    ...escalationLines(question, facts),
    failedLine(question, facts),
  ];
  return {
    upfront: [...own.upfront, migrationLine({ id, facts, shared })],
    monthly: [...monthly, riskLine({ id, facts, shared, monthly })],
    atEnd: own.atEnd,
  };
}

const named = (what: string, id: OptionId) => `${what}, ${optionLabels[id]}`;

function complianceLine(id: OptionId, facts: RouteOverheads, shared: Shared): MonthlyLine {
  const yearly = leaf(`compliance.${id}`, 'USD/year', {
    label: named('compliance and audit a year', id),
    ...facts.complianceUsdPerYear,
  });
  const cost = cell(`compliance.${id}.cost`, 'USD/month', {
    label: named('compliance and audit', id),
    formula: yearly.over(MONTHS_PER_YEAR).times(shared.counted('Compliance and audit')),
  });
  return { part: 'Compliance and audit', kind: 'opex', cell: cost };
}

/** The share of requests answered again by the frontier API. */
function escalationLines(question: Question, facts: RouteOverheads): MonthlyLine[] {
  const { id, escalated, shared } = question;
  if (id === 'frontier-api') return [];
  if (escalated === undefined) {
    if (facts.escalationShare.value === 0) return [];
    throw new RangeError(`${id} escalates to a frontier API that is not there`);
  }
  const share = leaf(`escalation.${id}.share`, '1', {
    label: named('share of requests escalated', id),
    ...facts.escalationShare,
  });
  const cost = cell(`escalation.${id}.cost`, 'USD/month', {
    label: named('requests answered again by the frontier API', id),
    formula: escalated.times(share, shared.counted('Escalated requests')),
  });
  return [{ part: 'Escalated requests', kind: 'opex', cell: cost }];
}

/** Share of answers nobody could use: what one costs, and what is left of the requests. */
function failedLine(question: Question, facts: RouteOverheads): MonthlyLine {
  const { id, demand, shared, failedShare: share } = question;
  const each = leaf(`failed.${id}.price`, 'USD/req', {
    label: named('cost of an answer nobody could use', id),
    ...facts.usdPerFailedAnswer,
  });
  const cost = cell(`failed.${id}.cost`, 'USD/month', {
    label: named('answers nobody could use', id),
    formula: demand.asked.times(share, each, shared.counted('Failed answers')),
  });
  return { part: 'Failed answers', kind: 'opex', cell: cost };
}

export function failedShareCell(id: OptionId, facts: RouteOverheads): Cell {
  return leaf(`failed.${id}.share`, '1', {
    label: named('share of answers nobody could use', id),
    ...facts.failedShare,
  });
}

/** A contingency on top of all that runs, purchases and loans left out. */
function riskLine(given: {
  id: OptionId;
  facts: RouteOverheads;
  shared: Shared;
  monthly: readonly MonthlyLine[];
}): MonthlyLine {
  const { id, shared } = given;
  const share = leaf(`risk.${id}.share`, '1', {
    label: named('risk allowance on running costs', id),
    ...given.facts.riskShare,
  });
  const running = given.monthly.filter(
    (line) => line.kind === 'opex' && line.received !== true && line.atConstantVolume === undefined,
  );
  const cost = cell(`risk.${id}.cost`, 'USD/month', {
    label: named('risk allowance', id),
    formula: sumOf(nonEmpty(running.map((line) => line.cell))).times(
      share,
      shared.counted('Risk allowance'),
    ),
  });
  return { part: 'Risk allowance', kind: 'opex', cell: cost };
}

import { sumOf } from '@/lib/graph/expression';
import { optionLabels, type OptionId } from '@/lib/scenario/options';
import { cell, leaf, MONTHS_PER_YEAR } from './definitions';
import { nonEmpty } from './demand';
import type { Fleet } from './fleet';
import type { LedgerInputs, RouteOverheads } from './inputs';
import type { MonthlyLine, RouteLines } from './lines';
import { modelWorkLines, type ModelWork } from './model-work';
import { migrationLine, peopleLines } from './people';
import type { Shared } from './shared';
import type { WrongAnswerCosts } from './wrong-answers';

interface Question {
  readonly id: OptionId;
  readonly inputs: LedgerInputs;
  readonly shared: Shared;
  readonly work: ModelWork;
  readonly fleet: Fleet | undefined;
  readonly wrongAnswers: WrongAnswerCosts;
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
    ...question.wrongAnswers.lines,
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

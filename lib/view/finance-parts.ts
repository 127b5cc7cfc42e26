import type { Evaluation } from '@/lib/decide/evaluation';
import { compile, compileFor, type Values } from '@/lib/graph/evaluate';
import { graphOf } from '@/lib/graph/graph';
import type { Cell } from '@/lib/graph/cell';
import { bridgeCells, type BridgePart } from '@/lib/model/bridge';
import { cashTableCells, type CashTable } from '@/lib/model/cash-table';
import { askedFor } from './cash-flow-asked';
import { bridgeEnds, bridgeView, inDrawingOrder, otherLabel, type BridgeEnds } from './bridge';
import { cashFlowView } from './cash-flow';
import { returnsView } from './finance-returns';
import type { BridgeView, FinanceParts } from './finance-types';
import { waysToPayView } from './finance-ways';

/** The finance part of one answer, and the way back from a figure in it to its cell. */
export interface FinanceSession extends FinanceParts {
  /** The evaluation a cell stands in: the answer's own, or one made for a table of this part. */
  readonly holding: (cellId: string) => Evaluation;
}

interface Table {
  readonly cells: CashTable;
  readonly values: Values;
}

/** Works its tables out when they are asked for, each once; nothing is computed on opening. */
export function financeOf(evaluation: Evaluation): FinanceSession {
  const held: Evaluation[] = [evaluation];
  const tables = new Map<string, Table>();
  const bridges = new Map<string, BridgeView>();
  const valued = (cells: readonly Cell[]): Values => {
    const graph = graphOf(cells);
    const values = compile(graph, { periods: evaluation.ledger.periods }).run();
    held.push({ ...evaluation, graph, values });
    return values;
  };
  return {
    cashFlow: (question) => {
      const asked = askedFor(evaluation, question);
      if (asked === null) return null;
      const key = `${asked.option} ${String(asked.against)}`;
      const table = tables.get(key) ?? tableOf(cashTableCells(evaluation.ledger, asked), valued);
      tables.set(key, table);
      return cashFlowView({ evaluation, asked, table: table.cells, values: table.values });
    },
    bridge: (question) => {
      const ends = bridgeEnds(evaluation, question);
      if (ends === null) return null;
      const key = `${ends.from} ${ends.to}`;
      const bridge = bridges.get(key) ?? bridgeOf({ evaluation, ends, valued });
      bridges.set(key, bridge);
      return bridge;
    },
    returns: () => returnsView(evaluation),
    waysToPay: () => waysToPayView(evaluation),
    holding: (cellId) => held.find(({ graph }) => graph.byId.has(cellId)) ?? evaluation,
  };
}

function tableOf(cells: CashTable, valued: (cells: readonly Cell[]) => Values): Table {
  return { cells, values: valued(cells.cells) };
}

/** Parts below this share of the larger total are drawn as one. */
const SMALL = 0.01;

function bridgeOf(given: {
  evaluation: Evaluation;
  ends: BridgeEnds;
  valued: (cells: readonly Cell[]) => Values;
}): BridgeView {
  const { evaluation, ends, valued } = given;
  const bridge = bridgeCells(evaluation.ledger, ends);
  const first = compileFor(
    bridge.parts.map(({ cell }) => cell),
    { periods: evaluation.ledger.periods },
  ).run();
  const total = (id: string) => Math.abs(evaluation.values.scalar(id));
  const limit = SMALL * Math.max(total(bridge.from.id), total(bridge.to.id));
  const usdOf = ({ cell }: BridgePart) => first.scalar(cell.id);
  const moved = bridge.parts.filter((part) => usdOf(part) !== 0);
  const small = moved.filter((part) => Math.abs(usdOf(part)) < limit);
  const [one, two, ...more] = small;
  const isGathered = one !== undefined && two !== undefined;
  const shown = isGathered ? moved.filter((part) => !small.includes(part)) : moved;
  const other = isGathered
    ? [
        {
          label: otherLabel(small.map(({ part }) => part)),
          cell: bridge.gathered([one, two, ...more]),
        },
      ]
    : [];
  const values = valued([
    bridge.from,
    bridge.to,
    bridge.difference,
    ...shown.map(({ cell }) => cell),
    ...other.map(({ cell }) => cell),
  ]);
  const named = (label: string, cell: Cell) => ({ label, cell, usd: values.scalar(cell.id) });
  return bridgeView({
    evaluation,
    ends,
    cells: bridge,
    differences: [
      ...inDrawingOrder(shown.map(({ part, cell }) => named(part, cell))),
      ...other.map(({ label, cell }) => named(label, cell)),
    ],
    values,
  });
}

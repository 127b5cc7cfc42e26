import type { OptionId } from '@/lib/scenario/options';
import type { ChartWords, ChoiceView, FigureText, NamedFigure } from './types';

// The finance part of the page: statements by year or month, the bridge, returns, ways to pay.

/** A figure that opens, words, or nothing. A plain dash is a zero: there is nothing to open. */
export type StatementCell = FigureText | string | null;

export interface StatementRow {
  readonly key: string;
  readonly label: string;
  /** A total stands over a rule. */
  readonly weight: 'part' | 'total';
  /** One a column, or one text across all of them. */
  readonly cells: readonly StatementCell[] | string;
}

export interface StatementGroup {
  /** Null for rows that close what stands above them. */
  readonly title: string | null;
  readonly rows: readonly StatementRow[];
}

/** A table for finance people: lines down, periods or routes across. */
export interface StatementView {
  /** What it is of and its unit. */
  readonly caption: string;
  /** Over the column of names. */
  readonly corner: string;
  readonly head: readonly string[];
  readonly groups: readonly StatementGroup[];
  readonly notes: readonly string[];
}

/** What is asked of the cash-flow table; what is not named, or not there, is chosen. */
export interface CashFlowQuestion {
  readonly option?: string;
  /** A route, or "none". */
  readonly against?: string;
  readonly by?: string;
  readonly statement?: string;
  readonly tax?: string;
}

/** The choices the table was made with, and what else may be chosen. */
export interface CashFlowView {
  readonly asked: Required<CashFlowQuestion>;
  readonly choices: Readonly<Record<keyof CashFlowQuestion, readonly ChoiceView[]>>;
  readonly statement: StatementView;
}

export interface BridgeQuestion {
  readonly from?: string;
  readonly to?: string;
}

/** One bar of the bridge, from one place on the axis of dollars to another. */
export interface BridgeStep {
  readonly label: string;
  readonly kind: 'total' | 'more' | 'less';
  /** The route of a total. */
  readonly option: OptionId | null;
  readonly start: number;
  readonly end: number;
  readonly figure: FigureText;
}

/** From one route's cost to another's, part by part. */
export interface BridgeView extends ChartWords {
  readonly from: OptionId;
  readonly to: OptionId;
  readonly froms: readonly ChoiceView[];
  readonly tos: readonly ChoiceView[];
  readonly domain: readonly [number, number];
  readonly steps: readonly BridgeStep[];
}

/** The finance part of one answer, each piece worked out when asked for. */
export interface FinanceParts {
  /** Null where no route could be costed. */
  readonly cashFlow: (asked: CashFlowQuestion) => CashFlowView | null;
  /** Null where there are not two routes to lead from and to. */
  readonly bridge: (asked: BridgeQuestion) => BridgeView | null;
  readonly returns: () => StatementView;
  /** Null where no servers are owned. */
  readonly waysToPay: () => WaysToPayView | null;
}

export interface WaysToPayView {
  /** The finding: which way costs least. */
  readonly title: string;
  readonly statement: StatementView;
  /** What the present values rest on. */
  readonly figures: readonly NamedFigure[];
}

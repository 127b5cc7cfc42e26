import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { OptionId } from '@/lib/scenario/options';
import type { Scenario } from '@/lib/scenario/schema';
import type { FigureText } from './types';

/** A scenario as it is called in a comparison. */
export interface NamedScenario {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
}

/** One line of the comparison: a text for each version, the scenario on screen first. */
export interface ComparisonRow {
  /** Unique among the rows of its group; labels are not where two workloads share a name. */
  readonly key: string;
  readonly label: string;
  /** Whether versions do not all say the same. */
  readonly differs: boolean;
  /** Of the scenario on screen, which alone can be explained; null where it is only words. */
  readonly figure: FigureText | null;
  readonly cells: readonly string[];
}

/** Versions side by side. */
export interface ComparisonView {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly ComparisonRow[] }[];
}

/** One line of what explains a change: "Requests per month, Support chat: 500 k → 1 m". */
export interface ReasonRow {
  /** Unique in its route. */
  readonly key: string;
  readonly label: string;
  /** Printed; a dash's place where the reason does not touch the figure. */
  readonly presentValue: string | null;
  readonly total: string | null;
}

/** How one route's cost came from one answer to the other. */
export interface RouteChangeView {
  readonly option: OptionId;
  readonly label: string;
  /** From the first answer over each reason to the second. */
  readonly rows: readonly ReasonRow[];
}

/** What changed between two answers, in words and in figures. */
export interface ChangesView {
  readonly verdict: string;
  readonly routes: readonly RouteChangeView[];
  /** What else there is to say: how many figures moved, which routes did not. */
  readonly notes: readonly string[];
}

/** What is asked about versions; answers are of the scenario evaluated last. */
export interface VersionsSession {
  /** The scenario on screen and these versions side by side. */
  readonly compare: (versions: readonly NamedScenario[]) => ComparisonView;
  /** What changed from a version to the scenario on screen. */
  readonly changesSince: (version: NamedScenario) => ChangesView;
  /** What changed from another release of the catalogue to this one, for the scenario on screen. */
  readonly changesSinceRelease: (release: Catalogue) => ChangesView;
}

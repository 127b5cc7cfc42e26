import type { OptionId } from '@/lib/scenario/options';
import type { Scenario, Workload } from '@/lib/scenario/schema';

// What screens and reports draw: finished words and plain numbers for geometry.
// Nothing here is computed again further up; every figure names the cell it shows.

/** A printed figure and the cell that explains it. */
export interface FigureText {
  readonly id: string;
  readonly text: string;
}

export interface DataTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What every chart carries besides its marks. */
export interface ChartWords {
  /** The finding, as a sentence. */
  readonly title: string;
  /** Measure and unit. */
  readonly measure: string;
  /** Text alternative: what a reader would see. */
  readonly summary: string;
  readonly table: DataTable;
}

export interface Line {
  readonly option: OptionId;
  /** Its name, at its end; each line of a chart has another. */
  readonly label: string;
  /** A bound that the others are held against, drawn as a thin rule instead of in the route's colour. */
  readonly isBound?: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  /** The money at that point, as printed beside it. */
  readonly value: string;
  readonly text: string;
  readonly option?: OptionId;
}

export interface AxisView {
  readonly title: string;
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** A place on the horizontal axis past which something no longer holds: "latency target". */
export interface Limit {
  readonly x: number;
  readonly text: string;
}

export interface LineChartView extends ChartWords {
  readonly x: AxisView;
  readonly y: AxisView;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  readonly limits?: readonly Limit[];
}

/** One route's cost split into its parts; `value` is USD over the horizon, for bar lengths. */
export interface BreakdownBar {
  readonly option: OptionId;
  readonly label: string;
  readonly total: FigureText;
  readonly parts: readonly {
    readonly label: string;
    readonly value: number;
    readonly figure: FigureText;
  }[];
}

export interface BreakdownView extends ChartWords {
  readonly bars: readonly BreakdownBar[];
  readonly maximum: number;
}

export interface OptionRow {
  readonly option: OptionId;
  readonly label: string;
  readonly description: string;
  readonly isBest: boolean;
  readonly isToday: boolean;
  /** Present instead of figures where the route cannot be costed. */
  readonly refusal: string | null;
  readonly figures: OptionFigures | null;
}

export interface OptionFigures {
  readonly total: FigureText;
  readonly presentValue: FigureText;
  readonly firstMonth: FigureText;
  readonly cashNeeded: FigureText;
  readonly saving: FigureText | null;
  readonly payback: string;
  readonly breakEven: string;
  readonly usdPerMTok: FigureText | null;
}

export interface CapacityView {
  readonly option: OptionId;
  readonly label: string;
  /** "Llama 3.3 70B in FP8 on vLLM, each replica on 2 × NVIDIA H100 80 GB SXM; Lambda 8x H100 SXM" */
  readonly layout: string;
  readonly rows: readonly {
    readonly label: string;
    readonly figure: FigureText;
    readonly note?: string;
  }[];
  readonly workloads: readonly {
    readonly name: string;
    readonly peak: FigureText;
    readonly perReplica: FigureText;
    readonly share: FigureText;
  }[];
  /** 0–1, for the load bar. */
  readonly utilisation: number;
  readonly peakLoad: number;
  readonly badge: string | null;
}

/** A figure of the ledger beside a chart that rests on it. */
export interface NamedFigure {
  readonly label: string;
  readonly figure: FigureText;
}

/** A chart and the ledger's figures it must agree with. */
export interface FiguredChart {
  readonly chart: LineChartView;
  readonly figures: readonly NamedFigure[];
}

/** One GPU's memory in its parts; `share` is of the whole, for lengths. */
export interface MemoryView extends ChartWords {
  readonly parts: readonly {
    readonly label: string;
    readonly text: string;
    readonly share: number;
    readonly isFree: boolean;
  }[];
}

/** How a self-hosted route's machines behave, worked out when asked for. Curves are readings of the estimator. */
export interface CapacityDetailView {
  readonly option: OptionId;
  readonly workload: string;
  readonly options: readonly ChoiceView[];
  readonly workloads: readonly ChoiceView[];
  readonly underLoad: FiguredChart;
  /** Null where the engine plans no memory for several requests. */
  readonly memory: MemoryView | null;
  readonly week: FiguredChart;
}

/** The part of the capacity view that is asked for; what is not named, or not there, is chosen. */
export interface CapacityQuestion {
  readonly option?: string;
  readonly workload?: string;
}

/** One machine that could serve the demand. */
export interface DeploymentRow {
  readonly id: string;
  readonly option: OptionId;
  readonly machine: string;
  /** "Rented, NVIDIA H200 141 GB SXM" */
  readonly description: string;
  /** By cost, from "1". */
  readonly rank: string;
  readonly isCheapest: boolean;
  /** The machine the scenario names for its route. */
  readonly isChosen: boolean;
  /** "Not validated. …" with the reasons, or null. */
  readonly badge: string | null;
  /** "2 GPUs: tensor parallel 2; FP8 on vLLM" */
  readonly replica: string;
  readonly replicas: string;
  readonly gpus: string;
  readonly utilisation: string;
  /** What the tightest workload reaches of its latency target. */
  readonly latency: string;
  readonly usdPerMonth: string;
}

/** An accelerator that is not on the cheapest machine, and why. */
export interface LostAccelerator {
  readonly id: string;
  readonly name: string;
  readonly message: string;
}

/** Where the demand could be served instead; a refusal where no machine serves it. */
export type DeploymentsView = { readonly lost: readonly LostAccelerator[] } & (
  | {
      readonly kind: 'ranked';
      readonly title: string;
      readonly measure: string;
      readonly rows: readonly DeploymentRow[];
    }
  | { readonly kind: 'refused'; readonly message: string }
);

/** One public measurement beside the estimate for its own setting. */
export interface EvidenceRow {
  readonly id: string;
  /** "Llama 3.1 70B on 2 × NVIDIA H100 80 GB SXM" */
  readonly what: string;
  /** Engine, precision, lengths and load. */
  readonly setting: string;
  /** "8 GPUs, not 2; 7,373 tokens in, not 12,000" */
  readonly differences: string;
  readonly measured: string;
  /** A figure, or why there is none. */
  readonly estimated: string;
  /** Measured of the estimate: "106 %". */
  readonly ratio: string | null;
  readonly source: SourceLine;
}

/** What stands behind one replica's estimate. */
export interface EvidenceView {
  readonly title: string;
  /** The estimate with its 80 % bands, as sentences. */
  readonly estimate: readonly string[];
  /** "Not validated. …" with the reasons, or null. */
  readonly badge: string | null;
  readonly rows: readonly EvidenceRow[];
}

export interface SourceLine {
  readonly kind: 'input' | 'quoted' | 'assumed' | 'definition' | 'modelled';
  /** "Anthropic API prices, as read on 23 September 2026." or the reason of an assumption. */
  readonly text: string;
  readonly url: string | null;
  readonly stale: boolean;
}

export interface AssumptionRow {
  readonly figure: FigureText;
  readonly label: string;
  /** "Saving −$120k when 10 % lower, +$120k when 10 % higher" */
  readonly influence: string;
  /** 0–1 of the largest influence, for the bar. */
  readonly weight: number;
  /** "Should the GPU rent rise above $5/GPU-h (now $3.99/GPU-h), …", or null. */
  readonly flips: string | null;
  readonly source: SourceLine;
}

export interface VerdictView {
  readonly kind: 'stay' | 'move' | 'too-close' | 'cannot-say';
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly against: string | null;
}

/** The planner page, finished. */
export interface PlannerView {
  readonly scenario: Scenario;
  readonly scenarioId: string;
  readonly catalogueRelease: string;
  readonly engineVersion: string;
  readonly verdict: VerdictView;
  readonly options: readonly OptionRow[];
  readonly cash: LineChartView;
  readonly staircase: LineChartView;
  readonly breakdown: BreakdownView;
  readonly capacity: readonly CapacityView[];
  readonly assumptions: readonly AssumptionRow[];
  readonly notices: readonly string[];
}

export interface FormulaPiece {
  readonly text: string;
  /** Cell to open, where the piece is one. */
  readonly id: string | null;
}

export interface LeafRow {
  readonly figure: FigureText;
  readonly label: string;
  readonly source: SourceLine;
}

/** What opens when a figure is clicked. */
export interface FigureExplanation {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The formula in words; empty for a leaf. */
  readonly words: readonly FormulaPiece[];
  /** The same formula with the numbers in it. */
  readonly numbers: readonly FormulaPiece[];
  /** Month by month, for a series. */
  readonly months: DataTable | null;
  readonly operands: readonly { readonly figure: FigureText; readonly label: string }[];
  readonly leaves: readonly LeafRow[];
}

/** A choice the form offers. */
export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** A public evaluation to judge answers by. */
export interface EvaluationChoice extends ChoiceView {
  /** What is tested, and for whose work it is telling. */
  readonly measures: string;
  readonly unit: 'share' | 'elo' | 'index';
}

/** A new workload before its volume is known; its lengths where a preset gives them. */
export type WorkloadStart = Omit<
  Workload,
  'id' | 'name' | 'requestsPerMonth' | 'inputTokens' | 'outputTokens'
> &
  Partial<Pick<Workload, 'inputTokens' | 'outputTokens'>>;

/** A kind of work to start a workload from. */
export interface PresetChoice extends ChoiceView {
  readonly description: string;
  /** Where its lengths come from, each source once. */
  readonly lengths: readonly SourceLine[];
  readonly workload: WorkloadStart;
}

/** All choices the form offers, from the catalogue. */
export interface ChoicesView {
  readonly frontierOffers: readonly ChoiceView[];
  readonly smallOffers: readonly ChoiceView[];
  readonly openOffers: readonly ChoiceView[];
  readonly models: readonly ChoiceView[];
  readonly engines: readonly ChoiceView[];
  readonly precisions: readonly ChoiceView[];
  readonly cloudOffers: readonly ChoiceView[];
  readonly servers: readonly ChoiceView[];
  readonly seatPlans: readonly ChoiceView[];
  readonly edgeDevices: readonly ChoiceView[];
  readonly edgePrecisions: readonly ChoiceView[];
  readonly tools: readonly ChoiceView[];
  readonly evaluations: readonly EvaluationChoice[];
  readonly presets: readonly PresetChoice[];
  /** Models that a result of one's own can be of. */
  readonly scoredModels: readonly ChoiceView[];
  readonly regions: readonly RegionView[];
  /** The same places once each, for their grid alone. */
  readonly grids: readonly RegionView[];
  /** What stands behind the default of a field, by the field's dotted path. */
  readonly defaults: Readonly<Record<string, FieldDefault>>;
  /** What stands there at first where seats, devices or an empty workload are asked for. */
  readonly starts: {
    readonly workload: WorkloadStart;
    readonly seats: NonNullable<Scenario['seats']>;
    readonly edge: NonNullable<Scenario['edge']>;
  };
}

/** What electricity costs and emits in a region; null where no figure was found. */
export interface RegionView extends ChoiceView {
  readonly usdPerKWh: number | null;
  readonly gridGramsPerKWh: number | null;
}

/** The default of a numeric field, in the field's own unit, with the range its sources support. */
export interface FieldDefault {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly source: SourceLine;
}

/** The one-page board report, from the same evaluation as the screen. */
export interface ReportView {
  readonly title: string;
  readonly scenarioName: string;
  readonly date: string;
  readonly verdict: VerdictView;
  readonly kpis: readonly { readonly label: string; readonly value: string }[];
  readonly options: DataTable;
  readonly cash: LineChartView;
  readonly staircase: LineChartView;
  readonly assumptions: DataTable;
  readonly workloads: DataTable;
  readonly notes: readonly string[];
  readonly footer: {
    readonly scenarioId: string;
    readonly catalogueRelease: string;
    readonly engineVersion: string;
    readonly link: string;
  };
}

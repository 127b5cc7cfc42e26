/** A scenario as it was written, in the shape of its version; not validated yet. */
export type OldScenario = Readonly<Record<string, unknown>>;

/** One change of the scenario's shape, from a version to the next. */
export interface Migration {
  readonly from: number;
  /** What changed for the reader: "PUE became an input; links written before it meant 1.5." */
  readonly notice: string;
  readonly migrate: (old: OldScenario) => OldScenario;
}

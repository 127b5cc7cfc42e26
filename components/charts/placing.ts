/** Where a share of the plot's width or height lies, in the unit of the drawing. */
export interface Placing {
  readonly x: (share: number) => number | string;
  readonly y: (share: number) => number | string;
  /** Size of the plot in pixels, for what must not overlap. */
  readonly width: number;
  readonly height: number;
}

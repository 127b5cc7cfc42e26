/** Paper a board prints on. */
export type Paper = 'a4' | 'letter';

/** The paper and the room for content on it, in points from the top left corner. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Content ends here; the footer lies below. */
  readonly bottom: number;
}

const sizes: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};
const SIDE_MARGIN = 38;
const TOP_MARGIN = 28;

/** Room left on a sheet once the footer of the stated height has its place. */
export function pageBox(paper: Paper, footerHeight: number): PageBox {
  const [width, height] = sizes[paper];
  return {
    width,
    height,
    left: SIDE_MARGIN,
    right: width - SIDE_MARGIN,
    top: TOP_MARGIN,
    bottom: height - footerHeight,
  };
}

/** Width of the text area: the same on every page of one paper. */
export function contentWidth(paper: Paper): number {
  return sizes[paper][0] - 2 * SIDE_MARGIN;
}

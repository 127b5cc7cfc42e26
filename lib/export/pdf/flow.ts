import type { Canvas } from './canvas';
import type { PageBox } from './page';

/** Something that is never split over two pages; `draw` gets the y of its top. */
export interface Piece {
  readonly height: number;
  readonly draw: (y: number) => void;
}

/** Pieces that follow each other down the page. */
export interface Block {
  /** White space above, dropped at the top of a page. */
  readonly gap: number;
  readonly pieces: readonly Piece[];
  /** So many first pieces stay on one page: a heading is never left alone. */
  readonly keep: number;
  /** Drawn again at the top of each page the block continues on. */
  readonly repeated?: Piece;
}

/** Height of blocks under each other on an endless page, in points. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((height, block) => height + block.gap + heightOfPieces(block.pieces), 0);
}

/** Height of pieces under each other, in points. */
function heightOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((height, piece) => height + piece.height, 0);
}

/** A flow of blocks over as many pages as they need. */
export interface Flow {
  readonly box: PageBox;
  readonly blocks: readonly Block[];
  /** Drawn at the top of every page but the first. */
  readonly runningHead: Piece;
}

/** Draws blocks in order, on a new page whenever the next piece does not fit. */
export function drawFlow(canvas: Canvas, { box, blocks, runningHead }: Flow): void {
  let top = box.top;
  let y = top;
  const addPage = () => canvas.doc.addPage({ size: [box.width, box.height], margin: 0 });
  const put = (piece: Piece) => {
    piece.draw(y);
    y += piece.height;
  };
  const turnPage = () => {
    addPage();
    y = box.top;
    put(runningHead);
    top = y;
  };
  const fits = (height: number) => y + height <= box.bottom + 0.01;

  addPage();
  for (const { gap, pieces, keep, repeated } of blocks) {
    if (y > top) y += gap;
    if (!fits(heightOfPieces(pieces.slice(0, keep))) && y > top) turnPage();
    for (const piece of pieces) {
      if (!fits(piece.height) && y > top) {
        turnPage();
        if (repeated !== undefined) put(repeated);
      }
      put(piece);
    }
  }
}

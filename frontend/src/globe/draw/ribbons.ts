/** Lines of the earth as ribbons of triangles: each piece of line is four corners that the shader spreads to the wanted width. */
export interface RibbonBatch {
  /** Both ends of its piece at every corner, m in the local frame. */
  readonly from: Float32Array;
  readonly to: Float32Array;
  /** Metres from the beginning of the line to the beginning of the piece, and the packed widths. */
  readonly spec: Float32Array;
  /** Red, green, blue and one more byte of the layer's choice. */
  readonly style: Uint8Array;
  /** Row of the line that each piece belongs to. */
  readonly rows: Uint32Array;
}

/** Corners are counted in 16 bits: this many pieces fill one batch. */
export const mostPieces = 16_383;
const widthSteps = 4;
const sizeRange = 8192;

/** Two widths in one number: `px` on the screen at least (quarters), and `size` in whole units of the layer, below 8192. */
export const packWidths = (px: number, size: number): number => Math.round(px * widthSteps) * sizeRange + Math.min(Math.round(size), sizeRange - 1);

/** Gathers lines and cuts them into batches. */
export interface RibbonBuilder {
  /** Adds a line of packed x, y, z. */
  add(row: number, points: Float32Array, count: number, widths: number): void;
  finish(): RibbonBatch[];
}

/** Room for `pieces` is taken at once; more is found when it is needed. */
export function createRibbonBuilder(pieces = 1024): RibbonBuilder {
  const batches: RibbonBatch[] = [];
  const room = (count: number) => ({ from: new Float32Array(count * 12), to: new Float32Array(count * 12), spec: new Float32Array(count * 8), rows: new Uint32Array(count) });
  let open = room(Math.min(Math.max(pieces, 1), mostPieces));
  let used = 0;

  function close(): void {
    if (used === 0) return;
    batches.push({
      from: open.from.slice(0, used * 12),
      to: open.to.slice(0, used * 12),
      spec: open.spec.slice(0, used * 8),
      rows: open.rows.slice(0, used),
      style: new Uint8Array(used * 16),
    });
    used = 0;
  }

  function grow(): void {
    const wider = room(Math.min(open.rows.length * 2, mostPieces));
    wider.from.set(open.from);
    wider.to.set(open.to);
    wider.spec.set(open.spec);
    wider.rows.set(open.rows);
    open = wider;
  }

  return {
    add(row, points, count, widths) {
      let along = 0;
      for (let index = 0; index + 1 < count; index += 1) {
        if (used === mostPieces) close();
        if (used === open.rows.length) grow();
        const at = index * 3;
        const length = Math.hypot(points[at + 3]! - points[at]!, points[at + 4]! - points[at + 1]!, points[at + 5]! - points[at + 2]!);
        if (!(length > 0)) continue;
        for (let corner = used * 4; corner < used * 4 + 4; corner += 1) {
          for (let axis = 0; axis < 3; axis += 1) {
            open.from[corner * 3 + axis] = points[at + axis]!;
            open.to[corner * 3 + axis] = points[at + 3 + axis]!;
          }
          open.spec[corner * 2] = along;
          open.spec[corner * 2 + 1] = widths;
        }
        open.rows[used] = row;
        used += 1;
        along += length;
      }
    },
    finish() {
      close();
      return batches;
    },
  };
}

/** Writes one colour (a little-endian RGBA word) to all corners of each piece. */
export function paintBatch({ rows, style }: RibbonBatch, wordOf: (row: number) => number): void {
  const words = new Uint32Array(style.buffer, style.byteOffset, style.byteLength / 4);
  let row = -1;
  let word = 0;
  for (let piece = 0; piece < rows.length; piece += 1) {
    if (rows[piece] !== row) {
      row = rows[piece]!;
      word = wordOf(row);
    }
    words.fill(word, piece * 4, piece * 4 + 4);
  }
}

/** Red, green, blue and the fourth byte as one word. */
export const styleWord = ([red, green, blue]: readonly [number, number, number], fourth: number): number =>
  ((Math.round(fourth) << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;

let allIndices: Uint16Array | undefined;

/** Two triangles for each piece; every batch draws a beginning of the same list. */
export function ribbonIndices(pieces: number): Uint16Array {
  if (!allIndices) {
    allIndices = new Uint16Array(mostPieces * 6);
    for (let piece = 0, at = 0; piece < mostPieces; piece += 1) {
      for (const corner of [0, 1, 2, 2, 1, 3]) allIndices[at++] = piece * 4 + corner;
    }
  }
  return allIndices.subarray(0, pieces * 6);
}

let allLines: Uint16Array | undefined;

/** The first corner of each end of every piece: the same lines at their thinnest. */
export function ribbonLines(pieces: number): Uint16Array {
  allLines ??= Uint16Array.from({ length: mostPieces * 2 }, (_, index) => (index >> 1) * 4 + (index % 2) * 2);
  return allLines.subarray(0, pieces * 2);
}

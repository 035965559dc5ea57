import type { Extent } from '../spatial-index.ts';

/** Corners of a mesh in longitude and latitude: fine where the network is, ever coarser out to the horizon. */
export interface GroundGrid {
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** Three corners a triangle, counter-clockwise seen from above. */
  readonly indices: Uint32Array;
}

/** Even steps across [from, to], then steps that grow by a third each until `reach` widths away on both sides. */
function axis(from: number, to: number, cells: number, reach: number): Float64Array {
  const step = (to - from) / cells;
  const inner = Array.from({ length: cells + 1 }, (_, index) => from + step * index);
  const outer: number[] = [];
  for (let distance = step, width = step; distance < (to - from) * reach; width *= 1.35, distance += width) outer.push(distance);
  return Float64Array.from([...outer.toReversed().map((distance) => from - distance), ...inner, ...outer.map((distance) => to + distance)]);
}

/** A mesh over the extent that goes on to `reach` times its width on each side. */
export function createGroundGrid({ west, south, east, north }: Extent, cells = 160, reach = 10): GroundGrid {
  const longitudes = axis(west, east, cells, reach);
  const latitudes = axis(south, north, cells, reach).map((latitude) => Math.min(Math.max(latitude, -89), 89));
  const columns = longitudes.length;
  const rows = latitudes.length;
  const indices = new Uint32Array((columns - 1) * (rows - 1) * 6);
  let at = 0;
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const southWest = row * columns + column;
      const northWest = southWest + columns;
      indices.set([southWest, southWest + 1, northWest + 1, southWest, northWest + 1, northWest], at);
      at += 6;
    }
  }
  return { longitudes, latitudes, indices };
}

const steps = [0.5, 1, 2, 5, 10, 20, 50, 100, 200];

/** A contour step that people read easily and that gives about a dozen lines over the range of heights. */
export function contourStep(rangeM: number): number {
  return steps.find((step) => rangeM / step <= 14) ?? 500;
}

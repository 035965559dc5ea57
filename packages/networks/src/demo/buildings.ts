import type { LandUse } from './use.ts';
import type { Point } from './geometry.ts';
import type { Random } from './random.ts';

/** A house in metres of the town: its middle, sides and the direction of its long side. */
export interface House {
  at: Point;
  lengthM: number;
  widthM: number;
  bearingDeg: number;
  heightM: number;
}

interface Manner {
  /** Sides of a usual house, m. */
  lengthM: number;
  widthM: number;
  /** Room between houses in a row and between rows. */
  gapM: number;
  rowM: number;
  /** Storeys, least and most, and the height of one. */
  storeys: [number, number];
  storeyM: number;
  /** How many of the places are built on. */
  built: number;
}

const MANNERS: Partial<Record<LandUse, readonly Manner[]>> = {
  OLD_TOWN: [{ lengthM: 15, widthM: 9, gapM: 3, rowM: 6, storeys: [1, 3], storeyM: 3.2, built: 0.88 }, { lengthM: 34, widthM: 11, gapM: 8, rowM: 13, storeys: [4, 6], storeyM: 2.9, built: 0.9 }],
  RESIDENTIAL: [{ lengthM: 44, widthM: 12, gapM: 9, rowM: 19, storeys: [6, 7], storeyM: 2.9, built: 0.94 }, { lengthM: 30, widthM: 19, gapM: 20, rowM: 30, storeys: [17, 33], storeyM: 2.95, built: 0.82 }, { lengthM: 36, widthM: 14, gapM: 12, rowM: 22, storeys: [9, 12], storeyM: 2.9, built: 0.92 }],
  COMMERCIAL: [{ lengthM: 36, widthM: 30, gapM: 12, rowM: 12, storeys: [12, 42], storeyM: 3.8, built: 0.6 }, { lengthM: 56, widthM: 40, gapM: 12, rowM: 12, storeys: [3, 6], storeyM: 4.8, built: 0.8 }],
  INDUSTRIAL: [{ lengthM: 74, widthM: 32, gapM: 14, rowM: 16, storeys: [1, 2], storeyM: 8, built: 0.78 }, { lengthM: 44, widthM: 24, gapM: 14, rowM: 16, storeys: [1, 4], storeyM: 5, built: 0.7 }],
  PUBLIC: [{ lengthM: 52, widthM: 17, gapM: 16, rowM: 26, storeys: [4, 8], storeyM: 3.7, built: 0.66 }],
  UTILITY: [{ lengthM: 40, widthM: 26, gapM: 22, rowM: 22, storeys: [1, 2], storeyM: 5, built: 0.6 }],
};

/** Houses in rows along the longer side of a plot, one manner of building to a plot. */
export function build(use: LandUse, rect: [x0: number, x1: number, y0: number, y1: number], place: (x: number, y: number) => Point, random: Random): House[] {
  const manners = MANNERS[use];
  const manner = manners?.[random.below(manners.length)];
  if (manner === undefined) return [];
  const [x0, x1, y0, y1] = rect;
  // Chinese houses face south: rows run east to west unless the plot is far too narrow for it.
  const across = x1 - x0 > manner.lengthM + 8 || x1 - x0 >= y1 - y0;
  const [rowLength, depth] = across ? [x1 - x0 - 8, y1 - y0 - 8] : [y1 - y0 - 8, x1 - x0 - 8];
  const rows = Math.floor((depth + manner.rowM) / (manner.widthM + manner.rowM));
  const inRow = Math.floor((rowLength + manner.gapM) / (manner.lengthM + manner.gapM));
  if (rows < 1 || inRow < 1) return [];
  const houses: House[] = [];
  const storeys = random.between(...manner.storeys);
  for (let row = 0; row < rows; row += 1) {
    for (let number = 0; number < inRow; number += 1) {
      if (!random.chance(manner.built)) continue;
      const [u, v] = [4 + ((number + 0.5) * rowLength) / inRow, 4 + ((row + 0.5) * depth) / rows];
      const [x, y] = across ? [x0 + u, y0 + v] : [x0 + v, y0 + u];
      const [a, b] = across ? [place(x - 5, y), place(x + 5, y)] : [place(x, y - 5), place(x, y + 5)];
      const floors = Math.max(1, Math.round(storeys * random.between(0.8, 1.15)));
      houses.push({
        at: place(x, y),
        lengthM: Number((Math.min(manner.lengthM, rowLength / inRow) * random.between(0.82, 1)).toFixed(1)),
        widthM: Number((Math.min(manner.widthM, depth / rows) * random.between(0.86, 1)).toFixed(1)),
        bearingDeg: Number((((Math.atan2(b[0] - a[0], b[1] - a[1]) * 180) / Math.PI + 360) % 180).toFixed(1)),
        heightM: Number((floors * manner.storeyM + 0.6).toFixed(1)),
      });
    }
  }
  return houses;
}

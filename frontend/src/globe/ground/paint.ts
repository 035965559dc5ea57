import type { Relief } from '../relief.ts';
import type { Extent } from '../spatial-index.ts';

/** Steps between contour lines that people read easily, m. */
const contourSteps = [0.5, 1, 2, 5, 10, 20, 50, 100, 200];

/** A contour step that gives about a dozen lines over the range of heights. */
export function contourStep(rangeM: number): number {
  return contourSteps.find((step) => rangeM / step <= 14) ?? 500;
}

const far = [4, 8, 14] as const;
const low = [7, 15, 25] as const;
const high = [21, 40, 58] as const;
const line = [70, 132, 168] as const;

export interface Painting {
  relief: Relief;
  /** Range of heights, m: where the tint is lightest. */
  rangeM: number;
}

/** Distance in pixels from a line of a lattice with this step. */
function fromLattice(value: number, step: number, perPixel: number): number {
  const place = value / step;
  return (Math.abs(place - Math.round(place)) * step) / perPixel;
}

/**
 * Paints one square tile of the ground: tint by height, hill shading from the north-west, contour lines and a graticule
 * whose lines get fainter with each finer step. `pixels` are RGBA rows from the north.
 */
export function paintGround(pixels: Uint8ClampedArray, size: number, tile: Extent, level: number, { relief, rangeM }: Painting): void {
  const perPixelX = (tile.east - tile.west) / size;
  const perPixelY = (tile.north - tile.south) / size;
  const gridX = (tile.east - tile.west) / 2;
  const step = contourStep(rangeM);
  const slope = { east: 0, north: 0 };
  const isNear = tile.east > relief.extent.west && tile.west < relief.extent.east && tile.north > relief.extent.south && tile.south < relief.extent.north;
  const hasContours = isNear && level >= 10;

  for (let row = 0; row < size; row += 1) {
    const latitude = tile.north - (row + 0.5) * perPixelY;
    for (let column = 0; column < size; column += 1) {
      const longitude = tile.west + (column + 0.5) * perPixelX;
      const presence = isNear ? relief.presenceAt(longitude, latitude) : 0;
      let light = 1;
      let tint = 0;
      let ink = 0;
      if (presence > 0) {
        const height = relief.heightAt(longitude, latitude);
        relief.slopeAt(longitude, latitude, slope);
        tint = Math.min(Math.max(height / Math.max(rangeM, 1), 0), 1.1);
        light = 1 + Math.max(-0.55, Math.min(1.1, (slope.east - slope.north) * 16));
        if (hasContours) {
          const steepness = Math.hypot(slope.east, slope.north);
          const perPixelM = Math.max(steepness * perPixelY * 111_320, step / 400);
          const distance = fromLattice(height, step, perPixelM);
          const isMain = Math.round(height / step) % 5 === 0;
          if (distance < 1) ink = (1 - distance) * (isMain ? 0.3 : 0.14) * presence * (steepness > 0.0004 ? 1 : 0);
        }
      }
      const toMajor = Math.min(fromLattice(longitude, gridX * 2, perPixelX), fromLattice(latitude, gridX * 2, perPixelY));
      const toMinor = Math.min(fromLattice(longitude, gridX, perPixelX), fromLattice(latitude, gridX, perPixelY));
      if (toMajor < 0.8) ink = Math.max(ink, 0.11 * (0.8 - toMajor) + 0.05);
      else if (toMinor < 0.7) ink = Math.max(ink, 0.045);

      const at = (row * size + column) * 4;
      for (let part = 0; part < 3; part += 1) {
        const ground = (low[part]! + (high[part]! - low[part]!) * tint) * light;
        const base = far[part]! + (ground - far[part]!) * presence;
        pixels[at + part] = base + (line[part]! - base) * ink;
      }
      pixels[at + 3] = 255;
    }
  }
}

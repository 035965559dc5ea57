import type { Extent } from './spatial-index.ts';

/** Heights of the ground on a regular grid, made from the elevations of the network itself: no survey is needed. */
export interface Relief {
  readonly extent: Extent;
  /** Rows and columns of the grid. */
  readonly size: number;
  /** Height in metres above the base elevation; 0 outside the extent. */
  heightAt(longitude: number, latitude: number): number;
  /** Slope in metres per metre towards east and north, for shading. */
  slopeAt(longitude: number, latitude: number, target: { east: number; north: number }): void;
  /** 1 where the network is, falling to 0 at the rim of the grid. */
  presenceAt(longitude: number, latitude: number): number;
}

export interface ReliefInput {
  longitudes: ArrayLike<number>;
  latitudes: ArrayLike<number>;
  /** Metres above datum. */
  elevations: ArrayLike<number>;
  extent: Extent;
  /** What counts as height 0, m above datum. */
  baseM: number;
  /** Share of the network's size that is added on each side. */
  margin?: number;
  size?: number;
  /** Surveyed heights, where there are any; they decide then. */
  terrain?: TerrainGrid;
}

/** Surveyed heights on a regular grid, row by row from the south-west corner. */
export interface TerrainGrid {
  readonly extent: Extent;
  readonly columns: number;
  readonly rows: number;
  /** Metres above datum, of where the pipes lie: the surface less their cover. */
  readonly heightsM: ArrayLike<number>;
}

const metresPerDegree = 111_320;

/** Fills the gaps between known cells: averages on ever coarser grids, then hands them down (push-pull). */
function fill(sums: Float64Array, weights: Float64Array, size: number): Float64Array {
  const filled = new Float64Array(size * size);
  let coarse: Float64Array | undefined;
  const half = size >> 1;
  if (size > 1) {
    const coarseSums = new Float64Array(half * half);
    const coarseWeights = new Float64Array(half * half);
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) {
        const to = (y >> 1) * half + (x >> 1);
        coarseSums[to]! += sums[y * size + x]!;
        coarseWeights[to]! += weights[y * size + x]!;
      }
    }
    coarse = fill(coarseSums, coarseWeights, half);
  }
  const parent = (x: number, y: number) => coarse![Math.min(Math.max(y, 0), half - 1) * half + Math.min(Math.max(x, 0), half - 1)]!;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const weight = weights[y * size + x]!;
      const own = weight > 0 ? sums[y * size + x]! / weight : 0;
      if (!coarse) {
        filled[y * size + x] = own;
        continue;
      }
      const left = (x - 1) >> 1;
      const top = (y - 1) >> 1;
      const shareX = x % 2 === 0 ? 0.75 : 0.25;
      const shareY = y % 2 === 0 ? 0.75 : 0.25;
      const fromParent =
        (parent(left, top) * (1 - shareX) + parent(left + 1, top) * shareX) * (1 - shareY) +
        (parent(left, top + 1) * (1 - shareX) + parent(left + 1, top + 1) * shareX) * shareY;
      const trust = weight / (weight + 0.5);
      filled[y * size + x] = own * trust + fromParent * (1 - trust);
    }
  }
  return filled;
}

function smooth(grid: Float64Array, size: number, passes: number): Float64Array {
  let from = grid;
  for (let pass = 0; pass < passes; pass += 1) {
    const to = new Float64Array(from.length);
    for (let y = 0; y < size; y += 1) {
      const up = Math.max(y - 1, 0) * size;
      const down = Math.min(y + 1, size - 1) * size;
      for (let x = 0; x < size; x += 1) {
        const left = Math.max(x - 1, 0);
        const right = Math.min(x + 1, size - 1);
        to[y * size + x] =
          (4 * from[y * size + x]! + 2 * (from[up + x]! + from[down + x]! + from[y * size + left]! + from[y * size + right]!) +
            from[up + left]! + from[up + right]! + from[down + left]! + from[down + right]!) / 16;
      }
    }
    from = to;
  }
  return from;
}

/** Ground from what the network knows: averages of its elevations, filled and smoothed. */
function guessGround({ longitudes, latitudes, elevations, baseM, around, size }: Pick<ReliefInput, 'longitudes' | 'latitudes' | 'elevations' | 'baseM'> & { around: Extent; size: number }): Float64Array {
  const stepX = (around.east - around.west) / (size - 1);
  const stepY = (around.north - around.south) / (size - 1);
  const sums = new Float64Array(size * size);
  const weights = new Float64Array(size * size);
  for (let row = 0; row < elevations.length; row += 1) {
    const elevation = elevations[row]!;
    const x = Math.round((longitudes[row]! - around.west) / stepX);
    const y = Math.round((latitudes[row]! - around.south) / stepY);
    if (!Number.isFinite(elevation) || !(x >= 0 && x < size && y >= 0 && y < size)) continue;
    sums[y * size + x]! += elevation - baseM;
    weights[y * size + x]! += 1;
  }
  return smooth(fill(sums, weights, size), size, 8);
}

/** The survey's own place of a longitude and latitude, in cells; held at its rim beyond it. */
function cellOf({ extent, columns, rows }: TerrainGrid, longitude: number, latitude: number): { x: number; y: number; isInside: boolean } {
  const x = ((longitude - extent.west) / (extent.east - extent.west)) * (columns - 1);
  const y = ((latitude - extent.south) / (extent.north - extent.south)) * (rows - 1);
  return { x: Math.min(Math.max(x, 0), columns - 1.001), y: Math.min(Math.max(y, 0), rows - 1.001), isInside: x >= 0 && y >= 0 && x <= columns - 1 && y <= rows - 1 };
}

/** Surveyed height of a place, m above datum; beyond the survey that of its nearest rim. */
export function surveyedHeight(terrain: TerrainGrid, longitude: number, latitude: number): number {
  const { columns, heightsM } = terrain;
  const { x, y } = cellOf(terrain, longitude, latitude);
  const column = Math.floor(x);
  const row = Math.floor(y);
  const at = (east: number, north: number) => heightsM[(row + north) * columns + column + east]!;
  const share = x - column;
  const south = at(0, 0) * (1 - share) + at(1, 0) * share;
  const north = at(0, 1) * (1 - share) + at(1, 1) * share;
  return south + (north - south) * (y - row);
}

/** So many corners of the survey on each side are enough to say what goes on beyond it. */
const surveySamples = 96;

/**
 * Surveyed heights where there are any; beyond them what the survey and the network around them let guess: a rim that simply
 * went on would lie over the country as ridges without end.
 */
function sampleTerrain(terrain: TerrainGrid, known: Pick<ReliefInput, 'longitudes' | 'latitudes' | 'elevations' | 'baseM'> & { around: Extent; size: number }): Float64Array {
  const { around, size, baseM } = known;
  const { extent } = terrain;
  const longitudes = Array.from(known.longitudes);
  const latitudes = Array.from(known.latitudes);
  const elevations = Array.from(known.elevations);
  for (let row = 0; row <= surveySamples; row += 1) {
    for (let column = 0; column <= surveySamples; column += 1) {
      const longitude = extent.west + ((extent.east - extent.west) * column) / surveySamples;
      const latitude = extent.south + ((extent.north - extent.south) * row) / surveySamples;
      longitudes.push(longitude);
      latitudes.push(latitude);
      elevations.push(surveyedHeight(terrain, longitude, latitude));
    }
  }
  const grid = guessGround({ longitudes, latitudes, elevations, baseM, around, size });
  for (let y = 0; y < size; y += 1) {
    const latitude = around.south + ((around.north - around.south) * y) / (size - 1);
    for (let x = 0; x < size; x += 1) {
      const longitude = around.west + ((around.east - around.west) * x) / (size - 1);
      if (cellOf(terrain, longitude, latitude).isInside) grid[y * size + x] = surveyedHeight(terrain, longitude, latitude) - baseM;
    }
  }
  return grid;
}

/** Builds the ground from known elevations. Points without a finite elevation are passed over. */
export function createRelief({ longitudes, latitudes, elevations, extent, baseM, margin = 0.45, size = 256, terrain }: ReliefInput): Relief {
  const width = Math.max(extent.east - extent.west, 0.01);
  const height = Math.max(extent.north - extent.south, 0.01);
  const around: Extent = {
    west: extent.west - width * margin,
    east: extent.west + width * (1 + margin),
    south: extent.south - height * margin,
    north: extent.south + height * (1 + margin),
  };
  const stepX = (around.east - around.west) / (size - 1);
  const stepY = (around.north - around.south) / (size - 1);
  const presence = (column: number, row: number) => {
    const rim = margin / (1 + 2 * margin);
    const fromEdge = Math.min(column, size - 1 - column, row, size - 1 - row) / (size - 1) / rim;
    const share = Math.min(Math.max(fromEdge, 0), 1);
    return share * share * (3 - 2 * share);
  };
  const known = { longitudes, latitudes, elevations, baseM, around, size };
  const ground = terrain ? sampleTerrain(terrain, known) : guessGround(known);
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) ground[y * size + x]! *= presence(x, y);

  const metresX = stepX * metresPerDegree * Math.cos(((around.south + around.north) / 2) * (Math.PI / 180));
  const metresY = stepY * metresPerDegree;
  const bilinear = (read: (x: number, y: number) => number, longitude: number, latitude: number): number => {
    const placeX = (longitude - around.west) / stepX;
    const placeY = (latitude - around.south) / stepY;
    if (!(placeX >= 0 && placeX <= size - 1 && placeY >= 0 && placeY <= size - 1)) return 0;
    const x = Math.min(Math.floor(placeX), size - 2);
    const y = Math.min(Math.floor(placeY), size - 2);
    const shareX = placeX - x;
    const shareY = placeY - y;
    return (read(x, y) * (1 - shareX) + read(x + 1, y) * shareX) * (1 - shareY) + (read(x, y + 1) * (1 - shareX) + read(x + 1, y + 1) * shareX) * shareY;
  };
  const at = (x: number, y: number) => ground[Math.min(Math.max(y, 0), size - 1) * size + Math.min(Math.max(x, 0), size - 1)]!;

  return {
    extent: around,
    size,
    heightAt: (longitude, latitude) => bilinear(at, longitude, latitude),
    slopeAt(longitude, latitude, target) {
      target.east = bilinear((x, y) => (at(x + 1, y) - at(x - 1, y)) / (2 * metresX), longitude, latitude);
      target.north = bilinear((x, y) => (at(x, y + 1) - at(x, y - 1)) / (2 * metresY), longitude, latitude);
    },
    presenceAt: (longitude, latitude) => bilinear(presence, longitude, latitude),
  };
}

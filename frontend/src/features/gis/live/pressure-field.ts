/** Where pressure is measured: a place, and the ground there in metres above datum. */
export interface PressureSite {
  readonly longitude: number;
  readonly latitude: number;
  readonly elevationM: number;
}

/** For each pipe the sites that speak for it, with weights that add up to one; no site is `noSite`. */
export interface PressureNeighbours {
  /** Four for each pipe. */
  readonly sites: Uint16Array;
  readonly weights: Float32Array;
}

export const noSite = 65_535;
const perPipe = 4;
const perDegree = 111_320;
/** Beyond this a pressure is not measured, but guessed. */
export const pressureReachM = 1500;

/** Finds the nearest sites of each place, inverse-square weighted. */
export function findNeighbours(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>, sites: readonly PressureSite[]): PressureNeighbours {
  const count = longitudes.length;
  const found: PressureNeighbours = { sites: new Uint16Array(count * perPipe).fill(noSite), weights: new Float32Array(count * perPipe) };
  if (sites.length === 0) return found;
  const cos = Math.cos((sites[0]!.latitude * Math.PI) / 180);
  // Cells as wide as the reach: what is near is in one of nine.
  const cellOf = (longitude: number, latitude: number) => [Math.floor((longitude * cos * perDegree) / pressureReachM), Math.floor((latitude * perDegree) / pressureReachM)] as const;
  const cells = new Map<string, number[]>();
  for (const [site, { longitude, latitude }] of sites.entries()) {
    const key = cellOf(longitude, latitude).join();
    cells.set(key, [...(cells.get(key) ?? []), site]);
  }
  for (let row = 0; row < count; row += 1) {
    const [column, line] = cellOf(longitudes[row]!, latitudes[row]!);
    const near: { site: number; distance: number }[] = [];
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = line - 1; y <= line + 1; y += 1) {
        for (const site of cells.get(`${x},${y}`) ?? []) {
          const distance = Math.hypot((sites[site]!.longitude - longitudes[row]!) * cos, sites[site]!.latitude - latitudes[row]!) * perDegree;
          if (distance <= pressureReachM) near.push({ site, distance });
        }
      }
    }
    near.sort((left, right) => left.distance - right.distance);
    near.length = Math.min(near.length, perPipe);
    const total = near.reduce((sum, { distance }) => sum + 1 / (distance + 20) ** 2, 0);
    for (const [index, { site, distance }] of near.entries()) {
      found.sites[row * perPipe + index] = site;
      found.weights[row * perPipe + index] = 1 / (distance + 20) ** 2 / total;
    }
  }
  return found;
}

/**
 * Pressure of each place from measured ones, m of water. The head is what is even over a neighbourhood, so heads are
 * averaged and the place's own elevation is taken off again. Sites without a value are passed over; NaN where none is left.
 */
export function pressuresFrom({ sites, weights }: PressureNeighbours, known: readonly PressureSite[], measuredM: ArrayLike<number>, elevationsM: ArrayLike<number>): Float32Array {
  const count = weights.length / perPipe;
  const pressures = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    let head = 0;
    let weight = 0;
    for (let index = row * perPipe; index < (row + 1) * perPipe; index += 1) {
      const site = sites[index]!;
      if (site === noSite || !Number.isFinite(measuredM[site]!)) continue;
      head += weights[index]! * (known[site]!.elevationM + measuredM[site]!);
      weight += weights[index]!;
    }
    pressures[row] = weight > 0 ? head / weight - elevationsM[row]! : Number.NaN;
  }
  return pressures;
}

const metresOfWater: Readonly<Record<string, number>> = { m: 1, mH2O: 1, kPa: 0.101972, MPa: 101.972, bar: 10.1972, psi: 0.70307 };

/** A pressure in metres of water; NaN for a unit that is none of pressure. */
export const inMetresOfWater = (value: number, unit: string): number => value * (metresOfWater[unit] ?? Number.NaN);

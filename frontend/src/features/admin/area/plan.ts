import type { Extent } from '../../../globe/index.ts';

/** A place in degrees. */
export type Place = readonly [longitude: number, latitude: number];
/** Metres east and south of the middle of the plan, or pixels of its picture. */
export type Spot = readonly [x: number, y: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of the plan is shown: the spot in the middle of the picture, and how much of it. */
export interface PlanView {
  readonly x: number;
  readonly y: number;
  readonly metresPerPixel: number;
}

const metresPerDegree = 111_320;
const closestM = 0.05;
const farthestM = 2000;

/** A flat plan around the middle of an extent: degrees are straight on it, as in GeoJSON. */
export interface Plan {
  /** From corner to corner, m. */
  readonly width: number;
  readonly height: number;
  spotOf(longitude: number, latitude: number): Spot;
  /** Rounded to a centimetre. */
  placeOf(spot: Spot): Place;
}

export function createPlan({ west, south, east, north }: Extent): Plan {
  const [longitude0, latitude0] = [(west + east) / 2, (south + north) / 2];
  const eastwards = metresPerDegree * Math.cos((latitude0 * Math.PI) / 180);
  const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
  return {
    width: (east - west) * eastwards,
    height: (north - south) * metresPerDegree,
    spotOf: (longitude, latitude) => [(longitude - longitude0) * eastwards, (latitude0 - latitude) * metresPerDegree],
    placeOf: ([x, y]) => [round(longitude0 + x / eastwards), round(latitude0 - y / metresPerDegree)],
  };
}

/** All of a rectangle of spots with a rim around it. */
export function viewOf(spots: readonly Spot[], { width, height }: Size): PlanView {
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, metresPerPixel: within(Math.max((right - left) / width, (bottom - top) / height) * 1.15) };
}

export const pixelOf = ({ x, y, metresPerPixel }: PlanView, { width, height }: Size, [east, south]: Spot): Spot => [(east - x) / metresPerPixel + width / 2, (south - y) / metresPerPixel + height / 2];

export const spotAt = ({ x, y, metresPerPixel }: PlanView, { width, height }: Size, [right, down]: Spot): Spot => [(right - width / 2) * metresPerPixel + x, (down - height / 2) * metresPerPixel + y];

/** The picture moved by pixels. */
export const moved = ({ x, y, metresPerPixel }: PlanView, right: number, down: number): PlanView => ({ x: x - right * metresPerPixel, y: y - down * metresPerPixel, metresPerPixel });

/** Nearer by a factor; the spot under `pixel` stays where it is. */
export function zoomed(view: PlanView, size: Size, pixel: Spot, factor: number): PlanView {
  const [x, y] = spotAt(view, size, pixel);
  const metresPerPixel = within(view.metresPerPixel / factor);
  const share = metresPerPixel / view.metresPerPixel;
  return { x: x + (view.x - x) * share, y: y + (view.y - y) * share, metresPerPixel };
}

const within = (metresPerPixel: number): number => Math.min(farthestM, Math.max(closestM, metresPerPixel));

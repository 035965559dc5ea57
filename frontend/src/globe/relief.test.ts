import { expect, it } from 'vitest';
import { createRelief, surveyedHeight } from './relief.ts';

const extent = { west: 87.5, south: 43.7, east: 87.7, north: 43.9 };

function scattered(elevation: (longitude: number, latitude: number) => number) {
  const longitudes: number[] = [];
  const latitudes: number[] = [];
  for (let row = 0; row < 900; row += 1) {
    longitudes.push(extent.west + ((row * 7) % 30) * (0.2 / 29));
    latitudes.push(extent.south + Math.floor(row / 30) * (0.2 / 29));
  }
  return { longitudes, latitudes, elevations: longitudes.map((longitude, row) => elevation(longitude, latitudes[row]!)), extent, baseM: 800 };
}

it('follows a tilted plain inside the network', () => {
  const relief = createRelief(scattered((longitude) => 800 + (longitude - 87.5) * 500));
  expect(relief.heightAt(87.6, 43.8)).toBeGreaterThan(45);
  expect(relief.heightAt(87.6, 43.8)).toBeLessThan(55);
  const slope = { east: 0, north: 0 };
  relief.slopeAt(87.6, 43.8, slope);
  const expected = 500 / (111_320 * Math.cos((43.8 * Math.PI) / 180));
  expect(slope.east / expected).toBeGreaterThan(0.8);
  expect(slope.east / expected).toBeLessThan(1.2);
  expect(Math.abs(slope.north)).toBeLessThan(0.0005);
});

it('falls to the base at the rim and beyond', () => {
  const relief = createRelief(scattered(() => 830));
  expect(relief.heightAt(87.6, 43.8)).toBeCloseTo(30, 1);
  expect(relief.heightAt(relief.extent.west, 43.8)).toBe(0);
  expect(relief.heightAt(80, 43.8)).toBe(0);
  expect(relief.presenceAt(87.6, 43.8)).toBe(1);
  expect(relief.presenceAt(80, 43.8)).toBe(0);
});

it('passes over points without elevation', () => {
  const input = scattered(() => 810);
  input.elevations[5] = Number.NaN;
  expect(createRelief(input).heightAt(87.6, 43.8)).toBeCloseTo(10, 1);
});

const survey = { extent: { west: 87.5, south: 43.7, east: 87.6, north: 43.9 }, columns: 2, rows: 3, heightsM: [800, 800, 840, 840, 880, 880] };

it('takes surveyed heights where there are any', () => {
  const relief = createRelief({ ...scattered(() => 800), terrain: survey });
  expect(relief.heightAt(87.55, 43.8)).toBeCloseTo(40, 0);
  expect(surveyedHeight(survey, 87.55, 43.85)).toBeCloseTo(860, 5);
});

it('lets the rim of a survey run out instead of drawing it across the country', () => {
  const empty = { longitudes: [], latitudes: [], elevations: [] };
  const ridged = { ...survey, columns: 3, rows: 9, heightsM: Array.from({ length: 27 }, (_, cell) => (Math.floor(cell / 3) % 2 === 0 ? 800 : 900)) };
  const relief = createRelief({ ...empty, extent: { west: 87.5, south: 43.7, east: 87.9, north: 43.9 }, baseM: 800, terrain: ridged });
  const along = (longitude: number) => Array.from({ length: 40 }, (_, step) => relief.heightAt(longitude, 43.72 + step * 0.004));
  const swing = (heights: number[]) => Math.max(...heights) - Math.min(...heights);
  expect(swing(along(87.55))).toBeGreaterThan(80);
  expect(swing(along(87.8))).toBeLessThan(15);
});

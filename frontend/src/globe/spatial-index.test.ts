import { expect, it } from 'vitest';
import { createSpatialIndex, extentOf, type Boxes } from './spatial-index.ts';

const boxesOf = (rows: [west: number, south: number, east: number, north: number][]): Boxes => ({
  count: rows.length,
  box(row, target) {
    [target.west, target.south, target.east, target.north] = rows[row]!;
  },
});

it('finds every box that touches the wanted one', () => {
  const rows = Array.from({ length: 400 }, (_, index): [number, number, number, number] => {
    const west = (index % 20) * 0.01;
    const south = Math.floor(index / 20) * 0.01;
    return [west, south, west + 0.012, south + 0.003];
  });
  const wanted = { west: 0.055, south: 0.071, east: 0.083, north: 0.09 };
  const touching = rows.flatMap(([west, south, east, north], row) =>
    west <= wanted.east && east >= wanted.west && south <= wanted.north && north >= wanted.south ? [row] : [],
  );
  const found = createSpatialIndex(boxesOf(rows)).near(wanted);
  expect(found).toEqual([...new Set(found)]);
  expect(touching.every((row) => found.includes(row))).toBe(true);
  expect(found.length).toBeLessThan(touching.length * 4);
});

it('answers nothing outside the network and bears boxes without place', () => {
  const index = createSpatialIndex(boxesOf([[0, 0, 1, 1], [Number.NaN, 0, 1, 1]]));
  expect(index.near({ west: 5, south: 5, east: 6, north: 6 })).toEqual([]);
  expect(index.near({ west: 0.5, south: 0.5, east: 0.5, north: 0.5 })).toEqual([0]);
  expect(createSpatialIndex(boxesOf([])).near({ west: 0, south: 0, east: 1, north: 1 })).toEqual([]);
});

it('puts the smallest rectangle around several layers', () => {
  expect(extentOf(boxesOf([[1, 2, 3, 4]]), boxesOf([[0, 3, 2, 9]]))).toEqual({ west: 0, south: 2, east: 3, north: 9 });
  expect(extentOf(boxesOf([]))).toBeUndefined();
});

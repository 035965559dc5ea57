import { expect, it } from 'vitest';
import { createLocalFrame } from '../draw/local-frame.ts';
import type { ElementLayer } from '../elements.ts';
import { buildingBoxes } from './building-boxes.ts';

const columns: Record<string, Float64Array> = {
  lon: Float64Array.of(87.6, 87.61),
  lat: Float64Array.of(43.8, 43.8),
  lengthM: Float64Array.of(40, 20),
  widthM: Float64Array.of(12, 10),
  bearingDeg: Float64Array.of(90, 0),
  heightM: Float64Array.of(18, 9),
};
const buildings: ElementLayer = { count: 2, has: () => true, numbers: (name) => columns[name]!, text: () => '' };
const { positions, spec, indices } = buildingBoxes(buildings, [0, 1], createLocalFrame(87.6, 43.8), () => 100);
const extentOf = (house: number, axis: number) => {
  const values = Array.from({ length: 8 }, (_, corner) => positions[(house * 8 + corner) * 3 + axis]!);
  return Math.max(...values) - Math.min(...values);
};

it('turns the long side to its bearing and raises the roof to its height', () => {
  expect([extentOf(0, 0), extentOf(0, 1)]).toEqual([expect.closeTo(40, 3), expect.closeTo(12, 3)]);
  expect([extentOf(1, 0), extentOf(1, 1)]).toEqual([expect.closeTo(10, 3), expect.closeTo(20, 3)]);
  expect(positions[4 * 3 + 2]).toBeCloseTo(118, 2);
  expect(spec[8]).toBe(18);
});

it('shows every wall and the roof from outside', () => {
  const middle = [0, 0, 0].map((_, axis) => Array.from({ length: 8 }, (__, corner) => positions[corner * 3 + axis]!).reduce((sum, value) => sum + value) / 8);
  for (let triangle = 0; triangle < 10; triangle += 1) {
    const [a, b, c] = [0, 1, 2].map((place) => [0, 1, 2].map((axis) => positions[indices[triangle * 3 + place]! * 3 + axis]!)) as [number[], number[], number[]];
    const u = b.map((value, axis) => value - a[axis]!);
    const v = c.map((value, axis) => value - a[axis]!);
    const normal = [u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!];
    const outward = a.reduce((sum, value, axis) => sum + (value - middle[axis]!) * normal[axis]!, 0);
    expect(outward).toBeGreaterThan(0);
  }
});

import { expect, it } from 'vitest';
import type { ElementLayer, MapElements } from './elements.ts';
import { createSurface, networkExtent } from './surface.ts';

const columns = (rows: Record<string, number[]>): ElementLayer => ({ count: rows.lon?.length ?? 0, numbers: (name) => Float64Array.from(rows[name] ?? []), has: (name) => name in rows, text: () => '' });
const nothing = columns({});
const none = Object.fromEntries(['pipes', 'valves', 'hydrants', 'tanks', 'reservoirs', 'pumps', 'stations', 'dmas'].map((kind) => [kind, nothing]));
/** A town on its survey, and beside it a network whose elevations count from another datum. */
const elements = { etag: '', dictionaries: {}, layers: { ...none, junctions: columns({ lon: [87.55, 87.56, 87.8, 87.82], lat: [43.8, 43.81, 43.8, 43.82], elevationM: [845, 848, 3, 12] }) } } as unknown as MapElements;
const terrain = { extent: { west: 87.5, south: 43.7, east: 87.6, north: 43.9 }, columns: 2, rows: 2, heightsM: [840, 840, 850, 850] };

it('lays a network whose elevations cannot be on the ground that was surveyed', () => {
  const surface = createSurface(elements, networkExtent(elements)!, 1, terrain);
  expect(surface.baseM).toBeGreaterThan(800);
  expect(surface.heightOf(12, 87.82, 43.82)).toBe(surface.groundAt(87.82, 43.82));
  expect(surface.heightOf(848, 87.56, 43.81)).toBeCloseTo(848 - surface.baseM, 5);
  expect(surface.groundAt(87.81, 43.81)).toBeGreaterThan(-60);
});

it('believes the network where nobody surveyed', () => {
  const surface = createSurface(elements, networkExtent(elements)!, 1);
  expect(surface.heightOf(12, 87.82, 43.82)).toBeCloseTo(12 - surface.baseM, 5);
});

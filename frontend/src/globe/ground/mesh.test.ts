import { expect, it } from 'vitest';
import { contourStep, createGroundGrid } from './mesh.ts';

const extent = { west: 87.5, south: 43.7, east: 87.7, north: 43.9 };

it('is even over the network and reaches far beyond it', () => {
  const { longitudes, latitudes, indices } = createGroundGrid(extent, 20, 10);
  const inside = longitudes.filter((longitude) => longitude >= 87.5 && longitude <= 87.7 + 1e-9);
  expect(inside.length).toBeGreaterThanOrEqual(21);
  expect(longitudes.at(-1)! - extent.east).toBeGreaterThan(1.2);
  expect([...longitudes]).toEqual([...longitudes].sort((left, right) => left - right));
  expect(Math.max(...indices)).toBe(longitudes.length * latitudes.length - 1);
});

it('stays on the earth near a pole', () => {
  const { latitudes } = createGroundGrid({ west: 0, south: 88, east: 1, north: 88.9 }, 4, 10);
  expect(Math.max(...latitudes)).toBeLessThanOrEqual(89);
});

it('draws about a dozen contour lines', () => {
  expect([3, 40, 130, 2400].map(contourStep)).toEqual([0.5, 5, 10, 200]);
});

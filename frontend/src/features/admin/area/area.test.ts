import { describe, expect, it } from 'vitest';
import { createPlan, moved, pixelOf, spotAt, viewOf, zoomed, type Spot } from './plan.ts';
import { areaOf, cornersOf, crossesItself, edgeNear, ringsOf } from './ring.ts';

const size = { width: 800, height: 600 };

describe('the plan', () => {
  const plan = createPlan({ west: 87.5, east: 87.7, south: 43.7, north: 43.9 });

  it('finds a place again, to the centimetre, however it was moved and zoomed', () => {
    let view = viewOf([plan.spotOf(87.5, 43.7), plan.spotOf(87.7, 43.9)], size);
    view = zoomed(moved(view, 30, -12), size, [100, 500], 8);
    const pixel = pixelOf(view, size, plan.spotOf(87.6123456, 43.8123456));
    expect(plan.placeOf(spotAt(view, size, pixel))).toEqual([87.6123456, 43.8123456]);
  });

  it('has north above and east on the right', () => {
    const [x, y] = plan.spotOf(87.61, 43.81);
    expect([x > 0, y < 0]).toEqual([true, true]);
    expect(Math.hypot(...plan.spotOf(87.6, 43.81))).toBeCloseTo(1113.2, 1);
  });

  it('keeps the spot under the pointer in its place while it zooms', () => {
    const view = viewOf([[-1000, -1000], [1000, 1000]], size);
    const before = spotAt(view, size, [123, 456]);
    const after = spotAt(zoomed(view, size, [123, 456], 2), size, [123, 456]);
    expect(after[0]).toBeCloseTo(before[0], 9);
    expect(after[1]).toBeCloseTo(before[1], 9);
  });
});

describe('a ring', () => {
  const square: Spot[] = [[0, 0], [10, 0], [10, 10], [0, 10]];

  it('becomes an area and corners again', () => {
    expect(areaOf([[87.6, 43.8], [87.7, 43.8], [87.7, 43.9]])).toEqual({ type: 'Polygon', coordinates: [[[87.6, 43.8], [87.7, 43.8], [87.7, 43.9], [87.6, 43.8]]] });
    expect(cornersOf(areaOf([[87.6, 43.8], [87.7, 43.8], [87.7, 43.9]]))).toEqual([[87.6, 43.8], [87.7, 43.8], [87.7, 43.9]]);
  });

  it('is shown but not drawn on when it has holes or parts', () => {
    const ring = [[0, 0], [1, 0], [1, 1], [0, 0]];
    expect([cornersOf({ type: 'Polygon', coordinates: [ring, ring] }), ringsOf({ type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] }).length]).toEqual([[], 3]);
    expect(ringsOf({ type: 'Polygon', coordinates: [] })).toEqual([]);
  });

  it('crosses itself or does not', () => {
    expect(crossesItself(square)).toBe(false);
    expect(crossesItself([[0, 0], [10, 10], [10, 0], [0, 10]])).toBe(true);
    expect(crossesItself([[0, 0], [10, 0], [10, 10], [5, 0], [0, 10]])).toBe(true);
    expect(crossesItself(square.slice(0, 3))).toBe(false);
  });

  it('finds the edge under the pointer', () => {
    expect(edgeNear(square, [10.5, 5], 1)).toBe(1);
    expect(edgeNear(square, [-0.5, 5], 1)).toBe(3);
    expect(edgeNear(square, [5, 5], 1)).toBeUndefined();
  });
});

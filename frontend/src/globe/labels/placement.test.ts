import { expect, it } from 'vitest';
import { placeLabels } from './placement.ts';

const wish = (id: string, anchorX: number, anchorY: number, height = 30) => ({ id, anchorX, anchorY, width: 100, height });
const screen = { width: 800, height: 600 };

function boxes(ids: ReturnType<typeof placeLabels>) {
  return ids.map(({ left, top }) => ({ left, top, right: left + 100, bottom: top + 30 }));
}

it('puts a lonely label above its anchor', () => {
  expect(placeLabels([wish('a', 400, 300)], screen)).toEqual([{ id: 'a', left: 350, top: 256 }]);
});

it('never lets two labels overlap', () => {
  const wishes = Array.from({ length: 200 }, (_, index) => wish(String(index), (index * 97) % 800, (index * 61) % 600));
  const placed = boxes(placeLabels(wishes, screen));
  expect(placed.length).toBeGreaterThan(20);
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      expect(one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top).toBe(false);
    }
  }
});

it('uses another side when the first is taken and leaves out the least important when none is free', () => {
  const crowd = Array.from({ length: 8 }, (_, index) => wish(String(index), 400, 300, 16));
  const placed = placeLabels(crowd, screen);
  expect(placed.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
});

it('keeps off the rim and off the panels', () => {
  expect(placeLabels([wish('a', 400, 10)], screen)[0]!.top).toBeGreaterThanOrEqual(0);
  const panel = { left: 300, top: 200, right: 500, bottom: 290 };
  expect(placeLabels([wish('a', 400, 300)], screen, { obstacles: [panel] })).toEqual([{ id: 'a', left: 350, top: 314 }]);
});

it('shows a chosen label even among pins, others not', () => {
  const pins = [0, 1, 2, 3].flatMap((column) => [0, 1, 2].map((row) => ({ left: 340 + column * 40, top: 250 + row * 40, right: 350 + column * 40, bottom: 260 + row * 40 })));
  expect(placeLabels([wish('a', 400, 300)], screen, { softObstacles: pins })).toEqual([]);
  expect(placeLabels([{ ...wish('a', 400, 300), isChosen: true }], screen, { softObstacles: pins })).toHaveLength(1);
});

it('leaves a name out rather than moving it off its street', () => {
  const placed = placeLabels([wish('station', 400, 300), { ...wish('street', 400, 270), isFixed: true }, { ...wish('park', 400, 400), isFixed: true }], screen);
  expect(placed.map(({ id }) => id)).toEqual(['station', 'park']);
  expect(placed[1]).toEqual({ id: 'park', left: 350, top: 385 });
});

/** A label that wants a place near its anchor, in screen pixels. Earlier labels are more important. */
export interface LabelWish {
  id: string;
  anchorX: number;
  anchorY: number;
  width: number;
  height: number;
  /** Must be seen: goes over soft obstacles. */
  isChosen?: boolean;
  /** Stands on its anchor or nowhere: names of places and streets. */
  isFixed?: boolean;
}

/** Where a label goes: the upper left corner of its box. */
export interface PlacedLabel {
  id: string;
  left: number;
  top: number;
}

/** A rectangle on the screen, pixels. */
export interface LabelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const overlaps = (one: LabelBox, other: LabelBox) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Places around an anchor, the most readable first: above, right, left, below. */
function candidates({ anchorX, anchorY, width, height, isFixed }: LabelWish, gap: number): [left: number, top: number][] {
  if (isFixed) return [[anchorX - width / 2, anchorY - height / 2]];
  return [
    [anchorX - width / 2, anchorY - gap - height],
    [anchorX + gap, anchorY - height / 2],
    [anchorX - gap - width, anchorY - height / 2],
    [anchorX - width / 2, anchorY + gap],
  ];
}

/**
 * Places labels so that none covers another, an obstacle or the rim of the screen; those without room are left out.
 * Soft obstacles are kept clear by all but chosen labels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  screen: { width: number; height: number },
  { gap = 14, padding = 3, obstacles = [], softObstacles = [] }: { gap?: number; padding?: number; obstacles?: readonly LabelBox[]; softObstacles?: readonly LabelBox[] } = {},
): PlacedLabel[] {
  const taken: LabelBox[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    for (const [left, top] of candidates(wish, gap)) {
      const box = { left: left - padding, top: top - padding, right: left + wish.width + padding, bottom: top + wish.height + padding };
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= screen.width && box.bottom <= screen.height;
      if (!isInside || taken.some((other) => overlaps(box, other))) continue;
      if (!wish.isChosen && softObstacles.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      placed.push({ id: wish.id, left, top });
      break;
    }
  }
  return placed;
}

/** At most this many units in one chart: one axis at each side. */
export const mostUnits = 2;
/** At most this many lines: more can't be told apart. */
export const mostPoints = 8;

/** The units of points in the order they came: the first has the axis at the left, the second the one at the right. */
export const unitsOf = (points: readonly { unit: string }[]): string[] => [...new Set(points.map(({ unit }) => unit))];

/** Why a point cannot be added to a chart; undefined when it can. */
export function refusalOf(points: readonly { id: string; unit: string }[], point: { id: string; unit: string }): 'shown' | 'points' | 'units' | undefined {
  if (points.some(({ id }) => id === point.id)) return 'shown';
  if (points.length >= mostPoints) return 'points';
  return unitsOf([...points, point]).length > mostUnits ? 'units' : undefined;
}

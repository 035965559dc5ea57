/** Metres east and north of the town's centre. */
export type Point = [x: number, y: number];

export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

export function between(a: Point, b: Point, share: number): Point {
  return [mix(a[0], b[0], share), mix(a[1], b[1], share)];
}

export function distance(a: Point, b: Point): number {
  // Asked millions of times for a large town: Math.hypot costs ten times as much.
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Length of a line, m. */
export function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, point, at) => (at === 0 ? 0 : sum + distance(line[at - 1] as Point, point)), 0);
}

/** The place so many metres from the line's start; its end when it is shorter. */
export function along(line: readonly Point[], metres: number): Point {
  let left = metres;
  for (let at = 1; at < line.length; at += 1) {
    const [a, b] = [line[at - 1], line[at]] as [Point, Point];
    const step = distance(a, b);
    if (left <= step && step > 0) return between(a, b, left / step);
    left -= step;
  }
  return line.at(-1) ?? [0, 0];
}

/** Without the points that lie within `toleranceM` of the line through their neighbours (Ramer, Douglas and Peucker). */
export function simplify(line: readonly Point[], toleranceM: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 3 || first === undefined || last === undefined) return [...line];
  let [worst, at] = [0, 0];
  for (let index = 1; index < line.length - 1; index += 1) {
    const off = offset(line[index] as Point, first, last);
    if (off > worst) [worst, at] = [off, index];
  }
  if (worst <= toleranceM) return [first, last];
  return [...simplify(line.slice(0, at + 1), toleranceM).slice(0, -1), ...simplify(line.slice(at), toleranceM)];
}

/** Distance of a point from the piece between two others. */
export function offset(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square));
  return distance(point, [a[0] + share * dx, a[1] + share * dy]);
}

/** Distance of a point from a line. */
export function distanceTo(line: readonly Point[], point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < line.length; at += 1) least = Math.min(least, offset(point, line[at - 1] as Point, line[at] as Point));
  return least;
}

/** A rounded, uneven closed ring about a place: the shore of a lake. */
export function blob(centre: Point, radius: [number, number], turn: number, waves: (angle: number) => number): Point[] {
  const ring = Array.from({ length: 40 }, (_, step): Point => {
    const angle = (step / 40) * 2 * Math.PI;
    const swell = 1 + waves(angle);
    const [x, y] = [Math.cos(angle) * radius[0] * swell, Math.sin(angle) * radius[1] * swell];
    return [centre[0] + x * Math.cos(turn) - y * Math.sin(turn), centre[1] + x * Math.sin(turn) + y * Math.cos(turn)];
  });
  return [...ring, ring[0] as Point];
}

import type { CurveKind } from './network.ts';
import { type Draft, type Entry, Unusable, checkId, requireNumber } from './draft.ts';
import { startsWithWord } from './lines.ts';

/** [PATTERNS] id multiplier ... - lines of one id follow each other. */
export function readPattern(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const id = tokens[0] ?? '';
  if (tokens.length < 2) throw new Unusable(`pattern ${id} has no multiplier on this line`);
  checkId(id, 'pattern');
  let pattern = draft.patterns.get(id);
  if (pattern === undefined) draft.patterns.set(id, (pattern = { id, multipliers: [] }));
  for (let at = 1; at < tokens.length; at += 1) pattern.multipliers.push(requireNumber(entry, at, 'a multiplier'));
}

const CURVE_KINDS: readonly [word: string, kind: CurveKind][] = [
  ['VOLUME', 'VOLUME'], ['PUMP', 'PUMP'], ['EFFIC', 'EFFICIENCY'], ['HEADLOSS', 'HEADLOSS'], ['VALVE', 'VALVE'], ['GENERIC', 'GENERIC'],
];

/** [CURVES] id x y (kind). Points stay in the units of the file until every use of the curve is known. */
export function readCurve(draft: Draft, entry: Entry): void {
  const id = entry.tokens[0] ?? '';
  checkId(id, 'curve');
  const x = requireNumber(entry, 1, 'the x value');
  const y = requireNumber(entry, 2, 'the y value');
  let curve = draft.curves.get(id);
  if (curve === undefined) draft.curves.set(id, (curve = { id, kind: 'GENERIC', points: [] }));
  curve.points.push([x, y]);
  const kind = CURVE_KINDS.find(([word]) => startsWithWord(entry.tokens[3], word));
  if (kind !== undefined) curve.kind = kind[1];
}

/** Factors of a curve's points to SI. */
export function curveScale(draft: Pick<Draft, 'scale'>, kind: CurveKind): [x: number, y: number] {
  const { flowM3PerH, lengthM, volumeM3 } = draft.scale;
  if (kind === 'PUMP' || kind === 'HEADLOSS') return [flowM3PerH, lengthM];
  if (kind === 'EFFICIENCY') return [flowM3PerH, 1];
  return kind === 'VOLUME' ? [lengthM, volumeM3] : [1, 1];
}

/** Puts the points of all curves into SI units. */
export function convertCurves(draft: Draft): void {
  for (const curve of draft.curves.values()) {
    const [x, y] = curveScale(draft, curve.kind);
    curve.points = curve.points.map((point) => [point[0] * x, point[1] * y]);
  }
}

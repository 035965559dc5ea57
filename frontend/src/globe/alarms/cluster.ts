/** How grave, the gravest first; as the contract names them. */
const markSeverities = ['CRITICAL', 'MAJOR', 'MINOR', 'NOTICE'] as const;
export type MarkSeverity = (typeof markSeverities)[number];

/** Open alarms at one place. */
export interface AlarmMark {
  /** Names the place, whatever happens there. */
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly severity: MarkSeverity;
  readonly count: number;
  /** How many nobody has taken note of. */
  readonly unacknowledgedCount: number;
  /** The points in alarm there. */
  readonly pointIds: readonly string[];
}

/** Places that stand too close on the screen to be told apart, as one symbol. */
export interface AlarmCluster {
  readonly x: number;
  readonly y: number;
  /** The gravest first. */
  readonly marks: readonly AlarmMark[];
  readonly severity: MarkSeverity;
  readonly count: number;
  readonly unacknowledgedCount: number;
}

const gravestFirst = (a: AlarmMark, b: AlarmMark): number =>
  markSeverities.indexOf(a.severity) - markSeverities.indexOf(b.severity) || b.count - a.count || (a.id < b.id ? -1 : 1);

/** Puts together what lies within `reachPx` of a graver place: a grave one keeps its place, the small ones come to it. */
export function clusterMarks(marks: readonly AlarmMark[], pixelOf: (mark: AlarmMark) => { x: number; y: number } | undefined, reachPx: number): AlarmCluster[] {
  const clusters: { x: number; y: number; marks: AlarmMark[] }[] = [];
  for (const mark of marks.toSorted(gravestFirst)) {
    const at = pixelOf(mark);
    if (!at) continue;
    const near = clusters.find(({ x, y }) => Math.hypot(x - at.x, y - at.y) < reachPx);
    if (near) near.marks.push(mark);
    else clusters.push({ ...at, marks: [mark] });
  }
  const sum = (of: readonly AlarmMark[], count: (mark: AlarmMark) => number): number => of.reduce((total, mark) => total + count(mark), 0);
  return clusters.map(({ x, y, marks: own }) => ({ x, y, marks: own, severity: own[0]!.severity, count: sum(own, ({ count }) => count), unacknowledgedCount: sum(own, ({ unacknowledgedCount }) => unacknowledgedCount) }));
}

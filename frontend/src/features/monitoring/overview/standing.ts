import type { MonitoredPointRowFragment, Quantity, StationKind } from '../../../generated/graphql.ts';

/** What each view of the monitoring pages shows. */
export const boards = {
  pressure: { quantities: ['PRESSURE', 'HEAD'], kinds: [] },
  flow: { quantities: ['FLOW'], kinds: [] },
  users: { quantities: ['FLOW'], kinds: ['LARGE_USER'] },
  quality: { quantities: ['CHLORINE', 'TURBIDITY', 'PH'], kinds: [] },
} as const satisfies Record<string, { quantities: readonly Quantity[]; kinds: readonly StationKind[] }>;
export type BoardName = keyof typeof boards;

export type Standing = 'good' | 'beyond' | 'doubtful' | 'silent';

/** A point that was silent for longer is offline, as the overview counts. */
const offlineMs = 30 * 60_000;

/** How a value is to be seen now. */
export function standingOf(latest: { timeMs: number; value: number; quality: string } | undefined, limits: MonitoredPointRowFragment['limits'], nowMs: number): Standing {
  if (!latest || latest.timeMs <= nowMs - offlineMs) return 'silent';
  if (latest.quality !== 'GOOD') return 'doubtful';
  return latest.value < (limits?.minimum ?? -Infinity) || latest.value > (limits?.maximum ?? Infinity) ? 'beyond' : 'good';
}

export const toneOf = { good: 'good', beyond: 'bad', doubtful: 'warn', silent: 'plain' } as const satisfies Record<Standing, string>;

/** Limits as they are read: 0.3 – 2, ≤ 1, ≥ 18. */
export function limitsText(limits: { minimum?: number | null; maximum?: number | null } | null | undefined, write: (value: number) => string): string {
  const { minimum, maximum } = limits ?? {};
  if (minimum != null && maximum != null) return `${write(minimum)} – ${write(maximum)}`;
  return minimum != null ? `≥ ${write(minimum)}` : maximum != null ? `≤ ${write(maximum)}` : '—';
}

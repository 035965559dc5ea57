import type { PointDayRowFragment } from '../../../generated/graphql.ts';

export const dimensions = ['completeness', 'accuracy', 'consistency', 'timeliness', 'uniqueness', 'validity'] as const;
export type Scores = Readonly<Record<(typeof dimensions)[number] | 'total', number>>;

const dayMs = 86_400_000;

/** A day of a zone, as 2026-11-30. */
export const dayIn = (zone: string, timeMs: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(timeMs);

/** First and last of so many days up to today. */
export const lastDays = (count: number, zone: string, nowMs: number): { from: string; to: string } => ({ from: dayIn(zone, nowMs - (count - 1) * dayMs), to: dayIn(zone, nowMs) });

/** The instants between which a day of a zone lies. */
export function spanOfDay(day: string, zone: string): { from: string; to: string } {
  const start = (utcMs: number): number => {
    const parts = Object.fromEntries(new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]));
    const localMs = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
    return utcMs - (localMs - utcMs);
  };
  const midnight = Date.parse(day);
  return { from: new Date(start(midnight)).toISOString(), to: new Date(start(midnight + dayMs)).toISOString() };
}

/** How a score is to be seen. */
export const toneOf = (score: number): 'good' | 'warn' | 'bad' => (score >= 0.95 ? 'good' : score >= 0.8 ? 'warn' : 'bad');

/** Days of points as rows of a table that others calculate with. */
export const rowsOf = (days: readonly PointDayRowFragment[]): string[][] =>
  days.map((row) => [row.day, row.point?.code ?? '', row.station?.name ?? '', row.quantity, ...[row.total, ...dimensions.map((name) => row[name])].map((score) => score.toFixed(4)), ...[row.sampleCount, row.expectedCount, row.silentS, row.lateCount, row.repeatedCount, row.doubtedCount].map(String), row.findings.map(({ kind, count }) => `${kind} ${count}`).join('; ')]);

export const headOf = ['day', 'point', 'station', 'quantity', 'total', ...dimensions, 'samples', 'expected', 'silent_s', 'late', 'repeated', 'doubted', 'findings'];

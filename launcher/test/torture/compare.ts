import { Quality, type Sample, type TelemetryReader } from '@hydrograph/telemetry';
import type { Installation } from './installation.ts';
import type { Ledger } from './ledger.ts';
import { tables } from './mutations.ts';
import type { MeasuredPoint } from './samples.ts';
import type { Watcher } from './watcher.ts';

/** What was acknowledged, beside what is stored. */
export interface Comparison {
  /** Acknowledged, but not there, or with another value. */
  readonly lost: number;
  /** More than once there: rows, versions in the history, or more rows than were sent. */
  readonly doubled: number;
  /** The first few of both, in words. */
  readonly examples: readonly string[];
}

const none: Comparison = { lost: 0, doubled: 0, examples: [] };

export const together = (parts: readonly Comparison[]): Comparison =>
  parts.reduce((sum, { lost, doubled, examples }) => ({ lost: sum.lost + lost, doubled: sum.doubled + doubled, examples: [...sum.examples, ...examples] }), none);

const few = (what: string, all: readonly string[]): string[] => (all.length === 0 ? [] : [`${what}: ${all.slice(0, 5).join(', ')}${all.length > 5 ? ` and ${all.length - 5} more` : ''}`]);

/** Each acknowledged row once, with one version in its history; each of unknown fate at most once. */
export async function compareRows(installation: Installation, ledger: Ledger): Promise<Comparison> {
  const parts: Comparison[] = [];
  for (const table of tables) {
    const rows = await installation.query<{ code: string; rows: number; versions: number }>(
      `select code, (select count(*)::int from ${table} t where t.code = h.code) as rows, count(*)::int as versions from ${table}_history h group by code`,
    );
    const found = new Map(rows.map((row) => [row.code, row]));
    const lost = [...(ledger.added.get(table) ?? [])].filter((code) => (found.get(code)?.rows ?? 0) < 1);
    const sent = [...(ledger.added.get(table) ?? []), ...(ledger.unknown.get(table) ?? [])];
    const doubled = sent.filter((code) => Math.max(found.get(code)?.rows ?? 0, found.get(code)?.versions ?? 0) > 1);
    parts.push({ lost: lost.length, doubled: doubled.length, examples: [...few(`lost from ${table}`, lost), ...few(`doubled in ${table}`, doubled)] });
  }
  const { refusedAsDoubled } = ledger;
  return together([...parts, { lost: 0, doubled: refusedAsDoubled.length, examples: few('sent once and refused as being there', refusedAsDoubled) }]);
}

async function* storedSamples(reader: TelemetryReader, tenantId: string, points: readonly MeasuredPoint[]): AsyncGenerator<Sample> {
  for (const { id } of points) {
    let after: string | undefined;
    do {
      const page = await reader.raw({ tenantId, pointIds: [id], from: 0, to: Date.now(), limit: 10_000, ...(after ? { after } : {}) });
      yield* page.samples;
      after = page.next;
    } while (after);
  }
}

/** Each acknowledged sample once. All senders went on until their last was acknowledged, so nothing else may be there. */
export async function compareSamples(reader: TelemetryReader, tenantId: string, points: readonly MeasuredPoint[], ledger: Ledger): Promise<Comparison> {
  const values = new Map<string, number>();
  let rows = 0;
  for await (const { pointId, time, value, raw } of storedSamples(reader, tenantId, points)) {
    // What cleaning doubted keeps the value that was sent beside its own.
    values.set(`${pointId}/${time}`, raw ?? value);
    rows += 1;
  }
  const lost = [...ledger.samples].filter(([key, sent]) => values.get(key) !== sent).map(([key]) => key);
  return { lost: lost.length, doubled: rows - values.size + Math.max(0, values.size - ledger.samples.size), examples: few('lost samples', lost) };
}

const HOUR_MS = 3_600_000;

/** Hours whose count, mean and highest value read from the rollups are not those of the samples: bad ones, as cleaning finds them, do not count. */
export async function countAskew(reader: TelemetryReader, tenantId: string, points: readonly MeasuredPoint[]): Promise<number> {
  const hours = new Map<string, { count: number; sum: number; max: number }>();
  for await (const { pointId, time, value, quality } of storedSamples(reader, tenantId, points)) {
    if (quality === Quality.BAD) continue;
    const hour = `${pointId}/${Math.floor(time / HOUR_MS) * HOUR_MS}`;
    const known = hours.get(hour) ?? { count: 0, sum: 0, max: -Infinity };
    hours.set(hour, { count: known.count + 1, sum: known.sum + value, max: Math.max(known.max, value) });
  }
  const now = Date.now();
  const span = { from: Math.floor(now / HOUR_MS) * HOUR_MS - 6 * HOUR_MS, to: Math.ceil(now / HOUR_MS) * HOUR_MS + HOUR_MS };
  const series = await reader.calendar({ tenantId, pointIds: points.map(({ id }) => id), ...span, interval: '1h', zone: 'Asia/Shanghai' });
  let good = 0;
  for (const { pointId, buckets } of series) {
    for (const { start, count, mean, max } of buckets) {
      const right = hours.get(`${pointId}/${start}`);
      if (right && right.count === count && right.max === max && Math.abs(right.sum / count - mean) < 1e-6 * Math.abs(mean) + 1e-9) good += 1;
    }
  }
  return hours.size - good;
}

/** Points whose newest value, asked at the edge, is not the last that was acknowledged. */
export async function countStale({ client }: Installation, points: readonly MeasuredPoint[], ledger: Ledger): Promise<number> {
  const { points: page } = await client.request<{ points: { nodes: { id: string; latest: { value: number; raw: number | null } | null }[] } }>(`{ points(first: ${points.length}) { nodes { id latest { value raw } } } }`);
  const shown = new Map(page.nodes.map(({ id, latest }) => [id, latest?.raw ?? latest?.value]));
  return points.filter(({ id }) => shown.get(id) !== ledger.newest.get(id)).length;
}

/** What a subscriber that always came back with its cursor did not see, and what it saw twice although it was logged once. */
export function compareSeen({ seen }: Watcher, ledger: Ledger): { unseen: number; seenTwice: number } {
  const keys = [...ledger.samples.keys()];
  return { unseen: keys.filter((key) => !seen.has(key)).length, seenTwice: keys.filter((key) => (seen.get(key) ?? 0) > 1 && !ledger.repeated.has(key)).length };
}

import { BadUserInput } from '@hydrograph/entities';
import type { Bucket } from '@hydrograph/telemetry';
import { zoneOffset } from '@hydrograph/telemetry/calendar.ts';
import type { NetworkContext } from '../context.ts';
import type { Point } from '../points/point.entity.ts';
import { usageNeedsFrom, usageOf, type Usage } from './usage.ts';

const DAY_MS = 86_400_000;
/** The zone of days, as the collector has it. */
const zone = 'Asia/Shanghai';
/** What a flow is to be multiplied with to be in m3/h. */
const toM3PerH: Readonly<Record<string, number>> = { 'm3/h': 1, 'm³/h': 1, 'L/s': 3.6, 'm3/s': 3600, 'm3/d': 1 / 24 };

/** A day's use of a flow meter; null for what is none. Points that are asked for the same day share one question. */
export async function loadUsage({ telemetry, loaders, viewer }: NetworkContext, { id, quantity, unit }: Pick<Point, 'id' | 'quantity' | 'unit'>, day: string): Promise<(Usage & { day: string }) | null> {
  const factor = toM3PerH[unit];
  if (quantity !== 'FLOW' || factor === undefined) return null;
  const midnight = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  if (!Number.isFinite(midnight)) throw new BadUserInput(`"day" is "${day}"; a day is written as 2026-11-30`, 'day');
  const start = midnight - zoneOffset(midnight, zone);
  const hours = await loaders.batch<string, Bucket[]>(`usage ${start}`, async (pointIds) => {
    const series = await telemetry.calendar({ tenantId: viewer.tenantId, from: usageNeedsFrom(start), to: start + DAY_MS, interval: '1h', zone, pointIds });
    const buckets = new Map(series.map(({ pointId, buckets: own }) => [pointId, own]));
    return pointIds.map((pointId) => buckets.get(pointId) ?? []);
  }).load(id);
  return { day, ...usageOf(hours.map(({ start: at, mean }) => ({ start: at, mean: mean * factor })), start) };
}

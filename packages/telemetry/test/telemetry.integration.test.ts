import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTelemetry, Quality, TelemetryQueryError } from '../src/index.ts';
import type { Sample, TelemetryReader, TelemetryWriter } from '../src/index.ts';
import { stores } from './places.ts';
import type { Place } from './places.ts';

const HOUR = 3_600_000;
const T0 = Date.parse('2026-11-20T00:00:00Z');
const TENANT = randomUUID();

const sample = (pointId: string, time: number, value: number, more: Partial<Sample> = {}): Sample => ({ tenantId: TENANT, pointId, time, value, quality: Quality.GOOD, ...more });

describe.each(stores)('telemetry on %s', (_name, make) => {
  let at: Place;
  let writer: TelemetryWriter;
  let reader: TelemetryReader;

  beforeAll(async () => {
    at = await make();
    reader = openTelemetry(at.place, 'read');
    writer = openTelemetry(at.place, 'write');
  });
  afterAll(async () => {
    await writer?.close();
    await reader?.close();
    await at?.stop();
  });

  const all = { from: 0, to: T0 + 1000 * HOUR };

  it('answers nothing, without an error, before anything was written', async () => {
    await reader.check();
    expect(await reader.latest(TENANT, [randomUUID()])).toEqual([]);
    expect(await reader.raw({ tenantId: TENANT, pointIds: [randomUUID()], ...all })).toEqual({ samples: [] });
    const pointId = randomUUID();
    expect(await reader.downsampled({ tenantId: TENANT, pointIds: [pointId], from: T0, to: T0 + HOUR, maxPoints: 10 })).toEqual([{ pointId, buckets: [] }]);
  });

  it('gives back what was written, in time order', async () => {
    const point = randomUUID();
    const samples = [sample(point, T0 + 2 * HOUR + 1, 3.25), sample(point, T0, -1.5), sample(point, T0 + 999, 1e-9, { quality: Quality.UNCERTAIN })];
    await writer.write(samples);
    expect((await reader.raw({ tenantId: TENANT, pointIds: [point], ...all })).samples).toEqual([samples[1], samples[2], samples[0]]);
    expect((await reader.raw({ tenantId: TENANT, pointIds: [point], from: T0 + 999, to: T0 + 2 * HOUR + 1 })).samples).toEqual([samples[2]]);
  });

  it('gives the oldest samples of several points at once, as many of each', async () => {
    const [a, silent, b] = [randomUUID(), randomUUID(), randomUUID()];
    const samples = [0, 1, 2].flatMap((n) => [sample(a, T0 + n, n), sample(b, T0 + n * HOUR, 10 + n, n === 1 ? { quality: Quality.BAD, reason: 'SPIKE', raw: 99 } : {})]);
    await writer.write(samples);
    const of = (point: string) => samples.filter(({ pointId }) => pointId === point);
    const query = { tenantId: TENANT, pointIds: [b, silent, a], ...all };
    expect(await reader.earliest({ ...query, limit: 2 })).toEqual([of(b).slice(0, 2), [], of(a).slice(0, 2)]);
    expect(await reader.earliest({ ...query, from: T0 + 1, limit: 9 })).toEqual([of(b).slice(1), [], of(a).slice(1)]);
    await expect(reader.earliest({ ...query, limit: 0 })).rejects.toThrow('limit must be a whole number');
  });

  it('never doubles a sample that is written again, and lets the later write win', async () => {
    const point = randomUUID();
    await writer.write([sample(point, T0, 1), sample(point, T0 + 1, 2)]);
    await writer.write([sample(point, T0, 1), sample(point, T0 + 1, 5)]);
    expect((await reader.raw({ tenantId: TENANT, pointIds: [point], ...all })).samples.map(({ value }) => value)).toEqual([1, 5]);
  });

  it('keeps the raw value and the reason of a judged sample, and drops both when a good one replaces it', async () => {
    const point = randomUUID();
    const judged = [
      sample(point, T0, 99, { quality: Quality.BAD, reason: 'OUT_OF_RANGE', raw: 99 }),
      sample(point, T0 + 1, 2, { quality: Quality.UNCERTAIN, reason: 'SPIKE, "cut"', raw: 7 }),
    ];
    await writer.write(judged);
    expect((await reader.raw({ tenantId: TENANT, pointIds: [point], ...all })).samples).toEqual(judged);
    expect(await reader.latest(TENANT, [point])).toEqual([judged[1]]);
    await writer.write([sample(point, T0 + 1, 3)]);
    expect(await reader.latest(TENANT, [point])).toEqual([sample(point, T0 + 1, 3)]);
  });

  it('knows the newest sample of each point, also after a late one', async () => {
    const [a, b, silent] = [randomUUID(), randomUUID(), randomUUID()];
    await writer.write([sample(a, T0 + 5, 5), sample(b, T0 + 7, 7)]);
    await writer.write([sample(a, T0 + 1, 1)]);
    expect(await reader.latest(TENANT, [b, silent, a])).toEqual([sample(b, T0 + 7, 7), sample(a, T0 + 5, 5)]);
  });

  it('keeps tenants apart', async () => {
    const point = randomUUID();
    await writer.write([sample(point, T0, 1), { ...sample(point, T0, 2), tenantId: randomUUID() }]);
    expect(await reader.latest(TENANT, [point])).toEqual([sample(point, T0, 1)]);
  });

  it('pages through several points without losing or repeating one', async () => {
    const points = [randomUUID(), randomUUID(), randomUUID()];
    await writer.write(points.flatMap((point) => [0, 1, 2, 3].map((i) => sample(point, T0 + i * HOUR, i))));
    const seen: Sample[] = [];
    let after: string | undefined;
    do {
      const page = await reader.raw({ tenantId: TENANT, pointIds: points, ...all, limit: 5, ...(after ? { after } : {}) });
      expect(page.samples.length).toBeLessThanOrEqual(5);
      seen.push(...page.samples);
      after = page.next;
    } while (after);
    expect(seen).toEqual(points.flatMap((point) => [0, 1, 2, 3].map((i) => sample(point, T0 + i * HOUR, i))));
  });

  it('downsamples to buckets of equal width, leaves bad samples out and gaps open', async () => {
    const point = randomUUID();
    await writer.write([
      sample(point, T0, 1), sample(point, T0 + 10, 4), sample(point, T0 + 20, 1, { quality: Quality.UNCERTAIN }), sample(point, T0 + 30, 1000, { quality: Quality.BAD, reason: 'OUT_OF_RANGE' }),
      sample(point, T0 + 2 * HOUR, 8), sample(point, T0 + 3 * HOUR, 9),
    ]);
    const [series] = await reader.downsampled({ tenantId: TENANT, pointIds: [point], from: T0, to: T0 + 3 * HOUR, maxPoints: 3 });
    expect(series).toEqual({ pointId: point, buckets: [
      { start: T0, end: T0 + HOUR, min: 1, mean: 2, max: 4, last: 1, count: 3 },
      { start: T0 + 2 * HOUR, end: T0 + 3 * HOUR, min: 8, mean: 8, max: 8, last: 8, count: 1 },
    ] });
  });

  it('begins its buckets at an odd from, and cuts at to', async () => {
    const point = randomUUID();
    await writer.write(Array.from({ length: 100 }, (_, i) => sample(point, T0 + i * 1000, i)));
    const [series] = await reader.downsampled({ tenantId: TENANT, pointIds: [point], from: T0 + 1500, to: T0 + 97_000, maxPoints: 7 });
    const buckets = series?.buckets ?? [];
    expect(buckets[0]).toMatchObject({ start: T0 + 1500, min: 2 });
    expect(buckets.at(-1)).toMatchObject({ max: 96, last: 96 });
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(95);
  });

  it('gives the days of the tenant: Shanghai, and Berlin over a clock change', async () => {
    const point = randomUUID();
    const from = Date.parse('2026-10-23T22:00:00Z');
    const to = Date.parse('2026-10-26T23:00:00Z');
    await writer.write(Array.from({ length: (to - from) / HOUR }, (_, i) => sample(point, from + i * HOUR, i)));
    const days = async (zone: string): Promise<number[]> => {
      const [series] = await reader.calendar({ tenantId: TENANT, pointIds: [point], from, to, interval: '1d', zone });
      return (series?.buckets ?? []).map(({ count }) => count);
    };
    expect(await days('Europe/Berlin')).toEqual([24, 25, 24]);
    expect(await days('Asia/Shanghai')).toEqual([18, 24, 24, 7]);
    const [hours] = await reader.calendar({ tenantId: TENANT, pointIds: [point], from: from + 1, to: from + 3 * HOUR, interval: '15m', zone: 'Asia/Shanghai' });
    expect(hours?.buckets.map(({ start, end }) => [start - from, end - from])).toEqual([[HOUR, 1.25 * HOUR], [2 * HOUR, 2.25 * HOUR]]);
  });

  it('refuses what cannot be answered, naming it', async () => {
    const query = { tenantId: TENANT, pointIds: [], from: 10, to: 5 };
    await expect(reader.downsampled({ ...query, maxPoints: 5 })).rejects.toThrow('to (5) is before from (10)');
    await expect(reader.raw({ ...query, to: 20, after: 'rubbish' })).rejects.toThrow(TelemetryQueryError);
    await expect(reader.calendar({ ...query, to: 20, interval: '1d', zone: 'Nowhere' })).rejects.toThrow('unknown time zone');
  });

  it('answers a thousand points at once', async () => {
    const points = Array.from({ length: 1000 }, () => randomUUID());
    await writer.write(points.map((point, i) => sample(point, T0 + i, i)));
    expect((await reader.latest(TENANT, points)).map(({ value }) => value)).toEqual(points.map((_, i) => i));
  });
});

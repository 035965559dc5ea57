import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarGrids, pixelGrid } from '../src/grid.ts';
import type { Grid } from '../src/grid.ts';
import { openTelemetry, Quality } from '../src/index.ts';
import type { Bucket, CalendarInterval, QualityCode, Sample, TelemetryReader, TelemetryWriter } from '../src/index.ts';
import { stores } from './places.ts';
import type { Place } from './places.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const T0 = Date.parse('2026-10-20T00:00:00Z');
const SPAN = 8 * DAY;
const TENANT = randomUUID();

/** What the buckets must be, straight from the samples. */
function bruteForce(samples: Iterable<Sample>, from: number, to: number, grids: readonly Grid[]): Bucket[] {
  const good = [...samples].filter(({ time, quality }) => quality >= Quality.UNCERTAIN && time >= from && time < to).sort((a, b) => a.time - b.time);
  return grids.flatMap(({ origin, width, count }) => Array.from({ length: count }, (_, n) => {
    const [start, end] = [origin + n * width, origin + (n + 1) * width];
    const values = good.filter(({ time }) => time >= start && time < end).map(({ value }) => value);
    return { start, end, min: Math.min(...values), mean: values.reduce((sum, value) => sum + value, 0) / values.length, max: Math.max(...values), last: values.at(-1) ?? NaN, count: values.length };
  }).filter(({ count: samplesInIt }) => samplesInIt > 0));
}

const near = (buckets: readonly Bucket[]): unknown[] => buckets.map(({ mean, ...rest }) => ({ ...rest, mean: expect.closeTo(mean, 6) }));

/** Writes and imports of one point, some of them late, again or judged anew, with rollups made in between. */
const story = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('write' as const, 'importHistory' as const), samples: fc.array(fc.record({
    // Few moments, so that samples come again; whole hours and quarters among them, so that edges are met.
    slot: fc.integer({ min: 0, max: (SPAN / HOUR) * 4 - 1 }), offset: fc.constantFrom(0, 1, 450_000, 899_999),
    value: fc.integer({ min: -1000, max: 1000 }), quality: fc.constantFrom<QualityCode>(192, 192, 192, 64, 0),
  }), { minLength: 1, maxLength: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('roll up' as const), limit: fc.constantFrom(1, 7, 1000), before: fc.integer({ min: 0, max: SPAN }) }) },
), { minLength: 2, maxLength: 10 });

const question = fc.record({ from: fc.integer({ min: 0, max: SPAN - 1 }), length: fc.integer({ min: 1, max: SPAN }), aligned: fc.constantFrom(1, 900_000, HOUR, DAY), maxPoints: fc.integer({ min: 1, max: 300 }) });

describe.each(stores)('rollups on %s', (name, make) => {
  let at: Place;
  let writer: TelemetryWriter;
  let reader: TelemetryReader;

  beforeAll(async () => {
    at = await make();
    writer = openTelemetry(at.place, 'write');
    reader = openTelemetry(at.place, 'read');
  });
  afterAll(async () => {
    await writer?.close();
    await reader?.close();
    await at?.stop();
  });

  async function rollUpAll(before = T0 + 400 * DAY): Promise<void> {
    while (await writer.rollUp({ before, limit: 500 })) { /* until nothing is due */ }
  }

  it('agree with the samples whatever was written late, again or judged anew', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(story, fc.array(question, { minLength: 1, maxLength: 3 }), async (steps, questions) => {
      const pointId = randomUUID();
      const known = new Map<number, Sample>();
      async function compare(): Promise<void> {
        for (const { from: offset, length, aligned, maxPoints } of questions) {
          const from = T0 + Math.floor(offset / aligned) * aligned;
          const span = { tenantId: TENANT, pointIds: [pointId], from, to: Math.min(T0 + SPAN, from + Math.ceil(length / aligned) * aligned) };
          const [pixels] = await reader.downsampled({ ...span, maxPoints });
          expect(pixels?.buckets).toEqual(near(bruteForce(known.values(), span.from, span.to, [pixelGrid({ ...span, maxPoints })])));
          for (const [interval, zone] of [['15m', 'UTC'], ['1h', 'Asia/Kolkata'], ['1d', 'Asia/Shanghai'], ['1d', 'Europe/Berlin']] as [CalendarInterval, string][]) {
            const [series] = await reader.calendar({ ...span, interval, zone });
            expect(series?.buckets).toEqual(near(bruteForce(known.values(), span.from, span.to, calendarGrids({ ...span, interval, zone }))));
          }
        }
      }
      for (const step of steps) {
        if (step.kind === 'roll up') await writer.rollUp({ before: T0 + step.before, limit: step.limit });
        else {
          const samples = step.samples.map(({ slot, offset, value, quality }): Sample => ({ tenantId: TENANT, pointId, time: T0 + slot * 900_000 + offset, value, quality }));
          await writer[step.kind](samples);
          for (const sample of samples) known.set(sample.time, sample);
        }
      }
      await compare();
      await rollUpAll();
      await compare();
    }), { numRuns: name === 'SQLite' ? 60 : 12 });
  });

  it('are there at once for history that is imported where nothing was, and again when it is imported twice', async () => {
    const pointId = randomUUID();
    const from = T0 - 300 * DAY;
    const samples = Array.from({ length: 2 * 96 }, (_, i): Sample => ({ tenantId: TENANT, pointId, time: from + i * 900_000, value: Math.round(100 * Math.sin(i)), quality: Quality.GOOD }));
    await writer.importHistory(samples);
    await writer.importHistory([]);
    const span = { tenantId: TENANT, pointIds: [pointId], from, to: from + 2 * DAY };
    const ask = async (): Promise<unknown> => [await reader.calendar({ ...span, interval: '15m', zone: 'UTC' }), await reader.calendar({ ...span, interval: '1d', zone: 'Asia/Shanghai' }), await reader.downsampled({ ...span, maxPoints: 24 })];
    const before = await ask();
    if (name === 'SQLite') expect(await writer.rollUp({ before: from + 3 * DAY, limit: 10_000 })).toBe(false);
    await writer.importHistory(samples.slice(50, 150));
    expect(await ask()).toEqual(before);
    await rollUpAll();
    expect(await ask()).toEqual(before);
    expect((await reader.raw(span)).samples).toHaveLength(samples.length);
  });

  it('are what is read once they are made: the answer stays when the samples are gone', async () => {
    const pointId = randomUUID();
    const samples = Array.from({ length: 3 * 96 }, (_, i): Sample => ({ tenantId: TENANT, pointId, time: T0 - 100 * DAY + i * 900_000 + 5, value: i, quality: Quality.GOOD }));
    await writer.write(samples);
    const span = { tenantId: TENANT, pointIds: [pointId], from: T0 - 101 * DAY, to: T0 - 90 * DAY };
    const ask = async () => [
      await reader.calendar({ ...span, interval: '15m', zone: 'Asia/Shanghai' }), await reader.calendar({ ...span, interval: '1d', zone: 'Asia/Shanghai' }),
      await reader.calendar({ ...span, interval: '1d', zone: 'Europe/Berlin' }), await reader.downsampled({ ...span, maxPoints: 20 }),
    ];
    const before = await ask();
    // Nothing is deleted before it is rolled up.
    expect(await writer.expire({ raw: T0 - 50 * DAY })).toBe(true);
    expect((await reader.raw(span)).samples).toHaveLength(samples.length);
    await rollUpAll();
    while (await writer.expire({ raw: T0 - 50 * DAY })) { /* until nothing is due */ }
    expect((await reader.raw(span)).samples).toEqual([]);
    expect(await ask()).toEqual(before);
    // Too late: alone it would stand for a day.
    await writer.write([{ ...(samples[0] as Sample), time: T0 - 100 * DAY + 7, value: 1e6 }]);
    await rollUpAll();
    expect(await ask()).toEqual(before);
    expect((await reader.latest(TENANT, [pointId]))[0]?.value).toBe(name === 'SQLite' ? samples.length - 1 : undefined);
  });

  it('outlive one another by class', async () => {
    const pointId = randomUUID();
    await writer.write(Array.from({ length: 48 }, (_, i): Sample => ({ tenantId: TENANT, pointId, time: T0 - 40 * DAY + i * HOUR, value: i, quality: Quality.GOOD })));
    await rollUpAll();
    const counts = async (interval: CalendarInterval, zone = 'Asia/Shanghai'): Promise<number> => {
      const [series] = await reader.calendar({ tenantId: TENANT, pointIds: [pointId], from: T0 - 41 * DAY, to: T0 - 37 * DAY, interval, zone });
      return (series?.buckets ?? []).reduce((sum, { count }) => sum + count, 0);
    };
    const expire = async (limits: Parameters<TelemetryWriter['expire']>[0]): Promise<void> => {
      while (await writer.expire(limits)) { /* until nothing is due */ }
    };
    const old = T0 - 20 * DAY;
    await expire({ raw: old });
    expect([await counts('15m'), await counts('1h'), await counts('1d')]).toEqual([48, 48, 48]);
    await expire({ raw: old, '15m': old });
    expect([await counts('15m'), await counts('1h'), await counts('1d')]).toEqual([0, 48, 48]);
    await expire({ raw: old, '15m': old, '1h': T0 + 100 * DAY });
    expect([await counts('1h'), await counts('1d')]).toEqual([0, 48]);
  });

  it('go on after a writer that ended in between', async () => {
    const pointId = randomUUID();
    const sample = (i: number): Sample => ({ tenantId: TENANT, pointId, time: T0 + 20 * DAY + i * 60_000, value: i, quality: Quality.GOOD });
    const first = openTelemetry(at.place, 'write');
    await first.write([sample(0), sample(1)]);
    await first.close();
    await rollUpAll();
    await writer.write([sample(2)]);
    const ask = async (): Promise<number | undefined> => (await reader.calendar({ tenantId: TENANT, pointIds: [pointId], from: T0 + 20 * DAY, to: T0 + 21 * DAY, interval: '1h', zone: 'Asia/Shanghai' }))[0]?.buckets[0]?.count;
    expect(await ask()).toBe(3);
    await rollUpAll();
    expect(await ask()).toBe(3);
  });
});

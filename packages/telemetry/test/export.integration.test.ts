import { randomUUID } from 'node:crypto';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportSeries, openTelemetry, Quality, TelemetryQueryError } from '../src/index.ts';
import type { Sample, SeriesExport, TelemetryReader, TelemetryWriter } from '../src/index.ts';
import { stores } from './places.ts';
import type { Place } from './places.ts';

const T0 = Date.parse('2026-10-20T00:00:00Z');
const MINUTE = 60_000;
const TENANT = randomUUID();

/** Reads CSV as RFC 4180 writes it. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

describe.each(stores)('export from %s', (_name, make) => {
  let at: Place;
  let writer: TelemetryWriter;
  let reader: TelemetryReader;
  const [a, b] = [randomUUID(), randomUUID()];
  const samples: Sample[] = [
    ...Array.from({ length: 25_000 }, (_, i): Sample => ({ tenantId: TENANT, pointId: a, time: T0 + i * MINUTE, value: i / 7, quality: Quality.GOOD })),
    { tenantId: TENANT, pointId: b, time: T0 + 1, value: 2, quality: Quality.UNCERTAIN, reason: 'CUT, "by hand"', raw: 7.5 },
    { tenantId: TENANT, pointId: b, time: T0 + 2, value: 1e-7, quality: Quality.BAD, reason: 'OUT_OF_RANGE' },
  ];
  const order = { tenantId: TENANT, pointIds: [a, b], from: T0, to: T0 + 30 * 24 * 60 * MINUTE };

  beforeAll(async () => {
    at = await make();
    writer = openTelemetry(at.place, 'write');
    reader = openTelemetry(at.place, 'read');
    await writer.write(samples);
  });
  afterAll(async () => {
    await writer?.close();
    await reader?.close();
    await at?.stop();
  });

  async function collect(wanted: SeriesExport): Promise<{ bytes: Buffer; pieces: number; largest: number }> {
    const pieces: Uint8Array[] = [];
    for await (const piece of exportSeries(reader, wanted)) pieces.push(piece);
    return { bytes: Buffer.concat(pieces), pieces: pieces.length, largest: Math.max(...pieces.map(({ length }) => length)) };
  }

  it('writes CSV that reads back as what is stored, in pieces', async () => {
    const { bytes, pieces, largest } = await collect({ ...order, format: 'csv' });
    const [header, ...records] = parseCsv(bytes.toString());
    expect(header).toEqual(['point', 'time', 'value', 'quality', 'reason', 'raw']);
    const names = { 192: 'GOOD', 64: 'UNCERTAIN', 0: 'BAD' };
    expect(records).toEqual(samples.map(({ pointId, time, value, quality, reason, raw }) => [pointId, new Date(time).toISOString(), String(value), names[quality], reason ?? '', raw === undefined ? '' : String(raw)]));
    expect(pieces).toBeGreaterThan(3);
    expect(largest).toBeLessThan(1_500_000);
  });

  it('begins with a byte order mark for Excel when asked, and names points by their label', async () => {
    const { bytes } = await collect({ ...order, pointIds: [b], format: 'csv', bom: true, label: () => '出水, 压力' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().split('\r\n')[1]).toBe('"出水, 压力",2026-10-20T00:00:00.001Z,2,UNCERTAIN,"CUT, ""by hand""",7.5');
  });

  it('writes Parquet that another reader understands', async () => {
    const { bytes } = await collect({ ...order, format: 'parquet' });
    const file = new Uint8Array(bytes).buffer;
    expect(Number(parquetMetadata(file).num_rows)).toBe(samples.length);
    const rows = await parquetReadObjects({ file, rowEnd: 3 });
    expect(rows[1]).toEqual({ point: a, time: new Date(T0 + MINUTE), value: 1 / 7, quality: 'GOOD', reason: null, raw: null });
    expect((await parquetReadObjects({ file, rowStart: 24_999 })).slice(1)).toEqual([
      { point: b, time: new Date(T0 + 1), value: 2, quality: 'UNCERTAIN', reason: 'CUT, "by hand"', raw: 7.5 },
      { point: b, time: new Date(T0 + 2), value: 1e-7, quality: 'BAD', reason: 'OUT_OF_RANGE', raw: null },
    ]);
  });

  it('writes intervals that agree with the calendar, in both formats', async () => {
    const [series] = await reader.calendar({ ...order, pointIds: [a], interval: '1h', zone: 'Asia/Shanghai' });
    const expected = (series?.buckets ?? []).map(({ start, end, ...values }) => ({ point: a, start: new Date(start), end: new Date(end), ...values, count: BigInt(values.count) }));
    const { bytes } = await collect({ ...order, pointIds: [a], interval: '1h', format: 'parquet' });
    expect(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })).toEqual(expected);
    const csv = parseCsv((await collect({ ...order, pointIds: [a], interval: '1h', format: 'csv' })).bytes.toString());
    expect(csv).toHaveLength(expected.length + 1);
    expect(csv[1]?.slice(0, 3)).toEqual([a, '2026-10-20T00:00:00.000Z', '2026-10-20T01:00:00.000Z']);
  });

  it('cuts no bucket in two where a page ends', async () => {
    const from = T0 - 250 * 24 * 60 * MINUTE;
    const times = Array.from({ length: 260 * 4 }, (_, i) => from + i * 6 * 60 * MINUTE + 7);
    const pointId = randomUUID();
    await writer.write(times.map((time, i): Sample => ({ tenantId: TENANT, pointId, time, value: i, quality: Quality.GOOD })));
    for (const interval of ['15m', '1d'] as const) {
      const { bytes } = await collect({ tenantId: TENANT, pointIds: [pointId], from: from + 1, to: T0 + 1, interval, format: 'csv' });
      const starts = parseCsv(bytes.toString()).slice(1).map(([, start]) => start);
      expect(new Set(starts).size).toBe(starts.length);
      expect(starts).toHaveLength(interval === '15m' ? 1000 : 251);
    }
  });

  it('reads no further than it is asked to', async () => {
    let pages = 0;
    const counting: Pick<TelemetryReader, 'raw' | 'calendar'> = { calendar: reader.calendar, raw: (query) => (pages++, reader.raw(query)) };
    for await (const piece of exportSeries(counting, { ...order, format: 'csv' })) if (piece.length > 1000) break;
    expect(pages).toBe(1);
  });

  it('refuses at once what cannot be exported', () => {
    expect(() => exportSeries(reader, { ...order, pointIds: [], format: 'csv' })).toThrow(TelemetryQueryError);
    expect(() => exportSeries(reader, { ...order, to: 0, format: 'csv' })).toThrow('before from');
    expect(() => exportSeries(reader, { ...order, interval: '1d', zone: 'Nowhere', format: 'csv' })).toThrow('unknown time zone');
  });
});

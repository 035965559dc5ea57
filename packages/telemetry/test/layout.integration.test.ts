import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTelemetry, Quality } from '../src/index.ts';
import type { Sample } from '../src/index.ts';

const T0 = Date.parse('2026-10-20T00:00:00Z');
const HOUR = 3_600_000;

describe('a telemetry file of another release', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hydrograph-telemetry-'));
    file = join(folder, 'telemetry.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function fill(): Promise<void> {
    const writer = openTelemetry({ file }, 'write');
    await writer.write(Array.from({ length: 48 }, (_, i): Sample => ({ tenantId: 't', pointId: 'p', time: T0 + i * HOUR + 5, value: i, quality: Quality.GOOD })));
    await writer.close();
  }
  async function days(): Promise<number[]> {
    const reader = openTelemetry({ file }, 'read');
    const [series] = await reader.calendar({ tenantId: 't', pointIds: ['p'], from: T0 - 24 * HOUR, to: T0 + 72 * HOUR, interval: '1d', zone: 'Asia/Shanghai' });
    await reader.close();
    return (series?.buckets ?? []).map(({ count }) => count);
  }
  function change(sql: string): void {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  }

  it('from before the rollups is rolled up from its first sample on', async () => {
    await fill();
    change('drop table rollup; drop table stale; drop table setting; pragma user_version = 1');
    const writer = openTelemetry({ file }, 'write');
    await writer.check();
    expect(await days()).toEqual([16, 24, 8]);
    while (await writer.rollUp({ before: T0 + 100 * HOUR, limit: 10 })) { /* until nothing is due */ }
    while (await writer.expire({ raw: T0 + 100 * HOUR })) { /* until nothing is due */ }
    expect(await days()).toEqual([16, 24, 8]);
    await writer.close();
  });

  it('made with the days of another zone keeps them, and still answers for every zone', async () => {
    await fill();
    const writer = openTelemetry({ file }, 'write', { zone: 'Europe/Berlin' });
    while (await writer.rollUp({ before: T0 + 100 * HOUR, limit: 10 })) { /* until nothing is due */ }
    await writer.close();
    expect(await days()).toEqual([16, 24, 8]);
  });

  it('from a newer release is refused by name', async () => {
    await fill();
    change('pragma user_version = 99');
    const writer = openTelemetry({ file }, 'write');
    await expect(writer.check()).rejects.toThrow(`${file} was written by a newer Hydrograph (layout 99`);
    await writer.close();
  });
});

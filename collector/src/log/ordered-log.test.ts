import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoggedSample } from './batch.ts';
import { startConsumer } from './consumer.ts';
import { LogUnavailable, openLog } from './ordered-log.ts';
import type { OrderedLog } from './ordered-log.ts';
import { startRetention } from './retention.ts';
import { createTail } from './tail.ts';

let folder: string;
let file: string;
let log: OrderedLog;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hydrograph-log-'));
  file = join(folder, 'log.sqlite');
  log = openLog({ file });
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true, force: true });
});

const logger = pino({ level: 'silent' });
const samples = (value: number, count = 1): LoggedSample[] => Array.from({ length: count }, (_, i) => ['p', i, value, 192]);

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await condition());) {
    if (Date.now() > end) throw new Error(`did not happen: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the ordered log', () => {
  it('counts up, links the batches of a tenant, and reads the same from memory and from disk', async () => {
    expect(await Promise.all([log.append('a', samples(1)), log.append('b', samples(2)), log.append('a', samples(3))])).toEqual([1, 2, 3]);
    const fromMemory = await log.read(0, 1000);
    expect(fromMemory.map(({ tenantId, previous }) => [tenantId, previous])).toEqual([['a', 0], ['b', 0], ['a', 1]]);
    const { collector } = await log.state();
    await log.close();
    log = openLog({ file });
    expect(await log.read(0, 1000)).toEqual(fromMemory);
    expect(await log.append('a', samples(4))).toBe(4);
    expect((await log.readTenant('a', 1, 10)).map(({ sequence, previous }) => [sequence, previous])).toEqual([[3, 1], [4, 3]]);
    expect(await log.state()).toMatchObject({ collector, head: 4, floor: 0 });
  });

  it('shares one sync between pushes that come together', async () => {
    await log.append('a', samples(0));
    const watcher = new DatabaseSync(file, { readOnly: true });
    let commits = 0;
    let seen = 0;
    const count = setInterval(() => {
      const { n } = watcher.prepare('select count(*) n from batch').get() as { n: number };
      if (n !== seen) commits++;
      seen = n;
    }, 0);
    await Promise.all(Array.from({ length: 200 }, (_, i) => log.append('a', samples(i))));
    clearInterval(count);
    watcher.close();
    expect((await log.state()).head).toBe(201);
    expect(commits).toBeLessThan(50);
  });

  it('reads in portions of about the samples asked for, at least one batch', async () => {
    for (let i = 0; i < 4; i++) await log.append('a', samples(i, 10));
    expect((await log.read(0, 25)).map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect((await log.read(2, 1)).map(({ sequence }) => sequence)).toEqual([3]);
    expect(await log.read(4, 100)).toEqual([]);
  });

  it('refuses when it is full, says so, and takes samples again when there is room', async () => {
    await log.close();
    log = openLog({ file, maxBytes: 400_000 });
    let accepted = 0;
    let refusal: unknown;
    for (; refusal === undefined; accepted++) refusal = await log.append('a', samples(1, 500)).then(() => undefined, (error: unknown) => error);
    accepted--;
    expect(refusal).toBeInstanceOf(LogUnavailable);
    expect(refusal).toMatchObject({ message: expect.stringContaining('disk of the collector is full'), extensions: { code: 'SERVICE_UNAVAILABLE', reason: 'DISK_FULL' } });
    expect((await log.state()).head).toBe(accepted);
    await log.advance('store', accepted);
    await log.trim(Number.MAX_SAFE_INTEGER, ['store']);
    expect(await log.append('a', samples(1, 500))).toBe(accepted + 1);
  });

  it('names the file that is damaged', async () => {
    await log.close();
    writeFileSync(file, 'this is not a database, but long enough to look at'.repeat(100));
    log = openLog({ file });
    await expect(log.state()).rejects.toThrow(`the collector's log ${file} cannot be used: file is not a database`);
    await expect(log.append('a', samples(1))).rejects.toThrow(LogUnavailable);
  });
});

describe('a consumer', () => {
  const start = (handle: (values: number[]) => Promise<void> | void, intervalMs = 1) => startConsumer({
    name: 'c', log, logger, intervalMs, maxSamples: 1000, retryMs: 5,
    handle: async (batches) => handle(batches.map((batch) => batch.samples[0]?.[2] ?? NaN)),
  });

  it('gets everything once, in order, and goes on where it stopped', async () => {
    const seen: number[] = [];
    let consumer = await start((values) => void seen.push(...values));
    for (let i = 0; i < 20; i++) await log.append('a', samples(i));
    await until(() => seen.length === 20);
    await consumer.stop();
    for (let i = 20; i < 30; i++) await log.append('a', samples(i));
    await log.close();
    log = openLog({ file });
    consumer = await start((values) => void seen.push(...values));
    await until(() => seen.length === 30);
    await consumer.stop();
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });

  it('lets small batches gather, and ends that when half a page waits', async () => {
    const rounds: number[][] = [];
    const consumer = await start((values) => void rounds.push(values), 60_000);
    await log.append('a', samples(1));
    await until(() => rounds.length === 1);
    await log.append('a', samples(2));
    await log.append('a', samples(3, 500));
    await until(() => rounds.length === 2);
    expect(rounds).toEqual([[1], [2, 3]]);
    await consumer.stop();
  });

  it('tries the same batches again until they are taken', async () => {
    const seen: number[] = [];
    let down = true;
    const consumer = await start((values) => {
      if (down) throw new Error('store is down');
      seen.push(...values);
    });
    await log.append('a', samples(1));
    await until(() => consumer.failure?.message === 'store is down');
    expect((await log.state()).cursors).toEqual({});
    await log.append('a', samples(2));
    down = false;
    await until(() => seen.length === 2);
    await until(() => consumer.sequence === 2);
    expect(consumer.failure).toBeUndefined();
    expect(seen).toEqual([1, 2]);
    await consumer.stop();
  });

  it('keeps retention from deleting what it has not passed', async () => {
    let held = true;
    const consumer = await start(() => until(() => !held));
    for (let i = 0; i < 5; i++) await log.append('a', samples(i));
    const retention = startRetention({ log, consumers: [consumer], keepMs: -1000, everyMs: 5, logger });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await log.state()).floor).toBe(0);
    held = false;
    await until(async () => (await log.state()).floor === 5);
    expect(await log.append('a', samples(9))).toBe(6);
    await retention.stop();
    await consumer.stop();
  });
});

describe('the tail in memory', () => {
  const batch = (sequence: number, count = 1) => ({ sequence, tenantId: 'a', previous: sequence - 1, at: 0, samples: samples(sequence, count) });

  it('serves only what it has without a hole', () => {
    const tail = createTail(100);
    expect(tail.read(0, 10)).toBeUndefined();
    for (const sequence of [5, 6, 7]) tail.push(batch(sequence));
    expect(tail.read(3, 10)).toBeUndefined();
    expect(tail.read(5, 10)?.map(({ sequence }) => sequence)).toEqual([6, 7]);
    expect(tail.read(7, 10)).toEqual([]);
    tail.push(batch(9));
    expect(tail.read(7, 10)).toBeUndefined();
    expect(tail.read(8, 10)?.map(({ sequence }) => sequence)).toEqual([9]);
  });

  it('stays within its bound and keeps the newest', () => {
    const tail = createTail(100);
    for (let sequence = 1; sequence <= 1000; sequence++) tail.push(batch(sequence, 7));
    expect(tail.read(999, 1000)?.map(({ sequence }) => sequence)).toEqual([1000]);
    expect(tail.read(900, 1000)).toBeUndefined();
    tail.push(batch(1001, 500));
    expect(tail.read(1000, 1)?.[0]?.samples).toHaveLength(500);
  });
});

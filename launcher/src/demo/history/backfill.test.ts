import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instrument } from '../instruments.ts';
import { live } from '../live.ts';
import { DAY_MS, HOUR_MS } from '../telemetry/calendar.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { fillNewest, shareOf } from './backfill.ts';
import { recordNewestEnergy } from './energy.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { stepFor, ticks } from './sampling.ts';

const DAYS = 40;
const now = Date.parse('2026-11-23T05:17:20Z');
const instruments = ['A', 'B', 'C'].map((code): Instrument => ({ code, name: code, nameEn: code, quantity: 'POWER', stationCode: code, measures: { of: 'TURBIDITY' } }));
/** B is silent for an hour each day. */
const value = (at: number, time: number) => (at === 1 && time % DAY_MS < HOUR_MS ? undefined : at * 1e9 + (time % 1e9));
const telemetry: Telemetry = { instruments, prepare: async () => {}, prepareChlorine: async () => {}, read: value, truth: (at, time) => value(at, time), burstsBetween: () => [] };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hydrograph-history-'));
  file = join(folder, 'demo', 'ledger.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Series { point: string; times: number[]; values: number[] }
interface Sent { series?: Series[]; samples?: { point: string; time: number; value: number }[]; progress?: { share: number; from: number; reachedBackTo: number } }

/** A product that keeps what it is sent, and how often; it dies at the request of this number. */
function product(dieAt = Infinity) {
  const kept = new Map<string, Map<number, number>>();
  const order: number[] = [];
  const progress: NonNullable<Sent['progress']>[] = [];
  let requests = 0;
  const client = {
    post: async <T>(_path: string, body: object): Promise<T> => {
      const { series = [], samples = [], progress: said } = body as Sent;
      const put = (point: string, time: number, sent: number) => void (kept.get(point) ?? kept.set(point, new Map()).get(point))?.set(time, sent);
      for (const { point, time, value: sent } of samples) put(point, time, sent);
      for (const { point, times, values } of series) for (const [at, time] of times.entries()) put(point, time, values[at] ?? NaN);
      const times = series.flatMap((one) => one.times);
      if (times.length > 0) order.push(Math.max(...times));
      if (said) progress.push(said);
      // After it was stored: the answer is what gets lost.
      if (++requests >= dieAt) throw new Error('the product died');
      return { accepted: samples.length, rejected: [] } as T;
    },
  };
  return { kept, order, progress, client, revive: () => (requests = -Infinity) };
}

const rest = async () => {};
const log = () => {};
const options = (client: ReturnType<typeof product>['client'], ledger: Ledger) => ({ client, telemetry, ledger, days: DAYS, rest, log, now: () => now });

async function aLedger(): Promise<Ledger> {
  const ledger = await openLedger(file);
  ledger.addLive(now, 15_000);
  return ledger;
}

/** What must be there between two moments, by the clock alone. */
const expected = (at: number, from: number, to: number, stepMs: number) => ticks([from, to], stepMs).flatMap((time) => (value(at, time) === undefined ? [] : [[time, value(at, time)]]));

describe('the history behind the first live value', () => {
  it('comes newest first, is complete, and tells how far it is', async () => {
    const { client, kept, order, progress } = product();
    const ledger = await aLedger();
    while (await fillNewest(options(client, ledger)));
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(shareOf(ledger, DAYS, now)).toBe(1);
    expect(progress.map(({ share }) => share)).toEqual(progress.map(({ share }) => share).toSorted((a, b) => a - b));
    expect(progress.at(-1)).toMatchObject({ share: 1 });
    for (const [at, { code }] of instruments.entries()) {
      const stored = [...(kept.get(code) ?? [])].toSorted(([a], [b]) => a - b);
      const minutes = stored.filter(([time]) => time >= now - DAY_MS);
      expect(minutes).toEqual(expected(at, now - DAY_MS, now, 60_000));
      const hours = stored.filter(([time]) => time >= now - 39 * DAY_MS && time < now - 38 * DAY_MS && time % HOUR_MS === 0);
      expect(hours).toEqual(expected(at, now - 39 * DAY_MS, now - 38 * DAY_MS, HOUR_MS));
    }
  });

  it.each([1, 2, 5, 7])('goes on after a death at request %i without a double and without a gap', async (dieAt) => {
    const whole = product();
    const ledger = await aLedger();
    while (await fillNewest(options(whole.client, ledger)));
    rmSync(file);

    const broken = product(dieAt);
    const before = await aLedger();
    await expect((async () => { while (await fillNewest(options(broken.client, before))); })()).rejects.toThrow('the product died');
    broken.revive();
    // A new process knows what is on disk and nothing else.
    const after = await aLedger();
    while (await fillNewest(options(broken.client, after)));
    for (const { code } of instruments) {
      const [mended, straight] = [broken.kept, whole.kept].map((kept) => [...(kept.get(code) ?? [])].toSorted(([a], [b]) => a - b));
      expect(mended).toEqual(straight);
    }
  });

  it('fills what a pause of the product left open, and nothing twice', async () => {
    const { client, order } = product();
    const ledger = await aLedger();
    while (await fillNewest(options(client, ledger)));
    const requests = order.length;
    ledger.addLive(now + 3 * HOUR_MS, 15_000);
    const later = { ...options(client, ledger), now: () => now + 3 * HOUR_MS };
    expect(await fillNewest(later)).toBe(true);
    expect(await fillNewest(later)).toBe(false);
    expect(Math.min(...order.slice(requests))).toBeGreaterThan(now);
  });

  it('is not noted while the collector does not know the points', async () => {
    const ledger = await aLedger();
    const client = { post: async <T>() => ({ rejected: [{ code: 'UNKNOWN_POINT', point: 'A' }] }) as T };
    await expect(fillNewest(options(client, ledger))).rejects.toThrow('does not know A');
    expect(shareOf(ledger, DAYS, now)).toBeLessThan(0.001);
  });

  it('begins anew when its ledger cannot be read', async () => {
    await (await aLedger()).save();
    writeFileSync(file, '{"samples":[[1,');
    expect((await openLedger(file)).spans('samples')).toEqual([]);
  });

  it('meets the live values without a step: both send the same at the same moment', async () => {
    const { client, kept } = product();
    const ledger = await openLedger(file);
    let clock = now;
    const stop = new AbortController();
    const rounds: number[] = [];
    await live({ client, telemetry, intervalMs: 5000, log, onFirst: () => {}, now: () => clock, signal: stop.signal, onTaken: (time) => {
      ledger.addLive(time, 15_000);
      rounds.push(time);
      clock += 5000;
      if (rounds.length === 40) stop.abort();
      else clock -= 1;
    } });
    expect(rounds.every((time) => time % 5000 === 0)).toBe(true);
    const sent = new Map([...kept].map(([point, values]) => [point, new Map(values)]));
    // The next process does not know what the last one noted since it last saved.
    const fresh = await openLedger(file);
    fresh.addLive(clock, 15_000);
    while (await fillNewest({ ...options(client, fresh), now: () => clock }));
    for (const [point, values] of sent) for (const [time, was] of values) expect(kept.get(point)?.get(time)).toBe(was);
  }, 60_000);
});

describe('the energy behind the present hour', () => {
  it('is recorded newest first, each hour once', async () => {
    const rows: { meterId: string; start: string; energyKwh: number }[] = [];
    const client = { request: async <T>(_query: string, variables?: Record<string, unknown>) => {
      rows.push(...(variables as { input: { rows: typeof rows } }).input.rows);
      return { recordEnergy: { userErrors: [] } } as T;
    } };
    const ledger = await aLedger();
    const energy = { client, telemetry, ledger, meters: [{ meterId: 'm1', powers: [0] }, { meterId: 'm2', powers: [0, 2] }], days: 20, rest, now: () => now };
    let last = Infinity;
    for (let before = 0; await recordNewestEnergy(energy); before = rows.length) {
      const starts = rows.slice(before).map(({ start }) => Date.parse(start));
      expect(Math.max(...starts)).toBeLessThan(last);
      last = Math.min(...starts);
    }
    expect(new Set(rows.map(({ meterId, start }) => `${meterId} ${start}`)).size).toBe(rows.length);
    expect(rows.length).toBe(2 * Math.round((Math.floor(now / HOUR_MS) * HOUR_MS - last) / HOUR_MS));
    expect(Math.max(...rows.map(({ start }) => Date.parse(start)))).toBe(Math.floor(now / HOUR_MS) * HOUR_MS - HOUR_MS);
  });
});

describe('how densely the past is sampled', () => {
  it('is by the minute of late, and ever less the older it is and the more instruments there are', () => {
    const ages = [0.5, 5, 20, 100].map((days) => days * DAY_MS);
    expect(ages.map((age) => stepFor(age, 400, 'FLOW') / 60_000)).toEqual([1, 15, 15, 60]);
    expect(ages.map((age) => stepFor(age, 400, 'PRESSURE') / 60_000)).toEqual([1, 15, 15, 180]);
    expect(ages.map((age) => stepFor(age, 3500, 'FLOW') / 60_000)).toEqual([5, 15, 180, 180]);
  });
});

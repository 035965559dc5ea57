import type { ProductClient } from '../../client/product-client.ts';
import type { Instrument } from '../instruments.ts';
import { DAY_MS, localTime, startOfDay } from '../telemetry/calendar.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { chunks } from '../register.ts';
import { coveredShare, newestGap, type Span } from './coverage.ts';
import type { Ledger } from './ledger.ts';
import { stepFor, ticks } from './sampling.ts';

/** Values in one request: some tens of ms for whoever waits behind it. */
const VALUES_PER_REQUEST = 5000;
/** Where samples are sparse several days are filled at once, so that a small town is no less quick than a large one. */
const VALUES_PER_UNIT = 20_000;

export interface BackfillOptions {
  client: Pick<ProductClient, 'post'>;
  telemetry: Telemetry;
  ledger: Ledger;
  /** How far back. */
  days: number;
  /** Waits after work of so many ms, so that it takes a bounded share of the machine. */
  rest: (workedMs: number) => Promise<void>;
  log: (message: string, facts?: object) => void;
  now?: () => number;
}

/** The collector does not know the points yet, or not any more. */
class PointsUnknown extends Error {}

/**
 * Fills the newest gap of the last year by some full days, once. They are noted when all of them are stored: what broke off is sent
 * again whole, to the same effect.
 * @returns false when nothing was missing.
 */
export async function fillNewest({ client, telemetry, ledger, days, rest, now = Date.now }: BackfillOptions): Promise<boolean> {
  const year = spanOf(ledger, days, now());
  const gap = newestGap(ledger.spans('samples'), year);
  if (!gap) return false;
  const count = telemetry.instruments.length;
  const age = now() - gap[1];
  const stepMs = stepFor(age, count, 'FLOW');
  const together = Math.max(1, Math.floor(VALUES_PER_UNIT / (count * (DAY_MS / stepMs))));
  const unit: Span = [Math.max(gap[0], startOfDay(localTime(gap[1] - 1).day - together + 1)), gap[1]];
  let began = performance.now();
  await telemetry.prepareChlorine();
  await telemetry.prepare(...unit);
  await rest(performance.now() - began);
  const each = Math.max(1, Math.floor((VALUES_PER_REQUEST * stepMs) / (unit[1] - unit[0])));
  for (const some of chunks([...telemetry.instruments.keys()], each)) {
    began = performance.now();
    const series = seriesOf(telemetry, some, ticks(unit, stepMs), (quantity) => stepFor(age, count, quantity));
    if (series.length === 0) continue;
    const { rejected } = await client.post<{ rejected: { code: string; point: string }[] }>('/ingest/history', { series });
    const unknown = rejected.find(({ code }) => code === 'UNKNOWN_POINT');
    if (unknown) throw new PointsUnknown(`the collector does not know ${unknown.point}`);
    await rest(performance.now() - began);
  }
  ledger.add('samples', unit);
  await ledger.save();
  await tell({ client, ledger, days, now });
  return true;
}

interface Series {
  point: string;
  times: number[];
  values: number[];
}

/** What some instruments showed, each at its own steps. By moment, then instrument: what a moment takes is worked out once. */
function seriesOf(telemetry: Telemetry, some: readonly number[], moments: readonly number[], stepOf: (quantity: Instrument['quantity']) => number): Series[] {
  const wanted = some.flatMap((at) => {
    const instrument = telemetry.instruments[at];
    return instrument ? [{ at, stepMs: stepOf(instrument.quantity), series: { point: instrument.code, times: [], values: [] } as Series }] : [];
  });
  for (const time of moments) {
    for (const { at, stepMs, series } of wanted) {
      const value = time % stepMs === 0 ? telemetry.read(at, time) : undefined;
      if (value === undefined) continue;
      series.times.push(time);
      series.values.push(value);
    }
  }
  return wanted.map(({ series }) => series).filter(({ times }) => times.length > 0);
}

/** From the first moment wanted to the newest live round. */
function spanOf(ledger: Ledger, days: number, now: number): Span {
  const to = ledger.liveTo ?? now;
  return [startOfDay(localTime(now).day - days), to];
}

/** How much of the year is there, 0 to 1. */
export const shareOf = (ledger: Ledger, days: number, now: number): number => coveredShare(ledger.spans('samples'), spanOf(ledger, days, now));

/** Says to the product how far the history has come, where everybody can ask for it. */
async function tell({ client, ledger, days, now }: Pick<BackfillOptions, 'client' | 'ledger' | 'days'> & { now: () => number }): Promise<void> {
  const [from, to] = spanOf(ledger, days, now());
  const gap = newestGap(ledger.spans('samples'), [from, to]);
  await client.post('/ingest/history', { series: [], progress: { source: 'demo', from, to, reachedBackTo: gap?.[1] ?? from, share: gap ? Math.min(0.9999, shareOf(ledger, days, now())) : 1 } });
}

const idleMs = 60_000;
const retryMs = 5000;
const SAY_EACH = 0.05;

/** Fills the year behind the live values for as long as the process lives: newest first, and later what a pause of the product left open. */
export async function backfill(options: BackfillOptions): Promise<never> {
  const { client, ledger, days, log, now = Date.now } = options;
  let said = -1;
  let failing = false;
  for (;;) {
    let pauseMs = 0;
    try {
      if (said < 0) await tell({ client, ledger, days, now });
      const filled = await fillNewest(options);
      const share = shareOf(ledger, days, now());
      if (filled && share < 1 && share - said >= SAY_EACH) log('history is being added', { share: Number(share.toFixed(2)), backTo: new Date(newestGap(ledger.spans('samples'), spanOf(ledger, days, now()))?.[1] ?? now()).toISOString() });
      if (filled && share - said >= SAY_EACH) said = share;
      if (!filled && said < 1) log('the history is complete', { days: Math.round((now() - spanOf(ledger, days, now())[0]) / DAY_MS) });
      if (!filled) {
        said = 1;
        pauseMs = idleMs;
        // A collector that was started anew knows nothing of it.
        await tell({ client, ledger, days, now });
      }
      failing = false;
    } catch (error) {
      if (!failing) log('history was not taken; it is tried again', { reason: error instanceof Error ? error.message : String(error) });
      failing = true;
      pauseMs = retryMs;
    }
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

import type { ProductClient } from '../client/product-client.ts';
import { HOUR_MS } from './telemetry/calendar.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/** Until the first samples are taken it is tried this often: the collector learns of new points within a second. */
const eagerMs = 300;

interface SampleInput {
  point: string;
  time: number;
  value: number;
}

/** What the gauges send at a moment; those that are silent are left out. */
export function readAll(telemetry: Telemetry, time: number): SampleInput[] {
  return telemetry.instruments.flatMap(({ code }, at) => {
    const value = telemetry.read(at, time);
    return value === undefined ? [] : [{ point: code, time, value }];
  });
}

export interface LiveOptions {
  client: Pick<ProductClient, 'post'>;
  telemetry: Telemetry;
  intervalMs: number;
  log: (message: string, facts?: object) => void;
  /** Called when the first samples were taken. */
  onFirst: () => void;
  /** Called with the moment of each round that was taken. */
  onTaken: (time: number) => void;
  now?: () => number;
  /** Ends it; without one it goes on for ever. */
  signal?: AbortSignal;
}

/** Lets the town live: sends what the gauges show, always at full intervals of the clock, so that a round sent again is no new one. */
export async function live({ client, telemetry, intervalMs, log, onFirst, onTaken, now = Date.now, signal }: LiveOptions): Promise<void> {
  let first = true;
  let failing = false;
  const isWanted = (): boolean => !signal?.aborted;
  while (isWanted()) {
    const time = Math.floor(now() / intervalMs) * intervalMs;
    try {
      await telemetry.prepare(time, time);
      const samples = readAll(telemetry, time);
      const { accepted } = await client.post<{ accepted: number }>('/ingest/samples', { samples });
      if (accepted > 0 || samples.length === 0) onTaken(time);
      if (first && accepted > 0) {
        first = false;
        onFirst();
      }
      // A burst of the coming hour is solved before it begins. What goes wrong here goes wrong again when its moment has come, and is told then.
      void telemetry.prepare(time, time + HOUR_MS).catch(() => undefined);
      if (failing) log('samples are taken again');
      failing = false;
    } catch (error) {
      // The product may be restarting a part; a gauge in the field would go on as well.
      if (!failing) log('samples were not taken', { reason: error instanceof Error ? error.message : String(error) });
      failing = true;
    }
    await new Promise((resolve) => setTimeout(resolve, first ? eagerMs : Math.max(1, time + intervalMs - now())));
  }
}

import { createLiveSimulation, type HydraulicStep } from '@hydrograph/networks';
import type { ProductClient } from '../client/product-client.ts';
import type { Instrument } from './instruments.ts';

/** Hydraulics move on by the minute; between two steps only the noise of the gauges changes. */
const stepSeconds = 60;

interface SampleInput {
  point: string;
  time?: number;
  value: number;
}

/** What the gauges show. */
export function readAll(instruments: readonly Instrument[], step: HydraulicStep, time: number, random: () => number = Math.random): SampleInput[] {
  return instruments.map(({ code, read }) => ({ point: code, time, value: Number(read(step, random() * 2 - 1).toFixed(4)) }));
}

export interface SimulationOptions {
  client: ProductClient;
  inpText: string;
  instruments: readonly Instrument[];
  intervalMs: number;
  log: (message: string, facts?: object) => void;
  /** Called when the first samples were taken. */
  onFirst: () => void;
}

/** Lets the town live: solves its network as time goes by and sends what the gauges show, for ever. */
export async function simulate({ client, inpText, instruments, intervalMs, log, onFirst }: SimulationOptions): Promise<never> {
  const startAt = new Date();
  const town = await createLiveSimulation(inpText, { startAt, stepSeconds });
  let done = 0;
  let first = true;
  let failing = false;
  for (;;) {
    const from = Date.now();
    const due = Math.floor((from - startAt.getTime()) / (stepSeconds * 1000));
    // After a night of a sleeping computer the day that was missed need not be made up for.
    if (due > done) await town.advance(Math.min(due - done, 1440));
    done = due;
    try {
      const { rejected } = await client.post<{ accepted: number; rejected: { code: string; point: string }[] }>('/ingest/samples', { samples: readAll(instruments, town.current, from) });
      if (first && rejected.length < instruments.length) {
        first = false;
        onFirst();
      }
      if (failing) log('samples are taken again');
      failing = false;
    } catch (error) {
      // The product may be restarting a part; a gauge in the field would go on as well.
      if (!failing) log('samples were not taken', { reason: error instanceof Error ? error.message : String(error) });
      failing = true;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(100, (first ? Math.min(1000, intervalMs) : intervalMs) - (Date.now() - from))));
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { TestDevice } from '../../../packages/bus/test/device.ts';
import { type ProductClient, RequestRefused } from '../../src/client/product-client.ts';
import type { Ledger } from './ledger.ts';

export interface MeasuredPoint {
  readonly id: string;
  readonly code: string;
}

export interface SampleLoad {
  /** How many batches were acknowledged that were first sent after `at` (performance.now()). */
  acknowledgedSince(at: number): number;
  stop(): Promise<void>;
}

/** Sends a body of samples; true when all of them were acknowledged, false when that is not known. */
type Delivery = (samples: object[]) => Promise<boolean>;

/** By `POST /ingest/samples` at the edge. */
export const byHttp = (client: ProductClient): Delivery => async (samples) => {
  try {
    const { rejected } = await client.post<{ rejected: unknown[] }>('/ingest/samples', { samples });
    // A collector that has just begun does not know the points yet.
    return rejected.length === 0;
  } catch (error) {
    if (error instanceof RequestRefused) return false;
    throw error;
  }
};

/** By MQTT at the broker, with QoS 1: the broker answers when the samples are on disk. */
export const byMqtt = (device: TestDevice, topic: string): Delivery => (samples) => device.publish(topic, JSON.stringify({ samples }));

/** One sender a point: batch after batch, each sent until it is acknowledged, as a good device does. */
export function startSamples(points: readonly MeasuredPoint[], deliveryOf: (point: number) => Delivery, ledger: Ledger, random: () => number): SampleLoad {
  const base = Date.now() - 3_600_000;
  let value = 0;
  let sending = true;
  const isSending = (): boolean => sending;
  let recent: number[] = [];

  async function sender({ id, code }: MeasuredPoint, deliver: Delivery): Promise<void> {
    for (let time = base; isSending(); ) {
      const samples = Array.from({ length: 1 + Math.floor(random() * 30) }, () => ({ point: code, time: time++, value: (value += 1) }));
      const sentAt = performance.now();
      let tries = 1;
      for (; !(await deliver(samples)); tries++) await pause(50);
      for (const sample of samples) {
        ledger.samples.set(`${id}/${sample.time}`, sample.value);
        if (tries > 1) ledger.repeated.add(`${id}/${sample.time}`);
      }
      ledger.newest.set(id, samples.at(-1)?.value ?? NaN);
      ledger.batches += 1;
      recent = [...recent.slice(-200), sentAt];
      await pause(20 + random() * 40);
    }
  }
  const failed = Promise.all(points.map((point, i) => sender(point, deliveryOf(i))));
  failed.catch(() => undefined);
  return {
    acknowledgedSince: (at) => recent.filter((sentAt) => sentAt > at).length,
    async stop() {
      sending = false;
      await failed;
    },
  };
}

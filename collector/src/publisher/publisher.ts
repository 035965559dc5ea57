import { samplesTopic } from '@hydrograph/bus';
import type { Bus, SampleMessage, SampleTuple } from '@hydrograph/bus';
import type { LoggedBatch, LoggedSample } from '../log/batch.ts';

/** Name of the publisher's cursor; everything up to it was acknowledged by the broker. */
export const PUBLISHER = 'bus';

const toTuple = ([pointId, time, value, quality, reason]: LoggedSample): SampleTuple =>
  typeof reason === 'string' ? [pointId, time, value, quality, reason] : [pointId, time, value, quality];

interface Gathered extends SampleMessage {
  sequence: number;
  time: number;
  parts: [sequence: number, samples: number][];
}

/** Puts consecutive batches of the log together into one message a tenant. */
export function toMessages(collector: string, batches: readonly LoggedBatch[]): SampleMessage[] {
  const messages = new Map<string, Gathered>();
  for (const { tenantId, sequence, previous, at, samples } of batches) {
    let message = messages.get(tenantId);
    if (!message) messages.set(tenantId, (message = { collector, tenantId, sequence, after: previous, time: at, samples: [], parts: [] }));
    message.sequence = sequence;
    message.time = at;
    message.parts.push([sequence, samples.length]);
    for (const sample of samples) message.samples.push(toTuple(sample));
  }
  return Array.from(messages.values(), ({ parts, ...message }) => (parts.length > 1 ? { ...message, parts } : message));
}

/** Publishes batches of the log on the bus, one message a tenant. A message may come twice; its sequence tells. */
export const createPublisher = (collector: string, bus: Pick<Bus, 'publish'>) =>
  async (batches: readonly LoggedBatch[]): Promise<void> => {
    await Promise.all(toMessages(collector, batches).map((message) => bus.publish(samplesTopic(message.tenantId), message)));
  };

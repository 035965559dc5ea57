import type { SampleBatch } from './batch.ts';
import { encodeCursor } from './cursor.ts';
import type { Position } from './cursor.ts';
import { readLog, toSamples } from './tenant-hub.ts';
import type { TenantHub, TenantHubDeps } from './tenant-hub.ts';
import type { Subscriber } from './subscriber.ts';

/** Samples measured this long before the cursor's time may have been logged after it. */
const STORE_OVERLAP_MS = 5 * 60_000;

const AHEAD_MS = 10 * 60_000;

type Deps = Pick<TenantHubDeps, 'reader' | 'replay' | 'clock' | 'log'> & { readonly tenantId: string };

/** Everything a subscriber missed since its cursor: from memory, else from the collector's log, else from the store. */
export async function* replayFrom(position: Position, hub: TenantHub, subscriber: Subscriber, deps: Deps): AsyncGenerator<SampleBatch> {
  const recent = hub.stream.since(position);
  if (recent) {
    const samples = recent.flatMap(toSamples).filter(({ pointId }) => subscriber.matches(pointId));
    if (samples.length > 0) yield { cursor: encodeCursor(hub.stream.position(deps.clock.now())), source: 'LIVE', samples, conflated: 0 };
    return;
  }
  try {
    const { replay, tenantId } = deps;
    const first = await replay?.batches({ tenantId, after: 'stored', limit: 1 });
    const collectors = new Set([...position.sequences.keys(), ...hub.stream.collectors.keys()]);
    const sequence = first && position.sequences.get(first.collector);
    if (replay && first && sequence !== undefined && sequence >= first.floor && collectors.size === 1) {
      return yield* fromLog(sequence);
    }
    yield* fromStore(first?.after);
  } catch (error) {
    deps.log.warn({ tenantId: deps.tenantId, err: error }, 'a reconnecting subscriber gets its missed samples from the store: the log cannot be read');
    yield* fromStore(undefined);
  }

  async function* fromLog(after: number | 'stored'): AsyncGenerator<SampleBatch> {
    if (!deps.replay) return;
    for await (const page of readLog(deps.replay, deps.tenantId, after)) {
      if (subscriber.left) return;
      const samples = page.batches.flatMap(toSamples).filter(({ pointId }) => subscriber.matches(pointId));
      const last = page.batches.at(-1);
      if (!last || samples.length === 0) continue;
      const reached = { sequences: new Map(position.sequences).set(page.collector, last.sequence), time: last.time };
      yield { cursor: encodeCursor(reached), source: 'LOG', samples, conflated: 0 };
    }
  }

  /** `stored`: how far the store had come before it is read; what was logged after that follows from the log. */
  async function* fromStore(stored: number | undefined): AsyncGenerator<SampleBatch> {
    const now = deps.clock.now();
    const pointIds = subscriber.pointIds ?? hub.latest.known(subscriber.matches).map(({ pointId }) => pointId);
    // Until all is read the cursor stays where it was: broken off here, the replay begins anew.
    const cursor = encodeCursor(position);
    let after: string | undefined;
    do {
      const page = await deps.reader.raw({ tenantId: deps.tenantId, pointIds, from: Math.max(0, position.time - STORE_OVERLAP_MS), to: now + AHEAD_MS, limit: 5000, ...(after ? { after } : {}) });
      if (subscriber.left) return;
      if (page.samples.length > 0) yield { cursor, source: 'STORE', samples: page.samples, conflated: 0 };
      after = page.next;
    } while (after);
    if (stored !== undefined) yield* fromLog(stored);
  }
}

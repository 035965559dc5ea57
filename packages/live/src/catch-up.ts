import type { SampleBatch } from './batch.ts';
import { encodeCursor } from './cursor.ts';
import type { Position } from './cursor.ts';
import type { LogPage, ReplaySource } from './replay.ts';
import { toSamples } from './tenant-hub.ts';
import type { TenantHub, TenantHubDeps } from './tenant-hub.ts';
import type { Subscriber } from './subscriber.ts';

/** Samples measured this long before the cursor's time may have been logged after it. */
const STORE_OVERLAP_MS = 5 * 60_000;

const AHEAD_MS = 10 * 60_000;

/** A log or a store that does not answer is most often just restarting. */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

type Deps = Pick<TenantHubDeps, 'reader' | 'replay' | 'clock' | 'log'> & { readonly tenantId: string };

/**
 * Everything a subscriber missed since its cursor: from memory, else from the collector's log until memory goes on, else from
 * the store. What is given here is not given live again; only from the store something may come twice.
 */
export async function* replayFrom(position: Position, hub: TenantHub, subscriber: Subscriber, deps: Deps): AsyncGenerator<SampleBatch> {
  const { tenantId } = deps;
  const replay: ReplaySource | undefined = deps.replay && { batches: (query) => patiently(() => (deps.replay as ReplaySource).batches(query)) };
  const recent = fromMemory(position);
  if (recent) return yield* recent;
  try {
    const first = await replay?.batches({ tenantId, after: 'stored', limit: 1 });
    const collectors = new Set([...position.sequences.keys(), ...hub.stream.collectors.keys()]);
    const sequence = first && position.sequences.get(first.collector);
    if (replay && first && sequence !== undefined && sequence >= first.floor && collectors.size === 1) {
      return yield* fromLog(replay, first.collector, sequence);
    }
    yield* fromStore(first);
  } catch (error) {
    deps.log.warn({ tenantId, err: error }, 'a reconnecting subscriber gets its missed samples from the store: the log cannot be read');
    yield* fromStore(undefined);
  }

  /** Asks again for a while: what is logged but not stored yet can be had from the log alone. */
  async function patiently<T>(ask: () => Promise<T>): Promise<T> {
    const until = deps.clock.now() + PATIENCE_MS;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
      try {
        return await ask();
      } catch (error) {
        if (subscriber.left || deps.clock.now() + pauseMs > until) throw error;
        await new Promise<void>((resolve) => void deps.clock.after(pauseMs, resolve));
      }
    }
  }

  /** What the hub still has in memory; undefined when that is not all. Everything that waits for the subscriber is in it. */
  function fromMemory(from: Position): SampleBatch[] | undefined {
    const messages = hub.stream.since(from);
    if (!messages) return undefined;
    subscriber.clear();
    const samples = messages.flatMap(toSamples).filter(({ pointId }) => subscriber.matches(pointId));
    return samples.length > 0 ? [{ cursor: hub.cursor(), source: 'LIVE', samples, conflated: 0 }] : [];
  }

  async function* fromLog(source: ReplaySource, collector: string, from: number): AsyncGenerator<SampleBatch> {
    for (let reached = from; !subscriber.left; ) {
      const page = await source.batches({ tenantId, after: reached });
      // Not beyond what the hub has had: that comes live.
      const highest = hub.stream.collectors.get(collector)?.highest ?? Infinity;
      const batches = page.batches.filter(({ sequence }) => sequence <= highest);
      const last = batches.at(-1);
      // The hub may be further than the page, which was read before it arrived here.
      const covered = page.more ? (page.batches.at(-1)?.sequence ?? reached) : Math.max(page.head, page.batches.at(-1)?.sequence ?? 0);
      reached = Math.max(reached, Math.min(covered, highest));
      const standing: Position = { sequences: new Map(position.sequences).set(collector, reached), time: last?.time ?? position.time };
      const samples = batches.flatMap(toSamples).filter(({ pointId }) => subscriber.matches(pointId));
      const isFirst = !page.more && highest === Infinity;
      // In one breath with the page, or a message could come between. A hub that has had nothing of this collector yet notices
      // from here on what it misses.
      if (isFirst) hub.stream.begin(collector, reached, deps.clock.now());
      const rest = fromMemory(standing);
      if (samples.length > 0) yield { cursor: encodeCursor(standing), source: 'LOG', samples, conflated: 0 };
      if (rest) return yield* rest;
      // All of this collector is given. What memory lacks is another's, and this log will never have it.
      if (isFirst || reached === highest) return;
    }
  }

  /** `log`: how far the store had come before it is read; what was logged after that follows from the log. */
  async function* fromStore(log: LogPage | undefined): AsyncGenerator<SampleBatch> {
    const now = deps.clock.now();
    const pointIds = subscriber.pointIds ?? hub.latest.known(subscriber.matches).map(({ pointId }) => pointId);
    // Until all is read the cursor stays where it was: broken off here, the replay begins anew.
    const cursor = encodeCursor(position);
    let after: string | undefined;
    do {
      const page = await patiently(() => deps.reader.raw({ tenantId: deps.tenantId, pointIds, from: Math.max(0, position.time - STORE_OVERLAP_MS), to: now + AHEAD_MS, limit: 5000, ...(after ? { after } : {}) }));
      if (subscriber.left) return;
      if (page.samples.length > 0) yield { cursor, source: 'STORE', samples: page.samples, conflated: 0 };
      after = page.next;
    } while (after);
    if (log && replay) yield* fromLog(replay, log.collector, log.after);
  }
}

import { allSamplesTopic } from '@hydrograph/bus';
import type { Bus, BusLog, SampleMessage } from '@hydrograph/bus';
import type { Sample, TelemetryReader } from '@hydrograph/telemetry';
import type { SampleBatch } from './batch.ts';
import { replayFrom } from './catch-up.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createBacklog, createConflation } from './conflation.ts';
import { decodeCursor } from './cursor.ts';
import type { Position } from './cursor.ts';
import type { ReplaySource } from './replay.ts';
import { createSubscriber } from './subscriber.ts';
import type { Subscriber } from './subscriber.ts';
import { createTenantHub } from './tenant-hub.ts';
import type { TenantHub } from './tenant-hub.ts';
import type { RingLimits } from './tenant-stream.ts';

export interface HubDeps {
  /** Where the samples come from. */
  readonly bus: Pick<Bus, 'subscribe'>;
  /** Values of points that were silent since the start, and samples older than the log. */
  readonly reader: TelemetryReader;
  /** The collector's log; without it a gap stays until the store is asked. */
  readonly replay?: ReplaySource;
  readonly clock?: Clock;
  readonly log: BusLog;
  /** Recent past kept in memory per tenant; 2,000 messages and 200,000 samples when not given. */
  readonly ring?: RingLimits;
  /** Late samples that may wait for one slow subscriber; 1,000 when not given. */
  readonly maxLate?: number;
  /** Samples that may wait for one who wants every one; beyond that it is given them from the log. 20,000 when not given. */
  readonly maxBacklog?: number;
}

export interface SamplesWanted {
  readonly tenantId: string;
  /** The points by id, or a test for them (which sees only points that have sent something since the hub's start). */
  readonly points: readonly string[] | ((pointId: string) => boolean);
  /** Cursor of the last batch received: what came since then is replayed first. */
  readonly cursor?: string | undefined;
  /** At most so many batches a second. Without it as fast as they are taken. */
  readonly maxRateHz?: number | undefined;
  /** Every sample in the order it came, never only the newest of its point. Default false. */
  readonly every?: boolean | undefined;
  /** Begin with the newest value of each point (an empty batch when there is none); only without a cursor. Default true. */
  readonly snapshot?: boolean;
}

/** Live samples for any number of subscribers. */
export interface LiveHub {
  /** Newest sample by point id; points that never had one are absent. */
  latest(tenantId: string, pointIds: readonly string[]): Promise<Map<string, Sample>>;
  /** Throws BadCursor. Ends when its `return()` is called or the hub closes; `mapStream` changes its items without losing that. */
  subscribe(wanted: SamplesWanted): AsyncIterableIterator<SampleBatch>;
  /** Takes one message as if it had come over the bus. */
  take(message: SampleMessage): void;
  /** Resolves when the bus has confirmed the subscription. */
  readonly ready: Promise<void>;
  readonly subscriberCount: number;
  close(): Promise<void>;
}

export function createHub(deps: HubDeps): LiveHub {
  const { bus, reader, replay, log, clock = systemClock, ring = { messages: 2000, samples: 200_000 }, maxLate = 1000, maxBacklog = 20_000 } = deps;
  const tenants = new Map<string, TenantHub>();

  function tenantOf(tenantId: string): TenantHub {
    const known = tenants.get(tenantId);
    if (known) return known;
    const made = createTenantHub(tenantId, { reader, replay, clock, log, ring });
    tenants.set(tenantId, made);
    return made;
  }

  const subscription = bus.subscribe(allSamplesTopic, (message) => tenantOf(message.tenantId).take(message), {
    onSubscribed: () => tenants.forEach((tenant) => void tenant.catchUp()),
  });

  async function snapshotOf(tenant: TenantHub, tenantId: string, points: SamplesWanted['points'], subscriber: Subscriber): Promise<SampleBatch> {
    // The position first: what comes while the store is read is then delivered after the snapshot, not skipped.
    const cursor = tenant.cursor();
    subscriber.clear();
    if (typeof points === 'function') return { cursor, source: 'LIVE', samples: tenant.latest.known(points), conflated: 0 };
    try {
      return { cursor, source: 'LIVE', samples: [...(await tenant.latest.of(points)).values()], conflated: 0 };
    } catch (error) {
      log.warn({ tenantId, err: error }, 'the store cannot be read: a subscription begins without the values from before');
      return { cursor, source: 'LIVE', samples: tenant.latest.known((pointId) => points.includes(pointId)), conflated: 0 };
    }
  }

  function subscribe({ tenantId, points, cursor, maxRateHz, every = false, snapshot = true }: SamplesWanted): AsyncIterableIterator<SampleBatch> {
    const position = cursor === undefined ? undefined : decodeCursor(cursor);
    const tenant = tenantOf(tenantId);
    const subscriber = createSubscriber({ points, maxRateHz, waiting: every ? createBacklog(maxBacklog) : createConflation(maxLate), mark: () => tenant.cursor(), clock });
    const replayed = (from: Position): AsyncGenerator<SampleBatch> => replayFrom(from, tenant, subscriber, { tenantId, reader, replay, clock, log });
    tenant.join(subscriber);

    async function* begin(): AsyncGenerator<SampleBatch> {
      await tenant.opened;
      if (position) return yield* replayed(position);
      given = tenant.cursor();
      if (every) subscriber.clear();
      if (snapshot) yield await snapshotOf(tenant, tenantId, points, subscriber);
    }
    /** Batches that come before the live ones; undefined when there are no more. */
    let before: AsyncGenerator<SampleBatch> | undefined = begin();
    /** Up to where the subscriber has been given everything. */
    let given: string | undefined = cursor;

    const live = (batch: SampleBatch | 'behind' | undefined): IteratorResult<SampleBatch> | Promise<IteratorResult<SampleBatch>> => {
      if (batch === undefined || subscriber.left) return { done: true, value: undefined };
      if (batch === 'behind') {
        before = given === undefined ? begin() : replayed(decodeCursor(given));
        return fromBefore(before);
      }
      given = batch.cursor;
      return { done: false, value: batch };
    };
    async function fromBefore(batches: AsyncGenerator<SampleBatch>): Promise<IteratorResult<SampleBatch>> {
      const item = await batches.next();
      if (subscriber.left) return { done: true, value: undefined };
      if (item.done) {
        before = undefined;
        return live(await subscriber.next());
      }
      given = item.value.cursor;
      return item;
    }

    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: () => (before ? fromBefore(before) : subscriber.next().then(live)),
      async return() {
        subscriber.leave();
        tenant.part(subscriber);
        return { done: true, value: undefined };
      },
    };
  }

  return {
    async latest(tenantId, pointIds) {
      const tenant = tenantOf(tenantId);
      await tenant.opened;
      return tenant.latest.of(pointIds);
    },
    subscribe,
    take: (message) => tenantOf(message.tenantId).take(message),
    ready: subscription.ready,
    get subscriberCount() {
      return [...tenants.values()].reduce((sum, { subscribers }) => sum + subscribers.size, 0);
    },
    async close() {
      await subscription.close();
      for (const tenant of tenants.values()) {
        tenant.close();
        for (const subscriber of tenant.subscribers) {
          subscriber.leave();
          tenant.part(subscriber);
        }
      }
    },
  };
}

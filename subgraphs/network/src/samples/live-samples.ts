import type { LiveHub, SampleBatch } from '@hydrograph/live';
import type { Sample } from '@hydrograph/telemetry';

/** Which points a subscriber follows. */
export interface Following {
  readonly ask: () => Promise<readonly string[]>;
  /** Whether points may be added to the answer. Some may be hidden in either case: it is asked for again after each change of the register. */
  readonly open: boolean;
}

/** Samples as they arrive, with the points that come and go meanwhile. */
export interface LiveSamples {
  /** Newest sample by point id. */
  latest(tenantId: string, pointIds: readonly string[]): Promise<Map<string, Sample>>;
  /** Throws BadCursor. */
  follow(order: { tenantId: string; following: Following; cursor?: string | undefined; maxRateHz: number; every?: boolean }): Promise<AsyncIterableIterator<SampleBatch>>;
  /** Says that the points of a tenant changed: followers that asked, ask again. */
  pointsChanged(tenantId: string): void;
}

interface LiveLog {
  warn(facts: object, message: string): void;
}

/** Puts the live hub and the register of points together. */
export function createLiveSamples(hub: LiveHub, log: LiveLog): LiveSamples {
  const followers = new Set<{ tenantId: string; refresh: () => Promise<void> }>();

  async function warm(tenantId: string, pointIds: readonly string[]): Promise<void> {
    try {
      // A hub begins a stream with what it knows: so it must know the points that were silent since its start.
      await hub.latest(tenantId, pointIds);
    } catch (error) {
      log.warn({ err: error, tenantId }, 'a subscription begins without stored values: the telemetry store cannot be read');
    }
  }

  async function follow({ following, ...order }: Parameters<LiveSamples['follow']>[0]): Promise<AsyncIterableIterator<SampleBatch>> {
    let wanted = new Set(await following.ask());
    const follower = {
      tenantId: order.tenantId,
      refresh: async () => {
        wanted = new Set(await following.ask());
      },
    };
    if (following.open && order.cursor === undefined) await warm(order.tenantId, [...wanted]);
    const batches = hub.subscribe({ ...order, points: following.open ? (pointId) => wanted.has(pointId) : [...wanted] });
    followers.add(follower);
    const followed: AsyncIterableIterator<SampleBatch> = {
      [Symbol.asyncIterator]() {
        return this;
      },
      async next() {
        for (;;) {
          const item = await batches.next();
          if (item.done || item.value.samples.every(({ pointId }) => wanted.has(pointId))) return item;
          // A point that was hidden meanwhile.
          const samples = item.value.samples.filter(({ pointId }) => wanted.has(pointId));
          if (samples.length > 0) return { done: false, value: { ...item.value, samples } };
        }
      },
      async return() {
        followers.delete(follower);
        await batches.return?.();
        return { done: true, value: undefined };
      },
    };
    return followed;
  }

  return {
    latest: (tenantId, pointIds) => hub.latest(tenantId, pointIds),
    follow,
    pointsChanged(tenantId) {
      for (const follower of followers) {
        if (follower.tenantId === tenantId) follower.refresh().catch((error: unknown) => log.warn({ err: error, tenantId }, 'a subscription goes on with the points it had: the register cannot be read'));
      }
    },
  };
}

import type { SampleMessage, SampleTuple } from '@hydrograph/bus';
import type { Sample, TelemetryReader } from '@hydrograph/telemetry';
import { createHub } from '../src/index.ts';
import type { LiveHub, LogPage, RingLimits, SampleBatch } from '../src/index.ts';
import { createFakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';

export const TENANT = 'tenant-1';
export const COLLECTOR = 'collector-1';

/** A collector, a store and a hub that exist only in memory. */
export interface Scene {
  readonly hub: LiveHub;
  readonly clock: FakeClock;
  readonly warnings: string[];
  /** A second hub beside the same collector and store, as after a restart. */
  anotherHub(): LiveHub;
  /** Logs a batch and, unless `lost`, brings it to the hub. Returns its sequence. */
  send(samples: SampleTuple[], options?: { lost?: boolean; tenantId?: string }): number;
  /** How far the store writer has come. */
  store(): void;
  /** Forgets the log up to that sequence. */
  trim(sequence: number): void;
  /** Called once, when the next page of the log has been read and is on its way. */
  onRead: (() => void) | undefined;
  logDown: boolean;
  storeDown: boolean;
}

function mustBeUp(down: boolean, what: string): void {
  if (down) throw new Error(`${what} is down`);
}

export function createScene({ ring, maxLate, maxBacklog, withLog = true }: { ring?: RingLimits; maxLate?: number; maxBacklog?: number; withLog?: boolean } = {}): Scene {
  const clock = createFakeClock(1_000_000);
  const warnings: string[] = [];
  const logged: SampleMessage[] = [];
  const stored = new Map<string, Sample>();
  let storedTo = 0;
  let floor = 0;
  const previous = new Map<string, number>();
  const keep = (_facts: object, text: string): void => void warnings.push(text);

  const scene: Pick<Scene, 'logDown' | 'storeDown' | 'onRead'> = { logDown: false, storeDown: false, onRead: undefined };
  const reader: Pick<TelemetryReader, 'latest' | 'raw'> = {
    async latest(tenantId, pointIds) {
      mustBeUp(scene.storeDown, 'store');
      return pointIds.flatMap((pointId) => [...stored.values()].filter((sample) => sample.tenantId === tenantId && sample.pointId === pointId).toSorted((a, b) => b.time - a.time).slice(0, 1));
    },
    async raw({ tenantId, pointIds, from, to }) {
      mustBeUp(scene.storeDown, 'store');
      return { samples: [...stored.values()].filter((sample) => sample.tenantId === tenantId && pointIds.includes(sample.pointId) && sample.time >= from && sample.time < to) };
    },
  };
  const createOne = (): LiveHub => createHub({
    bus: { subscribe: () => ({ ready: Promise.resolve(), close: async () => {} }) },
    reader: reader as TelemetryReader, clock, log: { info: keep, warn: keep, error: keep },
    ...(ring ? { ring } : {}), ...(maxLate ? { maxLate } : {}), ...(maxBacklog ? { maxBacklog } : {}),
    ...(withLog ? { replay: {
      async batches({ tenantId, after, limit = 2 }): Promise<LogPage> {
        mustBeUp(scene.logDown, 'log');
        const from = after === 'stored' ? storedTo : after;
        const all = logged.filter((message) => message.tenantId === tenantId && message.sequence > from && message.sequence > floor);
        const page = { collector: COLLECTOR, after: from, floor, head: logged.length, batches: all.slice(0, limit), more: all.length > limit };
        const { onRead } = scene;
        scene.onRead = undefined;
        onRead?.();
        return page;
      },
    } } : {}),
  });
  const hub = createOne();
  return Object.assign(scene, {
    hub, clock, warnings, anotherHub: createOne,
    send(samples: SampleTuple[], { lost = false, tenantId = TENANT } = {}) {
      const sequence = logged.length + 1;
      const message = { collector: COLLECTOR, tenantId, sequence, after: previous.get(tenantId) ?? 0, time: clock.now(), samples };
      previous.set(tenantId, sequence);
      logged.push(message);
      if (!lost) hub.take(message);
      return sequence;
    },
    store() {
      for (const { tenantId, samples } of logged.slice(storedTo)) {
        for (const [pointId, time, value] of samples) stored.set(`${tenantId}/${pointId}/${time}`, { tenantId, pointId, time, value, quality: 192 });
      }
      storedTo = logged.length;
    },
    trim(sequence: number) {
      floor = sequence;
    },
  });
}

/** What has arrived at one subscriber, collected in the background. */
export interface Collected {
  readonly batches: SampleBatch[];
  /** `point=value` of all samples but those of the first snapshot. */
  readonly values: string[];
  leave(): Promise<void>;
}

export function collect(stream: AsyncIterableIterator<SampleBatch>): Collected {
  const batches: SampleBatch[] = [];
  const done = (async () => {
    for await (const batch of stream) batches.push(batch);
  })();
  return {
    batches,
    get values() {
      return batches.flatMap(({ samples }) => samples.map(({ pointId, value }) => `${pointId}=${value}`));
    },
    async leave() {
      await stream.return?.();
      await done;
    },
  };
}

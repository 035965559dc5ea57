import type { BusLog, SampleMessage } from '@hydrograph/bus';
import type { Sample, TelemetryReader } from '@hydrograph/telemetry';
import type { QualityCode } from '@hydrograph/telemetry';
import type { Clock } from './clock.ts';
import { createLatestValues } from './latest-values.ts';
import type { LatestValues } from './latest-values.ts';
import type { LogPage, ReplaySource } from './replay.ts';
import type { Subscriber } from './subscriber.ts';
import { createTenantStream } from './tenant-stream.ts';
import type { Gap, RingLimits, TenantStream } from './tenant-stream.ts';

export interface TenantHubDeps {
  readonly reader: TelemetryReader;
  readonly replay: ReplaySource | undefined;
  readonly clock: Clock;
  readonly log: BusLog;
  readonly ring: RingLimits;
}

/** The live samples of one tenant. */
export interface TenantHub {
  readonly stream: TenantStream;
  readonly latest: LatestValues;
  /** Resolves when the samples that are logged but not yet stored are known (or the log could not be asked). */
  readonly opened: Promise<void>;
  take(message: SampleMessage): void;
  /** Looks in the log for what may have been missed while the bus was away. */
  catchUp(): Promise<void>;
  join(subscriber: Subscriber): void;
  part(subscriber: Subscriber): void;
  readonly subscribers: ReadonlySet<Subscriber>;
  /** Gives up filling gaps. */
  close(): void;
}

const RETRY_MS = [500, 1000, 2000, 5000, 10_000, 30_000] as const;
const retryAfter = (attempt: number): number => RETRY_MS[attempt] ?? 30_000;

export function toSamples({ tenantId, samples }: SampleMessage): Sample[] {
  return samples.map(([pointId, time, value, quality, reason]) => ({
    tenantId, pointId, time, value, quality: quality as QualityCode, ...(reason === undefined ? {} : { reason }),
  }));
}

/** Reads a collector's log page by page until its end, or until the batch `to`. */
export async function* readLog(replay: ReplaySource, tenantId: string, after: number | 'stored', to = Infinity): AsyncGenerator<LogPage> {
  let from = after;
  for (;;) {
    const page = await replay.batches({ tenantId, after: from });
    yield page;
    const last = page.batches.at(-1);
    if (!last || !page.more || last.sequence >= to) return;
    from = last.sequence;
  }
}

export function createTenantHub(tenantId: string, { reader, replay, clock, log, ring }: TenantHubDeps): TenantHub {
  const stream = createTenantStream(ring);
  const latest = createLatestValues(tenantId, reader);
  const subscribers = new Set<Subscriber>();
  const byPoint = new Map<string, Set<Subscriber>>();
  const byPredicate = new Set<Subscriber>();
  let closed = false;

  function spread(message: SampleMessage): void {
    for (const sample of toSamples(message)) {
      const late = !latest.note(sample);
      const listed = byPoint.get(sample.pointId);
      if (listed) for (const subscriber of listed) subscriber.offer(sample, late);
      for (const subscriber of byPredicate) if (subscriber.matches(sample.pointId)) subscriber.offer(sample, late);
    }
  }

  /** Everything the log holds beyond the store. When it cannot be asked now, it is asked again in the background. */
  async function open(attempt = 0): Promise<void> {
    if (!replay || closed) return;
    try {
      for await (const page of readLog(replay, tenantId, 'stored')) {
        page.batches.forEach(spread);
        if (!page.more) stream.begin(page.collector, page.head, clock.now());
      }
    } catch (error) {
      if (attempt === 0) log.warn({ tenantId, err: error }, 'the collector cannot be asked for its log yet; live values are those of the store until it can');
      clock.after(retryAfter(attempt), () => void open(attempt + 1));
    }
  }

  async function fillOnce(source: ReplaySource, gap: Gap): Promise<boolean> {
    for await (const page of readLog(source, tenantId, gap.from, gap.to)) {
      if (page.collector !== gap.collector || page.floor > gap.from) return false;
      for (const message of page.batches) {
        if (message.sequence > gap.to) break;
        stream.fill(message);
        spread(message);
      }
    }
    return true;
  }

  async function fill(gap: Gap): Promise<void> {
    if (!replay) return stream.close(gap, false);
    for (let attempt = 0; ; attempt++) {
      try {
        const filled = await fillOnce(replay, gap);
        stream.close(gap, filled);
        if (!filled) log.warn({ tenantId, ...gap }, 'samples were missed and are no longer in the log; they are in the store');
        return;
      } catch (error) {
        if (closed) return;
        log.warn({ tenantId, ...gap, err: error }, 'missed samples cannot be read from the log yet');
        await new Promise<void>((resolve) => clock.after(retryAfter(attempt), resolve));
      }
    }
  }

  return {
    stream, latest, opened: open(), subscribers,
    take(message) {
      const { known, gap } = stream.accept(message);
      if (known) return;
      spread(message);
      if (gap) void fill(gap);
    },
    async catchUp() {
      if (!replay) return;
      for (const [collector, { highest }] of stream.collectors) {
        try {
          for await (const page of readLog(replay, tenantId, highest)) {
            if (page.collector !== collector) break;
            for (const message of page.batches) this.take(message);
          }
        } catch (error) {
          log.warn({ tenantId, err: error }, 'could not look for samples missed while the bus was away; the next sample will tell');
        }
      }
    },
    join(subscriber) {
      subscribers.add(subscriber);
      if (!subscriber.pointIds) byPredicate.add(subscriber);
      for (const pointId of subscriber.pointIds ?? []) {
        const set = byPoint.get(pointId);
        if (set) set.add(subscriber);
        else byPoint.set(pointId, new Set([subscriber]));
      }
    },
    part(subscriber) {
      subscribers.delete(subscriber);
      byPredicate.delete(subscriber);
      for (const pointId of subscriber.pointIds ?? []) {
        const set = byPoint.get(pointId);
        set?.delete(subscriber);
        if (set?.size === 0) byPoint.delete(pointId);
      }
    },
    close() {
      closed = true;
    },
  };
}

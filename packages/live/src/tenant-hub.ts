import type { BusLog, SampleMessage } from '@hydrograph/bus';
import type { Sample, TelemetryReader } from '@hydrograph/telemetry';
import type { QualityCode } from '@hydrograph/telemetry';
import type { Clock } from './clock.ts';
import { encodeCursor } from './cursor.ts';
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
  /** The cursor of whoever has been given everything until now. */
  cursor(): string;
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

  let rounds = 0;
  let marked: string | undefined;

  function spread(message: SampleMessage): void {
    marked = undefined;
    let round = ++rounds;
    const inRound = new Set<string>();
    const touched: Subscriber[] = [];
    for (const sample of toSamples(message)) {
      const { pointId } = sample;
      if (inRound.has(pointId)) {
        round = ++rounds;
        inRound.clear();
      }
      inRound.add(pointId);
      const late = !latest.note(sample);
      const listed = byPoint.get(pointId);
      if (listed) for (const subscriber of listed) if (subscriber.offer(sample, late, round)) touched.push(subscriber);
      for (const subscriber of byPredicate) if (subscriber.matches(pointId) && subscriber.offer(sample, late, round)) touched.push(subscriber);
    }
    // When all is offered, so that each gets its share of the message at once.
    for (const subscriber of touched) subscriber.flush();
  }

  /** Everything the log holds beyond the store. When it cannot be asked now, it is asked again in the background. */
  async function open(attempt = 0): Promise<void> {
    if (!replay || closed) return;
    try {
      for await (const page of readLog(replay, tenantId, 'stored')) {
        page.batches.forEach(spread);
        if (!page.more) stream.begin(page.collector, page.head, clock.now());
        marked = undefined;
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

  function close(gap: Gap, filled: boolean): void {
    stream.close(gap, filled);
    marked = undefined;
  }

  async function fill(gap: Gap): Promise<void> {
    if (!replay) return close(gap, false);
    for (let attempt = 0; ; attempt++) {
      try {
        const filled = await fillOnce(replay, gap);
        close(gap, filled);
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
      const { fresh, gap } = stream.accept(message);
      if (!fresh) return;
      spread(fresh);
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
    cursor() {
      // One text for all subscribers of a message. Without a collector the time goes on.
      return stream.collectors.size === 0 ? encodeCursor(stream.position(clock.now())) : (marked ??= encodeCursor(stream.position(clock.now())));
    },
    close() {
      closed = true;
    },
  };
}

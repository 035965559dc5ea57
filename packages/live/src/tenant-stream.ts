import { messageAfter } from '@hydrograph/bus';
import type { SampleMessage } from '@hydrograph/bus';
import type { Position } from './cursor.ts';

/** How much of the recent past a hub keeps in memory for one tenant. */
export interface RingLimits {
  readonly messages: number;
  readonly samples: number;
}

/** A stretch of a collector's log that has not come over the bus: after `from`, up to `to`. */
export interface Gap {
  readonly collector: string;
  readonly from: number;
  readonly to: number;
}

interface Standing {
  /** Newest sequence seen. */
  highest: number;
  /** Time of the newest. */
  time: number;
  /** Everything after this sequence is in the ring. */
  floor: number;
  gaps: Gap[];
}

/** The order of one tenant's messages: what is new, what was seen before, what is missing, and the recent ones again. */
export interface TenantStream {
  /** Takes a message off the bus; answers what of it is new, and what is missing before it. */
  accept(message: SampleMessage): { fresh?: SampleMessage; gap?: Gap };
  /** Begins at the head of a collector's log, unless a message of it has come before. */
  begin(collector: string, head: number, time: number): void;
  /** Adds a message that was read from the log to fill a gap. */
  fill(message: SampleMessage): void;
  /** The gap is filled, or its messages are lost for good (`filled` false). */
  close(gap: Gap, filled: boolean): void;
  /** Where a subscriber stands who has been given everything until now. */
  position(now: number): Position;
  /** What came after that position if the ring still holds all of it. */
  since(position: Position): SampleMessage[] | undefined;
  readonly collectors: ReadonlyMap<string, Readonly<Standing>>;
}

export function createTenantStream(limits: RingLimits): TenantStream {
  const collectors = new Map<string, Standing>();
  const ring: SampleMessage[] = [];
  let samples = 0;

  function keep(message: SampleMessage): void {
    ring.push(message);
    samples += message.samples.length;
    while (ring.length > 1 && (ring.length > limits.messages || samples > limits.samples)) {
      const oldest = ring.shift() as SampleMessage;
      samples -= oldest.samples.length;
      const standing = collectors.get(oldest.collector);
      if (standing) standing.floor = Math.max(standing.floor, oldest.sequence);
    }
  }

  /** Before the oldest gap everything is here; after it a subscriber may have missed something. */
  const contiguous = ({ gaps, highest }: Standing): number => Math.min(highest, ...gaps.map(({ from }) => from));

  return {
    accept(message) {
      const { collector, sequence, after, time } = message;
      const standing = collectors.get(collector);
      if (standing && sequence <= standing.highest) return {};
      // The log was read up to the middle of this message, or a collector that died published the beginning of it before.
      const fresh = standing ? messageAfter(message, standing.highest) : message;
      const gap = standing && after > standing.highest ? { collector, from: standing.highest, to: after } : undefined;
      if (!standing) collectors.set(collector, { highest: sequence, time, floor: after, gaps: [] });
      else {
        standing.highest = sequence;
        standing.time = time;
        if (gap) standing.gaps.push(gap);
      }
      keep(fresh);
      return { fresh, ...(gap ? { gap } : {}) };
    },
    begin(collector, head, time) {
      if (!collectors.has(collector)) collectors.set(collector, { highest: head, time, floor: head, gaps: [] });
    },
    fill: keep,
    close(gap, filled) {
      const standing = collectors.get(gap.collector);
      if (!standing) return;
      standing.gaps = standing.gaps.filter((open) => open !== gap);
      if (!filled) standing.floor = Math.max(standing.floor, gap.to);
    },
    position: (now) => ({
      sequences: new Map([...collectors].map(([collector, standing]) => [collector, contiguous(standing)])),
      time: collectors.size === 0 ? now : Math.min(...[...collectors.values()].map(({ time }) => time)),
    }),
    since(position) {
      for (const [collector, { floor }] of collectors) {
        if ((position.sequences.get(collector) ?? -1) < floor) return undefined;
      }
      for (const collector of position.sequences.keys()) if (!collectors.has(collector)) return undefined;
      const reached = (collector: string): number => position.sequences.get(collector) ?? 0;
      return ring.filter(({ collector, sequence }) => sequence > reached(collector)).map((message) => messageAfter(message, reached(message.collector)));
    },
    collectors,
  };
}

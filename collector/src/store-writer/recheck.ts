import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { StoreRestarts } from '@hydrograph/telemetry';
import type { LoggedBatch } from '../log/batch.ts';
import type { OrderedLog } from '../log/ordered-log.ts';
import { STORE_WRITER, toSamples } from './store-writer.ts';

export interface RecheckOptions {
  readonly store: StoreRestarts;
  readonly log: Pick<OrderedLog, 'read' | 'state'>;
  /** Where is kept what was found, across restarts of the collector. */
  readonly file: string;
  /** Writes batches to the store, as the store writer does. */
  readonly write: (batches: readonly LoggedBatch[]) => Promise<void>;
  readonly logger: Logger;
  /** How often the store is asked since when it runs. */
  readonly everyMs?: number;
}

/** Finds what a restart of the store lost, and sends it again from the collector's log. Not to run while something is written. */
export interface Recheck {
  /** Rejects when the store is away; to be tried again before anything else is written. */
  look(): Promise<void>;
  /** Something went wrong with the store: the next look does not wait. */
  suspect(): void;
}

const stateShape = z.object({
  /** The start of the store that was seen last. */
  life: z.string().optional(),
  /** Everything up to this sequence was found in the store after a start of it: it is there for good. */
  checkedTo: z.number().int().nonnegative(),
  /** Written in that life or before. What a start finds of it is there for good. */
  seenTo: z.number().int().nonnegative(),
});
type State = z.infer<typeof stateShape>;

const CHUNK_SAMPLES = 20_000;
/** With a lost sample its quarter's rollup may be lost, and that of the quarter before, which was made while it filled. */
const BACK_MS = 30 * 60_000;
const KEEP_EVERY_MS = 60_000;

export function createRecheck({ store, log, file, write, logger, everyMs = 5000 }: RecheckOptions): Recheck {
  let state = read(file);
  let lookedAt = -Infinity;
  let keptAt = 0;

  const keep = (next: State): void => {
    state = next;
    keptAt = Date.now();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, JSON.stringify(state), { flush: true });
    renameSync(`${file}.part`, file);
  };

  /** Places of the log to send again from, and how many samples were missing; undefined when nothing was. */
  async function firstLoss(after: number, upTo: number): Promise<{ before: number; from: number; lost: number } | undefined> {
    const passed: { after: number; at: number }[] = [];
    let found: { before: number; from: number; lost: number } | undefined;
    for (let at = after; at < upTo; ) {
      const batches = (await log.read(at, CHUNK_SAMPLES)).filter(({ sequence }) => sequence <= upTo);
      const [first, last] = [batches[0], batches.at(-1)];
      if (!first || !last) break;
      const { length } = await store.missing(batches.flatMap(toSamples));
      passed.push({ after: at, at: first.at });
      if (length > 0 && found) found = { ...found, lost: found.lost + length };
      else if (length > 0) found = { before: at, from: passed.find((chunk) => chunk.at > first.at - BACK_MS)?.after ?? at, lost: length };
      at = last.sequence;
    }
    return found;
  }

  async function sendAgain(after: number, upTo: number): Promise<void> {
    store.forgetMarks();
    for (let at = after; at < upTo; ) {
      const batches = (await log.read(at, CHUNK_SAMPLES)).filter(({ sequence }) => sequence <= upTo);
      if (batches.length === 0) return;
      await write(batches);
      at = batches.at(-1)?.sequence ?? upTo;
    }
  }

  async function afterRestart(life: string, sequence: number): Promise<void> {
    const loss = await firstLoss(state.checkedTo, sequence);
    if (loss) {
      await sendAgain(loss.from, sequence);
      logger.warn({ samples: loss.lost, after: loss.before }, 'the telemetry store had lost samples when it was restarted; they were sent again from the log');
    }
    // What was sent again may be lost again: it is looked at once more after the next restart.
    keep({ life, checkedTo: Math.max(state.checkedTo, Math.min(state.seenTo, loss?.before ?? Infinity)), seenTo: sequence });
  }

  return {
    async look() {
      if (performance.now() - lookedAt < everyMs) return;
      const life = await store.life();
      const { cursors } = await log.state();
      const sequence = cursors[STORE_WRITER] ?? 0;
      if (life !== undefined && life !== state.life) await afterRestart(life, sequence);
      else if (sequence > state.seenTo) {
        state = { ...state, seenTo: sequence };
        if (Date.now() - keptAt > KEEP_EVERY_MS) keep(state);
      }
      lookedAt = performance.now();
    },
    suspect() {
      lookedAt = -Infinity;
    },
  };
}

/** Without a note that can be read everything in the log is looked at once more, which changes nothing. */
function read(file: string): State {
  try {
    return stateShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { checkedTo: 0, seenTo: 0 };
  }
}

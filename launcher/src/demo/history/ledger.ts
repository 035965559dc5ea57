import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Span, withSpan } from './coverage.ts';

/** What can be covered: the samples of the gauges, the energy of the hours. */
export type Kept = 'samples' | 'energy';

/** Which spans of time the product has already, on disk: a start goes on where the last one ended. */
export interface Ledger {
  spans(kept: Kept): readonly Span[];
  /** Notes a span as stored. Call it after the store acknowledged: what is noted is never sent again. */
  add(kept: Kept, span: Span): void;
  /** Notes a round of live samples; rounds that follow each other within `mostApartMs` leave no gap. */
  addLive(time: number, mostApartMs: number): void;
  /** The newest moment of a live round of this run. */
  readonly liveTo: number | undefined;
  /** Puts on disk what was noted. */
  save(): Promise<void>;
}

const spans = z.array(z.tuple([z.number(), z.number()]));
const shape = z.object({ samples: spans, energy: spans });

/** Opens the ledger of a town; one that cannot be read counts as empty, since samples may be sent twice but not be missed. */
export async function openLedger(file: string): Promise<Ledger> {
  const known: Record<Kept, readonly Span[]> = { samples: [], energy: [], ...(await read(file)) };
  let liveTo: number | undefined;
  let saving = Promise.resolve();
  const add = (kept: Kept, span: Span) => void (known[kept] = withSpan(known[kept], span));
  return {
    spans: (kept) => known[kept],
    add,
    addLive: (time, mostApartMs) => {
      const follows = liveTo !== undefined && time - liveTo <= mostApartMs;
      add('samples', [follows && liveTo !== undefined ? liveTo : time, time + 1]);
      liveTo = time;
    },
    get liveTo() {
      return liveTo;
    },
    save: () => (saving = saving.then(() => write(file, JSON.stringify(known)))),
  };
}

async function read(file: string): Promise<z.infer<typeof shape> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = await open(`${file}.draft`, 'w', 0o600);
  try {
    await draft.writeFile(text);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${file}.draft`, file);
}

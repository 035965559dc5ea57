import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { createDocuments, type Documents } from '../admission/documents.ts';
import type { DocumentLimits } from '../admission/limits.ts';
import { readPrices } from '../admission/prices.ts';
import type { Sources } from '../subscriptions/sources.ts';
import type { QueryEngine } from './engine.ts';
import { readSupergraph, type Supergraph } from './supergraph.ts';

/** One version of the supergraph with all that was made for it. */
export interface Generation {
  supergraph: Supergraph;
  documents: Documents;
  engine: QueryEngine;
  sources: Sources;
}

export interface GenerationsOptions {
  file: string;
  addresses: Readonly<Record<string, string | undefined>>;
  limits: DocumentLimits;
  publicFields: ReadonlySet<string>;
  introspection: boolean;
  createEngine: (supergraph: Supergraph) => Promise<QueryEngine>;
  createSources: (supergraph: Supergraph, engine: QueryEngine) => Sources;
  pollMs: number;
  log: Logger;
}

/** The current version of the supergraph; a new file replaces it without touching operations under way. */
export interface Generations {
  current(): Generation;
  /** Takes the current version for one operation; it stays usable until `release`, even when a new one arrives. */
  use(): { generation: Generation; release: () => void };
  close(): Promise<void>;
}

/** Reads the supergraph file and watches it. Rejects when the first version is missing or broken; later ones are only refused. */
export async function openGenerations({ file, addresses, limits, publicFields, introspection, createEngine, createSources, pollMs, log }: GenerationsOptions): Promise<Generations> {
  const users = new Map<Generation, number>();

  const build = async (text: string): Promise<Generation> => {
    const supergraph = readSupergraph(text, addresses);
    const documents = createDocuments({ schema: supergraph.api, prices: readPrices(supergraph.document), limits, publicFields, introspection });
    const engine = await createEngine(supergraph);
    return { supergraph, documents, engine, sources: createSources(supergraph, engine) };
  };

  let seenText = await readFile(file, 'utf8');
  let seenChange = await changeOf(file);
  let current = await build(seenText);
  users.set(current, 1);

  const retire = (generation: Generation) => {
    const left = (users.get(generation) ?? 1) - 1;
    users.set(generation, left);
    if (left > 0) return;
    users.delete(generation);
    generation.engine.close().catch((error: unknown) => log.warn({ err: error }, 'an old supergraph could not be put away'));
  };

  const poll = async () => {
    const change = await changeOf(file);
    if (change === seenChange) return;
    seenChange = change;
    const text = await readFile(file, 'utf8');
    if (text === seenText) return;
    seenText = text;
    const next = await build(text);
    const previous = current;
    current = next;
    users.set(next, 1);
    retire(previous);
    log.info({ file, subgraphs: [...next.supergraph.endpoints.keys()] }, 'supergraph replaced');
  };

  let polling: Promise<void> | undefined;
  const timer = setInterval(() => {
    polling ??= poll()
      .catch((error: unknown) => log.error({ file, reason: error instanceof Error ? error.message : String(error) }, 'the new supergraph is refused; the last good one stays'))
      .finally(() => (polling = undefined));
  }, pollMs);
  timer.unref();

  return {
    current: () => current,
    use() {
      const generation = current;
      users.set(generation, (users.get(generation) ?? 0) + 1);
      let released = false;
      return {
        generation,
        release: () => {
          if (released) return;
          released = true;
          retire(generation);
        },
      };
    },
    async close() {
      clearInterval(timer);
      await polling;
      await Promise.all([...users.keys()].map(({ engine }) => engine.close()));
    },
  };
}

async function changeOf(file: string): Promise<string> {
  const { mtimeMs, size } = await stat(file);
  return `${mtimeMs} ${size}`;
}

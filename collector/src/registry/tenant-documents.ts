import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { writeFileDurably } from './durable-file.ts';

export interface TenantDocument {
  readonly tenantId: string;
  readonly version: number;
}

export interface TenantDocumentsOptions<T> {
  readonly folder: string;
  readonly schema: z.ZodType<T>;
  /** What they are, for the log. */
  readonly what: string;
  readonly log: Logger;
  /** Hears of each document that counts, those of the last run first. */
  readonly use: (document: T) => void;
  readonly now?: (() => number) | undefined;
}

/** Documents that network publishes for each tenant, kept on disk for the next start. */
export interface TenantDocuments<T> {
  /**
   * Takes a document. One that is older than a document of the last seconds was overtaken on its way and is ignored; an older
   * one at any other time is that of a restored database, and is taken.
   */
  take(document: T): Promise<void>;
}

const OVERTAKEN_MS = 10_000;

export function openTenantDocuments<T extends TenantDocument>({ folder, schema, what, log, use, now = Date.now }: TenantDocumentsOptions<T>): TenantDocuments<T> {
  mkdirSync(folder, { recursive: true });
  const known = new Map<string, { version: number; takenAt: number }>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    try {
      const document = schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      known.set(document.tenantId, { version: document.version, takenAt: 0 });
      use(document);
    } catch (error) {
      log.error({ file: join(folder, name), err: error }, `cannot read the ${what} of the last run; they come again from network`);
    }
  }
  return {
    async take(document) {
      const { tenantId, version } = document;
      const last = known.get(tenantId);
      const older = last !== undefined && last.version > version;
      if (older && now() - last.takenAt < OVERTAKEN_MS) return log.warn({ tenantId, version, known: last.version }, `ignored an older list of ${what}`);
      if (older) log.warn({ tenantId, version, known: last.version }, `the list of ${what} went back to an older version`);
      known.set(tenantId, { version, takenAt: now() });
      use(document);
      // The id comes from outside and must not choose a path.
      await writeFileDurably(join(folder, `${encodeURIComponent(tenantId)}.json`), JSON.stringify(document));
      if (last?.version !== version) log.info({ tenantId, version }, `took the list of ${what}`);
    },
  };
}

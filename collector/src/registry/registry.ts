import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { registryDocument } from '@hydrograph/bus';
import type { RegisteredPoint, RegistryDocument } from '@hydrograph/bus';
import { writeFileDurably } from './durable-file.ts';

/** The points the collector knows, by tenant. */
export interface Registry {
  /** The point with this id or code; undefined when the tenant has none. */
  find(tenantId: string, idOrCode: string): RegisteredPoint | undefined;
  /**
   * Takes a document and keeps it on disk for the next start. One that is older than a document of the last seconds was
   * overtaken on its way and is ignored; an older one at any other time is that of a restored database, and is taken.
   */
  take(document: RegistryDocument): Promise<void>;
  /** Points known in all. */
  readonly size: number;
}

interface Known {
  readonly version: number;
  readonly points: ReadonlyMap<string, RegisteredPoint>;
  readonly count: number;
  /** Epoch ms; 0 for a document of the last run. */
  readonly takenAt: number;
}

const OVERTAKEN_MS = 10_000;

function index({ version, points }: RegistryDocument, takenAt: number): Known {
  const found = new Map<string, RegisteredPoint>();
  for (const point of points) found.set(point.code, point);
  // Ids last: a code that looks like another point's id must not hide it.
  for (const point of points) found.set(point.id, point);
  return { version, points: found, count: points.length, takenAt };
}

/** Starts from the documents of the last run in `folder`, so that samples are taken before network is there. */
export function openRegistry(folder: string, log: Logger, now: () => number = Date.now): Registry {
  mkdirSync(folder, { recursive: true });
  const tenants = new Map<string, Known>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    try {
      const document = registryDocument.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      tenants.set(document.tenantId, index(document, 0));
    } catch (error) {
      log.error({ file: join(folder, name), err: error }, 'cannot read the points of the last run; they come again from network');
    }
  }
  return {
    find: (tenantId, idOrCode) => tenants.get(tenantId)?.points.get(idOrCode),
    async take(document) {
      const { tenantId, version } = document;
      const known = tenants.get(tenantId);
      const older = known !== undefined && known.version > version;
      if (older && now() - known.takenAt < OVERTAKEN_MS) return log.warn({ tenantId, version, known: known.version }, 'ignored an older list of points');
      if (older) log.warn({ tenantId, version, known: known.version }, 'the list of points went back to an older version');
      tenants.set(tenantId, index(document, now()));
      // The id comes from outside and must not choose a path.
      await writeFileDurably(join(folder, `${encodeURIComponent(tenantId)}.json`), JSON.stringify(document));
      if (known?.version !== version) log.info({ tenantId, version, points: document.points.length }, 'took the list of points');
    },
    get size() {
      return [...tenants.values()].reduce((sum, { count }) => sum + count, 0);
    },
  };
}

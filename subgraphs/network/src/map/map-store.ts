import { open, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Viewer } from '@hydrograph/access';
import { newId, type Database } from '@hydrograph/entities';
import { currentRevision } from '../models/revision.ts';
import { gatherMap } from './gather-map.ts';
import { encodeMap, layoutVersion } from './layout.ts';

/** A map document that is ready to be sent. */
export interface ReadyMap {
  readonly etag: string;
  readonly path: string;
  readonly bytes: number;
}

/** Keeps the newest map document of each tenant as a file. */
export interface MapStore {
  /** What the document of the actor's tenant is called now, without making it. */
  etag(viewer: Viewer): Promise<string>;
  /** The document as it is now. Made once, however many ask for it. */
  ready(viewer: Viewer): Promise<ReadyMap>;
}

/** Viewers with rights of their own, each with a document. */
const mostVariants = 40;

export function createMapStore(database: Database, folder: string): MapStore {
  const making = new Map<string, Promise<ReadyMap>>();

  // Two viewers share a document when they see the same rows and fields.
  const etag = async (viewer: Viewer): Promise<string> => `map-${layoutVersion}-${await currentRevision(database.fork(viewer), 'map')}.${viewer.rules?.fingerprint ?? 'all'}`;

  async function make(viewer: Viewer, name: string): Promise<ReadyMap> {
    const path = join(folder, `${viewer.tenantId}-${name}.bin`);
    const known = await stat(path).catch(() => undefined);
    if (known) return { etag: name, path, bytes: known.size };
    await mkdir(folder, { recursive: true });
    // What changes while it is gathered gives the next document its own name; this one may hold a part of it already.
    const parts = encodeMap(await gatherMap(database, viewer, name));
    const draft = join(folder, `${newId()}.part`);
    const bytes = await write(draft, parts);
    await rename(draft, path);
    await removeOlder(folder, `${viewer.tenantId}-${name.split('.')[0]}.`, path);
    return { etag: name, path, bytes };
  }

  return {
    etag,
    async ready(viewer) {
      const name = await etag(viewer);
      const key = `${viewer.tenantId} ${name}`;
      const known = making.get(key);
      if (known) return known;
      const made = make(viewer, name).finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
  };
}

async function write(path: string, parts: readonly Uint8Array[]): Promise<number> {
  const file = await open(path, 'w');
  try {
    let bytes = 0;
    for (const part of parts) {
      await file.write(part);
      bytes += part.length;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Removes the documents of earlier revisions, and all others where there are too many of this one. */
async function removeOlder(folder: string, revision: string, newest: string): Promise<void> {
  const ofTenant = (await readdir(folder)).filter((name) => name.startsWith(revision.slice(0, revision.indexOf('-map-') + '-map-'.length)));
  const current = ofTenant.filter((name) => name.startsWith(revision));
  const kept = current.length > mostVariants ? [] : current;
  for (const name of ofTenant) if (!kept.includes(name) && join(folder, name) !== newest) await rm(join(folder, name), { force: true });
}

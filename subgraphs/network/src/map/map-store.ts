import { open, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, type Actor, type Database } from '@hydrograph/entities';
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
  etag(actor: Actor): Promise<string>;
  /** The document as it is now. Made once, however many ask for it. */
  ready(actor: Actor): Promise<ReadyMap>;
}

export function createMapStore(database: Database, folder: string): MapStore {
  const making = new Map<string, Promise<ReadyMap>>();

  const etag = async (actor: Actor): Promise<string> => `map-${layoutVersion}-${await currentRevision(database.fork(actor), 'map')}`;

  async function make(actor: Actor, name: string): Promise<ReadyMap> {
    const path = join(folder, `${actor.tenantId}-${name}.bin`);
    const known = await stat(path).catch(() => undefined);
    if (known) return { etag: name, path, bytes: known.size };
    await mkdir(folder, { recursive: true });
    // What changes while it is gathered gives the next document its own name; this one may hold a part of it already.
    const parts = encodeMap(await gatherMap(database, actor, name));
    const draft = join(folder, `${newId()}.part`);
    const bytes = await write(draft, parts);
    await rename(draft, path);
    await removeOlder(folder, actor.tenantId, path);
    return { etag: name, path, bytes };
  }

  return {
    etag,
    async ready(actor) {
      const name = await etag(actor);
      const key = `${actor.tenantId} ${name}`;
      const known = making.get(key);
      if (known) return known;
      const made = make(actor, name).finally(() => making.delete(key));
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

async function removeOlder(folder: string, tenantId: string, newest: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(tenantId) && path !== newest) await rm(path, { force: true });
  }
}

import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { emit, newId, type Actor, type Database } from '@hydrograph/entities';
import { GraphQLError } from 'graphql';
import type { GroundRead } from './ground-worker.ts';

const partBytes = 512 * 1024;

/** The base map of a tenant as it lies ready to be sent. */
export interface ReadyGround {
  readonly etag: string;
  readonly path: string;
  readonly bytes: number;
}

/** The base maps of the tenants: in the database, and as files where they were asked for. */
export interface GroundStore {
  /** Puts a base map in the place of the one before. Others see either the old or the new. */
  replace(actor: Actor, ground: Extract<GroundRead, { type: 'read' }>): Promise<void>;
  /** Name of the tenant's base map; undefined when it has none. */
  etag(actor: Actor): Promise<string | undefined>;
  ready(actor: Actor): Promise<ReadyGround | undefined>;
}

interface GroundRow {
  id: string;
  etag: string;
}

export function createGroundStore(database: Database, folder: string): GroundStore {
  const making = new Map<string, Promise<ReadyGround>>();

  async function current(actor: Actor): Promise<GroundRow | undefined> {
    const [row] = await database.fork(actor).execute<GroundRow[]>('select id, etag from network.ground where tenant_id = ?', [actor.tenantId]);
    return row;
  }

  async function make(actor: Actor, { id, etag }: GroundRow): Promise<ReadyGround> {
    const path = join(folder, `ground-${actor.tenantId}-${etag}.bin`);
    const known = await stat(path).catch(() => undefined);
    if (known) return { etag, path, bytes: known.size };
    const parts = await database.fork(actor).execute<{ content: Buffer }[]>('select content from network.ground_part where ground_id = ? and tenant_id = ? order by part', [id, actor.tenantId]);
    const document = await promisify(gunzip)(Buffer.concat(parts.map(({ content }) => content)));
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${newId()}.part`);
    await writeFile(draft, document);
    await rename(draft, path);
    return { etag, path, bytes: document.length };
  }

  return {
    async replace(actor, { etag, features, document }) {
      const id = newId();
      const before = await current(actor);
      const parts = Math.ceil(document.length / partBytes);
      for (let part = 0; part < parts; part += 1) {
        const content = Buffer.from(document.subarray(part * partBytes, (part + 1) * partBytes));
        await database.transaction(actor, 'import base map', async (em) => void (await em.execute('insert into network.ground_part (ground_id, part, tenant_id, content) values (?, ?, ?, ?)', [id, part, actor.tenantId, content])));
      }
      await database.transaction(actor, 'import base map', async (em) => {
        const [stored] = await em.execute<{ count: string }[]>('select count(*) as count from network.ground_part where ground_id = ?', [id]);
        if (Number(stored?.count) !== parts) throw new GraphQLError('Another base map was imported at the same time: import this one again', { extensions: { code: 'CONFLICT', http: { status: 409 } } });
        await em.execute(
          `insert into network.ground (tenant_id, id, etag, features, imported_at) values (?, ?, ?, ?, now())
           on conflict (tenant_id) do update set id = excluded.id, etag = excluded.etag, features = excluded.features, imported_at = excluded.imported_at`,
          [actor.tenantId, id, etag, features],
        );
        await emit(em, { type: 'BaseMapReplaced', payload: { etag, features } });
      });
      // What an import that broke off left behind goes with it.
      await database.transaction(actor, 'import base map', async (em) => void (await em.execute('delete from network.ground_part where tenant_id = ? and ground_id <> ?', [actor.tenantId, id])));
      if (before && before.etag !== etag) await rm(join(folder, `ground-${actor.tenantId}-${before.etag}.bin`), { force: true });
    },
    etag: async (actor) => (await current(actor))?.etag,
    async ready(actor) {
      const row = await current(actor);
      if (!row) return undefined;
      const key = `${actor.tenantId} ${row.etag}`;
      const made = making.get(key) ?? make(actor, row).finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
  };
}

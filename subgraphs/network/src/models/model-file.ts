import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { actorOf, type Actor, type Database } from '@hydrograph/entities';
import { decodeInp } from '@hydrograph/networks/inp/decode.ts';
import type { EntityManager } from '@mikro-orm/postgresql';

const partBytes = 512 * 1024;

/** Keeps the input file with its model, compressed, in parts of half a megabyte: one short transaction each. */
export async function keepModelFile(database: Database, actor: Actor, modelId: string, path: string): Promise<void> {
  let part = 0;
  const keep = (content: Buffer) =>
    database.transaction(actor, 'import network', async (em) => {
      await em.execute('insert into network.model_file (model_id, part, tenant_id, content) values (?, ?, ?, ?)', [modelId, part++, actor.tenantId, content]);
    });
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(path).pipe(createGzip())) {
    waiting.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes < partBytes) continue;
    await keep(Buffer.concat(waiting));
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) await keep(Buffer.concat(waiting));
}

/** The input file of a model as it was imported, as text. */
export async function readModelFile(em: EntityManager, modelId: string): Promise<string> {
  const parts = await em.execute<{ content: Buffer }[]>('select content from network.model_file where model_id = ? and tenant_id = ? order by part', [modelId, actorOf(em).tenantId]);
  const bytes = await promisify(gunzip)(Buffer.concat(parts.map(({ content }) => content)));
  return decodeInp(bytes).text;
}

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadUserInput, describeAudit, givenFields, isId, newId, refusals, refuseStale, systemActor, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { Service } from '@hydrograph/service';
import { GraphQLError } from 'graphql';
import type { RemoveMediaFileInput, UpdateMediaFileInput } from '../generated/schema.ts';
import { fileTypeOf } from './file-type.ts';
import { MediaFile } from './media-file.entity.ts';
import { StoreAway, type MediaStore } from './media-store.ts';
import type { VirusScan } from './virus-scan.ts';

/** What is told of a file with its upload. */
export interface MediaFacts {
  readonly name: string;
  readonly title?: string | undefined;
  readonly linkedType?: string | undefined;
  readonly linkedId?: string | undefined;
}

/** Files with what is known of them: the bytes in a store, the rest in the database. */
export interface Media {
  add(viewer: Viewer, facts: MediaFacts, body: Readable): Promise<MediaFile>;
  read(file: MediaFile, range: { start: number; end: number }): Promise<Readable>;
  update(viewer: Viewer, input: UpdateMediaFileInput): Promise<MediaAnswer>;
  remove(viewer: Viewer, input: RemoveMediaFileInput): Promise<MediaAnswer>;
  /** Removes from the store what belongs to no file: uploads that broke off, files that were removed. */
  tidyUp(): Promise<number>;
}

export interface MediaAnswer {
  file: MediaFile | null;
  userErrors: UserError[];
}

export interface MediaParts {
  readonly database: Database;
  readonly store: MediaStore;
  readonly scan: VirusScan | undefined;
  readonly folder: string;
  readonly mostBytes: number;
  readonly log: Service['log'];
}

const HEAD_BYTES = 65_536;
/** An upload takes no longer than this, h. */
const UPLOAD_HOURS = 6;
const actor = systemActor('media');

export function createMedia({ database, store, scan, folder, mostBytes, log }: MediaParts): Media {
  /** What is put into the store is noted before, and no more noted once it is in the list: nothing is left behind, whenever the process dies. */
  const noteLeftover = (object: string): Promise<unknown> => database.transaction(actor, 'media upload', (em) => em.execute('insert into identity.media_leftover (object) values (?) on conflict do nothing', [object]));

  /** People are told that the store is away; why stands in the log, for those who run it. */
  const cannotBe = (done: string) => (cause: unknown): never => {
    if (!(cause instanceof StoreAway)) throw cause;
    log.error({ err: cause }, `Files cannot be ${done}`);
    throw new GraphQLError(`Files cannot be ${done} just now: their store does not answer`, { extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } }, originalError: cause });
  };

  return {
    async add(viewer, { name, title, linkedType, linkedId }, body) {
      const id = newId();
      const path = join(folder, id);
      await mkdir(folder, { recursive: true });
      try {
        const received = await receive(body, path, mostBytes);
        const { kind, contentType, ...extended } = fileTypeOf(await headOf(path), name);
        const found = scan && (await scanned(scan, path));
        if (found) throw new GraphQLError(`The file was not taken: it holds ${found}`, { extensions: { code: 'BAD_USER_INPUT', field: 'body', reason: 'VIRUS' } });
        await noteLeftover(id);
        await store.put(id, path, received).catch(cannotBe('taken'));
        return await database.transaction(viewer, 'uploadMediaFile', async (em) => {
          await em.execute('delete from identity.media_leftover where object = ?', [id]);
          const file = em.create(MediaFile, {
            id, name, kind, contentType, ...received, extended, title: title ?? null, description: null, tags: [], takenAt: null, linkedType: linkedType ?? null, linkedObject: linkedId ?? null,
            scan: scan ? 'CLEAN' : 'NOT_SCANNED', uploadedById: viewer.id, uploadedByName: viewer.name, removedAt: null,
          });
          describeAudit({ target: `MediaFile ${id}`, detail: { bytes: received.bytes, sha256: received.sha256, contentType } });
          await em.flush();
          return file;
        });
      } finally {
        await rm(path, { force: true });
      }
    },
    read: (file, range) => store.read(file.id, range).catch(cannotBe('read')),
    update(viewer, input) {
      return change(viewer, input, (file) => {
        const { linkedId, extended } = input;
        Object.assign(file, givenFields(input, ['name', 'title', 'description', 'tags', 'takenAt', 'linkedType']));
        if (linkedId != null) file.linkedObject = linkedId;
        if (extended) file.extended = { ...file.extended, ...(extended as Record<string, unknown>) };
      });
    },
    async remove(viewer, input) {
      const answer = await change(viewer, input, (file) => {
        file.removedAt = new Date();
      });
      if (answer.file) tidyUp().catch((error: unknown) => log.warn({ err: error }, 'Removed files are still in the store; housekeeping tries again'));
      return answer;
    },
    tidyUp,
  };

  function change(viewer: Viewer, input: { id: string; version?: number | null; reason?: string | null }, work: (file: MediaFile) => void): Promise<MediaAnswer> {
    return database.transaction(viewer, input.reason ?? 'media', async (em) => {
      const found = refusals();
      const file = isId(input.id) ? await em.findOne(MediaFile, { id: input.id, removedAt: null }) : null;
      if (!file) found.add(['id'], 'NOT_FOUND', `no file has the id "${input.id}"`);
      else refuseStale(found, file, input.version, 'file');
      if (!file || found.any) return { file: null, userErrors: found.list };
      work(file);
      if (file.removedAt) await em.execute(`insert into identity.media_leftover (object, at) values (?, now() - interval '1 day') on conflict do nothing`, [file.id]);
      await em.flush();
      return { file, userErrors: [] };
    });
  }

  async function tidyUp(): Promise<number> {
    await removeOldUploads(folder);
    const rows = await database.fork(actor).execute<{ object: string }[]>(`select object from identity.media_leftover where at < now() - interval '${UPLOAD_HOURS} hours' limit 1000`);
    for (const { object } of rows) {
      await store.remove(object);
      await database.transaction(actor, 'media', (em) => em.execute('delete from identity.media_leftover where object = ?', [object]));
    }
    return rows.length;
  }
}

/** A scanner that cannot tell is no reason to take a file unseen. */
async function scanned(scan: VirusScan, path: string): Promise<string | undefined> {
  try {
    return await scan.scan(path);
  } catch (cause) {
    throw new GraphQLError('Files cannot be taken just now: the virus scanner does not answer', { extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } }, ...(cause instanceof Error && { originalError: cause }) });
  }
}

async function receive(body: Readable, path: string, mostBytes: number): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > mostBytes ? new GraphQLError(`The file is larger than ${mostBytes} bytes`, { extensions: { code: 'BAD_USER_INPUT', field: 'body', http: { status: 413 } } }) : null, chunk);
    },
  });
  await pipeline(body, counted, createWriteStream(path));
  if (bytes === 0) throw new BadUserInput('The body is empty: send the file as it is', 'body');
  return { bytes, sha256: hash.digest('hex') };
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What a death left in the folder of uploads. */
async function removeOldUploads(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const facts = await stat(join(folder, name)).catch(() => undefined);
    if (facts?.isFile() && Date.now() - facts.mtimeMs > UPLOAD_HOURS * 3_600_000) await rm(join(folder, name), { force: true });
  }
}

import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { slimPostgis } from './bundle.ts';
import { defaultCacheDir } from './cache.ts';

/** Answers over this are refused: PGlite holds a whole answer in memory before the first byte leaves. */
export const maxAnswerBytes = 256 * 1024 * 1024;

/** The one PostgreSQL session everything runs in. Calls block until the answer is complete. */
export interface Engine {
  /** Runs protocol messages; `tooLarge` when the answer was over `maxAnswerBytes` and is cut off. */
  run(bytes: Buffer): { answer: Buffer; tooLarge: boolean };
  close(): Promise<void>;
}

/** NODEFS with the server's own messages kept for error reports and with an fsync that reaches the disk. */
class DurableFolder extends NodeFS {
  readonly lastMessages: string[] = [];
  readonly root: string;

  constructor(root: string) {
    super(root);
    this.root = root;
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const result = await super.init(pg, options);
    const keep = (text: string) => {
      this.lastMessages.push(text);
      if (this.lastMessages.length > 20) this.lastMessages.shift();
    };
    const preRun = [...(result.emscriptenOpts.preRun ?? []), (module: object) => installFsync(module, this.root)];
    return { emscriptenOpts: { ...result.emscriptenOpts, preRun, print: keep, printErr: keep } };
  }
}

interface FileStream {
  nfd?: number;
  path?: string;
}

/** Emscripten's NODEFS has no fsync of its own, so PostgreSQL's calls would end in nothing. */
function installFsync(module: object, folder: string): void {
  const operations = ['FS', 'filesystems', 'NODEFS', 'stream_ops'].reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    module,
  );
  if (typeof operations !== 'object' || operations === null) return;
  const root = PGlite.paths.PGDATA;
  Reflect.set(operations, 'fsync', (stream: FileStream) => {
    try {
      if (typeof stream.nfd === 'number') {
        fsyncSync(stream.nfd);
      } else if (stream.path?.startsWith(root)) {
        const descriptor = openSync(join(folder, stream.path.slice(root.length)), 'r');
        try {
          fsyncSync(descriptor);
        } finally {
          closeSync(descriptor);
        }
      }
    } catch {
      // PostgreSQL panics on a failed fsync; some file systems refuse it on folders.
      return 0;
    }
    return 0;
  });
}

/**
 * PostgreSQL leaves an error by longjmp, which PGlite catches in JavaScript without putting WebAssembly's stack
 * pointer back: after some 1,700 errors every query would end in "stack depth limit exceeded".
 */
function keepingStack(db: PGlite, run: () => void): void {
  const pointer: unknown = Reflect.get(db.Module, '___stack_pointer');
  if (!(pointer instanceof WebAssembly.Global)) throw new Error('this PGlite does not show its stack pointer');
  const { value } = pointer;
  run();
  pointer.value = value;
}

// `-F` switches fsync off; fdatasync is an empty stub in this build, so WAL is flushed by fsync.
const startParams = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'];

/**
 * Opens (or, in an empty folder, initialises) the database in `folder`.
 * @throws Error with the server's own last words when it does not start.
 */
export async function openEngine(folder: string, database: string): Promise<Engine> {
  const postgis = await slimPostgis(defaultCacheDir);
  const fs = new DurableFolder(resolve(folder));
  const db = new PGlite({ fs, database, extensions: { postgis, pg_trgm, ltree, btree_gist }, startParams });
  try {
    await db.waitReady;
  } catch (error) {
    const words = fs.lastMessages.filter((line) => /FATAL|PANIC|ERROR/.test(line)).slice(-3);
    throw new Error([error instanceof Error ? error.message : String(error), ...words].join('; '), { cause: error });
  }
  return {
    run(bytes) {
      const chunks: Buffer[] = [];
      let length = 0;
      // Runs to its end before returning: with syncToFs off nothing in it waits.
      keepingStack(db, () => {
        void db.execProtocolRawStream(bytes, {
          syncToFs: false,
          onRawData: (data) => {
            length += data.length;
            if (length <= maxAnswerBytes) chunks.push(Buffer.from(data));
          },
        });
      });
      return { answer: Buffer.concat(chunks), tooLarge: length > maxAnswerBytes };
    },
    close: () => db.close(),
  };
}

import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where the bytes of files lie. */
export interface MediaStore {
  /** Takes a local file; it is there for good, whole, when this resolves. */
  put(object: string, file: string): Promise<void>;
  /** Bytes from one to another, inclusive. */
  read(object: string, range: { start: number; end: number }): Promise<Readable>;
  remove(object: string): Promise<void>;
}

/** Files in a folder of the same disk, spread over 256 folders. */
export function createFolderStore(folder: string): MediaStore {
  const placeOf = (object: string): { folder: string; path: string } => {
    const part = join(folder, object.slice(-2));
    return { folder: part, path: join(part, object) };
  };
  return {
    async put(object, file) {
      const place = placeOf(object);
      await mkdir(place.folder, { recursive: true });
      await sync(file);
      await rename(file, place.path);
      // A name survives a loss of power only when its folder was written too.
      await sync(place.folder);
    },
    async read(object, range) {
      const handle = await open(placeOf(object).path);
      return createReadStream('', { fd: handle, ...range });
    },
    remove: (object) => rm(placeOf(object).path, { force: true }),
  };
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { createReadStream } from 'node:fs';
import { access, constants, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreAway, type MediaStore } from './media-store.ts';

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
    async check() {
      try {
        await mkdir(folder, { recursive: true });
        await access(folder, constants.W_OK | constants.X_OK);
      } catch (cause) {
        throw new StoreAway(`the folder ${folder} cannot be written (HYDROGRAPH_MEDIA_DIR)`, { cause });
      }
    },
    close: () => Promise.resolve(),
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

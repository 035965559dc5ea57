import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const keptMs = 24 * 3_600_000;

/** Removes uploads that no import has taken away within a day: the process that received them stopped. */
export async function removeOldUploads(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder, name);
    if (Date.now() - (await stat(path)).mtimeMs > keptMs) await rm(path, { force: true });
  }
}

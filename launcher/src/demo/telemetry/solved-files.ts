import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was solved once and need not be solved again, on disk. */
export interface SolvedFiles {
  /** The numbers kept under this name, or what `solve` makes of them and is kept from then on. */
  take(name: string, length: number, solve: () => Promise<Float32Array>): Promise<Float32Array>;
}

/** @param key names the town and everything else that the numbers depend on; files of another key are deleted. */
export function createSolvedFiles(folder: string, key: string): SolvedFiles {
  const tidied = tidy(folder, key);
  return {
    take: async (name, length, solve) => {
      await tidied;
      const file = join(folder, `${key}-${name}.f32`);
      const bytes = await readFile(file).catch(() => undefined);
      if (bytes?.byteLength === length * 4) return new Float32Array(new Uint8Array(bytes).buffer);
      const solved = await solve();
      // Whole or not at all: a half-written file has the wrong length, and is solved again.
      await writeFile(`${file}.draft`, new Uint8Array(solved.buffer, solved.byteOffset, solved.byteLength));
      await rename(`${file}.draft`, file);
      return solved;
    },
  };
}

async function tidy(folder: string, key: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter((name) => name.includes('.f32') && !name.startsWith(`${key}-`));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}

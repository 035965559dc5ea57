import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { TownPlan, TownSize } from '@hydrograph/networks';
import { fingerprintOf } from '../prepare/fingerprint.ts';

/** A town that was made up before, on disk: a medium one takes a second to make up, and 50 ms to read. */
export interface KeptTown {
  /** Undefined when none is kept, or one of other code or another size. */
  read(): Promise<TownPlan | undefined>;
  write(plan: TownPlan): Promise<void>;
}

export function keptTown(folder: string, size: TownSize): KeptTown {
  // Another one as soon as anything that makes the town changes, or what reads it.
  const name = `town-${size}-${process.versions.v8}-${fingerprintOf(['packages/networks/src']).slice(0, 12)}.v8`;
  const file = join(folder, name);
  return {
    read: async () => {
      const bytes = await readFile(file).catch(() => undefined);
      try {
        return bytes && (deserialize(bytes) as TownPlan);
      } catch {
        // A damaged file is written anew.
        return undefined;
      }
    },
    write: async (plan) => {
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.draft`, serialize(plan));
      await rename(`${file}.draft`, file);
      const others = (await readdir(folder)).filter((other) => other.startsWith('town-') && other !== name);
      await Promise.all(others.map((other) => rm(join(folder, other), { force: true })));
    },
  };
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';

/** Hash over the contents of files and folders of the repository; what does not exist counts as empty. */
export function fingerprintOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = inRepository(source);
    if (!existsSync(path)) continue;
    for (const file of filesOf(path)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  const entries = readdirSyncOrUndefined(path);
  if (!entries) return [path];
  return entries.sort().flatMap((name) => filesOf(`${path}/${name}`));
}

function readdirSyncOrUndefined(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

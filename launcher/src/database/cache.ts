import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where templates are kept: beside the installed packages, so that a new install starts clean. */
export const defaultCacheDir = fileURLToPath(new URL('../../../node_modules/.cache/hydrograph', import.meta.url));

/** Version of an installed package whose entry file lies one folder below its manifest. */
export function packageVersion(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
  return String(Object(manifest).version);
}

/**
 * Makes a file or folder under a name of its own and renames it, so that concurrent builders never see half of one.
 * @returns `target`, which exists then.
 */
export async function publish(target: string, fill: (path: string) => Promise<void> | void): Promise<string> {
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
  removeAbandoned(target);
  const path = `${target}.${process.pid}-${Date.now()}`;
  try {
    await fill(path);
    renameSync(path, target);
  } catch (error) {
    // Another builder may have been first; theirs is the same.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
  return target;
}

/** Removes what builders left that were killed on the way. */
function removeAbandoned(target: string): void {
  const prefix = `${basename(target)}.`;
  for (const name of readdirSync(dirname(target))) {
    const [, pid] = /^(\d+)-\d+$/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '') ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

import { createHash } from 'node:crypto';
import { constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extensionNames, openEngine, type Engine } from './engine.ts';
import { messagesOf, query } from './wire.ts';

/** Name of the database inside the host. */
export const databaseName = 'hydrograph';

/** Where templates are kept: beside the installed packages, so that a new install starts clean. */
export const defaultCacheDir = fileURLToPath(new URL('../../../node_modules/.cache/hydrograph', import.meta.url));

const packageVersion = (name: string): string => {
  const entry = createRequire(import.meta.url).resolve(name);
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
  return String(Object(manifest).version);
};

/** Folder name of a template: what is inside is decided by the engine's versions, our extensions and the fingerprint. */
export function templatePath(cacheDir: string, fingerprint: string): string {
  const versions = [packageVersion('@electric-sql/pglite'), packageVersion('@electric-sql/pglite-postgis')];
  const hash = createHash('sha256').update(JSON.stringify([...versions, ...extensionNames, fingerprint])).digest('hex');
  return join(cacheDir, `database-${versions[0]}-${hash.slice(0, 16)}`);
}

/** Builds (once) the template without any migrations. @returns its folder. */
export async function plainTemplate(cacheDir: string): Promise<string> {
  return publish(cacheDir, templatePath(cacheDir, ''), async (folder) => {
    const first = await openEngine(folder, 'template1');
    execute(first, `alter database postgres rename to ${databaseName}`);
    execute(first, 'create role hydrograph superuser login');
    await first.close();
    const second = await openEngine(folder, databaseName);
    for (const name of extensionNames) execute(second, `create extension ${name}`);
    execute(second, 'vacuum analyze');
    execute(second, 'checkpoint');
    await second.close();
  });
}

/** Copies a template into an empty database folder; an interrupted copy leaves nothing behind that looks whole. */
export function copyTemplate(template: string, folder: string): void {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(template, partial, { recursive: true, mode: constants.COPYFILE_FICLONE });
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** Fills a folder of its own and renames it, so that concurrent builders never see half a template. */
export async function publish(cacheDir: string, target: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(target)) return target;
  mkdirSync(cacheDir, { recursive: true });
  const folder = `${target}.${process.pid}-${Date.now()}`;
  try {
    await fill(folder);
    if (!existsSync(target)) renameSync(folder, target);
  } catch (error) {
    // Another builder may have been first; theirs is the same.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return target;
}

function execute(engine: Engine, sql: string): void {
  for (const part of messagesOf(engine.run(query(sql)).answer)) {
    if (part[0] === 0x45) throw new Error(`building the database template failed at "${sql}": ${part.toString('utf8', 5)}`);
  }
}

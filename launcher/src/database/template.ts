import { createHash } from 'node:crypto';
import { constants, cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion, publish } from './cache.ts';
import { extensionNames, openEngine, type Engine } from './engine.ts';
import { messagesOf, query } from './wire.ts';

/** Name of the database inside the host. */
export const databaseName = 'hydrograph';

/** Folder name of a template: what is inside is decided by the engine's versions, our extensions and the fingerprint. */
export function templatePath(cacheDir: string, fingerprint: string): string {
  const versions = [packageVersion('@electric-sql/pglite'), packageVersion('@electric-sql/pglite-postgis')];
  const hash = createHash('sha256').update(JSON.stringify([...versions, ...extensionNames, fingerprint])).digest('hex');
  return join(cacheDir, `database-${versions[0]}-${hash.slice(0, 16)}`);
}

/** Builds (once) the template without any migrations. @returns its folder. */
export async function plainTemplate(cacheDir: string): Promise<string> {
  return publish(templatePath(cacheDir, ''), async (folder) => {
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

function execute(engine: Engine, sql: string): void {
  for (const part of messagesOf(engine.run(query(sql)).answer)) {
    if (part[0] === 0x45) throw new Error(`building the database template failed at "${sql}": ${part.toString('utf8', 5)}`);
  }
}

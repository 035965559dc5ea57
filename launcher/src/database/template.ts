import { constants, cpSync, renameSync, rmSync } from 'node:fs';
import { publish } from './cache.ts';
import { openEngine, type Engine } from './engine.ts';
import { extensionNames, templatePath } from './template-path.ts';
import { messagesOf, query } from './wire.ts';

/** Name of the database inside the host. */
export const databaseName = 'hydrograph';

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

import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The release that `npm run router:install` gets and that the configuration is written for. */
export const routerVersion = '2.16.3';

const fileName = process.platform === 'win32' ? 'router.exe' : 'router';

/** Where `npm run router:install` puts it: outside the repository, since its licence is another one (Elastic 2.0). */
export const installedRouter = (env: NodeJS.ProcessEnv): string => join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'hydrograph', `apollo-router-${routerVersion}`, fileName);

/** The configuration names a program that is not there. */
export class NoSuchRouter extends Error {}

/** An Apollo Router that this machine can run. */
export interface RouterProgram {
  file: string;
  version: string;
}

/**
 * The Apollo Router of this machine: APOLLO_ROUTER_BIN (`none` for no one), else the installed one, else `router` on the PATH; undefined without one.
 * @throws NoSuchRouter when APOLLO_ROUTER_BIN is no Apollo Router 2.
 */
export function findRouter(env: NodeJS.ProcessEnv): RouterProgram | undefined {
  const named = env['APOLLO_ROUTER_BIN'];
  if (named === 'none') return undefined;
  if (named) {
    const version = isProgram(named) ? versionOf(named) : undefined;
    if (version) return { file: named, version };
    throw new NoSuchRouter(`APOLLO_ROUTER_BIN=${named} is no Apollo Router 2 that can be run here. Take that setting away, or get one by npm run router:install`);
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, fileName));
  for (const file of [installedRouter(env), ...onPath].filter(isProgram)) {
    const version = versionOf(file);
    if (version) return { file, version };
  }
  return undefined;
}

/** Asked of the program itself: others are called router as well. */
function versionOf(file: string): string | undefined {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 5000 });
  return status === 0 ? /\b2\.\d+\.\d+\b/.exec(stdout)?.[0] : undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

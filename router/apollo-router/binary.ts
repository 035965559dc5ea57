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

/**
 * The Apollo Router of this machine: APOLLO_ROUTER_BIN, else the installed one, else `router` on the PATH; undefined without one.
 * @throws NoSuchRouter when APOLLO_ROUTER_BIN is no program that can be run.
 */
export function findRouter(env: NodeJS.ProcessEnv): string | undefined {
  const named = env['APOLLO_ROUTER_BIN'];
  if (named) {
    if (isProgram(named)) return named;
    throw new NoSuchRouter(`APOLLO_ROUTER_BIN=${named} is no program that can be run`);
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, fileName));
  return [installedRouter(env), ...onPath].find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

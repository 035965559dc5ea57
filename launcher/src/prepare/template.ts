import { existsSync } from 'node:fs';
import { defaultCacheDir } from '../database/cache.ts';
import { preparedTemplatePath } from '../database/template-path.ts';
import { subgraphNames } from '../supervisor/plan.ts';
import { fingerprintOf } from './fingerprint.ts';
import { runStep } from './step.ts';

/** Everything that decides what the tables of a new installation look like. */
const sources = ['packages/entities/src', ...subgraphNames.flatMap((name) => [`subgraphs/${name}/migrations`, `subgraphs/${name}/src/database.ts`])];

/** A database with the tables of all subgraphs, for new data folders to be copied from. */
export interface DatabaseTemplate {
  /** Where it is, or will be. */
  path: string;
  fingerprint: string;
  isThere: boolean;
}

/** The template that fits the present migrations; an older one is never taken for it. */
export function databaseTemplate(): DatabaseTemplate {
  const fingerprint = fingerprintOf(sources);
  const path = preparedTemplatePath(defaultCacheDir, fingerprint);
  return { path, fingerprint, isThere: existsSync(path) };
}

/** Makes it in a process of its own. @throws Error with its last lines when that fails. */
export const buildDatabaseTemplate = ({ fingerprint }: DatabaseTemplate, { signal }: { signal?: AbortSignal } = {}): Promise<void> =>
  runStep('Making the template of the database', 'launcher/src/prepare/build-template.ts', [fingerprint], { signal });

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packageVersion } from './cache.ts';

/** Extensions every database of ours has, in the order they are created. */
export const extensionNames = ['postgis', 'pg_trgm', 'ltree', 'btree_gist'] as const;

/** Folder name of a template: what is inside is decided by the engine's versions, our extensions and the fingerprint. */
export function templatePath(cacheDir: string, fingerprint: string): string {
  const versions = [packageVersion('@electric-sql/pglite'), packageVersion('@electric-sql/pglite-postgis')];
  const hash = createHash('sha256').update(JSON.stringify([...versions, ...extensionNames, fingerprint])).digest('hex');
  return join(cacheDir, `database-${versions[0]}-${hash.slice(0, 16)}`);
}

/** Where `buildTemplate` puts a prepared database of this fingerprint. */
export const preparedTemplatePath = (cacheDir: string, fingerprint: string): string => templatePath(cacheDir, `prepared ${fingerprint}`);

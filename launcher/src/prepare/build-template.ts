// Makes the database that new installations are copied from: all migrations of all subgraphs, run once. Argument: the fingerprint of the migrations.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openSchemas } from '../backup/schemas.ts';
import { defaultCacheDir } from '../database/cache.ts';
import { buildTemplate } from '../database/host.ts';
import { plainTemplate } from '../database/template.ts';

const [fingerprint] = process.argv.slice(2);
if (!fingerprint) throw new Error('Give the fingerprint of the migrations.');

const built = await buildTemplate({
  fingerprint,
  prepare: async ({ url }) => {
    const schemas = await openSchemas(url);
    try {
      await schemas.migrate(schemas.known);
    } finally {
      await schemas.close();
    }
  },
});
// Those of earlier migrations: nothing will ask for them again.
const kept = [built, await plainTemplate(defaultCacheDir)].map((path) => basename(path));
for (const name of readdirSync(defaultCacheDir)) if (/^database-[\d.]+-[0-9a-f]{16}$/.test(name) && !kept.includes(name)) rmSync(join(defaultCacheDir, name), { recursive: true, force: true });

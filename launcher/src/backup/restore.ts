import type { LauncherEnv } from '../env.ts';
import { takeDataFolder } from '../supervisor/data-folder.ts';
import { connect } from './connection.ts';
import { openForRestore, urlOf, type OpenDatabase } from './database.ts';
import { readMigrations, quoted } from './catalogue.ts';
import { prepareKeptFiles, refuseKeptFiles } from './kept-files.ts';
import { BackupRefused, checkFiles, readManifest, type Manifest } from './manifest.ts';
import { openSchemas, type Schemas } from './schemas.ts';
import { restoreSecrets } from './secrets.ts';
import type { PreparedFile } from './sqlite-file.ts';
import { loadTables, refuseRows } from './table-loader.ts';
import { prepareTelemetry, refuseSamples } from './telemetry.ts';
import { subgraphNames } from '../supervisor/plan.ts';

type Place = Pick<LauncherEnv, 'dataDir' | 'databaseUrl' | 'influxUrl'>;

/** What was restored; all of it was read back and compared. */
export interface RestoreReport {
  /** The instant that the installation now shows. */
  readonly consistentAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly samples: number;
  /** Uploaded files and archives of the audit log. */
  readonly files: number;
  readonly secrets: readonly string[];
  readonly seconds: number;
}

/**
 * Restores a backup into an empty installation on which nothing runs, embedded or on PostgreSQL, whichever it was made of.
 * @throws BackupRefused (or DataFolderRefused) with nothing changed when the backup is damaged or newer, or the installation not empty.
 */
export async function restoreBackup(place: Place, folder: string): Promise<RestoreReport> {
  const startedAt = performance.now();
  const manifest = readManifest(folder);
  const schemas = await openSchemas(urlOf(place));
  try {
    schemas.refuseNewer(manifest.migrations, folder);
    await checkFiles(folder, manifest);
    const taken = takeDataFolder(place.dataDir);
    try {
      await refuseSamples(place);
      refuseKeptFiles(place.dataDir);
      await restoreInto(place, folder, manifest, schemas);
      const secrets = restoreSecrets(place.dataDir, folder, manifest.secrets);
      return {
        consistentAt: manifest.consistentAt, tables: manifest.tables.length, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
        samples: manifest.telemetry?.samples ?? 0, files: manifest.files.length, secrets, seconds: (performance.now() - startedAt) / 1000,
      };
    } finally {
      taken.release();
    }
  } finally {
    await schemas.close();
  }
}

async function restoreInto(place: Place, folder: string, manifest: Manifest, schemas: Schemas): Promise<void> {
  const database = await openForRestore(place);
  let prepared: PreparedFile[] = [];
  let complete = false;
  try {
    await load(database, folder, manifest, schemas, async () => {
      prepared = await prepareTelemetry(place, folder, manifest);
      prepared.push(...(await prepareKeptFiles(place.dataDir, folder, manifest.files)));
    });
    for (const file of prepared) file.put();
    complete = true;
  } finally {
    if (!complete) for (const file of prepared) file.drop();
    await schemas.close();
    await database.close();
    if (!complete) database.undo();
  }
}

/** Samples are made ready between the checks and the load, so that the load's commit is the last thing that can fail. */
async function load(database: OpenDatabase, folder: string, manifest: Manifest, schemas: Schemas, prepare: () => Promise<void>): Promise<void> {
  const client = await connect(database.url);
  let made: string[] = [];
  try {
    await refuseRows(client, database.name);
    const before = await readMigrations(client);
    for (const [schema, names] of Object.entries(before)) {
      const foreign = names.filter((name) => !manifest.migrations[schema]?.includes(name));
      if (foreign.length > 0) throw new BackupRefused(`${database.name} is newer than the backup: schema "${schema}" has the migration ${foreign.join(', ')}. Restore into a database without that schema.`);
    }
    made = subgraphNames.filter((schema) => manifest.migrations[schema] && !before[schema]);
    await prepare();
    await schemas.migrate(manifest.migrations);
    await loadTables(client, folder, manifest);
    made = [];
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new BackupRefused(`${database.name} cannot be restored into as ${client.user ?? ''}: ${(error as Error).message}. Connect as a superuser.`);
  } finally {
    for (const schema of made) await client.query(`drop schema if exists ${quoted(schema)} cascade`).catch(() => undefined);
    await client.end();
  }
}

import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { LauncherEnv } from '../env.ts';
import { inRepository } from '../repository.ts';
import { connect } from './connection.ts';
import { openForBackup } from './database.ts';
import { copyKeptFiles, settleKeptFiles } from './kept-files.ts';
import { BackupRefused, filesOf, FORMAT, writeManifest, type Manifest } from './manifest.ts';
import { backupSecrets } from './secrets.ts';
import { copyAndCatchUp, copyBySnapshot, type Snapshot } from './snapshot.ts';
import { backupCollectorLog, backupTelemetry } from './telemetry.ts';

type Place = Pick<LauncherEnv, 'dataDir' | 'databaseUrl' | 'influxUrl'>;

export interface BackupOptions {
  /** Folder to make; inside it when it is there already. A dated folder of the working directory when absent. */
  readonly to?: string | undefined;
  readonly withSecrets?: boolean | undefined;
}

/** What a backup has become. */
export interface BackupReport {
  readonly folder: string;
  readonly consistentAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly samples: number;
  /** Uploaded files and archives of the audit log. */
  readonly files: number;
  /** Ids of uploaded files that are not in the backup: they lie outside the data folder, are lost, or damaged. */
  readonly filesMissing: readonly string[];
  readonly bytes: number;
  readonly seconds: number;
  /** Longest statement as seen from here, ms: what it waited for others is part of it. */
  readonly longestStatementMs: number;
  /** How long the transaction lasted that the instant belongs to, ms; the embedded database answers nobody else meanwhile. */
  readonly transactionMs: number;
}

/**
 * Backs up a whole installation while it runs. The folder appears when it is complete; a backup that broke off leaves
 * nothing that looks like one. @throws BackupRefused when there is nothing to back up or no place for it.
 */
export async function makeBackup(place: Place, { to, withSecrets = false }: BackupOptions, now = new Date()): Promise<BackupReport> {
  const startedAt = performance.now();
  const folder = chooseFolder(to, now);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  const database = await openForBackup(place);
  try {
    mkdirSync(join(partial, 'tables'), { recursive: true, mode: 0o700 });
    await copyKeptFiles(place.dataDir, partial);
    const client = await connect(database.url);
    let snapshot: Snapshot;
    try {
      snapshot = await (database.embedded ? copyAndCatchUp : copyBySnapshot)(client, partial);
    } catch (error) {
      if ((error as { code?: string }).code === '42501') throw new BackupRefused(`${database.name} cannot be backed up as ${client.user ?? ''}: ${(error as Error).message}. Connect as a role that reads all schemas.`);
      throw error;
    } finally {
      await client.end();
    }
    if (snapshot.tables.length === 0) throw new BackupRefused(`There is nothing to back up: ${database.name} holds no table of Hydrograph.`);
    // The log before the samples: what its consumers have not stored at its instant is in it, what they stored later may be twice.
    const collectorLog = await backupCollectorLog(place, partial);
    const telemetry = await backupTelemetry(place, partial);
    await copyKeptFiles(place.dataDir, partial);
    const { files, missing } = await settleKeptFiles(partial, snapshot.tables);
    const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { version: string };
    const { consistentAt, migrations, tables, sequences } = snapshot;
    const manifest: Manifest = {
      product: 'hydrograph', format: FORMAT, version, madeAt: now.toISOString(), consistentAt, migrations, tables, sequences,
      ...(telemetry && { telemetry }), ...(collectorLog && { collectorLog }), files,
      secrets: withSecrets ? await backupSecrets(place.dataDir, partial) : [],
    };
    writeManifest(partial, manifest);
    renameSync(partial, folder);
    return {
      folder, consistentAt, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), samples: telemetry?.samples ?? 0, files: files.length, filesMissing: missing,
      bytes: filesOf(manifest).reduce((sum, { bytes }) => sum + bytes, 0), seconds: (performance.now() - startedAt) / 1000,
      longestStatementMs: snapshot.longestStatementMs, transactionMs: snapshot.transactionMs,
    };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await database.close();
  }
}

function chooseFolder(to: string | undefined, now: Date): string {
  const dated = `hydrograph-backup-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  const wanted = resolve(to ?? dated);
  const folder = to !== undefined && existsSync(wanted) && statSync(wanted).isDirectory() && readdirSync(wanted).length > 0 ? join(wanted, dated) : wanted;
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) throw new BackupRefused(`${folder} is there already; a backup is never written over something.`);
  if (!existsSync(dirname(folder))) throw new BackupRefused(`There is no folder ${dirname(folder)} to put the backup in.`);
  return folder;
}

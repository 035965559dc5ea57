import { makeBackup, type BackupOptions } from '../backup/backup.ts';
import { BackupRefused } from '../backup/manifest.ts';
import type { LauncherEnv } from '../env.ts';
import { DataFolderRefused } from '../supervisor/data-folder.ts';

/** `hydrograph backup`: copies a whole installation while it runs. @returns the exit code. */
export async function backup(env: LauncherEnv, { json = false, ...options }: BackupOptions & { json?: boolean }): Promise<number> {
  return reported('Nothing was backed up', json, async () => {
    const report = await makeBackup(env, options);
    const { folder, rows, tables, samples, files, filesMissing, bytes, seconds, consistentAt } = report;
    return { report, text: `backed up ${rows} rows in ${tables} tables, ${samples} samples and ${files} files (${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s), as they were at ${consistentAt}: ${folder}${filesMissing.length > 0 ? `; ${filesMissing.length} uploaded files are not in it, such as ${filesMissing[0]!}: they lie outside the data folder (an object store, HYDROGRAPH_MEDIA_DIR), which needs a backup of its own, or are lost or damaged` : ''}` };
  });
}

/** Prints one line, or one JSON object, for what was done or refused. @returns the exit code. */
export async function reported(refused: string, json: boolean, work: () => Promise<{ report: object; text: string }>): Promise<number> {
  try {
    const { report, text } = await work();
    process.stdout.write(`${json ? JSON.stringify(report) : text}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BackupRefused) && !(error instanceof DataFolderRefused)) throw error;
    if (json) process.stdout.write(`${JSON.stringify({ error: { message: error.message } })}\n`);
    else process.stderr.write(`${refused}: ${error.message}\n`);
    return 1;
  }
}

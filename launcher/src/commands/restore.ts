import { readManifest } from '../backup/manifest.ts';
import { restoreBackup } from '../backup/restore.ts';
import type { LauncherEnv } from '../env.ts';
import { reported } from './backup.ts';
import { confirmed } from './reset.ts';

/** `hydrograph restore FOLDER`: puts a backup into an empty installation. @returns the exit code. */
export async function restore(env: LauncherEnv, folder: string, { json = false, yes = false }: { json?: boolean; yes?: boolean }): Promise<number> {
  return reported('Nothing was restored', json, async () => {
    const ask = !yes && !json && process.stdin.isTTY;
    if (ask && !(await confirmed(`Restore the backup of ${readManifest(folder).consistentAt} into ${env.databaseUrl ? 'the database of HYDROGRAPH_DATABASE_URL' : env.dataDir}? Type yes: `))) {
      return { report: { restored: false }, text: 'Nothing was restored.' };
    }
    const report = await restoreBackup(env, folder);
    const { rows, tables, samples, files, seconds, consistentAt } = report;
    return { report, text: `restored ${rows} rows in ${tables} tables, verified, ${samples} samples and ${files} files (${seconds.toFixed(1)} s), as they were at ${consistentAt}` };
  });
}

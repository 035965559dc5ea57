import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { LauncherEnv } from '../env.ts';
import { DataFolderRefused, takeDataFolder } from '../supervisor/data-folder.ts';

/** What a data folder may hold. Anything else in it is not ours: a mistyped HYDROGRAPH_DATA_DIR must not delete somebody's files. */
const ours = ['secrets', 'logs', 'telemetry', 'database', 'collector', 'files', 'map', 'uploads', 'lock', 'run.json', 'database.lock'];

/** `hydrograph reset`: deletes all data after asking. @returns the exit code. */
export async function reset(env: LauncherEnv, { yes = false }: { yes?: boolean }): Promise<number> {
  const { dataDir } = env;
  if (!existsSync(dataDir)) {
    process.stdout.write(`There is no data folder ${dataDir}; nothing to delete.\n`);
    return 0;
  }
  const foreign = readdirSync(dataDir).filter((name) => !ours.some((own) => name === own || name.startsWith(`${own}-`) || name.startsWith(`${own}.`)));
  if (foreign.length > 0) {
    process.stderr.write(`${dataDir} is not only a Hydrograph data folder (it holds ${foreign.slice(0, 3).join(', ')}); nothing was deleted.\n`);
    return 1;
  }
  try {
    takeDataFolder(dataDir).release();
  } catch (error) {
    if (!(error instanceof DataFolderRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  if (!yes && !(await confirmed(`Delete all data in ${dataDir}? Networks, measurements, users, everything. Type yes: `))) {
    process.stdout.write('Nothing was deleted.\n');
    return 1;
  }
  rmSync(dataDir, { recursive: true, force: true });
  process.stdout.write(`Deleted ${dataDir}.\n`);
  return 0;
}

/** Asks on the terminal. @returns whether the answer was yes. */
export async function confirmed(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  const answer = await Promise.race([lines.question(question), closed]);
  lines.close();
  return /^(yes|是)$/i.test(answer.trim());
}

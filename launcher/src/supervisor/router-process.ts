import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pidFile = (dataDir: string): string => join(dataDir, 'router.pid');

/** Notes which Apollo Router runs on this data folder. */
export function rememberRouter(dataDir: string, pid: number): void {
  writeFileSync(pidFile(dataDir), `${pid}\n`, { mode: 0o600 });
}

/**
 * Ends an Apollo Router that outlived a killed supervisor: unlike our own processes it does not notice. Only where the system
 * tells what a process runs (/proc) can it be known for one; elsewhere it is left, and the new one takes other ports.
 */
export function endRouterLeftBehind(dataDir: string): void {
  const pid = pidIn(pidFile(dataDir));
  if (pid !== undefined && commandOf(pid).includes('router.yaml')) process.kill(pid, 'SIGKILL');
  rmSync(pidFile(dataDir), { force: true });
}

function pidIn(file: string): number | undefined {
  const pid = Number(textOf(file));
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}

const commandOf = (pid: number): string => textOf(`/proc/${pid}/cmdline`);

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

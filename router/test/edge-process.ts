import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** An edge as it is run: a process of its own, on a free port. */
export interface EdgeProcess {
  url: string;
  pid: number;
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
}

export async function startEdgeProcess(env: Record<string, string>): Promise<EdgeProcess> {
  const child = fork(join(import.meta.dirname, '../edge/main.ts'), { silent: true, env: { PATH: process.env['PATH'], HYDROGRAPH_PORT: '0', HYDROGRAPH_FRONTEND_DIR: 'none', ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-10_000)));
  const failed = once(child, 'exit').then(() => {
    throw new Error(`The edge does not start: ${said}`);
  });
  const [message] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }];
  failed.catch(() => undefined);
  return {
    url: message.url,
    pid: child.pid ?? 0,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

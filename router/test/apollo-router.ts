import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findRouter } from '../apollo-router/binary.ts';
import { routerArguments, routerEnvironment, type RouterRun } from '../apollo-router/run.ts';

/** The real program, or undefined on a machine without it. */
export const routerBinary = findRouter(process.env)?.file;
if (!routerBinary) console.log('skipped: no Apollo Router found');

/** A real Apollo Router on a free port. */
export interface TestRouter {
  url: string;
  metricsUrl: string;
  pid: number;
  /** Everything it logged so far. */
  logged(): string;
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
  /** Starts it again on its port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestRouter(run: Pick<RouterRun, 'supergraphFile' | 'subgraphs'> & { timeoutMs?: number }): Promise<TestRouter> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  let output = '';

  const start = async () => {
    const own = spawn(routerBinary ?? '', routerArguments(run), { env: { ...process.env, ...routerEnvironment({ timeoutMs: 10_000, ...run, port, metricsPort }) }, stdio: ['ignore', 'pipe', 'pipe'] });
    child = own;
    for (const stream of [own.stdout, own.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    for (const until = Date.now() + 30_000; !(await isReady(url)); await sleep(20)) {
      if (own.exitCode !== null || Date.now() > until) throw new Error(`Apollo Router does not start: ${output}`);
    }
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };

  await start();
  return {
    url,
    metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
    get pid() {
      return child.pid ?? 0;
    },
    logged: () => output,
    kill: () => end('SIGKILL'),
    start,
    stop: () => end('SIGTERM'),
  };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health?ready`).then(({ ok }) => ok, () => false);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True when this machine has an InfluxDB 1.x server. */
export const hasInfluxd = spawnSync('influxd', ['version']).status === 0;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** An InfluxDB of its own in a temporary folder. */
export interface TestInfluxd {
  readonly url: string;
  /** Ends it by SIGKILL and starts it again on the same folder; resolves when it answers. */
  kill(): Promise<void>;
  /** As `kill`, in the middle of an entry of its write-ahead log. */
  killWhileItWrites(): Promise<void>;
  stop(): Promise<void>;
}

const end = (child: ChildProcess): Promise<void> => new Promise((resolve) => {
  child.once('exit', () => resolve());
  child.kill('SIGKILL');
});

/** Starts it with an empty database `hydrograph`. */
export async function startInfluxd(): Promise<TestInfluxd> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-influx-'));
  const [http, rpc] = [await freePort(), await freePort()];
  const config = join(folder, 'influxdb.conf');
  writeFileSync(config, `reporting-disabled = true
bind-address = "127.0.0.1:${rpc}"
[meta]
dir = "${folder}/meta"
[data]
dir = "${folder}/data"
wal-dir = "${folder}/wal"
index-version = "tsi1"
[http]
bind-address = "127.0.0.1:${http}"
log-enabled = false
[logging]
level = "error"
`);
  const origin = `http://127.0.0.1:${http}`;
  async function start(): Promise<ChildProcess> {
    const child = spawn('influxd', ['-config', config], { stdio: 'ignore' });
    const deadline = Date.now() + 60_000;
    for (;;) {
      try {
        const made = await fetch(`${origin}/query?${new URLSearchParams({ q: 'CREATE DATABASE hydrograph' })}`, { method: 'POST' });
        await made.arrayBuffer();
        if (made.ok) return child;
      } catch (error) {
        if (Date.now() > deadline || child.exitCode !== null) throw new Error('influxd did not start', { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  let child = await start();
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  return {
    url: `${origin}/?db=hydrograph`,
    async kill() {
      await end(child);
      child = await start();
    },
    async killWhileItWrites() {
      await end(child);
      const segment = globSync(`${folder}/wal/hydrograph/**/*.wal`).sort().at(-1) ?? '';
      appendFileSync(segment, readFileSync(segment).subarray(0, 60));
      child = await start();
    },
    async stop() {
      process.off('exit', endWithUs);
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

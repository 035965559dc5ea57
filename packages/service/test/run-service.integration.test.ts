import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('trial-main.ts', import.meta.url));

describe('a service as a process', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  async function start(env: Record<string, string> = {}): Promise<{ url: string; exit: Promise<unknown> }> {
    child = fork(main, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ...process.env, ...env } });
    const exit = once(child, 'exit').then(([code]: unknown[]) => code);
    const message = await Promise.race([once(child, 'message').then(([first]: unknown[]) => first), exit]);
    return { url: (message as { url: string }).url, exit };
  }

  it('tells its parent where it listens, and stops on SIGTERM', async () => {
    const { url, exit } = await start();
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' });
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_resident_memory_bytes');
    child!.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('stops when the channel to its parent closes', async () => {
    const { exit } = await start();
    child!.disconnect();
    expect(await exit).toBe(0);
  });

  it('ends with code 1 when its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { exit } = await start({ TRIAL_PORT: String((other.address() as AddressInfo).port) });
    expect(await exit).toBe(1);
    other.close();
  });
});

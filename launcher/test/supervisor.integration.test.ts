import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnv, type LauncherEnv } from '../src/env.ts';
import { inRepository } from '../src/repository.ts';
import { readRunning } from '../src/supervisor/data-folder.ts';
import { startProduct, type Product } from '../src/supervisor/product.ts';
import { textsFor } from '../src/texts.ts';
import { fakePlan } from './fakes/product.ts';
import { aProductPort, collect, eventually, isAlive } from './processes.ts';

let dataDir: string;
let port: number;
let said: string[];
const running: Product[] = [];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hydrograph-supervisor-'));
  port = await aProductPort();
  said = [];
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((product) => product.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

const settings = (): LauncherEnv => readEnv({ HYDROGRAPH_DATA_DIR: dataDir, HYDROGRAPH_PORT: String(port), HYDROGRAPH_DEMO: 'none' });

async function start(plan = fakePlan): Promise<Product> {
  const product = await startProduct({ env: settings(), texts: textsFor({}), say: (line) => said.push(line), frontend: false, template: false, plan });
  running.push(product);
  return product;
}

// Never 0: a signal to process 0 would go to the whole group of the test runner.
const pids = (product: Product): number[] =>
  [...product.parts.values()].map((part) => {
    if (!part.pid) throw new Error(`${part.name} does not run`);
    return part.pid;
  });

describe('the supervisor', () => {
  it('says what is ready and ends with the address', async () => {
    await start();
    expect(said.at(-1)).toMatch(new RegExp(`^Hydrograph is ready: http://127\\.0\\.0\\.1:${port} \\(\\d+\\.\\d s\\)$`));
    expect(said.filter((line) => / ready \d+\.\d s$/.test(line))).toHaveLength(2);
    expect(said.some((line) => line.includes(`http://127.0.0.1:${port}/sign-in?code=`))).toBe(true);
    expect(readRunning(dataDir)).toMatchObject({ url: `http://127.0.0.1:${port}`, pid: process.pid });
  });

  it('asks what depends on all the others when those are ready', async () => {
    await start((input) => fakePlan(input).map((part) => (part.name === 'edge' ? { ...part, readyLast: true } : { ...part, env: { FAKE_SLOW_MS: '1500' } })));
    expect(said.filter((line) => / ready \d+\.\d s$/.test(line)).map((line) => line.trim().split(' ')[0])).toEqual(['database', 'edge']);
  });

  it('keeps secrets and the address of what runs from everybody else', async () => {
    await start();
    const modes = ['secrets', 'secrets/local-token', 'secrets/service-secret', 'run.json'].map((name) => (statSync(join(dataDir, name)).mode & 0o777).toString(8));
    expect(modes).toEqual(['700', '600', '600', '600']);
  });

  it('keeps its secrets from one start to the next', async () => {
    await (await start()).stop();
    const first = readFileSync(join(dataDir, 'secrets/local-token'), 'utf8');
    await start();
    expect(readFileSync(join(dataDir, 'secrets/local-token'), 'utf8')).toBe(first);
  });

  it('starts a part that was killed again, alone', async () => {
    const product = await start();
    const [database, edge = Number.NaN] = pids(product);
    process.kill(edge, 'SIGKILL');
    await eventually('the edge being back', () => said.some((line) => line.startsWith('edge is back after')));
    expect(said.find((line) => line.startsWith('edge ended'))).toMatch(/^edge ended \(SIGKILL\); started again in 0\.3 s$/);
    expect(product.parts.get('edge')?.restarts).toBe(1);
    expect(pids(product)[0]).toBe(database);
    expect(pids(product)[1]).not.toBe(edge);
  });

  it('stops every part and frees the data folder', async () => {
    const product = await start();
    const all = pids(product);
    await product.stop();
    expect(all.filter(isAlive)).toEqual([]);
    expect(readRunning(dataDir)).toBeUndefined();
    await start();
  });

  it('ends a part that does not listen', async () => {
    const product = await start((input) => fakePlan(input).map((part) => ({ ...part, env: { ...part.env, FAKE_STUBBORN: part.name === 'edge' ? '1' : undefined } })));
    const all = pids(product);
    await product.stop();
    expect(all.filter(isAlive)).toEqual([]);
  });

  it('writes what each part says into its own log', async () => {
    const product = await start();
    expect(readFileSync(join(dataDir, 'logs/edge.log'), 'utf8')).toContain(`started ${product.parts.get('edge')?.pid}`);
  });

  it('gives up on a part that never gets ready, with its last words, and stops the others', async () => {
    const failing = start((input) => [...fakePlan(input), { name: 'collector', script: inRepository('launcher/test/fakes/part.ts'), env: { FAKE_CRASH: 'the log is damaged' }, readyUrls: [] }]);
    await expect(failing).rejects.toThrow('collector ended 4 times before it was ready (exit code 3): the log is damaged');
    expect(said).toContain(`collector: the log is damaged  [${join(dataDir, 'logs/collector.log')}]`);
    await start();
  });

  it('gives the error of a part that ended by one, not what Node prints below it', async () => {
    const failing = start((input) => [...fakePlan(input), { name: 'collector', script: inRepository('launcher/test/fakes/part.ts'), env: { FAKE_UNCAUGHT: 'no module of that name' }, readyUrls: [] }]);
    await expect(failing).rejects.toThrow('collector ended 4 times before it was ready (exit code 1): Error: no module of that name');
  });

  it('refuses a second start on the same data, naming folder, process and address', async () => {
    await start();
    await expect(start()).rejects.toThrow(`Hydrograph already runs on the data folder ${dataDir}, by process ${process.pid} (http://127.0.0.1:${port})`);
  });

  it('refuses a port in use, naming the port and the variable', async () => {
    const other = await listen(port);
    try {
      await expect(start()).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use by another program. Stop that one, or choose another port with HYDROGRAPH_PORT`);
    } finally {
      other.close();
    }
    await start();
  });

  it('refuses a data folder that is a file', async () => {
    rmSync(dataDir, { recursive: true });
    writeFileSync(dataDir, '');
    await expect(start()).rejects.toThrow(`The data folder ${dataDir} cannot be used`);
  });

  it('refuses a damaged lock and a damaged secret, naming the file', async () => {
    writeFileSync(join(dataDir, 'lock'), 'not a database, but long enough to be taken for one'.repeat(40));
    await expect(start()).rejects.toThrow(`The lock file ${join(dataDir, 'lock')} is damaged`);
    rmSync(join(dataDir, 'lock'));
    await (await start()).stop();
    chmodSync(join(dataDir, 'secrets/local-token'), 0o600);
    writeFileSync(join(dataDir, 'secrets/local-token'), 'short');
    await expect(start()).rejects.toThrow(`${join(dataDir, 'secrets/local-token')} is damaged`);
  });

  it('leaves nothing behind when the launcher is killed', async () => {
    const launcher = spawn(process.execPath, [inRepository('launcher/test/fakes/launcher.ts')], {
      env: { ...process.env, HYDROGRAPH_DATA_DIR: dataDir, HYDROGRAPH_PORT: String(port), HYDROGRAPH_DEMO: 'none' },
    });
    const output = collect(launcher);
    await eventually('the start', () => output.stdout.includes(']'));
    const parts: number[] = JSON.parse(output.stdout);
    expect(parts.map(isAlive)).toEqual([true, true]);
    launcher.kill('SIGKILL');
    await eventually('the end of all parts', () => !parts.some(isAlive));
    expect(readRunning(dataDir)).toBeUndefined();
    await start();
  });
});

function listen(onPort: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(onPort, '127.0.0.1', () => resolve(server));
  });
}

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../src/repository.ts';
import { readRunning } from '../src/supervisor/data-folder.ts';
import { followSamples, type LiveSamples } from './live-samples.ts';
import { aProductsPorts, collect, eventually, isAlive, run } from './processes.ts';

// The README's way on an empty folder. What npm adds to it (installing) is the matter of bootstrap.integration.test.ts.
const bootstrap = inRepository('launcher/hydrograph.mjs');
const net3 = inRepository('../shared/data/networks/Net3.inp');
const hasData = existsSync(net3);
if (!hasData) console.log('skipped: no benchmark data');

let dataDir: string;
let env: NodeJS.ProcessEnv;
let product: ChildProcess;
let output: { stdout: string; stderr: string };
let url: string;

async function startProduct(): Promise<string> {
  product = spawn(process.execPath, [bootstrap, 'start'], { env });
  output = collect(product);
  const line = await eventually('the line that says it is ready', () => {
    if (product.exitCode !== null) throw new Error(`The product ended: ${output.stdout}${output.stderr}`);
    return /^Hydrograph is ready: (\S+) \((\S+) s\)$/m.exec(output.stdout);
  }, 300_000);
  url = line[1] ?? '';
  return line[2] ?? '';
}

async function stopProduct(): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => product.once('exit', resolve));
  product.kill('SIGTERM');
  return ended;
}

async function post(path: string, body: object, token?: string): Promise<{ status: number; json: Record<string, unknown>; cookie: string | null }> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, json: Object(await response.json()), cookie: response.headers.get('set-cookie') };
}

async function query<T>(document: string, token: string, variables: object = {}): Promise<T> {
  const { json } = await post('/graphql', { query: document, variables }, token);
  if (json['errors']) throw new Error(JSON.stringify(json['errors']));
  return json['data'] as T;
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hydrograph-first-start-'));
  env = { ...process.env, HYDROGRAPH_DATA_DIR: dataDir, ...(await aProductsPorts()), HYDROGRAPH_DEMO: 'none', HYDROGRAPH_URL: '', NODE_ENV: '', VITEST: '', LANG: 'C', LC_ALL: '' };
});

afterAll(async () => {
  if (product?.exitCode === null) await stopProduct();
  rmSync(dataDir, { recursive: true, force: true });
});

describe.runIf(hasData)('the first start on an empty folder', { timeout: 360_000 }, () => {
  let token: string;
  let pointId: string;
  let live: LiveSamples;

  it('ends with the address and is healthy', async () => {
    const seconds = await startProduct();
    const health = await fetch(`${url}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ status: 'ok', queryEngine: expect.stringMatching(/^(apollo-router|built-in)$/) });
    console.log(`first start: ${seconds} s; memory MB: ${memory().join(', ')}`);
  });

  it('serves the app at its address', async () => {
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="app"');
  });

  it('prints a link by which the first administrator chooses a password, and nothing else', async () => {
    const link = /http\S+\/sign-in\?code=(\S+)/.exec(output.stdout);
    expect(link?.[0]?.startsWith(url)).toBe(true);
    const opened = await post('/auth/token', { grant: 'one-time-link', code: link?.[1] });
    expect(opened).toMatchObject({ status: 401, json: { errors: [{ extensions: { reason: 'step-needed', step: 'CHANGE_PASSWORD' } }] } });
    expect(opened.cookie).toMatch(/hydrograph_sign_on=.*HttpOnly/i);
  });

  it('signs the command line on by the token file of the data folder', async () => {
    const signedOn = await post('/auth/token', { grant: 'local-token', token: readFileSync(join(dataDir, 'secrets/local-token'), 'utf8').trim() });
    expect(signedOn.status).toBe(200);
    token = String(signedOn.json['accessToken']);
  });

  it('answers nothing of the network to a stranger', async () => {
    const { json } = await post('/graphql', { query: '{ networkSummary { pointCount } }' });
    expect(json['errors']).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('imports an EPANET network from the command line', async () => {
    const { code, stdout } = await run(process.execPath, [bootstrap, 'import', net3, '--json'], { env });
    expect(code).toBe(0);
    const counts = { junctions: 92, reservoirs: 2, tanks: 3, pipes: 117, pumps: 2, valves: 0 };
    expect(JSON.parse(stdout)).toMatchObject({ counts, skipped: [] });
    const { networkSummary } = await query<{ networkSummary: object }>('{ networkSummary { counts { junctions reservoirs tanks pipes pumps valves } } }', token);
    expect(networkSummary).toEqual({ counts });
  });

  it('changes nothing on a broken file', async () => {
    const broken = await run(process.execPath, [bootstrap, 'import', inRepository('package.json'), '--json'], { env });
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.stdout)).toMatchObject({ error: { message: expect.any(String) } });
    const { hydraulicModels } = await query<{ hydraulicModels: { nodes: object[] } }>('{ hydraulicModels { nodes { name state } } }', token);
    expect(hydraulicModels.nodes).toEqual([{ name: 'Net3', state: 'PUBLISHED' }]);
  });

  it('shows a sample to a subscriber within 5 s', async () => {
    const { junctions } = await query<{ junctions: { nodes: { id: string }[] } }>('{ junctions(filter: { code: { eq: "105" } }) { nodes { id } } }', token);
    const register = 'mutation Register($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id } userErrors { message } } }';
    const { registerPoints } = await query<{ registerPoints: { points: { id: string }[]; userErrors: object[] } }>(register, token, {
      input: { points: [{ code: 'N105-PT', name: '105压力', quantity: 'PRESSURE', siteId: junctions.nodes[0]?.id }] },
    });
    expect(registerPoints.userErrors).toEqual([]);
    pointId = registerPoints.points[0]?.id ?? '';
    live = await followSamples(url, token, [pointId]);
    await eventually('the point being known', async () => (await push(41.5)).accepted === 1);
    const from = Date.now();
    await push(42.25);
    await eventually('the sample', () => live.values.includes(42.25), 5_000);
    console.log(`sample seen after ${Date.now() - from} ms`);
    await eventually('the stored sample', async () => (await latest()) === 42.25);
  });

  it('goes on when the collector is killed, alone', async () => {
    const before = partPids();
    const victim = before.get('collector');
    if (!victim) throw new Error('there is no collector to kill');
    process.kill(victim, 'SIGKILL');
    await eventually('a sample being taken again', async () => {
      const { accepted } = await push(43.75).catch(() => ({ accepted: 0 }));
      return accepted === 1;
    }, 60_000);
    await eventually('the sample on the old subscription', () => live.values.includes(43.75), 15_000);
    const after = partPids();
    expect(after.get('collector')).not.toBe(before.get('collector'));
    expect([...after.keys()].filter((name) => after.get(name) !== before.get(name))).toEqual(['collector']);
    expect(output.stdout).toMatch(/^collector ended \(SIGKILL\); started again in/m);
    live.close();
  });

  it('refuses a second start on the same data', async () => {
    const second = await run(process.execPath, [bootstrap, 'start'], { env });
    expect(second.code).toBe(1);
    expect(second.stderr.trim()).toBe(`Hydrograph already runs on the data folder ${dataDir}, by process ${readRunning(dataDir)?.pid} (${url}). Stop it first, or set HYDROGRAPH_DATA_DIR and HYDROGRAPH_PORT for a second one.`);
  });

  it('stops as a whole', async () => {
    const all = [...partPids().values(), readRunning(dataDir)?.pid ?? 0];
    expect(all.length).toBeGreaterThan(4);
    expect(await stopProduct()).toBe(0);
    expect(all.filter(isAlive)).toEqual([]);
    expect(readRunning(dataDir)).toBeUndefined();
  });

  it('has everything again at the second start', async () => {
    const seconds = await startProduct();
    const signedOn = await post('/auth/token', { grant: 'local-token', token: readFileSync(join(dataDir, 'secrets/local-token'), 'utf8').trim() });
    token = String(signedOn.json['accessToken']);
    expect(await latest()).toBe(43.75);
    console.log(`second start: ${seconds} s`);
  });

  async function push(value: number): Promise<{ accepted: number; rejected: unknown[] }> {
    const { status, json } = await post('/ingest/samples', { samples: [{ point: 'N105-PT', value }] }, token);
    if (status !== 200) throw new Error(`/ingest/samples answered ${status} ${JSON.stringify(json)}`);
    return { accepted: Number(json['accepted']), rejected: json['rejected'] as unknown[] };
  }

  async function latest(): Promise<number | undefined> {
    const { point } = await query<{ point: { latest: { value: number } | null } }>('query Latest($id: ID!) { point(id: $id) { latest { value } } }', token, { id: pointId });
    return point.latest?.value;
  }
});

/** Processes of the product by the name of their part, as the system lists them. */
function partPids(): Map<string, number> {
  const launcher = String(readRunning(dataDir)?.pid);
  const names: [string, string][] = [['collector', 'collector/src/main.ts'], ['database', 'launcher/src/database/main.ts'], ['subgraphs', 'launcher/src/subgraphs.ts'], ['edge', 'router/edge/main.ts'], ['router', 'router/router.yaml']];
  const found = new Map<string, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      const name = names.find(([, script]) => command.includes(script))?.[0];
      if (name && parent === launcher) found.set(name, Number(pid));
    } catch {
      // It ended while it was looked at.
      continue;
    }
  }
  return found;
}

function memory(): string[] {
  return [...partPids()].map(([name, pid]) => `${name} ${Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)}`);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../src/repository.ts';
import { readRunning } from '../src/supervisor/data-folder.ts';
import { subgraphNames } from '../src/supervisor/plan.ts';
import { hasMosquitto } from '../../packages/bus/test/brokers.ts';
import { findPostgres } from '../../packages/entities/test/postgres-server.ts';
import { hasInfluxd } from '../../packages/telemetry/test/influxd.ts';
import { aProductsPorts, collect, eventually, run } from './processes.ts';
import { type Column, type Stores, startStores } from './torture/installation.ts';

// P4.1-a: every process, and every store, is killed and comes back, one after the other, under load. What this does not cover: the edge itself,
// of which there is one here (clients see it go); mutations, which are never sent twice; two processes at once; a database
// of several gigabytes, which takes longer to come back than anybody waits. A push that was under way when the collector
// died counts as an error: it may have been stored, and only its sender can know that repeating it does no harm.
const bootstrap = inRepository('launcher/hydrograph.mjs');
const net3 = inRepository('../shared/data/networks/Net3.inp');
const hasData = existsSync(net3);
if (!hasData) console.log('skipped: no benchmark data');

const columns: Column[] = ['embedded'];
if (findPostgres() && hasInfluxd && hasMosquitto) columns.push('production');
else console.log('skipped: no PostgreSQL, InfluxDB or Mosquitto');

const victimsOf: Record<Column, readonly string[]> = { embedded: [...subgraphNames, 'collector', 'database'], production: [...subgraphNames, 'collector', 'postgres', 'influxd', 'mosquitto'] };
const scripts = new Map<string, string>([...subgraphNames.map((name) => [name, `subgraphs/${name}/src/main.ts`] as const), ['collector', 'collector/src/main.ts'], ['database', 'launcher/src/database/main.ts'], ['edge', 'router/edge/main.ts']]);

const queries: Record<string, string> = {
  identity: '{ viewer { name } tenant { slug } }',
  network: '{ pipes(first: 10) { nodes { code lengthM } } }',
  plants: '{ pumpStations(first: 5) { nodes { code name } } }',
  energy: '{ energyMeters(first: 5) { nodes { code } } }',
  assets: '{ assetCategories(first: 5) { nodes { code } } }',
  customers: '{ customers(first: 5) { nodes { code address } } }',
  crossing: readFileSync(inRepository('router/examples/05-customer-to-energy.graphql'), 'utf8'),
};

// Each pushed sample goes to a point of its own: a subscriber is owed the newest value of each point, not every one.
const pointCount = 2000;
const queryEveryMs = 300;
const pushEveryMs = 250;
const restMs = 5000;

// Longer than the product's own 20 s and 10 s: on a machine where everything runs at once a process takes a minute to start. How long requests waited is printed.
const patience = { HYDROGRAPH_RESTART_WAIT_MS: '90000', HYDROGRAPH_UPSTREAM_TIMEOUT_MS: '60000' };

let stores: Stores | undefined;
let dataDir: string;
let product: ChildProcess;
let output: { stdout: string; stderr: string };
let env: NodeJS.ProcessEnv;
let url: string;
let token: string;

async function post(path: string, body: object): Promise<{ status: number; json: Record<string, unknown> }> {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body), signal: AbortSignal.timeout(120_000) });
  return { status: response.status, json: Object(await response.json()) };
}

async function query<T>(document: string, variables: object = {}): Promise<T> {
  const { json } = await post('/graphql', { query: document, variables });
  if (json['errors']) throw new Error(JSON.stringify(json['errors']));
  return json['data'] as T;
}

async function change(field: string, input: object): Promise<void> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const answer = await query<Record<string, { userErrors: object[] }>>(`mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { message } } }`, { input });
  expect(answer[field]?.userErrors).toEqual([]);
}

/** Starts the product the README's way, on stores of the column. */
async function startProduct(column: Column): Promise<void> {
  stores = column === 'production' ? await startStores() : undefined;
  dataDir = mkdtempSync(join(tmpdir(), 'hydrograph-rolling-'));
  env = { ...process.env, HYDROGRAPH_DATA_DIR: dataDir, ...(await aProductsPorts()), HYDROGRAPH_DEMO: 'none', HYDROGRAPH_SUBGRAPHS: 'apart', ...patience, ...stores?.settings, HYDROGRAPH_URL: '', NODE_ENV: '', VITEST: '', LANG: 'C', LC_ALL: '' };
  product = spawn(process.execPath, [bootstrap, 'start'], { env });
  output = collect(product);
  const line = await eventually('the line that says it is ready', () => {
    if (product.exitCode !== null) throw new Error(`The product ended: ${output.stdout}${output.stderr}`);
    return /^Hydrograph is ready: (\S+)/m.exec(output.stdout);
  }, 300_000);
  url = line[1] ?? '';
  token = '';
  const signedOn = await post('/auth/token', { grant: 'local-token', token: readFileSync(join(dataDir, 'secrets/local-token'), 'utf8').trim() });
  token = String(signedOn.json['accessToken']);
}

async function stopProduct(): Promise<void> {
  if (product?.exitCode === null) {
    const ended = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGTERM');
    await ended;
  }
  if (dataDir) rmSync(dataDir, { recursive: true, force: true });
  await stores?.stop();
}

describe.runIf(hasData).each(columns)('a rolling restart by SIGKILL under load, %s column', { timeout: 600_000, retry: 0 }, (column) => {
  let pointIds: string[];

  beforeAll(() => startProduct(column), 320_000);
  afterAll(stopProduct);

  it('begins with a network, its customers, pump stations and points', async () => {
    const { code, stderr } = await run(process.execPath, [bootstrap, 'import', net3, '--at', '120.6,31.3', '--json'], { env });
    expect(code, stderr).toBe(0);
    pointIds = await populate();
    const crossed = await query<{ customers: { nodes: { waterMeters: { junction: { dma: { pumpStations: object[] } | null } }[] }[] } }>(queries['crossing'] ?? '');
    expect(crossed.customers.nodes[0]?.waterMeters[0]?.junction.dma?.pumpStations).toHaveLength(1);
    await eventually('the last point being known', async () => Number((await post('/ingest/samples', { samples: [{ point: `RP-${pointCount - 1}`, value: 0 }] })).json['accepted']) === 1, 30_000);
  });

  it('costs fewer than 0.1 % of the requests, no subscription and no acknowledged sample', async () => {
    const subscriber = await follow(pointIds);
    const load = startLoad();
    await pause(restMs);
    for (const victim of victimsOf[column]) await killAndAwait(victim);
    await load.stop();
    const { requests, failures, acknowledged, slowestMs } = load;
    const missing = () => acknowledged.filter((value) => !subscriber.values.has(value));
    await eventually('the last samples', () => missing().length === 0, 20_000).catch(() => undefined);
    const found = missing().length === 0 ? new Set<number>() : await resumed(pointIds, subscriber.firstCursor);
    const lost = missing().filter((value) => !found.has(value));
    const percent = ((100 * failures.length) / requests()).toFixed(3);
    console.log(`rolling restart of ${victimsOf[column].length} processes, ${column} column: requests ${requests()}, errors ${failures.length} (${percent} %), slowest ${(slowestMs() / 1000).toFixed(1)} s`);
    console.log(`samples acknowledged ${acknowledged.length}, seen on the one subscription ${acknowledged.length - missing().length}, found by resuming ${missing().length - lost.length}, lost ${lost.length}`);
    for (const back of output.stdout.matchAll(/^\S+ is back after \S+ s$/gm)) console.log(back[0]);
    for (const failure of failures) console.log(failure);
    expect(failures.length / requests()).toBeLessThan(0.001);
    expect(subscriber.troubles).toEqual([]);
    expect(lost).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(100);
  });
});

/** Five customers, one of them in an area that a pump station feeds, its energy meter, and a point for each sample to come. @returns ids of the points. */
async function populate(): Promise<string[]> {
  const { junctions } = await query<{ junctions: { nodes: { id: string; geometry: { coordinates: [number, number] } }[] } }>('{ junctions(first: 90) { nodes { id geometry } } }');
  const served = junctions.nodes.slice(0, 5);
  // Elsewhere, or a query of five customers would be one of all points.
  const measured = junctions.nodes.slice(5);
  const [lon, lat] = junctions.nodes[0]?.geometry.coordinates ?? [0, 0];
  const around = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([x = 0, y = 0]) => [lon + x / 2000, lat + y / 2000]);
  await change('defineDmas', { dmas: [{ code: 'D1', name: '一区', boundary: { type: 'Polygon', coordinates: [around] } }] });
  const { dmas } = await query<{ dmas: { nodes: { id: string }[] } }>('{ dmas(first: 1) { nodes { id } } }');
  await change('addPumpStation', { code: 'PS1', name: '一号泵站', kind: 'BOOSTER', geometry: { type: 'Point', coordinates: [lon, lat] }, suppliesDmaIds: [dmas.nodes[0]?.id], units: [{ code: 'PS1-1', name: '1号机组', ratedFlowM3PerH: 500, ratedHeadM: 40, ratedPowerKw: 90 }] });
  const { pumpStations } = await query<{ pumpStations: { nodes: { id: string }[] } }>('{ pumpStations(first: 1) { nodes { id } } }');
  await change('addEnergyMeters', { meters: [{ code: 'EM1', name: '电表', transformerRatio: 40, pumpStationId: pumpStations.nodes[0]?.id }] });
  await change('addAssetCategory', { code: 'PUMP', name: '水泵', serviceLifeYears: 15 });
  await change('registerCustomers', {
    customers: served.map(({ id }, index) => ({ code: `C${index}`, name: `用户${index}`, kind: 'RESIDENTIAL', address: `人民路${index + 1}号`, meters: [{ code: `M${index}`, diameterMm: 20, permanentFlowM3PerH: 4, junctionId: id }] })),
  });
  const ids: string[] = [];
  for (let from = 0; from < pointCount; from += 500) {
    const points = Array.from({ length: 500 }, (_point, index) => ({ code: `RP-${from + index}`, name: `测点${from + index}`, quantity: 'PRESSURE', siteId: (from + index < 5 ? served : measured)[index % (from + index < 5 ? 5 : measured.length)]?.id }));
    const { registerPoints } = await query<{ registerPoints: { points: { id: string }[]; userErrors: object[] } }>('mutation ($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id } userErrors { message } } }', { input: { points } });
    expect(registerPoints.userErrors).toEqual([]);
    ids.push(...registerPoints.points.map(({ id }) => id));
  }
  return ids;
}

/** Sends every kind of query and samples at a steady pace, whether or not the answers come. */
function startLoad() {
  const failures: string[] = [];
  const acknowledged: number[] = [];
  const underWay = new Set<Promise<void>>();
  const started = Date.now();
  let requests = 0;
  let slowestMs = 0;

  const send = (what: string, work: () => Promise<void>) => {
    requests += 1;
    const from = Date.now();
    const sent = work()
      .catch((error: unknown) => void failures.push(`error at ${((from - started) / 1000).toFixed(1)} s after ${Date.now() - from} ms, ${what}: ${error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error)}`))
      .finally(() => {
        slowestMs = Math.max(slowestMs, Date.now() - from);
        underWay.delete(sent);
      });
    underWay.add(sent);
  };
  let value = 0;
  const push = async (own: number): Promise<void> => {
    const { status, json } = await post('/ingest/samples', { samples: [{ point: `RP-${own % pointCount}`, time: Date.now(), value: own }] });
    if (status !== 200 || json['accepted'] !== 1) throw new Error(`${status} ${JSON.stringify(json)}`);
    acknowledged.push(own);
  };
  const timers = [
    setInterval(() => send('push', () => push((value += 1))), pushEveryMs),
    setInterval(() => {
      for (const [name, document] of Object.entries(queries)) send(`query ${name}`, async () => void (await query(document)));
    }, queryEveryMs),
  ];
  return {
    failures,
    acknowledged,
    requests: () => requests,
    slowestMs: () => slowestMs,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(underWay);
      expect(value).toBeLessThan(pointCount);
    },
  };
}

interface Message {
  type: string;
  payload?: { data?: { samples: { cursor: string; samples: { value: number }[] } }; errors?: object[] };
}

/** One subscription on one socket that never connects again: what comes through is the edge's doing. */
function follow(points: string[], cursor?: string): Promise<{ values: Set<number>; troubles: string[]; firstCursor: string; close(): void }> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const send = (message: object) => socket.send(JSON.stringify(message));
  const state = { values: new Set<number>(), troubles: [] as string[], firstCursor: '', close: () => socket.close() };
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    socket.addEventListener('error', () => reject(new Error('no subscription')));
    socket.addEventListener('close', ({ code, reason }) => state.troubles.push(`closed: ${code} ${reason}`));
    socket.addEventListener('message', ({ data }) => {
      const { type, payload }: Message = JSON.parse(String(data));
      if (type === 'ping') send({ type: 'pong' });
      if (type === 'connection_ack') send({ type: 'subscribe', id: '1', payload: { query: 'subscription ($points: [ID!], $cursor: String) { samples(pointIds: $points, cursor: $cursor, maxRatePerS: 20) { cursor samples { value } } }', variables: { points, cursor } } });
      if (type === 'error' || type === 'complete' || payload?.errors) state.troubles.push(String(data));
      for (const sample of payload?.data?.samples.samples ?? []) state.values.add(sample.value);
      if (payload?.data) state.firstCursor ||= payload.data.samples.cursor;
      if (payload) resolve(state);
    });
  });
}

/** What a client finds that subscribes anew with its first cursor. */
async function resumed(points: string[], cursor: string): Promise<Set<number>> {
  const again = await follow(points, cursor);
  await pause(5000);
  again.close();
  return again.values;
}

async function killAndAwait(victim: string): Promise<void> {
  const store = stores?.victims.find(({ name }) => name === victim);
  if (store) {
    await store.kill();
    return pause(restMs);
  }
  const before = partPids();
  const pid = before.get(victim);
  if (!pid) throw new Error(`there is no ${victim} to kill`);
  process.kill(pid, 'SIGKILL');
  const back = new RegExp(`^${victim} is back after`, 'm');
  await eventually(`the return of ${victim}`, () => back.test(output.stdout), 120_000);
  await pause(restMs);
  const after = partPids();
  expect([...scripts.keys()].filter((name) => after.get(name) !== before.get(name))).toEqual([victim]);
}

/** Processes of the product by the name of their part, as the system lists them. */
function partPids(): Map<string, number> {
  const launcher = String(readRunning(dataDir)?.pid);
  const found = new Map<string, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      const name = [...scripts].find(([, script]) => command.includes(script))?.[0];
      if (name && parent === launcher) found.set(name, Number(pid));
    } catch {
      // It ended while it was looked at.
      continue;
    }
  }
  return found;
}

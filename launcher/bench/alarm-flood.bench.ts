// Ten thousand alarms in a minute through the whole product: are they all there, by station and cause, and do the lists still answer?
import { setTimeout as pause } from 'node:timers/promises';
import { ratioLine } from '../../packages/telemetry/bench/rounds.ts';
import { findPostgres } from '../../packages/entities/test/postgres-server.ts';
import { eventually } from '../test/processes.ts';
import { startInstallation, type Column, type Installation } from '../test/torture/installation.ts';

const STATIONS = 100;
const POINTS_EACH = 100;
const ALARMS = STATIONS * POINTS_EACH;
const FLOOD_MS = 60_000;
/** What an operator does meanwhile. */
const lists = {
  list: '{ alarms(filter: { state: { in: [RAISED, ACKNOWLEDGED] } }, sort: { field: RAISED_AT, direction: DESC }, first: 50) { nodes { id message severity state station { name } } } }',
  groups: '{ alarmGroups(first: 100) { count cause station { name } newest { id message } } }',
  summary: '{ alarmSummary { open { severity count } } }',
} as const;

const codeOf = (station: number, point: number): string => `F${station}.${point}`;
const every = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function change<T>(product: Installation, field: string, type: string, wanted: string, input: object): Promise<T> {
  const answer = await product.client.request<Record<string, T & { userErrors: { message: string }[] }>>(`mutation ($input: ${type}!) { ${field}(input: $input) { ${wanted} userErrors { message } } }`, { input });
  const payload = answer[field]!;
  if (payload.userErrors.length > 0) throw new Error(payload.userErrors[0]!.message);
  return payload;
}

async function furnish(product: Installation): Promise<void> {
  const { stations } = await change<{ stations: { id: string }[] }>(product, 'addStations', 'AddStationsInput', 'stations { id }', {
    stations: every(STATIONS, (index) => ({ code: `F${index}`, name: `F${index}`, kind: 'PRESSURE', geometry: { type: 'Point', coordinates: [87.6 + index / 1000, 43.8] } })),
  });
  for (let from = 0; from < STATIONS; from += 10) {
    const points = every(10, (index) => index + from).flatMap((station) => every(POINTS_EACH, (point) => ({ code: codeOf(station, point), name: codeOf(station, point), quantity: 'PRESSURE', stationId: stations[station]!.id })));
    await change(product, 'registerPoints', 'RegisterPointsInput', 'points { id }', { points });
  }
  await change(product, 'createAlarmRule', 'AlarmRuleInput', 'alarmRule { id }', { name: '低压', severity: 'MAJOR', condition: { kind: 'LIMITS', lo: 15 }, target: { quantity: 'PRESSURE' } });
}

/** All of it is acknowledged; the collector does not know the newest points at once. */
async function push(product: Installation, samples: object[]): Promise<void> {
  await eventually('a push', async () => (await product.client.post<{ rejected: unknown[] }>('/ingest/samples', { samples }).catch(() => undefined))?.rejected.length === 0, 120_000);
}

async function openCount(product: Installation): Promise<number> {
  const { alarmSummary } = await product.client.request<{ alarmSummary: { open: { count: number }[] } }>(lists.summary, {});
  return alarmSummary.open.reduce((sum, { count }) => sum + count, 0);
}

async function flood(product: Installation): Promise<{ raisedMs: number; answers: Map<string, number[]> }> {
  await push(product, [{ point: codeOf(0, 0), value: 5 }]);
  await eventually('the rule in force', async () => (await openCount(product)) > 0 || (await push(product, [{ point: codeOf(0, 0), value: 5 }]).then(() => pause(200)), false), 120_000);
  const begun = performance.now();
  const answers = new Map<string, number[]>(Object.keys(lists).map((name) => [name, []]));
  let isOver = false;
  const asking = (async () => {
    while (!isOver) for (const [name, query] of Object.entries(lists)) {
      const at = performance.now();
      await product.client.request(query, {});
      answers.get(name)!.push(performance.now() - at);
      await pause(100);
    }
  })();
  for (let station = 0; station < STATIONS; station++) {
    await push(product, every(POINTS_EACH, (point) => ({ point: codeOf(station, point), value: 5 })));
    // The last of them at the end of the minute.
    await pause(Math.max(0, begun + ((station + 1) / STATIONS) * (FLOOD_MS - 2000) - performance.now()));
  }
  await eventually('all alarms', async () => (await openCount(product)) >= ALARMS, 300_000);
  const raisedMs = performance.now() - begun;
  isOver = true;
  await asking;
  return { raisedMs, answers };
}

async function measure(column: Column): Promise<void> {
  const product = await startInstallation({ column, subgraphs: 'together', say: () => undefined });
  try {
    await furnish(product);
    const { raisedMs, answers } = await flood(product);
    const { alarmGroups } = await product.client.request<{ alarmGroups: { count: number }[] }>(lists.groups, {});
    const [{ rows, alarms } = { rows: 0, alarms: 0 }] = await product.query<{ rows: number; alarms: number }>('select count(*)::int as rows, count(distinct point_id)::int as alarms from network.alarm');
    say(`${column}: ${alarms} alarms (${rows} rows) raised in ${(raisedMs / 1000).toFixed(1)} s, shown as ${alarmGroups.length} groups of ${alarmGroups[0]?.count ?? 0}`);
    for (const [name, times] of answers) {
      const sorted = times.toSorted((a, b) => a - b);
      say(`${column}: ${name} asked ${times.length} times meanwhile, median ${percentile(sorted, 0.5).toFixed(0)} ms, p99 ${percentile(sorted, 0.99).toFixed(0)} ms`);
      say(ratioLine(`${column}:second-per-${name}/p99`, 1000 / percentile(sorted, 0.99), 1));
    }
    const at = performance.now();
    await change(product, 'acknowledgeAlarms', 'AcknowledgeAlarmsInput', 'changedCount', { cause: 'LO' });
    const seconds = ((performance.now() - at) / 1000).toFixed(1);
    const { alarmSummary } = await product.client.request<{ alarmSummary: { open: { unacknowledgedCount: number }[] } }>('{ alarmSummary { open { unacknowledgedCount } } }', {});
    say(`${column}: all acknowledged at once in ${seconds} s, ${alarmSummary.open.reduce((sum, { unacknowledgedCount }) => sum + unacknowledgedCount, 0)} left`);
    say(ratioLine(`${column}:alarms-a-minute/10000`, (alarms / ALARMS) * Math.min(1, FLOOD_MS / raisedMs), 0.95));
  } finally {
    await product.stop();
  }
}

await measure('embedded');
if (findPostgres()) await measure('production');
else say('skipped: no PostgreSQL');

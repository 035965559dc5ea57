import { setTimeout as pause } from 'node:timers/promises';
import { connectDevice } from '../../../packages/bus/test/device.ts';
import { eventually } from '../processes.ts';
import { compareRows, compareSamples, compareSeen, countAskew, countStale, together, type Comparison } from './compare.ts';
import { type Column, type Installation, startInstallation, type Victim } from './installation.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { startMutations, tables } from './mutations.ts';
import { createRandom } from './random.ts';
import { byHttp, byMqtt, type MeasuredPoint, startSamples } from './samples.ts';
import { watch } from './watcher.ts';

export interface TortureOptions {
  readonly kills: number;
  /** Same seed, same victims and moments. */
  readonly seed: number;
  readonly column: Column;
  readonly subgraphs: 'together' | 'apart';
  /** Names of the processes to choose from; all there are when not given. */
  readonly victims?: readonly string[] | undefined;
  /** Told after each kill. */
  readonly onKill?: (kills: number, victim: string) => void;
  /** True ends it before all kills are done; what was acknowledged until then is compared. */
  readonly isOver?: () => boolean;
  readonly say?: (line: string) => void;
}

/** How often one process was killed, and how long each time until everything was acknowledged again, ms. */
export interface Deaths {
  readonly victim: string;
  readonly backAfterMs: number[];
}

export interface TortureResult extends Comparison {
  readonly kills: number;
  readonly samples: number;
  readonly mutations: number;
  /** Mutations whose answer was lost or was an outage: done or not, nobody was told. */
  readonly lostAnswers: number;
  /** Points whose newest value at the edge is not the last that was acknowledged. */
  readonly stale: number;
  /** Acknowledged samples that a subscriber of every sample never saw, though it came back with its cursor each time. */
  readonly unseen: number;
  /** Samples logged once that it saw more than once. */
  readonly seenTwice: number;
  /** How often it had to come back. */
  readonly returns: number;
  /** Hours whose rollup disagrees with the samples. */
  readonly askew: number;
  readonly deaths: readonly Deaths[];
}

const SENDERS = 5;
const PATIENCE_MS = 180_000;
const SETTLE_MS = 120_000;

const seedOf = (seed: number, part: number): number => seed * 7919 + part;

/** Kills processes of a product under load with SIGKILL again and again, and counts what that cost. */
export async function torture(options: TortureOptions): Promise<TortureResult> {
  const { column, subgraphs, seed, say = () => {} } = options;
  const installation = await startInstallation({ column, subgraphs, say });
  try {
    const names = options.victims ?? [...installation.victims.keys()];
    const victims = names.map((name) => {
      const victim = installation.victims.get(name);
      if (!victim) throw new Error(`There is no process ${name} to kill. There are: ${[...installation.victims.keys()].join(', ')}`);
      return victim;
    });
    const ledger = createLedger();
    const { tenantId, points } = await registerPoints(installation);
    const watcher = await watch(installation.url, installation.token, points.map(({ id }) => id));
    // What a broker that is not ours has acknowledged, but not yet handed on, is lost when it is killed: Mosquitto keeps it in memory.
    const device = names.includes('mosquitto') ? undefined : connectDevice(installation.mqttUrl, installation.token);
    const samples = startSamples(points, (point) => (point === 0 && device ? byMqtt(device, `hydrograph/devices/${tenantId}/d/samples`) : byHttp(installation.client)), ledger, createRandom(seedOf(seed, 1)));
    const mutations = startMutations(installation.client, ledger, createRandom(seedOf(seed, 2)));
    const allAcknowledged = (since: number): boolean => samples.acknowledgedSince(since) >= SENDERS && mutations.acknowledgedSince(since) === tables.length;
    await eventually('the first acknowledgements', () => allAcknowledged(0), PATIENCE_MS);
    const deaths = await killAgainAndAgain(victims, options, allAcknowledged);
    await Promise.all([samples.stop(), mutations.stop()]);
    device?.end();
    await eventually('the last samples at the subscriber', () => compareSeen(watcher, ledger).unseen === 0, 60_000).catch(() => undefined);
    watcher.stop();
    return { kills: deaths.reduce((sum, { backAfterMs }) => sum + backAfterMs.length, 0), deaths, ...compareSeen(watcher, ledger), returns: watcher.returns(), ...(await settle(installation, tenantId, points, ledger)) };
  } finally {
    await installation.stop();
  }
}

async function killAgainAndAgain(victims: readonly Victim[], { kills, seed, onKill, isOver }: TortureOptions, allAcknowledged: (since: number) => boolean): Promise<Deaths[]> {
  const random = createRandom(seedOf(seed, 3));
  const deaths = victims.map(({ name }) => ({ victim: name, backAfterMs: [] as number[] }));
  for (let kill = 1; kill <= kills && !isOver?.(); kill++) {
    const chosen = Math.floor(random() * victims.length);
    await pause(random() * 200);
    const from = performance.now();
    await victims[chosen]?.kill();
    // Sent after the new process began: answered by the old one it would prove nothing.
    const begun = performance.now();
    await eventually(`acknowledgements after the death of ${victims[chosen]?.name}`, () => allAcknowledged(begun), PATIENCE_MS);
    deaths[chosen]?.backAfterMs.push(performance.now() - from);
    onKill?.(kill, victims[chosen]?.name ?? '');
  }
  return deaths;
}

async function registerPoints({ client }: Installation): Promise<{ tenantId: string; points: MeasuredPoint[] }> {
  const points = Array.from({ length: SENDERS }, (_, i) => ({ code: `T-${i}`, name: `测点${i}`, quantity: 'PRESSURE' }));
  const { registerPoints: made } = await client.request<{ registerPoints: { points: MeasuredPoint[] } }>('mutation ($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id code } } }', { input: { points } });
  const { tenant } = await client.request<{ tenant: { id: string } }>('{ tenant { id } }');
  return { tenantId: tenant.id, points: made.points };
}

/** Compares until nothing is missing any more: the store may lag behind the log. */
async function settle(installation: Installation, tenantId: string, points: MeasuredPoint[], ledger: Ledger): Promise<Omit<TortureResult, 'kills' | 'deaths' | 'unseen' | 'seenTwice' | 'returns'>> {
  const reader = installation.reader();
  try {
    let samples = await compareSamples(reader, tenantId, points, ledger);
    // By the clock: with a million samples one look takes half a minute.
    for (const end = Date.now() + SETTLE_MS; samples.lost > 0 && Date.now() < end; ) {
      await pause(500);
      samples = await compareSamples(reader, tenantId, points, ledger);
    }
    let stale = await countStale(installation, points, ledger);
    for (const end = Date.now() + SETTLE_MS; stale > 0 && Date.now() < end; ) {
      await pause(500);
      stale = await countStale(installation, points, ledger);
    }
    const rows = await compareRows(installation, ledger);
    let askew = await countAskew(reader, tenantId, points);
    for (const end = Date.now() + SETTLE_MS; askew > 0 && Date.now() < end; ) {
      await pause(500);
      askew = await countAskew(reader, tenantId, points);
    }
    return { ...together([samples, rows]), samples: ledger.samples.size, mutations: ledger.mutations, lostAnswers: ledger.lostAnswers, stale, askew };
  } finally {
    await reader.close();
  }
}

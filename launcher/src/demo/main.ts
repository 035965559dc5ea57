import { join } from 'node:path';
import { createTown } from '@hydrograph/networks';
import { connectToProduct } from '../client/product-client.ts';
import { readEnv } from '../env.ts';
import { readDemoEnv } from './env.ts';
import { backfill } from './history/backfill.ts';
import { keepEnergy, meteredPumps } from './history/energy.ts';
import { openLedger } from './history/ledger.ts';
import { instrumentsOf } from './instruments.ts';
import { live } from './live.ts';
import { keptTown } from './kept-town.ts';
import { createRegister } from './register.ts';
import { seedAlarmRules } from './seed-alarms.ts';
import { seedFittings, seedMeasurement, seedPipeDescriptions } from './seed-network.ts';
import { seedCameras } from './seed-cameras.ts';
import { seedCustomers } from './seed-customers.ts';
import { pumpingSites, seedAssets, seedPlants } from './seed-utility.ts';
import { createTelemetry } from './telemetry/telemetry.ts';
import { createTypicalDays } from './telemetry/typical-days.ts';
import { importGround } from './town-ground.ts';
import { importTown } from './town-import.ts';

/** Pause between two batches of seeding: the town must not slow down the person who looks at it. */
const breatheMs = 50;
/** History works a quarter of the time at most. */
const restPerWork = 3;
/** Much of what takes longer is waiting for the one solver. */
const longestRestMs = 20_000;
const saveEveryMs = 30_000;

const env = readDemoEnv();
const log = (msg: string, facts: object = {}): void => void process.stdout.write(`${JSON.stringify({ level: 30, time: Date.now(), name: 'demo', ...facts, msg })}\n`);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const breathe = () => pause(breatheMs);
const rest = (workedMs: number) => pause(Math.min(longestRestMs, Math.max(20, workedMs * restPerWork)));

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => process.exit(0));

const folder = join(env.dataDir, 'demo');
const kept = keptTown(folder, env.size);
const keptPlan = await kept.read();
const plan = keptPlan ?? createTown({ size: env.size });
const instruments = instrumentsOf(plan);
const telemetry = createTelemetry(plan, instruments, createTypicalDays(plan, instruments, folder));
// Solved while the network is imported; should it fail, the first live round says so.
const solved = telemetry.prepare(Date.now(), Date.now()).then(() => log('hydraulics solved'), () => undefined);
// The launcher starts us while the product still starts and tells us when it is ready. A channel to it does not keep a process alive.
const waiting = setInterval(() => undefined, 60_000);
if (process.send) await new Promise((resolve) => process.once('message', resolve));
clearInterval(waiting);
const client = await connectToProduct({ ...readEnv(), url: env.url, dataDir: env.dataDir });
const register = createRegister(client, breathe);

const modelId = await importTown(client, plan);
if (!modelId) {
  log('the installation has a network of its own; no town is seeded');
  process.send?.({ ready: true });
  process.exit(0);
}
log('network imported', { modelId, nodes: plan.network.nodes.length, links: plan.network.links.length });
const ledger = await openLedger(join(folder, `history-${encodeURIComponent(modelId)}.json`));
// Once it has lived its points are registered.
const hasLived = ledger.spans('samples').length > 0;
if (!hasLived) await seedMeasurement(register, plan);
if (!hasLived) log('stations and points registered', { points: instruments.length });
await solved;
const first = Promise.withResolvers<void>();
const living = live({
  client,
  telemetry,
  intervalMs: env.intervalMs,
  log,
  onFirst: () => {
    log('first samples taken', { afterMs: Math.round(performance.now()) });
    process.send?.({ ready: true });
    first.resolve();
  },
  onTaken: (time) => ledger.addLive(time, 3 * env.intervalMs),
});
setInterval(() => void ledger.save().catch((error: unknown) => log('the ledger of the history was not written', { reason: String(error) })), saveEveryMs);
// In a database that came from a backup they may not be.
if (hasLived) await seedMeasurement(register, plan);
await first.promise;
log('alarm rules written', { rules: await seedAlarmRules(client) });
await importGround(client, plan);
log('base map sent');
if (!keptPlan) await kept.write(plan);

const history = { client, telemetry, ledger, days: env.historyDays, rest, log };
const filling = backfill(history);
const meterIds = await seedPlants(register, plan);
await seedCameras(register, plan);
log('plants, pump stations, cameras and energy meters registered', { meters: meterIds.size });
const counting = keepEnergy({ ...history, meters: meteredPumps(telemetry, pumpingSites(plan), meterIds) });
await seedPipeDescriptions(register, plan, modelId);
await seedFittings(register, plan, modelId);
await seedAssets(register, plan);
await seedCustomers(register, plan);
log('valves, hydrants, assets and customers registered', { afterS: Math.round(performance.now() / 1000) });
await Promise.all([living, filling, counting]);

import { createTown } from '@hydrograph/networks';
import { connectToProduct } from '../client/product-client.ts';
import { readEnv } from '../env.ts';
import { recordEnergy, sendHistory, solveDay, yesterday } from './day.ts';
import { readDemoEnv } from './env.ts';
import { createRegister } from './register.ts';
import { seedFittings, seedMeasurement, seedPipeDescriptions } from './seed-network.ts';
import { pumpingSites, seedAssets, seedCustomers, seedPlants } from './seed-utility.ts';
import { simulate } from './simulation.ts';
import { importTown } from './town-import.ts';

/** Pause between two batches of seeding: the town must not slow down the person who looks at it. */
const breatheMs = 50;
const energyEveryMs = 60_000;

const env = readDemoEnv();
const log = (msg: string, facts: object = {}): void => void process.stdout.write(`${JSON.stringify({ level: 30, time: Date.now(), name: 'demo', ...facts, msg })}\n`);
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, breatheMs));

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => process.exit(0));

const plan = createTown({ size: env.size });
const client = await connectToProduct({ ...readEnv(), url: env.url, dataDir: env.dataDir });
const register = createRegister(client, breathe);

const modelId = await importTown(client, plan);
if (!modelId) {
  log('the installation has a network of its own; no town is seeded');
  process.send?.({ ready: true });
  process.exit(0);
}
log('network imported', { modelId, nodes: plan.network.nodes.length, links: plan.network.links.length });
const instruments = await seedMeasurement(register, plan);
log('stations and points registered', { points: instruments.length });
const inpText = plan.network.engineText;
const living = simulate({
  client,
  inpText,
  instruments,
  intervalMs: env.intervalMs,
  log,
  onFirst: () => {
    log('first samples taken');
    process.send?.({ ready: true });
  },
});

const meterIds = await seedPlants(register, plan);
log('plants, pump stations and energy meters registered', { meters: meterIds.size });
const day = await solveDay(inpText, plan.network.times.startClockS);
let energyFrom = await recordEnergy(client, day, plan, pumpingSites(plan), meterIds, yesterday());
await sendHistory(client, day, instruments, breathe);
log('energy and the last day of samples sent');
await seedPipeDescriptions(register, plan, modelId);
await seedFittings(register, plan, modelId);
await seedAssets(register, plan);
await seedCustomers(register, plan);
log('valves, hydrants, assets and customers registered');

setInterval(() => {
  recordEnergy(client, day, plan, pumpingSites(plan), meterIds, energyFrom).then(
    (next) => (energyFrom = next),
    (error: unknown) => log('energy was not recorded; it is tried again', { reason: error instanceof Error ? error.message : String(error) }),
  );
}, energyEveryMs);
await living;

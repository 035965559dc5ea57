// The subgraphs named on the command line in one process, each on its own loopback port with its own pool.
import { connect } from 'node:net';
import type { Service } from '@hydrograph/service';
import { z } from 'zod';

type Apps = Record<string, (source: NodeJS.ProcessEnv) => Promise<Service>>;

// Imported on demand: a process for one subgraph does not load the other five.
const apps: Apps = {
  identity: async (source) => (await import('../../subgraphs/identity/src/app.ts')).createIdentityApp((await import('../../subgraphs/identity/src/env.ts')).readEnv(source)),
  network: async (source) => (await import('../../subgraphs/network/src/app.ts')).createNetworkApp((await import('../../subgraphs/network/src/env.ts')).readEnv(source)),
  plants: async (source) => (await import('../../subgraphs/plants/src/app.ts')).createPlantsApp((await import('../../subgraphs/plants/src/env.ts')).readEnv(source)),
  energy: async (source) => (await import('../../subgraphs/energy/src/app.ts')).createEnergyApp((await import('../../subgraphs/energy/src/env.ts')).readEnv(source)),
  assets: async (source) => (await import('../../subgraphs/assets/src/app.ts')).createAssetsApp((await import('../../subgraphs/assets/src/env.ts')).readEnv(source)),
  customers: async (source) => (await import('../../subgraphs/customers/src/app.ts')).createCustomersApp((await import('../../subgraphs/customers/src/env.ts')).readEnv(source)),
};

const env = z.object({ HYDROGRAPH_DATABASE_URL: z.string() }).loose().parse(process.env);
const started: Service[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.allSettled(started.map((service) => service.stop()));
  process.exit(code);
}

process.on('SIGTERM', () => void stop(0));
process.on('SIGINT', () => void stop(0));
process.on('disconnect', () => void stop(0));

await databaseAnswers(new URL(env.HYDROGRAPH_DATABASE_URL));
try {
  await Promise.all(process.argv.slice(2).map(async (name) => {
    const create = apps[name];
    if (!create) throw new Error(`There is no subgraph ${name}.`);
    const url = new URL(process.env[`HYDROGRAPH_${name.toUpperCase()}_URL`] ?? '');
    const service = await create({ ...process.env, HYDROGRAPH_LISTEN_PORT: url.port, HYDROGRAPH_LISTEN_HOST: url.hostname });
    started.push(service);
    await service.listen({ host: url.hostname, port: Number(url.port) });
  }));
  process.send?.({ ready: true });
} catch (error) {
  process.stderr.write(`${JSON.stringify({ level: 60, time: Date.now(), name: 'subgraphs', msg: error instanceof Error ? error.stack : String(error) })}\n`);
  await stop(1);
}

/** The embedded database starts at the same time as this process: wait for its socket rather than fail and start again. */
async function databaseAnswers(url: URL): Promise<void> {
  const folder = url.searchParams.get('host');
  const target = folder ? { path: `${folder}/.s.PGSQL.5432` } : { host: url.hostname, port: Number(url.port || 5432) };
  const until = Date.now() + 120_000;
  while (!stopping && !(await answers(target))) {
    if (Date.now() > until) throw new Error(`The database at ${folder ?? url.host} does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function answers(target: { path: string } | { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(target);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LauncherEnv } from '../env.ts';
import { databaseNodeArgs } from '../database/node-args.ts';
import { inRepository } from '../repository.ts';
import { routerArguments, routerEnvironment } from '../../../router/apollo-router/run.ts';
import type { ProcessPlan } from './supervised.ts';

/** The six subgraphs, in the order of their ports. */
export const subgraphNames = ['identity', 'network', 'plants', 'energy', 'assets', 'customers'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** Every address that has its own port besides the edge. */
export const portNames = [...subgraphNames, 'collector', 'router', 'routerMetrics'] as const;
export type Ports = Record<(typeof portNames)[number] | 'edge' | 'mqtt', number>;

export interface PlanInput {
  env: LauncherEnv;
  ports: Ports;
  serviceSecret: string;
  localToken: string;
  /** Code of the first administrator's one-time link. */
  administratorCode: string;
  /** Whether the edge serves the built app; a development server does otherwise. */
  frontend: boolean;
  /** Program of the Apollo Router to run; without one the edge executes queries itself. */
  router?: string | undefined;
  /** Template that a new embedded database is copied from; without one it runs the migrations. */
  template?: string | undefined;
}

/** Folder of the embedded database's socket: short, since a socket path is limited to about 100 bytes, and one per data folder. */
export const databaseSocketDir = (dataDir: string): string =>
  join(tmpdir(), `hydrograph-${process.getuid?.() ?? 0}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);

/** Where the product is reached from this machine. */
export const productUrl = (env: Pick<LauncherEnv, 'host'>, port: number): string => {
  const host = env.host === '0.0.0.0' || env.host === '::' ? '127.0.0.1' : env.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Longest wait of the Router for one answer of a subgraph, ms: as long as the edge's own. */
const routerTimeoutMs = 10_000;

const local = (port: number): string => `http://127.0.0.1:${port}`;

/** What each process is told by its environment, so that all of them find each other. */
export function planProcesses(input: PlanInput): ProcessPlan[] {
  const { env, ports } = input;
  const shared = sharedEnvironment(input);
  const listen = (port: number, host = '127.0.0.1') => ({ HYDROGRAPH_LISTEN_PORT: String(port), HYDROGRAPH_LISTEN_HOST: host });
  const plans: ProcessPlan[] = [];
  if (!env.databaseUrl) {
    plans.push({
      name: 'database',
      script: inRepository('launcher/src/database/main.ts'),
      nodeArgs: [...databaseNodeArgs],
      env: { HYDROGRAPH_DATA_DIR: env.dataDir, HYDROGRAPH_DATABASE_SOCKET_DIR: databaseSocketDir(env.dataDir), HYDROGRAPH_DATABASE_TEMPLATE: input.template },
      readyUrls: [],
    });
  }
  plans.push({
    name: 'collector',
    script: inRepository('collector/src/main.ts'),
    env: {
      ...shared,
      ...listen(ports.collector),
      ...(env.mqttUrl ? {} : { HYDROGRAPH_MQTT_EMBEDDED: '1', HYDROGRAPH_MQTT_PORT: String(ports.mqtt) }),
    },
    readyUrls: [`${local(ports.collector)}/ready`],
  });
  plans.push(...subgraphPlans(input, shared, listen));
  if (input.router) plans.push(routerPlan(input, input.router));
  const routerUrl = env.routerUrl ?? (input.router && local(ports.router));
  plans.push({
    name: 'edge',
    script: inRepository('router/edge/main.ts'),
    env: { ...shared, ...listen(ports.edge, env.host), HYDROGRAPH_PORT: String(ports.edge), HYDROGRAPH_HOST: env.host, HYDROGRAPH_ROUTER_URL: routerUrl, ...(input.frontend ? {} : { HYDROGRAPH_FRONTEND_DIR: 'none' }) },
    readyUrls: [`${productUrl(env, ports.edge)}/health`],
    readyLast: true,
  });
  return plans;
}

function routerPlan({ ports }: PlanInput, program: string): ProcessPlan {
  const subgraphs = Object.fromEntries(subgraphNames.map((name) => [name, local(ports[name])]));
  return {
    name: 'router',
    program,
    args: routerArguments({ supergraphFile: inRepository('schema/supergraph.graphql') }),
    env: routerEnvironment({ port: ports.router, metricsPort: ports.routerMetrics, subgraphs, timeoutMs: routerTimeoutMs }),
    readyUrls: [`${local(ports.router)}/health?ready`],
  };
}

function subgraphPlans({ env, ports, administratorCode }: PlanInput, shared: ProcessPlan['env'], listen: (port: number) => ProcessPlan['env']): ProcessPlan[] {
  const first = { HYDROGRAPH_FIRST_ADMIN_CODE: administratorCode };
  if (env.subgraphs === 'apart') {
    return subgraphNames.map((name) => ({
      name,
      script: inRepository('subgraphs', name, 'src/main.ts'),
      env: { ...shared, ...listen(ports[name]), ...(name === 'identity' ? first : {}) },
      readyUrls: [`${local(ports[name])}/ready`],
      // As in production they are started where the database already is.
      ...(env.databaseUrl ? {} : { after: 'database' }),
    }));
  }
  return [
    {
      name: 'subgraphs',
      script: inRepository('launcher/src/subgraphs.ts'),
      args: [...subgraphNames],
      env: { ...shared, ...first },
      readyUrls: subgraphNames.map((name) => `${local(ports[name])}/ready`),
    },
  ];
}

function sharedEnvironment({ env, ports, serviceSecret }: PlanInput): ProcessPlan['env'] {
  return {
    HYDROGRAPH_DATA_DIR: env.dataDir,
    HYDROGRAPH_DEMO: env.demo,
    HYDROGRAPH_LOG_LEVEL: env.logLevel,
    HYDROGRAPH_DATABASE_URL: env.databaseUrl ?? `postgres://hydrograph@localhost/hydrograph?host=${encodeURI(databaseSocketDir(env.dataDir))}`,
    HYDROGRAPH_INFLUX_URL: env.influxUrl,
    HYDROGRAPH_TELEMETRY_FILE: join(env.dataDir, 'telemetry', 'samples.sqlite'),
    HYDROGRAPH_MQTT_URL: env.mqttUrl ?? `mqtt://hydrograph:${serviceSecret}@127.0.0.1:${ports.mqtt}`,
    HYDROGRAPH_SERVICE_SECRET: serviceSecret,
    HYDROGRAPH_JWKS_URL: `${local(ports.identity)}/.well-known/jwks.json`,
    HYDROGRAPH_COLLECTOR_URL: local(ports.collector),
    // Behind a name of its own the operator gives it; else it is where the edge listens.
    HYDROGRAPH_PUBLIC_URL: env.publicUrl ?? productUrl(env, ports.edge),
    ...Object.fromEntries(subgraphNames.map((name) => [`HYDROGRAPH_${name.toUpperCase()}_URL`, local(ports[name])])),
  };
}

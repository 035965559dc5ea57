import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { OverloadLimits } from './admission/overload.ts';
import type { BudgetLimits } from './subscriptions/budget.ts';
import { repositoryRoot, subgraphNames, type SubgraphName } from '../contract.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/, error: 'must be a URL such as http://127.0.0.1:4002' }).transform((text) => text.replace(/\/$/, ''));
const urls = z.string().transform((text) => text.split(',').map((one) => one.trim()).filter(Boolean)).pipe(z.array(url).min(1, 'must hold at least one URL'));
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const file = z.string().min(1).transform((path) => (isAbsolute(path) ? path : join(repositoryRoot, path)));

export const shape = z.object({
  HYDROGRAPH_PORT: port.default(4000).describe('Port the edge listens on.'),
  HYDROGRAPH_HOST: z.string().min(1).default('127.0.0.1').describe('Address the edge listens on; 0.0.0.0 lets the network in.'),
  HYDROGRAPH_SHARE_PORT: z.enum(['on', 'off']).default('off').describe('on lets several edges listen on the same port (Linux spreads connections over them), so that one may end or be replaced without closing the entrance; elsewhere put a balancer before edges on ports of their own.'),
  HYDROGRAPH_IDENTITY_URL: url.default('http://127.0.0.1:4001').describe('Base URL of the subgraph identity.'),
  HYDROGRAPH_NETWORK_URL: url.default('http://127.0.0.1:4002').describe('Base URL of the subgraph network.'),
  HYDROGRAPH_PLANTS_URL: url.default('http://127.0.0.1:4003').describe('Base URL of the subgraph plants.'),
  HYDROGRAPH_ENERGY_URL: url.default('http://127.0.0.1:4004').describe('Base URL of the subgraph energy.'),
  HYDROGRAPH_ASSETS_URL: url.default('http://127.0.0.1:4005').describe('Base URL of the subgraph assets.'),
  HYDROGRAPH_CUSTOMERS_URL: url.default('http://127.0.0.1:4006').describe('Base URL of the subgraph customers.'),
  HYDROGRAPH_COLLECTOR_URL: url.default('http://127.0.0.1:4007').describe('Base URL of the collector: samples that are pushed go there.'),
  HYDROGRAPH_ROUTER_URL: urls.optional().describe('Base URLs of the Apollo Routers that execute queries and mutations, separated by commas, such as http://127.0.0.1:4100; without one the edge executes them itself.'),
  HYDROGRAPH_JWKS_URL: url.optional().describe('Where identity publishes the keys that access tokens are verified with; at HYDROGRAPH_IDENTITY_URL when absent.'),
  HYDROGRAPH_SERVICE_SECRET: z.string().min(16).optional().describe('Secret of our own services, to ask identity about applications: their keys, limits and trusted documents. Without it applications are refused.'),
  HYDROGRAPH_SUPERGRAPH_FILE: file.default(join(repositoryRoot, 'schema/supergraph.graphql')).describe('The composed supergraph; loaded anew when it changes.'),
  HYDROGRAPH_FRONTEND_DIR: z.union([z.literal('none'), file]).default(join(repositoryRoot, 'frontend/dist')).describe('Folder of the built app; none serves no app.'),
  HYDROGRAPH_PLANNER: z.enum(['auto', 'rust', 'javascript']).default('auto').describe('Query planner of the built-in executor; auto takes the Rust one where it loads.'),
  HYDROGRAPH_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('Least severe log lines that are written.'),
  HYDROGRAPH_COST_LIMIT: count(50_000).describe('Highest cost of one operation; above it COST_LIMIT.'),
  HYDROGRAPH_DEPTH_LIMIT: count(20).describe('Deepest nesting of a document.'),
  HYDROGRAPH_ALIAS_LIMIT: count(50).describe('Most aliases in a document.'),
  HYDROGRAPH_ROOT_FIELD_LIMIT: count(20).describe('Most fields at the root of an operation.'),
  HYDROGRAPH_TOKEN_LIMIT: count(5000).describe('Most lexical tokens in a document.'),
  HYDROGRAPH_INTROSPECTION: z.enum(['on', 'off']).default('on').describe('Whether those who have signed in may ask for the schema; off answers INTROSPECTION_DISABLED.'),
  HYDROGRAPH_BODY_LIMIT: count(1_000_000).describe('Largest body of a GraphQL request and largest WebSocket message, bytes.'),
  HYDROGRAPH_IMPORT_LIMIT: count(200_000_000).describe('Largest upload to /import, bytes.'),
  HYDROGRAPH_UPSTREAM_TIMEOUT_MS: count(10_000).describe('Longest wait for the answer of a subgraph, ms.'),
  HYDROGRAPH_RESTART_WAIT_MS: z.coerce.number().int().min(0).default(20_000).describe('Longest wait for a service that restarts, ms, before its queries are answered with SERVICE_UNAVAILABLE; 0 never waits.'),
  HYDROGRAPH_WAITING_LIMIT: count(1000).describe('Most requests that wait for one service; more are refused at once.'),
  HYDROGRAPH_SOCKET_OPERATION_LIMIT: count(200).describe('Most operations under way on one WebSocket.'),
  HYDROGRAPH_PARTNER_MQTT_PORT: port.optional().describe('Port on which partners subscribe to live samples over MQTT, with a token or an API key as password; without it there is no such listener.'),
  HYDROGRAPH_PARTNER_MQTT_CONNECTIONS: count(1000).describe('Most connections of partners over MQTT.'),
  HYDROGRAPH_SOCKET_PRICE_LIMIT: count(100_000).describe('Highest price of all subscriptions on one connection: cost x events a second (maxRatePerS, else 1).'),
  HYDROGRAPH_VIEWER_PRICE_LIMIT: count(1_000_000).describe('Highest price of all subscriptions of one user or application on this edge.'),
  HYDROGRAPH_OVERLOAD_LAG_MS: count(500).describe('How late the event loop may be before calls of applications are turned away with SERVICE_UNAVAILABLE and Retry-After, ms; people at four times that, alarms and what is done about them never.'),
  HYDROGRAPH_UNDER_WAY_LIMIT: count(2000).describe('Most operations under way on this edge before calls of applications are turned away likewise; people at four times that.'),
  HYDROGRAPH_EXECUTED_EVENTS_LIMIT: count(400).describe('Most live events a second that the edge puts together from several subgraphs, one for all who ask the same; more are refused, since they would make all of them late.'),
});

/** Settings of the edge; see docs/configuration.md for the meaning of each variable. */
export interface EdgeEnv {
  port: number;
  host: string;
  /** Whether other edges listen on the port as well. */
  sharePort: boolean;
  /** Base URL of each subgraph. */
  subgraphs: Record<SubgraphName, string>;
  collectorUrl: string;
  /** Base URLs of the Apollo Routers; empty when the edge executes everything itself. */
  routerUrls: readonly string[];
  jwksUrl: string;
  /** Secret that the edge signs on with at identity; null where applications are refused. */
  serviceSecret: string | null;
  supergraphFile: string;
  /** Folder of the built frontend; null where this edge serves none. */
  frontendDir: string | null;
  planner: 'auto' | 'rust' | 'javascript';
  logLevel: string;
  costLimit: number;
  documentLimits: { depth: number; aliases: number; rootFields: number; tokens: number };
  introspection: boolean;
  /** Largest body of a GraphQL request and largest WebSocket message, bytes. */
  bodyLimit: number;
  /** Largest upload to /import, bytes. */
  importLimit: number;
  upstreamTimeoutMs: number;
  /** Longest wait for a service that restarts, ms. */
  restartWaitMs: number;
  /** Most requests that wait for one service. */
  waitingLimit: number;
  socketOperationLimit: number;
  subscriptionLimits: BudgetLimits;
  overloadLimits: OverloadLimits;
  /** Where partners read over MQTT; null where they do not. */
  partnerMqtt: { port: number; connectionLimit: number } | null;
  version: string;
}

/** Reads the environment. Throws one error that names each wrong variable. */
export function readEdgeEnv(source: NodeJS.ProcessEnv = process.env): EdgeEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The edge cannot start with this environment:\n${faults.join('\n')}`);
  }
  const env = read.data;
  const subgraphs = Object.fromEntries(subgraphNames.map((name) => [name, env[`HYDROGRAPH_${name.toUpperCase() as Uppercase<SubgraphName>}_URL`]])) as Record<SubgraphName, string>;
  return {
    port: env.HYDROGRAPH_PORT,
    host: env.HYDROGRAPH_HOST,
    sharePort: env.HYDROGRAPH_SHARE_PORT === 'on',
    subgraphs,
    collectorUrl: env.HYDROGRAPH_COLLECTOR_URL,
    routerUrls: env.HYDROGRAPH_ROUTER_URL ?? [],
    jwksUrl: env.HYDROGRAPH_JWKS_URL ?? `${subgraphs.identity}/.well-known/jwks.json`,
    serviceSecret: env.HYDROGRAPH_SERVICE_SECRET ?? null,
    supergraphFile: env.HYDROGRAPH_SUPERGRAPH_FILE,
    frontendDir: env.HYDROGRAPH_FRONTEND_DIR === 'none' ? null : env.HYDROGRAPH_FRONTEND_DIR,
    planner: env.HYDROGRAPH_PLANNER,
    logLevel: env.HYDROGRAPH_LOG_LEVEL,
    costLimit: env.HYDROGRAPH_COST_LIMIT,
    documentLimits: { depth: env.HYDROGRAPH_DEPTH_LIMIT, aliases: env.HYDROGRAPH_ALIAS_LIMIT, rootFields: env.HYDROGRAPH_ROOT_FIELD_LIMIT, tokens: env.HYDROGRAPH_TOKEN_LIMIT },
    introspection: env.HYDROGRAPH_INTROSPECTION === 'on',
    bodyLimit: env.HYDROGRAPH_BODY_LIMIT,
    importLimit: env.HYDROGRAPH_IMPORT_LIMIT,
    upstreamTimeoutMs: env.HYDROGRAPH_UPSTREAM_TIMEOUT_MS,
    restartWaitMs: env.HYDROGRAPH_RESTART_WAIT_MS,
    waitingLimit: env.HYDROGRAPH_WAITING_LIMIT,
    socketOperationLimit: env.HYDROGRAPH_SOCKET_OPERATION_LIMIT,
    partnerMqtt: env.HYDROGRAPH_PARTNER_MQTT_PORT === undefined ? null : { port: env.HYDROGRAPH_PARTNER_MQTT_PORT, connectionLimit: env.HYDROGRAPH_PARTNER_MQTT_CONNECTIONS },
    subscriptionLimits: { perConnection: env.HYDROGRAPH_SOCKET_PRICE_LIMIT, perViewer: env.HYDROGRAPH_VIEWER_PRICE_LIMIT, executedPerS: env.HYDROGRAPH_EXECUTED_EVENTS_LIMIT },
    overloadLimits: { lagMs: env.HYDROGRAPH_OVERLOAD_LAG_MS, underWay: env.HYDROGRAPH_UNDER_WAY_LIMIT },
    version: productVersion(),
  };
}

function productVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

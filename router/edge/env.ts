import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { repositoryRoot, subgraphNames, type SubgraphName } from '../contract.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/, error: 'must be a URL such as http://127.0.0.1:4002' }).transform((text) => text.replace(/\/$/, ''));
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const file = z.string().min(1).transform((path) => (isAbsolute(path) ? path : join(repositoryRoot, path)));

export const subgraphUrl = (name: SubgraphName, portNumber: number) => url.default(`http://127.0.0.1:${portNumber}`).describe(`Base URL of the ${name} service`);

/** Variables of the edge: the only ones it reads. */
export const edgeVariables = z.object({
  HYDROGRAPH_PORT: port.default(4000).describe('Port of the app and the API; 0 takes a free one'),
  HYDROGRAPH_HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for all of the machine'),
  HYDROGRAPH_IDENTITY_URL: subgraphUrl('identity', 4001),
  HYDROGRAPH_NETWORK_URL: subgraphUrl('network', 4002),
  HYDROGRAPH_PLANTS_URL: subgraphUrl('plants', 4003),
  HYDROGRAPH_ENERGY_URL: subgraphUrl('energy', 4004),
  HYDROGRAPH_ASSETS_URL: subgraphUrl('assets', 4005),
  HYDROGRAPH_CUSTOMERS_URL: subgraphUrl('customers', 4006),
  HYDROGRAPH_COLLECTOR_URL: url.default('http://127.0.0.1:4007').describe('Base URL of the collector, which takes samples'),
  HYDROGRAPH_JWKS_URL: url.optional().describe('Where the public keys of access tokens are; the identity service when not set'),
  HYDROGRAPH_SUPERGRAPH_FILE: file.default(join(repositoryRoot, 'schema/supergraph.graphql')).describe('Composed supergraph; a changed file takes effect within a second'),
  HYDROGRAPH_FRONTEND_DIR: z.union([z.literal('none'), file]).default(join(repositoryRoot, 'frontend/dist')).describe('Folder of the built app; none serves no app'),
  HYDROGRAPH_PLANNER: z.enum(['auto', 'rust', 'javascript']).default('auto').describe('Query planner of the built-in engine; auto takes the Rust one where it loads'),
  HYDROGRAPH_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('Least level that is logged'),
  HYDROGRAPH_COST_LIMIT: count(50_000).describe('Highest static cost of one operation'),
  HYDROGRAPH_DEPTH_LIMIT: count(20).describe('Deepest nesting of fields in a document'),
  HYDROGRAPH_ALIAS_LIMIT: count(50).describe('Most aliases in a document'),
  HYDROGRAPH_ROOT_FIELD_LIMIT: count(20).describe('Most root fields of an operation'),
  HYDROGRAPH_TOKEN_LIMIT: count(5000).describe('Most words and signs of a document'),
  HYDROGRAPH_BODY_LIMIT: count(1_000_000).describe('Largest GraphQL request and WebSocket message, bytes'),
  HYDROGRAPH_IMPORT_LIMIT: count(200_000_000).describe('Largest upload of a network file, bytes'),
  HYDROGRAPH_UPSTREAM_TIMEOUT_MS: count(10_000).describe('Longest wait for a subgraph to answer a query or mutation, ms'),
  HYDROGRAPH_SOCKET_OPERATION_LIMIT: count(200).describe('Most operations at the same time on one WebSocket'),
});

/** Settings of the edge; see docs/configuration.md for the meaning of each variable. */
export interface EdgeEnv {
  port: number;
  host: string;
  /** Base URL of each subgraph. */
  subgraphs: Record<SubgraphName, string>;
  collectorUrl: string;
  jwksUrl: string;
  supergraphFile: string;
  /** Folder of the built frontend; null where this edge serves none. */
  frontendDir: string | null;
  planner: 'auto' | 'rust' | 'javascript';
  logLevel: string;
  costLimit: number;
  documentLimits: { depth: number; aliases: number; rootFields: number; tokens: number };
  /** Largest body of a GraphQL request and largest WebSocket message, bytes. */
  bodyLimit: number;
  /** Largest upload to /import, bytes. */
  importLimit: number;
  upstreamTimeoutMs: number;
  socketOperationLimit: number;
  version: string;
}

/** Reads the environment. Throws one error that names each wrong variable. */
export function readEdgeEnv(source: NodeJS.ProcessEnv = process.env): EdgeEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = edgeVariables.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The edge cannot start with this environment:\n${faults.join('\n')}`);
  }
  const env = read.data;
  const subgraphs = Object.fromEntries(subgraphNames.map((name) => [name, env[`HYDROGRAPH_${name.toUpperCase() as Uppercase<SubgraphName>}_URL`]])) as Record<SubgraphName, string>;
  return {
    port: env.HYDROGRAPH_PORT,
    host: env.HYDROGRAPH_HOST,
    subgraphs,
    collectorUrl: env.HYDROGRAPH_COLLECTOR_URL,
    jwksUrl: env.HYDROGRAPH_JWKS_URL ?? `${subgraphs.identity}/.well-known/jwks.json`,
    supergraphFile: env.HYDROGRAPH_SUPERGRAPH_FILE,
    frontendDir: env.HYDROGRAPH_FRONTEND_DIR === 'none' ? null : env.HYDROGRAPH_FRONTEND_DIR,
    planner: env.HYDROGRAPH_PLANNER,
    logLevel: env.HYDROGRAPH_LOG_LEVEL,
    costLimit: env.HYDROGRAPH_COST_LIMIT,
    documentLimits: { depth: env.HYDROGRAPH_DEPTH_LIMIT, aliases: env.HYDROGRAPH_ALIAS_LIMIT, rootFields: env.HYDROGRAPH_ROOT_FIELD_LIMIT, tokens: env.HYDROGRAPH_TOKEN_LIMIT },
    bodyLimit: env.HYDROGRAPH_BODY_LIMIT,
    importLimit: env.HYDROGRAPH_IMPORT_LIMIT,
    upstreamTimeoutMs: env.HYDROGRAPH_UPSTREAM_TIMEOUT_MS,
    socketOperationLimit: env.HYDROGRAPH_SOCKET_OPERATION_LIMIT,
    version: productVersion(),
  };
}

function productVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

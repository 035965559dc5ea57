import { createServiceTokenSource } from '@hydrograph/access';
import { Pool } from 'undici';
import { z } from 'zod';

const settings = z.object({
  id: z.string(),
  tenantId: z.string(),
  name: z.string(),
  active: z.boolean(),
  revision: z.string(),
  operations: z.array(z.string()).nullable(),
  cost: z.number().nullable(),
  depth: z.number().nullable(),
  aliases: z.number().nullable(),
  rootFields: z.number().nullable(),
  callsPerMinute: z.number().nullable(),
  callsPerDay: z.number().nullable(),
  callsPerMonth: z.number().nullable(),
  trustedDocumentsOnly: z.boolean(),
  documentsRevision: z.string(),
});

const period = z.enum(['MINUTE', 'DAY', 'MONTH']);
const standing = z.object({ period, limit: z.number(), left: z.number(), endsInMs: z.number() });
const lease = z.union([
  z.object({ id: z.string(), unknown: z.literal(true) }),
  z.object({ id: z.string(), over: period, limit: z.number(), retryAfterS: z.number(), standing: z.array(standing) }),
  z.object({ id: z.string(), granted: z.number(), endsInMs: z.number(), standing: z.array(standing) }),
]);

const answers = {
  key: z.object({ accessToken: z.string(), expiresIn: z.number(), keyId: z.string(), keyExpiresAt: z.string().nullable(), application: settings }),
  watch: z.object({ applications: z.array(settings), deadKeys: z.array(z.string()) }),
  leases: z.object({ leases: z.array(lease) }),
  runs: z.object({ runs: z.array(z.object({ id: z.string(), attempt: z.number(), accessToken: z.string(), document: z.string(), variables: z.record(z.string(), z.unknown()) })) }),
  run: z.object({ kept: z.boolean() }),
  document: z.object({ text: z.string().nullable() }),
  log: z.object({ neighbours: z.array(z.object({ id: z.string(), pid: z.number() })) }),
};

/** What identity says of an application: its limits are null where the installation's hold. */
export type ApplicationSettings = z.infer<typeof settings>;
export type KeyAnswer = z.infer<typeof answers.key>;
export type LeaseAnswer = z.infer<typeof lease>;
export type Standing = z.infer<typeof standing>;
/** A run of a scheduled call that this edge has taken on. */
export type TakenRun = z.infer<typeof answers.runs>['runs'][number];
export interface RunResult {
  id: string;
  attempt: number;
  durationMs: number;
  code: string | null;
  message: string | null;
  /** The answer as JSON. */
  result: string | null;
}
export interface LeaseRequest {
  id: string;
  applicationId: string;
  want: number;
}
export interface EndedLease {
  id: string;
  used: number;
}

/** One operation, for the access log. */
export interface LogEntry {
  at: number;
  tenantId: string;
  actorId: string;
  actorKind: string;
  applicationId?: string | undefined;
  operationKind?: string | undefined;
  operation?: string | undefined;
  cost?: number | undefined;
  code?: string | undefined;
  status?: number | undefined;
  ms: number;
  bytesIn?: number | undefined;
  bytesOut?: number | undefined;
  address?: string | undefined;
  transport: string;
  requestId: string;
}

/** A part of the access log. */
export interface LogBatch {
  edge: { id: string; host: string; pid: number };
  /** Counts from 1; 0 says nothing but that the edge lives. */
  batch: number;
  entries: readonly LogEntry[];
  /** Entries that there was no room for. */
  dropped: number;
  /** Edges on this machine that are gone without having said so. */
  gone: readonly string[];
  last: boolean;
}

/** What the edge asks and tells identity about those who call. */
export interface IdentityLink {
  /** An access token for the key; null when identity refuses it. */
  exchangeKey(key: string, origin: { address: string; requestId: string }): Promise<KeyAnswer | null>;
  watch(applications: readonly string[], keys: readonly string[]): Promise<z.infer<typeof answers.watch>>;
  /** Ends leases and asks for new ones; may be sent again when its answer was lost. */
  leases(requests: readonly LeaseRequest[], ended: readonly EndedLease[]): Promise<LeaseAnswer[]>;
  /** The text of a document on the application's trusted list; null when it has none of this hash. */
  document(applicationId: string, hash: string): Promise<string | null>;
  /** Stores a part of the access log, once however often it is sent; answers edges on this machine that have not said that they ended. */
  log(batch: LogBatch): Promise<{ neighbours: { id: string; pid: number }[] }>;
  /** Scheduled calls that are due, for this edge to run within a minute. */
  takeRuns(): Promise<TakenRun[]>;
  /** Tells what came of a run; what is told twice counts once. */
  finishRun(result: RunResult): Promise<unknown>;
  close(): Promise<void>;
}

export interface IdentityLinkOptions {
  /** Base URL of identity. */
  url: string;
  /** Secret that our own services sign on with. */
  secret: string;
  /** Id of this edge, another one for each process. */
  edge: string;
  timeoutMs?: number;
}

export function createIdentityLink({ url, secret, edge, timeoutMs = 5000 }: IdentityLinkOptions): IdentityLink {
  const pool = new Pool(url, { connections: 8, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connect: { timeout: timeoutMs } });
  const token = createServiceTokenSource({ tokenUrl: `${url}/auth/token`, clientId: 'edge', secret });

  const send = async (path: string, body: object, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> => {
    const response = await pool.request({
      method: 'POST',
      path: `/gateway/${path}`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}`, ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.statusCode, body: await response.body.json() };
  };

  const ask = async <T extends keyof typeof answers>(path: T, body: object): Promise<z.infer<(typeof answers)[T]>> => {
    const answer = await send(path, body);
    if (answer.status !== 200) throw new Error(`identity answered ${answer.status} to /gateway/${path}`);
    return answers[path].parse(answer.body) as z.infer<(typeof answers)[T]>;
  };

  return {
    async exchangeKey(key, { address, requestId }) {
      const answer = await send('key', { key }, { 'x-forwarded-for': address, 'x-request-id': requestId });
      if (answer.status === 401) return null;
      if (answer.status !== 200) throw new Error(`identity answered ${answer.status} to a key`);
      return answers.key.parse(answer.body);
    },
    watch: (applications, keys) => ask('watch', { applications, keys }),
    leases: async (requests, ended) => (await ask('leases', { edge, requests, ended })).leases,
    document: async (applicationId, hash) => (await ask('document', { applicationId, hash })).text,
    log: (batch) => ask('log', batch),
    takeRuns: async () => (await ask('runs', {})).runs,
    finishRun: (result) => ask('run', result),
    close: () => pool.close(),
  };
}

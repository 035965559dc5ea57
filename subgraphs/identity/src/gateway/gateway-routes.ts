import { Forbidden } from '@hydrograph/access';
import { systemActor, type Database } from '@hydrograph/entities';
import { BadUserInput, type HttpRequest, type Service } from '@hydrograph/service';
import { z } from 'zod';
import type { AccessLogStore } from '../access-log/access-log.ts';
import type { ToldEntry } from '../access-log/told-entry.ts';
import type { ScheduledRuns } from '../scheduled-calls/scheduled-runs.ts';
import { originOf } from '../sign-on/cookies.ts';
import type { Gate } from '../sign-on/gate.ts';
import { signOnByKey } from './key-exchange.ts';
import type { Leases } from './leases.ts';
import { deadKeys, readSettings, readTrustedDocument, touchKeys } from './settings.ts';

export interface GatewayOptions {
  readonly database: Database;
  readonly gate: Gate;
  readonly leases: Leases;
  readonly accessLog: AccessLogStore;
  readonly scheduledRuns: ScheduledRuns;
  readonly clock: () => Date;
}

const ids = z.array(z.string().max(64)).max(10_000);
const bodies = {
  key: z.object({ key: z.string().max(200) }),
  watch: z.object({ applications: ids, keys: ids }),
  leases: z.object({
    edge: z.uuid(),
    requests: z.array(z.object({ id: z.uuid(), applicationId: z.uuid(), want: z.number().int().min(1).max(100_000) })).max(1000),
    ended: z.array(z.object({ id: z.uuid(), used: z.number().int().min(0) })).max(10_000),
  }),
  log: z.object({
    edge: z.object({ id: z.uuid(), host: z.string().max(255), pid: z.number().int() }),
    batch: z.number().int().min(0),
    // By hand: a batch holds thousands, and its sender is our own.
    entries: z.array(z.custom<ToldEntry>((entry) => typeof entry === 'object' && entry !== null)).max(10_000),
    dropped: z.number().int().min(0),
    gone: ids,
    last: z.boolean(),
  }),
  finish: z.object({ id: z.uuid(), attempt: z.number().int().min(1), durationMs: z.number(), code: z.string().max(100).nullable(), message: z.string().nullable(), result: z.string().nullable() }),
  document: z.object({ applicationId: z.string().max(64), hash: z.string().max(64) }),
};

/** What edges ask identity: `POST /gateway/...`, for our own edge alone. The edge does not pass these paths on. */
export function addGatewayRoutes({ app, viewerOf }: Pick<Service, 'app' | 'viewerOf'>, { database, gate, leases, accessLog, scheduledRuns, clock }: GatewayOptions): void {
  const route = <T>(path: string, shape: z.ZodType<T>, answer: (body: T, request: HttpRequest) => Promise<object>): void => {
    app.post(path, { logLevel: 'warn' }, async (request, reply) => {
      const { kind, id } = await viewerOf(request);
      if (kind !== 'service' || id !== 'service:edge') throw new Forbidden(path, 'gateway:write');
      const read = shape.safeParse(request.body);
      if (!read.success) throw new BadUserInput(`The request of the edge cannot be read: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
      return reply.header('cache-control', 'no-store').send(await answer(read.data, request));
    });
  };

  route('/gateway/key', bodies.key, async ({ key }, request) => {
    const { accessToken, expiresIn, userId, keyId, keyExpiresAt } = await signOnByKey({ gate, clock }, key, originOf(request));
    const [application] = await readSettings(database.fork(systemActor('gateway')), [userId]);
    return { accessToken, expiresIn, keyId, keyExpiresAt, application };
  });

  // Asked each second with what an edge remembers, so that what has ended does so everywhere within seconds.
  route('/gateway/watch', bodies.watch, async ({ applications, keys }) => {
    const [settings, dead] = await Promise.all([readSettings(database.fork(systemActor('gateway')), applications), deadKeys(database, keys, clock())]);
    await touchKeys(database, keys, clock());
    return { applications: settings, deadKeys: dead };
  });

  route('/gateway/leases', bodies.leases, async ({ edge, requests, ended }) => ({ leases: await leases.exchange(edge, requests, ended) }));

  route('/gateway/log', bodies.log, (batch) => accessLog.take(batch));

  // Each edge asks every second; what one of them takes on no other gets for a minute.
  route('/gateway/runs', z.object({}), async () => ({ runs: await scheduledRuns.take() }));

  route('/gateway/run', bodies.finish, async (result) => ({ kept: await scheduledRuns.finish(result) }));

  route('/gateway/document', bodies.document, async ({ applicationId, hash }) => ({ text: await readTrustedDocument(database, applicationId, hash) }));
}

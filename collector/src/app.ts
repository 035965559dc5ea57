import { join } from 'node:path';
import fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Registry as MetricsRegistry } from 'prom-client';
import { z } from 'zod';
import { createTokenVerifier, Forbidden, requirePermission } from '@hydrograph/access';
import type { TokenVerifier } from '@hydrograph/access';
import { allAlarmRulesTopic, allCleaningRulesTopic, allDevicesTopic, allRegistriesTopic, allUploadsTopic, connectBus, devicesDocument } from '@hydrograph/bus';
import { productVersion } from '@hydrograph/service/contract.ts';
import { addHttpBasics } from '@hydrograph/service/http-basics.ts';
import { createLog, requestIdOf } from '@hydrograph/service/log.ts';
import { openTelemetry } from '@hydrograph/telemetry';
import type { TelemetryWriter } from '@hydrograph/telemetry';
import { ALARMS, startAlarmWatch } from './alarms/alarm-watch.ts';
import { createDoor } from './broker/door.ts';
import { CLEANING, startCleaning } from './cleaning/cleaning.ts';
import { addQuality } from './cleaning/quality-route.ts';
import { startConnectorHost } from './connectors/host/connector-host.ts';
import type { ConnectorHost, ConnectorHostDeps } from './connectors/host/connector-host.ts';
import { startStateReporter } from './connectors/host/state-reporter.ts';
import { addHttpPush } from './connectors/http-push.ts';
import { createIntake } from './connectors/intake.ts';
import { createMqttJson, followDevices } from './connectors/mqtt-json.ts';
import type { CollectorEnv } from './env.ts';
import { createHistoryImport } from './history/history-import.ts';
import { addHistory } from './history/history-route.ts';
import { startConsumer } from './log/consumer.ts';
import type { LoggedBatch } from './log/batch.ts';
import { openLog } from './log/ordered-log.ts';
import type { OrderedLog } from './log/ordered-log.ts';
import { replayPage } from './log/replay-route.ts';
import { startRetention } from './log/retention.ts';
import { createCollectorMetrics } from './metrics.ts';
import { createPublisher, PUBLISHER } from './publisher/publisher.ts';
import { openRegistry } from './registry/registry.ts';
import { openTenantDocuments } from './registry/tenant-documents.ts';
import { createRecheck } from './store-writer/recheck.ts';
import { createStoreWriter, STORE_WRITER } from './store-writer/store-writer.ts';
import { startStoreWriting } from './store-writer/store-writing.ts';
import { startUpkeep } from './store-writer/upkeep.ts';
import { startUploads, UPLOADS } from './upload/uploads.ts';
import type { UploadsDeps } from './upload/uploads.ts';

export interface CollectorDeps {
  /** Default: by the keys of HYDROGRAPH_JWKS_URL. */
  readonly verify?: TokenVerifier;
  readonly log?: Logger;
  /** Default: the store of the environment. */
  readonly writer?: TelemetryWriter;
  /** How often a day that samples came in for is looked through; a minute when not given. */
  readonly cleanEveryMs?: number;
  /** How long platforms of authorities are waited for, and late values. */
  readonly uploads?: Partial<Pick<UploadsDeps, 'patience' | 'graceMs' | 'tellEveryMs'>>;
  /** Default: the modules of this collector, and what a connector may usually take. */
  readonly connectors?: Partial<Pick<ConnectorHostDeps, 'modules' | 'budgetOf'>>;
}

/** The communication platform as one process: takes samples in, keeps them, hands them on. */
export interface Collector {
  readonly name: 'collector';
  readonly app: FastifyInstance;
  readonly log: Logger;
  readonly metrics: MetricsRegistry;
  /** Port of the embedded broker. */
  readonly mqttPort: number | undefined;
  readonly connectors: Pick<ConnectorHost, 'reports' | 'pidOf'>;
  listen(where: { host?: string; port?: number }): Promise<string>;
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Live messages are put together for so long. */
const PUBLISH_EVERY_MS = 100;
const STORE_EVERY_MS = 100;
const ALARM_EVERY_MS = 100;
/** Nobody waits for it. */
const CLEAN_EVERY_MS = 500;
const UPLOAD_EVERY_MS = 500;

/** Starts everything but the HTTP port. Samples are taken even when store, bus and identity are away. */
export async function createCollector(env: CollectorEnv, deps: CollectorDeps = {}): Promise<Collector> {
  const logger = deps.log ?? createLog('collector', env.HYDROGRAPH_LOG_LEVEL);
  const verify = deps.verify ?? createTokenVerifier({ jwksUrl: env.HYDROGRAPH_JWKS_URL });
  const folder = join(env.HYDROGRAPH_DATA_DIR, 'collector');
  const maxBytes = env.HYDROGRAPH_LOG_MAX_MB === undefined ? undefined : env.HYDROGRAPH_LOG_MAX_MB * 1_000_000;
  const metrics = createCollectorMetrics();

  const log = openLog({ file: join(folder, 'log.sqlite'), maxBytes });
  const { collector } = await log.state();
  const registry = openRegistry(join(folder, 'points'), logger);
  const maxAgeMs = Math.min(env.HYDROGRAPH_MAX_AGE_DAYS, env.HYDROGRAPH_RETENTION_RAW_DAYS) * DAY_MS;
  const intake = createIntake({ registry, log, maxAgeMs, accepted: metrics.accepted, rejected: metrics.rejected });
  const devices = createMqttJson({ intake, logger, dropped: metrics.dropped });
  const door = await createDoor({ env, folder, verify, registry, devices, logger });

  const bus = connectBus({ url: door.busUrl, clientId: 'collector', log: logger });
  bus.subscribe(allRegistriesTopic, (document) => registry.take(document));
  // On our own broker devices are heard before they are acknowledged, by the door.
  const followed = door.port === undefined ? followDevices({ url: door.busUrl, clientId: 'collector', log: logger }, devices) : undefined;

  const place = env.HYDROGRAPH_INFLUX_URL ? { influxUrl: env.HYDROGRAPH_INFLUX_URL } : { file: env.HYDROGRAPH_TELEMETRY_FILE ?? join(env.HYDROGRAPH_DATA_DIR, 'telemetry', 'samples.sqlite') };
  const writer = deps.writer ?? openTelemetry(place, 'write', { zone: env.HYDROGRAPH_TIME_ZONE });
  const reader = openTelemetry(place, 'read');
  const cleaning = startCleaning({ file: join(folder, 'cleaning.sqlite'), place, zone: env.HYDROGRAPH_TIME_ZONE, writer, logger, ...(deps.cleanEveryMs !== undefined && { everyMs: deps.cleanEveryMs }) });
  const bare = createStoreWriter(writer);
  const write = (batches: readonly LoggedBatch[]): Promise<void> => cleaning.store(() => bare(batches), batches);
  const recheck = writer.restarts && createRecheck({ store: writer.restarts, log, file: join(folder, 'store.json'), write, logger });
  const storing = startStoreWriting(write, recheck);
  const alarms = await startAlarmWatch({ file: join(folder, 'alarms.sqlite'), zone: env.HYDROGRAPH_TIME_ZONE, collector, log, bus, reader, logger });
  const uploads = startUploads({ file: join(folder, 'uploads.sqlite'), collector, bus, logger, ...deps.uploads });
  bus.subscribe(allUploadsTopic, (document) => uploads.setTargets(document));
  bus.subscribe(allAlarmRulesTopic, (document) => alarms.setRules(document));
  bus.subscribe(allCleaningRulesTopic, (document) => cleaning.setRules(document));
  const consumers = await Promise.all([
    startConsumer({ name: STORE_WRITER, log, logger, handle: storing.handle, intervalMs: STORE_EVERY_MS, maxSamples: 20_000 }),
    startConsumer({ name: PUBLISHER, log, logger, handle: createPublisher(collector, bus), intervalMs: PUBLISH_EVERY_MS, maxSamples: 5000 }),
    startConsumer({ name: ALARMS, log, logger, handle: alarms.handle, intervalMs: ALARM_EVERY_MS, maxSamples: 5000 }),
    startConsumer({ name: CLEANING, log, logger, handle: cleaning.handle, intervalMs: CLEAN_EVERY_MS, maxSamples: 20_000 }),
    startConsumer({ name: UPLOADS, log, logger, handle: uploads.handle, intervalMs: UPLOAD_EVERY_MS, maxSamples: 20_000 }),
  ]);
  alarms.begin(consumers[2]);
  cleaning.begin(consumers[0]);
  const retention = startRetention({ log, consumers, keepMs: env.HYDROGRAPH_RETENTION_HOURS * HOUR_MS, maxBytes, logger });
  const upkeep = startUpkeep({
    writer, logger, retention: { rawMs: env.HYDROGRAPH_RETENTION_RAW_DAYS * DAY_MS, '15mMs': env.HYDROGRAPH_RETENTION_15MIN_DAYS * DAY_MS, '1hMs': env.HYDROGRAPH_RETENTION_1H_DAYS * DAY_MS },
  });
  metrics.watch(log, consumers, alarms, cleaning);

  const host = startConnectorHost({ intake, logger, heard: (...said) => states.heard(...said), changed: (tenantId) => states.changed(tenantId), ...deps.connectors });
  const states = startStateReporter({ collector, bus, connectors: host.reports, logger });
  const fieldDevices = openTenantDocuments({ folder: join(folder, 'devices'), schema: devicesDocument, what: 'field devices', log: logger, use: host.setDocument });
  bus.subscribe(allDevicesTopic, (document) => fieldDevices.take(document));

  const app = fastify({ loggerInstance: logger, logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }), genReqId: requestIdOf, forceCloseConnections: 'idle' }) as unknown as FastifyInstance;
  const state = { stopping: false };
  addHttpBasics(app, { name: 'collector', version: productVersion(), metrics, state, readiness: { log: () => log.state() } });
  addHttpPush(app, intake, verify);
  addHistory(app, createHistoryImport({ registry, writer, maxAgeMs, accepted: metrics.accepted, rejected: metrics.rejected }), verify);
  addReplay(app, log, verify);
  addQuality(app, cleaning, verify);

  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    state.stopping = true;
    await app.close();
    await host.stop();
    await states.stop();
    await followed?.stop();
    await Promise.all(consumers.map((consumer) => consumer.stop()));
    await storing.stop();
    await cleaning.stop();
    await alarms.stop();
    await uploads.stop();
    await retention.stop();
    await upkeep.stop();
    await bus.close();
    await door.close();
    await log.close();
    await writer.close();
    await reader.close();
  }

  return {
    name: 'collector', app, log: logger, metrics: metrics.registry, mqttPort: door.port, connectors: host,
    listen: ({ host = '127.0.0.1', port = 0 }) => app.listen({ host, port }),
    stop: () => (stopped ??= stop()),
  };
}

const replayQuery = z.object({
  tenantId: z.string().min(1).optional(),
  after: z.union([z.literal('stored'), z.coerce.number().int().nonnegative()]),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

/** `GET /log/batches`: the log again, for hubs that missed something. */
function addReplay(app: FastifyInstance, log: OrderedLog, verify: TokenVerifier): void {
  app.get('/log/batches', async (request) => {
    const viewer = await verify(request.headers.authorization);
    requirePermission(viewer, 'telemetry:read');
    const query = replayQuery.safeParse(request.query);
    if (!query.success) throw new GraphQLError(z.prettifyError(query.error), { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
    const { tenantId = viewer.tenantId, after, limit } = query.data;
    if (viewer.kind !== 'service' && tenantId !== viewer.tenantId) throw new Forbidden('The log of another tenant', 'telemetry:read');
    return replayPage(log, tenantId, after, limit);
  });
}

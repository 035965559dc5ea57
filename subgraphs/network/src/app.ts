import { join } from 'node:path';
import { createServiceTokenSource, createTokenVerifier, type RuleBook, type TokenVerifier } from '@hydrograph/access';
import { allRegistriesTopic, connectBus } from '@hydrograph/bus';
import { createDatabase, createLoaders, createOutboxRelay, type DatabaseOptions } from '@hydrograph/entities';
import { createHub, createLogReplay } from '@hydrograph/live';
import { createAuditRelay, createAuditTrail, createLog, createService, readContract, rulesOf, type Service } from '@hydrograph/service';
import { countStatements } from '@hydrograph/service/domain-service.ts';
import { openTelemetry } from '@hydrograph/telemetry';
import { createAlarmFeed } from './alarms/alarm-feed.ts';
import { takeAlarms } from './alarms/alarm-intake.ts';
import { startAlarmTimers } from './alarms/alarm-timers.ts';
import { takeDeviceStates } from './connectors/status-intake.ts';
import { takeUploadStates } from './uploads/upload-intake.ts';
import type { NetworkContext } from './context.ts';
import { networkTables } from './database.ts';
import type { NetworkEnv } from './env.ts';
import { addNetworkExportRoute } from './exports/network-export.routes.ts';
import { createGroundStore } from './ground/ground-store.ts';
import { addGroundRoutes } from './ground/ground.routes.ts';
import { keepTidy } from './imports/housekeeping.ts';
import { addImportRoute } from './imports/import.routes.ts';
import { createImportService } from './imports/import.service.ts';
import { removeOldUploads } from './imports/old-uploads.ts';
import { createMapStore } from './map/map-store.ts';
import { addMapRoute } from './map/map.routes.ts';
import { messengersOf } from './notices/messengers.ts';
import { startNoticeSender } from './notices/notice-sender.ts';
import { networkPolicy } from './policy.ts';
import { createRegistry } from './registry/registry.ts';
import { networkResolvers } from './resolvers.ts';
import { addExportRoute } from './samples/export.routes.ts';
import { createScoreSource, startQualityIntake, type ScoreSource } from './quality/quality-intake.ts';
import { createLiveSamples } from './samples/live-samples.ts';

/** What tests give in place of the real thing, or want to hear of. */
export interface NetworkDeps {
  readonly verify?: TokenVerifier;
  readonly rules?: RuleBook;
  readonly onSlowTransaction?: DatabaseOptions['onSlowTransaction'];
  /** Default: the collector of the environment. */
  readonly scores?: ScoreSource;
  readonly scoresEveryMs?: number;
}

/** Builds the network service, migrated and joined to the bus; nothing listens until `listen` is called on it. */
export async function createNetworkApp(env: NetworkEnv, deps: NetworkDeps = {}): Promise<Service> {
  const onStop: (() => Promise<unknown>)[] = [];
  const log = createLog('network', env.HYDROGRAPH_LOG_LEVEL);
  const service = createService<NetworkContext>({
    name: 'network',
    engine: 'mercurius',
    typeDefs: readContract('network'),
    resolvers: networkResolvers,
    policy: networkPolicy,
    verify: deps.verify ?? createTokenVerifier({ jwksUrl: env.HYDROGRAPH_JWKS_URL }),
    audit: createAuditTrail(() => database, env.HYDROGRAPH_AUDIT_SPOOL),
    rules: rulesOf({ name: 'network', entities: networkTables.entities, database: () => database, env, deps, log }),
    context: ({ viewer }) => {
      const em = database.fork(viewer);
      return { em, loaders: createLoaders(em), database, telemetry, live, registryChanged: registry.changed, alarmFeed, alarmsChanged: alarmFeed.changed, tidyUp: tidying.now };
    },
    readiness: { database: () => database.check(), bus: () => bus.check(), telemetry: () => telemetry.check() },
    onStop,
    log,
  });

  const database = await createDatabase({ ...networkTables, url: env.HYDROGRAPH_DATABASE_URL, poolSize: env.HYDROGRAPH_DATABASE_POOL, rowSecurity: env.HYDROGRAPH_ROW_LEVEL_SECURITY === 'on', log, ...(deps.onSlowTransaction && { onSlowTransaction: deps.onSlowTransaction }) });
  countStatements(service, database);
  await database.migrate();
  const telemetry = openTelemetry(telemetryPlace(env), 'read');
  const bus = connectBus({ url: env.HYDROGRAPH_MQTT_URL, clientId: 'network', log });
  const collector = askCollector(env);
  const hub = createHub({ bus, reader: telemetry, replay: collector && createLogReplay(collector), log });
  const live = createLiveSamples(hub, log);
  const registry = createRegistry({ database, bus, log });
  const relay = createOutboxRelay({ database, publish: (topic, event) => bus.publish(topic, event), log });
  const auditRelay = createAuditRelay({ database, bus, log });
  const alarmFeed = createAlarmFeed({ database, log });
  const registries = bus.subscribe(allRegistriesTopic, ({ tenantId }) => {
    live.pointsChanged(tenantId);
    alarmFeed.rewritten(tenantId);
  });
  const alarms = takeAlarms({ database, bus, feed: alarmFeed });
  const deviceStates = takeDeviceStates({ database, bus });
  const uploadStates = takeUploadStates({ database, bus });
  const alarmTimers = startAlarmTimers({ database, log, changed: alarmFeed.changed });
  const notices = startNoticeSender({ database, messengers: messengersOf(env), log });
  const quality = startQualityIntake({ database, log, source: deps.scores ?? (collector && createScoreSource(collector)), ...(deps.scoresEveryMs !== undefined && { everyMs: deps.scoresEveryMs }) });
  const imports = createImportService({ database, log, onPublished: registry.changed });
  const tidying = keepTidy(database, log);

  const uploads = join(env.HYDROGRAPH_DATA_DIR, 'uploads');
  await removeOldUploads(uploads);
  addImportRoute(service, { imports, folder: uploads });
  addMapRoute(service, createMapStore(database, join(env.HYDROGRAPH_DATA_DIR, 'map')));
  addNetworkExportRoute(service, database);
  addGroundRoutes(service, { grounds: createGroundStore(database, join(env.HYDROGRAPH_DATA_DIR, 'map')), folder: uploads });
  addExportRoute(service, { database, telemetry });
  relay.start();
  auditRelay.start();
  await registry.publishAll();
  onStop.push(
    () => imports.stop(), () => alarms.stop(), () => deviceStates.stop(), () => uploadStates.stop(), () => alarmTimers.stop(), () => notices.stop(), () => quality.stop(), async () => alarmFeed.close(),
    () => tidying.stop(), () => registry.stop(), () => relay.stop(), () => auditRelay.stop(), () => registries.close(), () => hub.close(), () => bus.close(), () => telemetry.close(), () => database.close(),
  );
  return service;
}

const telemetryPlace = ({ HYDROGRAPH_INFLUX_URL, HYDROGRAPH_TELEMETRY_FILE }: NetworkEnv) =>
  HYDROGRAPH_INFLUX_URL ? { influxUrl: HYDROGRAPH_INFLUX_URL } : { file: HYDROGRAPH_TELEMETRY_FILE ?? '' };

/** How this service asks the collector, with a token of its own; undefined where it is not told of. */
function askCollector({ HYDROGRAPH_COLLECTOR_URL: url, HYDROGRAPH_IDENTITY_URL: identity, HYDROGRAPH_SERVICE_SECRET: secret }: NetworkEnv): { url: string; token: () => Promise<string> } | undefined {
  if (!url || !identity || !secret) return undefined;
  return { url, token: createServiceTokenSource({ tokenUrl: new URL('/auth/token', identity).href, clientId: 'network', secret }) };
}

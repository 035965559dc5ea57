import { setTimeout as pause } from 'node:timers/promises';
import { alarmRulesTopic, cleaningRulesTopic, devicesTopic, registryTopic, uploadsTopic, type Bus, type RegisteredPoint } from '@hydrograph/bus';
import { actorOf, systemActor, type Database, type DatabaseLog } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { readWatchedRules } from '../alarm-rules/watched-points.ts';
import { readConnectedDevices } from '../connectors/connected-devices.ts';
import { countRevision } from '../models/revision.ts';
import { readCleanedPoints } from '../quality/cleaned-points.ts';
import { readUploadTargets } from '../uploads/upload-settings.ts';

/** Keeps the retained registry documents on the bus equal to the register of points. */
export interface Registry {
  /**
   * The points or devices of a tenant changed: publishes them anew, a moment later, since changes come in groups.
   * Resolves once they are published, so that a device that sends right after it was registered is known; a bus that is away holds nobody up for long.
   */
  changed(tenantId: string): Promise<void>;
  /** Publishes the documents of all tenants. */
  publishAll(): Promise<void>;
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

export interface RegistryParts {
  readonly database: Database;
  readonly bus: Pick<Bus, 'publish'>;
  readonly log: DatabaseLog;
  /** How long to wait for more changes, ms. */
  readonly gatherMs?: number;
}

const retryMs = 5000;
const longestWaitMs = 2000;

interface PointRow {
  id: string;
  code: string;
  unit: string;
  minimum: number | null;
  maximum: number | null;
  device_code: string | null;
}

export function createRegistry({ database, bus, log, gatherMs = 50 }: RegistryParts): Registry {
  const waiting = new Map<string, { timer: NodeJS.Timeout; published: Promise<void>; enough: () => void }>();
  const stopped = new AbortController();
  let work: Promise<void> = Promise.resolve();

  async function publish(tenantId: string): Promise<void> {
    // The version is counted before the points are read: a later document can only know more.
    const document = await database.transaction(systemActor('network', tenantId), 'publish registry', async (em) => ({
      version: await countRevision(em, 'registry'),
      tenantId,
      points: await readPoints(em),
    }));
    await bus.publish(registryTopic(tenantId), document, { retain: true });
    // Which points a rule watches depends on both.
    const rules = await database.transaction(systemActor('network', tenantId), 'publish alarm rules', async (em) => ({ version: await countRevision(em, 'alarm-rules'), tenantId, rules: await readWatchedRules(em) }));
    await bus.publish(alarmRulesTopic(tenantId), rules, { retain: true });
    const believed = await database.transaction(systemActor('network', tenantId), 'publish cleaning rules', async (em) => ({ version: await countRevision(em, 'cleaning-rules'), tenantId, ...(await readCleanedPoints(em)) }));
    await bus.publish(cleaningRulesTopic(tenantId), believed, { retain: true });
    const devices = await database.transaction(systemActor('network', tenantId), 'publish devices', async (em) => ({ version: await countRevision(em, 'devices'), tenantId, ...(await readConnectedDevices(em)) }));
    await bus.publish(devicesTopic(tenantId), devices, { retain: true });
    const uploads = await database.transaction(systemActor('network', tenantId), 'publish upload targets', async (em) => ({ version: await countRevision(em, 'uploads'), tenantId, ...(await readUploadTargets(em)) }));
    await bus.publish(uploadsTopic(tenantId), uploads, { retain: true });
  }

  async function publishUntilDone(tenantId: string): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        await publish(tenantId);
        return;
      } catch (error) {
        log.warn({ err: error, tenantId }, 'the registry of points could not be published, trying again');
        await pause(retryMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    }
  }

  const enqueue = (tenantId: string): Promise<void> => (work = work.then(() => publishUntilDone(tenantId)));

  function gather(tenantId: string): { published: Promise<void> } {
    const { promise: published, resolve: enough } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      waiting.delete(tenantId);
      void enqueue(tenantId).then(enough);
    }, gatherMs);
    waiting.set(tenantId, { timer, published, enough });
    return { published };
  }

  return {
    changed(tenantId) {
      if (stopped.signal.aborted) return Promise.resolve();
      const { published } = waiting.get(tenantId) ?? gather(tenantId);
      return Promise.race([published, pause(longestWaitMs, undefined, { ref: false })]);
    },
    async publishAll() {
      const tenants = await database.fork(systemActor('network')).execute<{ tenant_id: string }[]>('select distinct tenant_id from network.point union select distinct tenant_id from network.connector union select distinct tenant_id from network.upload_target');
      for (const { tenant_id } of tenants) void enqueue(tenant_id);
    },
    async stop() {
      stopped.abort();
      for (const { timer, enough } of waiting.values()) {
        clearTimeout(timer);
        enough();
      }
      waiting.clear();
      await work;
    },
  };
}

async function readPoints(em: EntityManager): Promise<RegisteredPoint[]> {
  const rows = await em.execute<PointRow[]>(
    `select p.id, p.code, p.unit, p.minimum, p.maximum, d.code as device_code from network.point p left join network.device d on d.id = p.device_id
     where p.tenant_id = ? and (p.model_id is null or p.model_id in (select m.id from network.hydraulic_model m where m.state = 'PUBLISHED')) order by p.code`,
    [actorOf(em).tenantId],
  );
  return rows.map(({ id, code, unit, minimum, maximum, device_code }) => ({
    id, code, unit, ...(device_code !== null && { deviceCode: device_code }), ...(minimum !== null && { minimum }), ...(maximum !== null && { maximum }),
  }));
}

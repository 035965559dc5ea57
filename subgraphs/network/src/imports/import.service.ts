import { rm } from 'node:fs/promises';
import { emit, newId, recordAudit, type Actor, type Database, type DatabaseLog } from '@hydrograph/entities';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { keepModelFile } from '../models/model-file.ts';
import { HydraulicModel } from '../models/model.entity.ts';
import { countRevision } from '../models/revision.ts';
import { removeUnpublished } from './broken-imports.ts';
import { NetworkImport } from './import.entity.ts';
import { loadNetwork } from './load-network.ts';
import { FileRefused, openNetworkFile, type NetworkFile } from './network-file.ts';
import type { NetworkFacts } from './worker-messages.ts';

/** A network file to import. */
export interface ImportOrder {
  /** Name of the network, unique among published ones. */
  readonly name: string;
  readonly fileName: string;
  /** Where the upload lies; removed when the import has ended. */
  readonly path: string;
  /** Longitude and latitude for the middle of the drawing. */
  readonly at?: readonly [number, number];
  /** Turns the drawing clockwise. */
  readonly rotateDeg: number;
  /** Whether tanks, sources and pumps become stations with points; not where the stations are registered one by one. */
  readonly makesStations: boolean;
}

export interface ImportService {
  /** Writes the import down and begins; answers its id at once. Imports run one after the other. */
  begin(actor: Actor, order: ImportOrder): Promise<string>;
  /** Whether a published network of the actor's tenant has this name. */
  isTaken(actor: Actor, name: string): Promise<boolean>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
  /** Breaks off what runs and lets it clear up. */
  stop(): Promise<void>;
}

export interface ImportServiceParts {
  readonly database: Database;
  readonly log: DatabaseLog & { error(facts: object, message: string): void };
  /** Hears of each network that was published. */
  readonly onPublished: (tenantId: string) => void;
}

class ServiceStopping extends Error {
  override name = 'ServiceStopping';
  override message = 'the service was stopped';
}

/** How often an import says that it is alive while the file is read. */
const heartbeatMs = 3000;
/** Reading counts for this share of the progress, loading for the rest. */
const readingShare = 0.2;

export function createImportService({ database, log, onPublished }: ImportServiceParts): ImportService {
  let queue: Promise<void> = Promise.resolve();
  let running: NetworkFile | undefined;
  let stopping = false;

  async function run(actor: Actor, importId: string, order: ImportOrder): Promise<void> {
    const modelId = newId();
    try {
      const facts = await importFile(actor, importId, modelId, order);
      log.info({ importId, modelId, network: order.name, counts: facts.counts }, 'network published');
      onPublished(actor.tenantId);
    } catch (error) {
      await giveUp(actor, importId, modelId, error);
    } finally {
      await rm(order.path, { force: true });
    }
  }

  async function importFile(actor: Actor, importId: string, modelId: string, order: ImportOrder): Promise<NetworkFacts> {
    if (stopping) throw new ServiceStopping();
    let share = 0;
    const file = (running = openNetworkFile({ path: order.path, rotateDeg: order.rotateDeg, makesStations: order.makesStations, ...(order.at && { at: order.at }) }, (read) => (share = read)));
    const beat = setInterval(() => void record(actor, importId, { progress: share * readingShare }).catch((error: unknown) => log.warn({ err: error, importId }, 'progress of an import could not be written')), heartbeatMs);
    try {
      const facts = await file.facts();
      await beginLoading(actor, importId, modelId, order, facts);
      clearInterval(beat);
      await loadNetwork({ database, actor, file, facts, modelId, networkName: order.name, onLoaded: (em, loaded) => touch(em, importId, readingShare + loaded * (1 - readingShare)) });
      await keepModelFile(database, actor, modelId, order.path);
      await publish(actor, importId, modelId, order.name);
      return facts;
    } finally {
      clearInterval(beat);
      running = undefined;
      await file.close();
    }
  }

  const record = (actor: Actor, importId: string, { progress }: { progress: number }) =>
    database.transaction(actor, 'import network', async (em) => void (await touch(em, importId, progress)));

  const beginLoading = (actor: Actor, importId: string, modelId: string, order: ImportOrder, facts: NetworkFacts) =>
    database.transaction(actor, 'import network', async (em) => {
      const { counts, skipped, warnings, flowUnit, headLossFormula, metresPerMapUnit, patterns, curves, controls, rules } = facts;
      const { name, fileName } = order;
      em.create(HydraulicModel, {
        id: modelId, name, fileName, state: 'LOADING', importedAt: new Date(), counts, flowUnit, headLossFormula, metresPerMapUnit, patterns, curves, controls, rules,
        extent: rectangle(facts.bounds),
      });
      await em.nativeUpdate(NetworkImport, { id: importId }, { state: 'LOADING', progress: readingShare, counts, skipped, warnings, modelId, heartbeatAt: new Date() });
    });

  const publish = (actor: Actor, importId: string, modelId: string, name: string) =>
    database.transaction(actor, `import ${name}`, async (em) => {
      await em.execute("update network.hydraulic_model set state = 'PUBLISHED', published_at = now(), updated_at = now(), version = version + 1 where id = ?", [modelId]);
      await em.nativeUpdate(NetworkImport, { id: importId }, { state: 'PUBLISHED', progress: 1 });
      await countRevision(em, 'map');
      await emit(em, { type: 'NetworkPublished', payload: { modelId, name } });
      await recordAudit(em, { ...outcomeFacts(actor, importId), outcome: 'DONE', target: `HydraulicModel ${modelId}` });
    });

  async function giveUp(actor: Actor, importId: string, modelId: string, error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    if (!refusal) log.error({ err: error, importId }, 'an import broke off');
    await database.transaction(actor, 'import network', async (em) => {
      const reason = refusal ?? { line: null, text: null, reason: 'the import broke off inside the server; nothing was changed, see its log' };
      await em.nativeUpdate(NetworkImport, { id: importId }, { state: refusal ? 'REFUSED' : 'FAILED', error: reason });
      await recordAudit(em, { ...outcomeFacts(actor, importId), outcome: 'REFUSED', target: `HydraulicModel ${modelId}`, reason: reason.reason });
    });
    await removeUnpublished(database, actor.tenantId, modelId);
  }

  return {
    async begin(actor, order) {
      const importId = newId();
      const { name, fileName } = order;
      await database.transaction(actor, 'import network', async (em) => {
        em.create(NetworkImport, { id: importId, name, fileName, state: 'READING', progress: 0, skipped: [], warnings: [], heartbeatAt: new Date() });
      });
      queue = queue.then(() => run(actor, importId, order)).catch((error: unknown) => log.error({ err: error, importId }, 'an import could not be ended'));
      return importId;
    },
    isTaken: async (actor, name) => (await database.fork(actor).count(HydraulicModel, { name, state: 'PUBLISHED' })) > 0,
    idle: () => queue,
    async stop() {
      stopping = true;
      await running?.close();
      await queue;
    },
  };
}

/** An import is asked for in one request and ends long after it. */
const outcomeFacts = ({ id, name, tenantId, kind }: Actor, importId: string) => ({ tenantId, actorId: id, actorName: name, actorKind: kind, category: 'CHANGE' as const, action: 'publishNetwork', requestId: importId });

/** Notes how far an import is and that it is alive. */
const touch = (em: EntityManager, importId: string, progress: number) =>
  em.execute('update network.network_import set progress = ?, heartbeat_at = now(), updated_at = now() where id = ?', [Math.min(progress, 0.99), importId]);

function refusalOf(error: unknown): { line: number | null; text: string | null; reason: string } | undefined {
  if (error instanceof FileRefused) return error.refusal;
  // Two imports of one name may run at once: the second finds out when it is about to become visible.
  if (error instanceof UniqueConstraintViolationException && error.message.includes('hydraulic_model_published_name'))
    return { line: null, text: null, reason: 'ALREADY_EXISTS: a network of this name was published in the meantime' };
  return undefined;
}

function rectangle([west, south, east, north]: NetworkFacts['bounds']) {
  return { type: 'Polygon' as const, coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
}

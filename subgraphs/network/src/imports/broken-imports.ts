import { systemActor, type Database } from '@hydrograph/entities';
import { removeModelRows } from '../models/model-rows.ts';
import { HydraulicModel } from '../models/model.entity.ts';
import { NetworkImport } from './import.entity.ts';

/** An import whose process said nothing for so long has broken off. */
export const silenceMs = 15_000;

interface Leftover {
  tenant_id: string;
  model_id: string;
}

/** Gives up imports whose process is gone, and takes away the rows that no published network owns. Any number of processes may do so at once. */
export async function clearBrokenImports(database: Database, signal: AbortSignal): Promise<void> {
  const em = database.fork(systemActor('network'));
  const silent = await em.find(NetworkImport, { state: { $in: ['READING', 'LOADING'] }, heartbeatAt: { $lt: new Date(Date.now() - silenceMs) } });
  for (const broken of silent) await giveUp(database, broken);
  const leftovers = await em.execute<Leftover[]>(
    `select m.tenant_id, m.id as model_id from network.hydraulic_model m where m.state = 'LOADING'
       and not exists (select 1 from network.network_import i where i.model_id = m.id and i.state in ('READING', 'LOADING'))`,
  );
  for (const { tenant_id, model_id } of leftovers) await removeUnpublished(database, tenant_id, model_id, signal);
  await clearRetired(database, signal);
}

async function giveUp(database: Database, { id, tenantId }: NetworkImport): Promise<void> {
  await database.transaction(systemActor('network', tenantId), 'import broke off', async (em) => {
    const error = { line: null, text: null, reason: 'the import broke off when its process stopped; nothing was changed, import the file again' };
    await em.nativeUpdate(NetworkImport, { id, state: { $in: ['READING', 'LOADING'] } }, { state: 'FAILED', error });
  });
}

/** Takes away everything of a model that was never published. */
export async function removeUnpublished(database: Database, tenantId: string, modelId: string, signal?: AbortSignal): Promise<void> {
  const actor = systemActor('network', tenantId);
  await removeModelRows(database, actor, modelId, 'removed', 'import broke off', signal);
  await database.transaction(actor, 'import broke off', async (em) => {
    await em.execute('delete from network.model_file where model_id = ?', [modelId]);
    await em.nativeDelete(HydraulicModel, { id: modelId, state: 'LOADING' });
    await em.execute('delete from network.hydraulic_model_history where id = ? and not exists (select 1 from network.hydraulic_model m where m.id = ?)', [modelId, modelId]);
  });
}

async function clearRetired(database: Database, signal: AbortSignal): Promise<void> {
  const retired = await database.fork(systemActor('network')).find(HydraulicModel, { state: 'RETIRED' }, { fields: ['id', 'tenantId'] });
  for (const { id, tenantId } of retired) await removeModelRows(database, systemActor('network', tenantId), id, 'kept', 'retire network', signal);
}

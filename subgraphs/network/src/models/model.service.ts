import { emit, isId, refusals, type UserError } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import { HydraulicModel } from './model.entity.ts';
import { countRevision } from './revision.ts';

interface Retired {
  model: HydraulicModel | null;
  userErrors: UserError[];
}

/** Takes a published network out of use: it is gone from sight at once, its rows follow in small batches. Their history stays. */
export async function retireHydraulicModel({ database, viewer, registryChanged, tidyUp }: NetworkContext, id: string): Promise<Retired> {
  const answer = await database.transaction(viewer, 'retireHydraulicModel', async (em): Promise<Retired> => {
    const found = refusals();
    const model = isId(id) ? await em.findOne(HydraulicModel, { id, state: { $ne: 'LOADING' } }) : null;
    if (!model) found.add(['id'], 'NOT_FOUND', `no network has the id "${id}"`);
    else if (model.state === 'RETIRED') found.add(['id'], 'CONFLICT', `the network "${model.name}" is retired already`);
    if (!model || found.any) return { model: null, userErrors: found.list };
    model.state = 'RETIRED';
    model.retiredAt = new Date();
    await countRevision(em, 'map');
    await emit(em, { type: 'NetworkRetired', payload: { modelId: id, name: model.name } });
    return { model, userErrors: [] };
  });
  if (!answer.model) return answer;
  await registryChanged(viewer.tenantId);
  tidyUp();
  return answer;
}

import { connection, isId } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import type { Resolvers } from '../generated/schema.ts';
import { HydraulicModel } from './model.entity.ts';
import { readModelFile } from './model-file.ts';
import { retireHydraulicModel } from './model.service.ts';

/** Who may do what with imported networks. */
export const modelPolicy = {
  'Query.hydraulicModels': 'network:read',
  'Query.hydraulicModel': 'network:read',
  'Mutation.retireHydraulicModel': 'network:write',
  HydraulicModel: 'network:read',
} as const;

// Nobody sees a network whose rows are being loaded.
const seen = { state: { $ne: 'LOADING' } };

async function oneModel({ loaders }: NetworkContext, id: string): Promise<HydraulicModel | null> {
  const model = isId(id) ? await loaders.byId(HydraulicModel).load(id) : null;
  return model?.state === 'LOADING' ? null : model;
}

/** Large parts are read only when asked for, for all models of a request by one statement. */
function part<K extends 'patterns' | 'curves' | 'controls' | 'rules'>(name: K) {
  return ({ id }: HydraulicModel, _args: unknown, { em, loaders }: NetworkContext): Promise<HydraulicModel[K]> =>
    loaders
      .batch<string, HydraulicModel[K]>(`model ${name}`, async (ids) => {
        const rows = await em.fork({ keepTransactionContext: true }).find(HydraulicModel, { id: { $in: [...ids] } }, { fields: ['id', name] as never });
        const found = new Map((rows as HydraulicModel[]).map((row) => [row.id, row[name]]));
        return ids.map((one) => found.get(one) ?? ([] as unknown as HydraulicModel[K]));
      })
      .load(id);
}

export const modelResolvers = {
  Query: {
    hydraulicModels: (_root, { first, after }, { em }) => connection({ em, entity: HydraulicModel, where: seen, sort: { field: 'importedAt', direction: 'DESC' }, first, after }),
    hydraulicModel: (_root, { id }, context) => oneModel(context, id),
  },
  Mutation: {
    retireHydraulicModel: (_root, { input }, context) => retireHydraulicModel(context, input.id),
  },
  HydraulicModel: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneModel(context, id),
    patterns: part('patterns'),
    curves: part('curves'),
    controls: part('controls'),
    rules: part('rules'),
    inp: ({ id }, _args, { em }) => readModelFile(em, id),
  },
} satisfies Resolvers;

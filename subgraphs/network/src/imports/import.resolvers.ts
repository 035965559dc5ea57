import { setTimeout } from 'node:timers/promises';
import { BadUserInput, isId } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import type { Resolvers } from '../generated/schema.ts';
import { HydraulicModel } from '../models/model.entity.ts';
import { NetworkImport } from './import.entity.ts';

const lookEveryMs = 300;
const underWay = ['READING', 'LOADING'];

/** Who may follow imports. */
export const importPolicy = { 'Query.networkImport': 'network:read', 'Subscription.networkImportProgress': 'network:read' } as const;

/** The states of an import, each when it has changed, until it has ended. Read from the database: another replica may run it. */
async function* follow({ database, viewer }: NetworkContext, id: string): AsyncGenerator<{ networkImportProgress: NetworkImport }> {
  let seen = '';
  for (;;) {
    const found = isId(id) ? await database.fork(viewer).findOne(NetworkImport, { id }) : null;
    if (!found) throw new BadUserInput(`no import has the id "${id}"`, 'id');
    const state = `${found.state} ${found.progress}`;
    if (state !== seen) yield { networkImportProgress: found };
    seen = state;
    if (!underWay.includes(found.state)) return;
    await setTimeout(lookEveryMs);
  }
}

export const importResolvers = {
  Query: {
    networkImport: (_root, { id }, { loaders }) => loaders.byId(NetworkImport).load(id),
  },
  Subscription: {
    networkImportProgress: { subscribe: (_root: unknown, { id }: { id: string }, context: NetworkContext) => follow(context, id) },
  },
  NetworkImport: {
    model: ({ modelId, state }, _args, { loaders }) => (modelId && state === 'PUBLISHED' ? loaders.byId(HydraulicModel).load(modelId) : null),
  },
} satisfies Pick<Resolvers, 'Query' | 'NetworkImport'> & { Subscription: object };

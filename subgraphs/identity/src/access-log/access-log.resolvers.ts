import { listOf } from '@hydrograph/entities';
import { Application } from '../applications/application.entity.ts';
import type { IdentityContext } from '../context.ts';
import type { QueryAccessEntriesArgs } from '../generated/schema.ts';
import { AccessEntry } from './access-entry.entity.ts';

const source = { entity: AccessEntry, sortBy: { AT: 'at' }, filterMap: { actorId: 'actor' } } as const;

/** Who may read the access log. Nobody may write it but the edges. */
export const accessLogPolicy = {
  'Query.accessEntries': 'audit:read',
  AccessEntry: 'audit:read',
} as const;

export const accessLogResolvers = {
  Query: {
    accessEntries: (_root: unknown, args: QueryAccessEntriesArgs, { em }: IdentityContext) => listOf(em, source, { ...args, sort: args.sort ?? { field: 'AT', direction: 'DESC' } }),
  },
  AccessEntry: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(AccessEntry).load(id),
    actorId: ({ actor }: AccessEntry) => actor,
    application: ({ applicationId }: AccessEntry, _args: unknown, { loaders }: IdentityContext) => applicationId && loaders.byId(Application).load(applicationId),
  },
};

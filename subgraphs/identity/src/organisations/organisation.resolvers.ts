import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationAddOrganisationArgs, MutationUpdateOrganisationArgs, QueryOrganisationsArgs } from '../generated/schema.ts';
import { User } from '../users/user.entity.ts';
import { Organisation, OrganisationHistory } from './organisation.entity.ts';
import { addOrganisation, updateOrganisation } from './organisation.service.ts';

const source = { entity: Organisation, history: OrganisationHistory, sortBy: { CODE: 'code', NAME: 'name' } } as const;

/** Who may do what with organisations. */
export const organisationPolicy = {
  'Query.organisation': 'identity:read',
  'Query.organisations': 'identity:read',
  'Mutation.addOrganisation': 'identity:write',
  'Mutation.updateOrganisation': 'identity:write',
  Organisation: 'identity:read',
} as const;

export const organisationResolvers = {
  Query: {
    organisation: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Organisation).load(id),
    organisations: (_root: unknown, args: QueryOrganisationsArgs, { em }: IdentityContext) => listOf(em, source, args),
  },
  Mutation: {
    addOrganisation: (_root: unknown, { input }: MutationAddOrganisationArgs, context: IdentityContext) => addOrganisation(context, input),
    updateOrganisation: (_root: unknown, { input }: MutationUpdateOrganisationArgs, context: IdentityContext) => updateOrganisation(context, input),
  },
  Organisation: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Organisation).load(id),
    parent: ({ parentId }: Organisation, _args: unknown, { loaders }: IdentityContext) => parentId && loaders.byId(Organisation).load(parentId),
    children: ({ id }: Organisation, _args: unknown, { loaders }: IdentityContext) => loaders.many(Organisation, 'parentId', { orderBy: { code: 'ASC' } }).load(id),
    users: ({ id }: Organisation, _args: unknown, { loaders }: IdentityContext) => loaders.many(User, 'organisationId', { orderBy: { userName: 'ASC' } }).load(id),
  },
};

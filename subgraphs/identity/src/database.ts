import { First } from '../migrations/0001-first.ts';
import { OrganisationHistory, OrganisationSchema } from './organisations/organisation.entity.ts';
import { TenantHistory, TenantSchema } from './tenants/tenant.entity.ts';
import { UserHistory, UserSchema } from './users/user.entity.ts';

/** The tables of the identity schema and how they came to be, oldest first. */
export const identityTables = {
  schema: 'identity',
  entities: [TenantSchema, TenantHistory, OrganisationSchema, OrganisationHistory, UserSchema, UserHistory],
  migrations: [First],
};

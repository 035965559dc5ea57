import { First } from '../migrations/0001-first.ts';
import { SignOnByPassword } from '../migrations/0002-sign-on.ts';
import { AuditChain } from '../migrations/0003-audit.ts';
import { ApplicationHistory, ApplicationSchema } from './applications/application.entity.ts';
import { AuditEntrySchema } from './audit/audit-entry.entity.ts';
import { OrganisationHistory, OrganisationSchema } from './organisations/organisation.entity.ts';
import { TenantHistory, TenantSchema } from './tenants/tenant.entity.ts';
import { UserHistory, UserSchema } from './users/user.entity.ts';

/** The tables of the identity schema and how they came to be, oldest first. */
export const identityTables = {
  schema: 'identity',
  entities: [TenantSchema, TenantHistory, OrganisationSchema, OrganisationHistory, UserSchema, UserHistory, ApplicationSchema, ApplicationHistory, AuditEntrySchema],
  migrations: [First, SignOnByPassword, AuditChain],
};

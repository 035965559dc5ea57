import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const TenantSchema = defineEntity({
  name: 'Tenant',
  tableName: 'tenant',
  schema: 'identity',
  properties: { ...domainProperties, slug: p.string(), name: p.string(), nameEn: p.string().nullable(), timeZone: p.string(), separatedAt: p.datetime().nullable(), parentId: p.uuid().nullable() },
});

/** One water utility on this installation. Its tenant is itself, so that the tenant filter covers it too. */
export class Tenant extends TenantSchema.class {}
TenantSchema.setClass(Tenant);

/** Every version of every tenant. */
export const TenantHistory = historyOf(TenantSchema);

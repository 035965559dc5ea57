import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { AdministratorKind } from './built-in-roles.ts';

export const RoleSchema = defineEntity({
  name: 'Role',
  tableName: 'role',
  schema: 'identity',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    description: p.string().nullable(),
    permissions: p.array().$type<string[]>(),
    builtIn: p.boolean().default(false),
    administers: p.string().$type<AdministratorKind>().nullable(),
  },
});

/** What its holders may ask for. */
export class Role extends RoleSchema.class {}
RoleSchema.setClass(Role);

/** Every version of every role. */
export const RoleHistory = historyOf(RoleSchema);

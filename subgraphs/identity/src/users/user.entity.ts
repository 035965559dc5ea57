import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const UserSchema = defineEntity({
  name: 'User',
  tableName: 'user_account',
  schema: 'identity',
  properties: {
    ...domainProperties,
    userName: p.string(),
    name: p.string(),
    section: p.string().nullable(),
    organisationId: p.uuid().nullable(),
    roles: p.array().$type<string[]>(),
    active: p.boolean().default(true),
    clearance: p.integer().default(0),
    lastSignInAt: p.datetime().nullable(),
  },
});

/** A person who signs in. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);

/** Every version of every user. */
export const UserHistory = historyOf(UserSchema);

import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const UserGroupSchema = defineEntity({
  name: 'UserGroup',
  tableName: 'user_group',
  schema: 'identity',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    roles: p.array().$type<string[]>(),
    memberIds: p.array().columnType('uuid[]').$type<string[]>(),
  },
});

/** Users across organisations who have some rights in common. */
export class UserGroup extends UserGroupSchema.class {}
UserGroupSchema.setClass(UserGroup);

/** Every version of every group. */
export const UserGroupHistory = historyOf(UserGroupSchema);

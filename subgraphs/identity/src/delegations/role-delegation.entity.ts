import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const RoleDelegationSchema = defineEntity({
  name: 'RoleDelegation',
  tableName: 'role_delegation',
  schema: 'identity',
  properties: {
    ...domainProperties,
    role: p.string(),
    fromUserId: p.uuid(),
    toUserId: p.uuid(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    reason: p.string().nullable(),
  },
});

/** A role that a user has handed to another for a time. It holds only while the first has the role. */
export class RoleDelegation extends RoleDelegationSchema.class {}
RoleDelegationSchema.setClass(RoleDelegation);

/** Every version of every delegation. */
export const RoleDelegationHistory = historyOf(RoleDelegationSchema);

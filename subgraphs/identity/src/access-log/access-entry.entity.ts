import { defineEntity, p } from '@mikro-orm/core';

export const AccessEntrySchema = defineEntity({
  name: 'AccessEntry',
  tableName: 'access_entry',
  schema: 'identity',
  readonly: true,
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    kind: p.string().$type<'ACCESS' | 'DATA_EXCHANGE' | 'GAP'>(),
    at: p.datetime(),
    /** Not called an id: that of a service is no UUID. */
    actor: p.string().fieldName('actor_id'),
    actorKind: p.string(),
    applicationId: p.uuid().nullable(),
    operationKind: p.string().nullable(),
    operation: p.string().nullable(),
    cost: p.integer().nullable(),
    code: p.string().nullable(),
    status: p.integer().nullable(),
    durationMs: p.double(),
    bytesIn: p.bigint('number').nullable(),
    bytesOut: p.bigint('number').nullable(),
    address: p.string().nullable(),
    transport: p.string(),
    requestId: p.string(),
  },
});

/** One operation that came in through an edge. */
export class AccessEntry extends AccessEntrySchema.class {}
AccessEntrySchema.setClass(AccessEntry);

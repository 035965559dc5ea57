import { defineEntity, p } from '@mikro-orm/core';
import type { AuditAlertKind } from '../generated/schema.ts';

export const AuditAlertSchema = defineEntity({
  name: 'AuditAlert',
  tableName: 'audit_alert',
  schema: 'identity',
  properties: {
    id: p.uuid().primary(),
    position: p.bigint('number'),
    tenantId: p.uuid(),
    kind: p.string().$type<AuditAlertKind>(),
    at: p.datetime(),
    /** Not called an id: that of a service is no UUID. */
    actor: p.string().fieldName('actor_id'),
    actorName: p.string(),
    address: p.string().nullable(),
    count: p.integer(),
    entryId: p.uuid(),
    acknowledgedAt: p.datetime().nullable(),
    acknowledgedByName: p.string().nullable(),
    note: p.string().nullable(),
  },
});

/** Something in the audit log that is not usual. */
export class AuditAlert extends AuditAlertSchema.class {}
AuditAlertSchema.setClass(AuditAlert);

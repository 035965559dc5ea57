import { defineEntity, p } from '@mikro-orm/core';
import type { AuditCategory } from './audit.ts';

export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  schema: 'identity',
  readonly: true,
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    sequence: p.bigint('number'),
    at: p.datetime(),
    service: p.string(),
    /** Not called an id: that of a service is no UUID. */
    actor: p.string().fieldName('actor_id'),
    actorName: p.string(),
    actorKind: p.string().nullable(),
    category: p.string().$type<AuditCategory>().nullable(),
    action: p.string(),
    outcome: p.string().$type<'DONE' | 'REFUSED'>(),
    target: p.string().nullable(),
    reason: p.string().nullable(),
    requestId: p.string(),
    address: p.string().nullable(),
    detail: p.string().nullable(),
    previousHash: p.string(),
    hash: p.string(),
  },
});

/** What somebody did or tried, in the chain. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);

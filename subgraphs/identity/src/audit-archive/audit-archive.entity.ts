import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { AuditArchiveState } from '../generated/schema.ts';

export const AuditArchiveSchema = defineEntity({
  name: 'AuditArchive',
  tableName: 'audit_archive',
  schema: 'identity',
  properties: {
    ...domainProperties,
    fromSequence: p.bigint('number'),
    toSequence: p.bigint('number'),
    entries: p.bigint('number'),
    firstAt: p.datetime(),
    /** When the newest entry in it was made, whatever the order they came in. */
    lastAt: p.datetime(),
    lastHash: p.string(),
    file: p.string(),
    bytes: p.bigint('number'),
    sha256: p.string(),
    signature: p.string(),
    state: p.string().$type<AuditArchiveState>(),
    archivedByName: p.string(),
    requestedById: p.string().nullable(),
    requestedByName: p.string().nullable(),
    requestReason: p.string().nullable(),
    decidedById: p.string().nullable(),
    decidedByName: p.string().nullable(),
    decidedAt: p.datetime().nullable(),
  },
});

/** A part of the audit log as a signed file. */
export class AuditArchive extends AuditArchiveSchema.class {}
AuditArchiveSchema.setClass(AuditArchive);

/** Every version of every archive. */
export const AuditArchiveHistory = historyOf(AuditArchiveSchema);

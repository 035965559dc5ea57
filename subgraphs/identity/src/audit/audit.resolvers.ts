import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { QueryAuditEntriesArgs } from '../generated/schema.ts';
import { categoryOf } from './audit.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { verifyChain } from './audit-store.ts';

const source = { entity: AuditEntry, sortBy: { SEQUENCE: 'sequence', AT: 'at' } } as const;

/** Who may read the audit log. Nobody may write it but its writer. */
export const auditPolicy = {
  'Query.auditEntry': 'audit:read',
  'Query.auditEntries': 'audit:read',
  'Query.auditVerification': 'audit:read',
  AuditEntry: 'audit:read',
} as const;

export const auditResolvers = {
  Query: {
    auditEntry: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(AuditEntry).load(id),
    auditEntries: (_root: unknown, args: QueryAuditEntriesArgs, { em }: IdentityContext) => listOf(em, source, args),
    auditVerification: async (_root: unknown, _args: unknown, { database, sealingKey, auditWriter }: IdentityContext) => {
      // What was done before the question is part of the answer.
      await auditWriter.write();
      const { broken, ...facts } = await verifyChain(database, sealingKey);
      return { ...facts, intact: !broken, firstBroken: broken ?? null };
    },
  },
  AuditEntry: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(AuditEntry).load(id),
    actorId: ({ actor }: AuditEntry) => actor,
    category: (entry: AuditEntry) => categoryOf(entry),
    detail: ({ detail }: AuditEntry) => (detail ? (JSON.parse(detail) as unknown) : null),
  },
};

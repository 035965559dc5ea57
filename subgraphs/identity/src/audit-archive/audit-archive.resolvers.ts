import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationArchiveAuditLogArgs, MutationDecideAuditDeletionArgs, MutationRequestAuditDeletionArgs, QueryAuditArchivesArgs } from '../generated/schema.ts';
import { AuditArchive, AuditArchiveHistory } from './audit-archive.entity.ts';

const source = { entity: AuditArchive, history: AuditArchiveHistory, sortBy: { FROM_SEQUENCE: 'fromSequence' } } as const;

/** Who may take from the audit log. */
export const auditArchivePolicy = {
  'Query.auditArchives': 'audit:read',
  'Mutation.archiveAuditLog': 'audit:write',
  'Mutation.requestAuditDeletion': 'audit:write',
  'Mutation.decideAuditDeletion': 'audit:write',
  AuditArchive: 'audit:read',
} as const;

export const auditArchiveResolvers = {
  Query: {
    auditArchives: (_root: unknown, args: QueryAuditArchivesArgs, { em }: IdentityContext) => listOf(em, source, args),
  },
  Mutation: {
    archiveAuditLog: (_root: unknown, { input }: MutationArchiveAuditLogArgs, { auditArchives, viewer }: IdentityContext) => auditArchives.archive(viewer, input),
    requestAuditDeletion: (_root: unknown, { input }: MutationRequestAuditDeletionArgs, { auditArchives, viewer }: IdentityContext) => auditArchives.requestDeletion(viewer, input),
    decideAuditDeletion: (_root: unknown, { input }: MutationDecideAuditDeletionArgs, { auditArchives, viewer }: IdentityContext) => auditArchives.decideDeletion(viewer, input),
  },
  AuditArchive: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(AuditArchive).load(id),
    path: ({ id }: AuditArchive) => `/audit/archives/${id}`,
    publicKey: (_archive: AuditArchive, _args: unknown, { auditArchives }: IdentityContext) => auditArchives.publicKey,
    check: async (archive: AuditArchive, _args: unknown, { auditArchives }: IdentityContext) => {
      const { sound, fault } = await auditArchives.check(archive);
      return { sound, fault };
    },
  },
};

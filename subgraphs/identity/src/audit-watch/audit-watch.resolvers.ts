import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import type { MutationAcknowledgeAuditAlertArgs, MutationUpdateAuditAlertRuleArgs, QueryAuditAlertsArgs, QueryAuditStatisticsArgs } from '../generated/schema.ts';
import { AuditAlert } from './alert.entity.ts';
import { AuditAlertRule } from './alert-rule.entity.ts';
import { acknowledgeAlert, countEntries, followAlerts, updateRule } from './audit-watch.service.ts';
import { rulesOf } from './watch.ts';

const source = { entity: AuditAlert, sortBy: { AT: 'at' } } as const;

/** Who may look through the audit log for what is not usual. */
export const auditWatchPolicy = {
  'Query.auditStatistics': 'audit:read',
  'Query.auditAlerts': 'audit:read',
  'Query.auditAlertRules': 'audit:read',
  'Mutation.acknowledgeAuditAlert': 'audit:write',
  'Mutation.updateAuditAlertRule': 'audit:write',
  'Subscription.auditAlerts': 'audit:read',
  AuditAlert: 'audit:read',
} as const;

export const auditWatchResolvers = {
  Query: {
    auditStatistics: (_root: unknown, args: QueryAuditStatisticsArgs, { em, viewer }: IdentityContext) => countEntries(em, viewer, args),
    auditAlerts: (_root: unknown, args: QueryAuditAlertsArgs, { em }: IdentityContext) => listOf(em, source, args),
    auditAlertRules: async (_root: unknown, _args: unknown, { em, viewer }: IdentityContext) => rulesOf(await em.find(AuditAlertRule, {}), viewer.tenantId),
  },
  Mutation: {
    acknowledgeAuditAlert: (_root: unknown, { input }: MutationAcknowledgeAuditAlertArgs, { database, viewer }: IdentityContext) => acknowledgeAlert(database, viewer, input),
    updateAuditAlertRule: (_root: unknown, { input }: MutationUpdateAuditAlertRuleArgs, { database, viewer }: IdentityContext) => updateRule(database, viewer, input),
  },
  Subscription: {
    auditAlerts: { subscribe: (_root: unknown, _args: unknown, context: IdentityContext) => followAlerts(context) },
  },
  AuditAlert: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(AuditAlert).load(id),
    actorId: ({ actor }: AuditAlert) => actor,
    entry: ({ entryId }: AuditAlert, _args: unknown, { loaders }: IdentityContext) => loaders.byId(AuditEntry).load(entryId),
  },
  AuditAlertRule: {
    version: ({ version }: Partial<AuditAlertRule>) => version ?? null,
  },
};

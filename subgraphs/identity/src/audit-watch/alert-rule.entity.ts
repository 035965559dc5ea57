import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { AuditAlertKind } from '../generated/schema.ts';

export const AuditAlertRuleSchema = defineEntity({
  name: 'AuditAlertRule',
  tableName: 'audit_alert_rule',
  schema: 'identity',
  properties: {
    ...domainProperties,
    kind: p.string().$type<AuditAlertKind>(),
    active: p.boolean(),
    threshold: p.integer(),
    rowsThreshold: p.integer().nullable(),
    windowMinutes: p.integer(),
    workFrom: p.string().nullable(),
    workTo: p.string().nullable(),
    workDays: p.json<number[]>().nullable(),
  },
});

/** From when on something in the audit log is not usual in a utility. */
export class AuditAlertRule extends AuditAlertRuleSchema.class {}
AuditAlertRuleSchema.setClass(AuditAlertRule);

/** Every version of every rule. */
export const AuditAlertRuleHistory = historyOf(AuditAlertRuleSchema);

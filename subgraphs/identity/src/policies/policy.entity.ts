import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export type PolicyEffect = 'ALLOW' | 'DENY';
export type PolicyAction = 'READ' | 'WRITE' | 'MANAGE';
export type PolicyTargetKind = 'EVERYONE' | 'ROLE' | 'GROUP' | 'ORGANISATION' | 'USER';

export const PolicySchema = defineEntity({
  name: 'Policy',
  tableName: 'policy',
  schema: 'identity',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    description: p.string().nullable(),
    effect: p.string().$type<PolicyEffect>(),
    action: p.string().$type<PolicyAction>(),
    subject: p.string(),
    fields: p.array().$type<string[]>().nullable(),
    condition: p.json().$type<object>().nullable(),
    targetKind: p.string().$type<PolicyTargetKind>(),
    targetId: p.string().nullable(),
    active: p.boolean().default(true),
  },
});

/** A rule as data, and whom it is for. */
export class Policy extends PolicySchema.class {}
PolicySchema.setClass(Policy);

/** Every version of every policy. */
export const PolicyHistory = historyOf(PolicySchema);

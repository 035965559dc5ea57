import { z } from 'zod';

export { AUDITED, NO_TENANT, recordAudit, type AuditCategory, type AuditFacts } from '@hydrograph/entities';

/** Where a request came from. */
export interface Origin {
  readonly requestId: string;
  readonly address: string;
}

/** Every category, as in `enum AuditCategory` of the contract. */
export const auditCategories = ['SIGN_ON', 'CHANGE', 'PERMISSION', 'EXPORT', 'ACCESS', 'EXCHANGE', 'PERSONAL_DATA', 'SYSTEM'] as const;

/** What an event of type `Audited` carries. */
export const auditedPayload = z.object({
  at: z.iso.datetime().optional(),
  service: z.string().default('identity'),
  actorId: z.string(),
  actorName: z.string(),
  actorKind: z.string().nullish(),
  category: z.enum(auditCategories).nullish(),
  action: z.string(),
  outcome: z.enum(['DONE', 'REFUSED']),
  target: z.string().nullish(),
  reason: z.string().nullish(),
  requestId: z.string(),
  address: z.string().nullish(),
  detail: z.record(z.string(), z.unknown()).nullish(),
});

export type AuditedPayload = z.infer<typeof auditedPayload>;

const PERMISSION = /role|polic|group|user|organisation|application|permission|delegat|tenant|signinof|resetsignin|signingkey/i;
const SIGN_ON = /^SIGN_|TOKEN|DEMO_ACCOUNTS|^ENROL|^CONSENT/;

/** The kind of an entry: what identity changes about people and rights is told from other changes by its name. */
export function categoryOf({ category, service, action }: Pick<AuditedPayload, 'category' | 'service' | 'action'>): (typeof auditCategories)[number] {
  if (service === 'identity' && (category ?? 'CHANGE') === 'CHANGE') return SIGN_ON.test(action) || /^[A-Z_]+$/.test(action) ? 'SIGN_ON' : PERMISSION.test(action) ? 'PERMISSION' : 'CHANGE';
  return category ?? 'CHANGE';
}

import { emit } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

/** Where a request came from. */
export interface Origin {
  readonly requestId: string;
  readonly address: string;
}

/** Tenant of entries that belong to none: sign-ons of nobody known. */
export const NO_TENANT = '00000000-0000-0000-0000-000000000000';

/** Type of the events that carry audit entries, in the outbox of every service. */
export const AUDITED = 'Audited';

/** What an event of this type carries. */
export const auditedPayload = z.object({
  at: z.iso.datetime().optional(),
  service: z.string().default('identity'),
  actorId: z.string(),
  actorName: z.string(),
  action: z.string(),
  outcome: z.enum(['DONE', 'REFUSED']),
  target: z.string().nullish(),
  reason: z.string().nullish(),
  requestId: z.string(),
  address: z.string().nullish(),
  detail: z.record(z.string(), z.unknown()).nullish(),
});

/** Something that somebody did or tried, to be proven later. */
export interface AuditFacts {
  readonly tenantId: string | null;
  readonly actorId: string;
  readonly actorName: string;
  /** For example `SIGN_IN_ONE_TIME_LINK` or the name of a mutation. */
  readonly action: string;
  readonly outcome: 'DONE' | 'REFUSED';
  /** What it was done to, for example `User 018f...`. */
  readonly target?: string | undefined;
  readonly reason?: string | undefined;
  readonly requestId: string;
  readonly address?: string | undefined;
  /** What was changed, without secrets. */
  readonly detail?: Record<string, unknown> | undefined;
}

/** Writes an audit entry into the spool, in the transaction of what it records; the writer of the chain takes it from there. */
export async function recordAudit(em: EntityManager, { tenantId, ...facts }: AuditFacts): Promise<void> {
  await emit(em, { type: AUDITED, tenantId: tenantId ?? NO_TENANT, payload: { at: new Date().toISOString(), ...facts } });
}

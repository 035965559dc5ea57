import { newId } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Where a request came from. */
export interface Origin {
  readonly requestId: string;
  readonly address: string;
}

/** Something that somebody did or tried, to be proven later. */
export interface AuditEntry extends Origin {
  readonly tenantId: string | null;
  readonly actorId: string;
  readonly actorName: string;
  /** For example `SIGN_IN_ONE_TIME_LINK`. */
  readonly action: string;
  readonly outcome: 'DONE' | 'REFUSED';
  readonly reason?: string;
}

/** Writes an audit entry in the transaction of what it records. */
export async function recordAudit(em: EntityManager, entry: AuditEntry): Promise<void> {
  await em.execute('insert into identity.audit_entry (id, tenant_id, actor_id, actor_name, action, outcome, reason, request_id, address) values (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    newId(),
    entry.tenantId,
    entry.actorId,
    entry.actorName,
    entry.action,
    entry.outcome,
    entry.reason ?? null,
    entry.requestId,
    entry.address,
  ]);
}

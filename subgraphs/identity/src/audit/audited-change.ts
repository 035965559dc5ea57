import type { Viewer } from '@hydrograph/access';
import type { Database, UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { recordAudit } from './audit.ts';

/** What a change needs of its request. */
export interface ChangeContext {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** What is kept of a change. */
export interface ChangeRecord {
  /** Name of the mutation. */
  readonly action: string;
  /** Why, for the history; the action when absent. */
  readonly reason?: string | null | undefined;
  /** What was given, without secrets. */
  readonly detail?: Record<string, unknown> | undefined;
}

/** Runs a mutation with its audit entry in one transaction; one that is refused is kept as such. */
export function auditedChange<T extends { readonly userErrors: readonly UserError[] }>(
  { database, viewer, requestId }: ChangeContext,
  { action, reason, detail }: ChangeRecord,
  work: (em: EntityManager) => Promise<T & { readonly target?: string | undefined }>,
): Promise<T> {
  return database.transaction(viewer, reason ?? action, async (em) => {
    const { target, ...answer } = await work(em);
    const refused = answer.userErrors.length > 0;
    await recordAudit(em, {
      tenantId: viewer.tenantId,
      actorId: viewer.id,
      actorName: viewer.name,
      action,
      outcome: refused ? 'REFUSED' : 'DONE',
      target,
      reason: refused ? answer.userErrors.map(({ code, message }) => `${code}: ${message}`).join('; ') : (reason ?? undefined),
      requestId,
      detail,
    });
    return answer as unknown as T;
  });
}

import type { Viewer } from '@hydrograph/access';
import { describeAudit, type Database, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What a change needs of its request. */
export interface ChangeContext {
  readonly database: Database;
  readonly viewer: Viewer;
}

/** What is kept of a change beyond its input. */
export interface ChangeRecord {
  /** Name of the mutation. */
  readonly action: string;
  /** Why, for the history; the action when absent. */
  readonly reason?: string | null | undefined;
  /** What else should be known of it, without secrets and not without bounds; the input is kept anyway. */
  readonly detail?: Record<string, unknown> | undefined;
}

/** Runs a mutation in one transaction, which carries its audit entry; the answer may name the target that the entry tells. */
export function auditedChange<T extends { readonly userErrors: readonly UserError[] }>(
  { database, viewer }: ChangeContext,
  { action, reason, detail }: ChangeRecord,
  work: (em: EntityManager) => Promise<T & { readonly target?: string | undefined }>,
): Promise<T> {
  return database.transaction(viewer, reason ?? action, async (em) => {
    const { target, ...answer } = await work(em);
    describeAudit({ ...(target && { target }), ...(detail && { detail }), ...(reason && { reason }) });
    return answer as unknown as T;
  });
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from './actor.ts';
import { emit } from './emit.ts';
import type { UserError } from './refusals.ts';

/** Type of the events that carry audit entries, in the outbox of every service: its spool. */
export const AUDITED = 'Audited';

/** Tenant of entries that belong to none: sign-ons of nobody known. */
export const NO_TENANT = '00000000-0000-0000-0000-000000000000';

/** What kind of thing was done, as in `enum AuditCategory` of the contract. */
export type AuditCategory = 'SIGN_ON' | 'CHANGE' | 'PERMISSION' | 'EXPORT' | 'ACCESS' | 'EXCHANGE' | 'PERSONAL_DATA' | 'SYSTEM';

/** Something that somebody did or tried, to be proven later. */
export interface AuditFacts {
  readonly tenantId: string | null;
  readonly actorId: string;
  readonly actorName: string;
  /** user, service, application or device. */
  readonly actorKind?: string | undefined;
  readonly category?: AuditCategory | undefined;
  /** For example `SIGN_IN_ONE_TIME_LINK` or the name of a mutation. */
  readonly action: string;
  readonly outcome: 'DONE' | 'REFUSED';
  /** What it was done to, for example `User 018f...`. */
  readonly target?: string | undefined;
  readonly reason?: string | undefined;
  readonly requestId: string;
  readonly address?: string | undefined;
  /** What was given, without secrets. */
  readonly detail?: Record<string, unknown> | undefined;
}

/** One action of somebody that must leave one entry, whatever becomes of it. */
export interface AuditedAction {
  readonly facts: Omit<AuditFacts, 'outcome'>;
  /** What the answer says that it was done to. */
  readonly targetOf?: (answer: unknown) => string | undefined;
}

/** An action under way. */
export interface AuditScope extends AuditedAction {
  /** True once an entry of it was committed. */
  recorded: 'DONE' | 'REFUSED' | undefined;
  over: boolean;
  /** What a service adds to the entry. */
  added: Pick<AuditFacts, 'target' | 'reason' | 'detail' | 'category'>;
}

/** What can run a transaction: a `Database`. */
interface Transactions {
  transaction<T>(actor: Actor, reason: string, work: (em: EntityManager) => Promise<T>): Promise<T>;
}

const RECORDED = 'hydrograph.audited';
const scopes = new AsyncLocalStorage<AuditScope>();

/** Writes an audit entry into the spool, in the transaction of what it records; the writer of the chain in identity takes it from there. */
export async function recordAudit(em: EntityManager, { tenantId, ...facts }: AuditFacts): Promise<void> {
  const { actorId, actorKind, category, address } = scopes.getStore()?.facts ?? {};
  await emit(em, { type: AUDITED, tenantId: tenantId || NO_TENANT, payload: { at: new Date().toISOString(), ...(actorId === facts.actorId && { actorKind, category, address }), ...facts } });
  em.setFilterParams(RECORDED, { outcome: facts.outcome });
}

/** Adds to the entry of the action under way: what it was done to, why, or what else should be known of it. */
export function describeAudit(more: AuditScope['added']): void {
  const scope = scopes.getStore();
  if (scope) scope.added = { ...scope.added, ...more, ...(more.detail && { detail: { ...scope.added.detail, ...more.detail } }) };
}

/** Runs an action whose first transaction carries its audit entry. */
export async function runAudited<T>(scope: AuditScope, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, work);
}

/** A new action, of which nothing is recorded yet. */
export const auditScope = (action: AuditedAction): AuditScope => ({ ...action, recorded: undefined, over: false, added: {} });

/** Reasons for which an answer refuses; empty when it does not. */
export function refusalsIn(answer: unknown): readonly UserError[] {
  const errors = (answer as { userErrors?: unknown } | null | undefined)?.userErrors;
  return Array.isArray(errors) ? (errors as UserError[]) : [];
}

/** Writes the entry of an action by its answer. */
export async function recordAnswer(em: EntityManager, { facts, added, targetOf }: AuditScope, answer: unknown): Promise<void> {
  const refused = refusalsIn(answer);
  const detail = facts.detail || added.detail ? { ...facts.detail, ...added.detail } : undefined;
  await recordAudit(em, {
    ...facts,
    category: added.category ?? facts.category,
    target: added.target ?? targetOf?.(answer) ?? facts.target,
    detail,
    outcome: refused.length > 0 ? 'REFUSED' : 'DONE',
    reason: refused.length > 0 ? refused.map(({ code, message }) => `${code}: ${message}`).join('; ').slice(0, 1000) : (added.reason ?? facts.reason),
  });
}

/** Writes the entry of an action by itself, where no transaction of it could carry it. */
export async function recordAlone(database: Transactions, scope: AuditScope, answer: unknown): Promise<void> {
  const { facts } = scope;
  scope.over = true;
  const actor: Actor = { id: facts.actorId, name: facts.actorName, tenantId: facts.tenantId || NO_TENANT, kind: facts.actorKind ?? 'service' };
  await database.transaction(actor, facts.action, (em) => recordAnswer(em, scope, answer));
}

/** Adds the entry of the action under way to the transaction that does it, unless the transaction has recorded one itself. */
export async function carryAudit(em: EntityManager, actor: Actor, answer: unknown): Promise<void> {
  const scope = scopes.getStore();
  if (!scope || scope.recorded || scope.over || scope.facts.actorId !== actor.id || outcomeIn(em)) return;
  await recordAnswer(em, scope, answer);
}

/** Notes after the commit that the action under way has left its entry. */
export function auditCommitted(em: EntityManager): void {
  const outcome = outcomeIn(em);
  const scope = scopes.getStore();
  if (outcome && scope) scope.recorded = outcome;
}

const outcomeIn = (em: EntityManager): 'DONE' | 'REFUSED' | undefined => em.getFilterParams<{ outcome?: 'DONE' | 'REFUSED' }>(RECORDED)?.outcome;

import type { Viewer } from '@hydrograph/access';
import { auditScope, recordAlone, refusalsIn, runAudited, type AuditedAction, type AuditScope, type Database } from '@hydrograph/entities';
import { defaultFieldResolver, getNamedType, GraphQLError, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { BaseContext } from '../context.ts';
import { auditedInput, targetReader } from './audited-input.ts';
import { createAuditSpool, type AuditSpool } from './spool.ts';

/** Where a service leaves its audit entries. */
export interface AuditTrail {
  readonly database: () => Database;
  readonly spool: AuditSpool;
}

/** The trail of a service: at most `limit` entries may wait in it. */
export const createAuditTrail = (database: () => Database, limit: number): AuditTrail => ({ database, spool: createAuditSpool(database, limit) });

/**
 * Makes every mutation of a schema leave its audit entry, in place: done or refused, by the field's own guard too. The
 * entry is written by the first transaction of the mutation (see `carryAudit`), so that one is not without the other.
 */
export function auditMutations(schema: GraphQLSchema, trail: AuditTrail): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) auditField(field as GraphQLField<unknown, BaseContext>, trail);
  return schema;
}

function auditField(field: GraphQLField<unknown, BaseContext>, trail: AuditTrail): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const targetOf = targetReader(field.type);
  const inputType = field.args.find(({ name }) => name === 'input')?.type;
  const noun = getNamedType(field.type).name.replace(/Payload$/, '');
  field.resolve = async (source, args, context, info) => {
    if (context.viewer.kind === 'anonymous') return resolve(source, args, context, info);
    const input = (args as { input?: Record<string, unknown> }).input;
    const given = typeof input?.id === 'string' ? `${noun} ${input.id}` : undefined;
    const reason = typeof input?.reason === 'string' ? input.reason : undefined;
    const facts = { ...actorFacts(context.viewer, context), category: 'CHANGE' as const, action: field.name, target: given, reason, detail: input && inputType ? auditedInput(input, inputType) : undefined };
    return audited({ facts, targetOf }, trail, context.log, async () => resolve(source, args, context, info));
  };
}

/** Who does something, as the audit log names them. */
export const actorFacts = ({ tenantId, id, name, kind }: Viewer, { requestId, address }: Pick<BaseContext, 'requestId' | 'address'>) => ({ tenantId, actorId: id, actorName: name, actorKind: kind, requestId, address });

/** Does what must leave an audit entry: nothing is done without one, and nothing is tried without one either. */
export async function audited<T>(action: AuditedAction, { database, spool }: AuditTrail, log: Logger, work: () => Promise<T>): Promise<T> {
  await spool.refuseWhenFull();
  const scope = auditScope(action);
  let answer: T;
  try {
    answer = await runAudited(scope, work);
  } catch (error) {
    await recordThrown(database(), scope, error, log);
    throw error;
  }
  await recordMissing(database(), scope, answer);
  return answer;
}

/** An answer that no transaction has recorded, or that turned into a refusal after one had. */
export async function recordMissing(database: Database, scope: AuditScope, answer: unknown): Promise<void> {
  const refused = refusalsIn(answer).length > 0;
  if (!scope.recorded || (refused && scope.recorded === 'DONE')) await recordAlone(database, scope, answer);
  scope.over = true;
}

async function recordThrown(database: Database, scope: AuditScope, error: unknown, log: Logger): Promise<void> {
  scope.over = true;
  if (scope.recorded === 'REFUSED') return;
  try {
    await recordAlone(database, scope, refusalBy(error));
  } catch (failed) {
    // The database that refuses the entry has refused the change too: the first error is the one to tell.
    log.error({ err: failed, action: scope.facts.action }, 'A refused change could not be recorded');
  }
}

/** An error as the audit log tells it. What is no answer for people is only called a fault: it may hold anything. */
function refusalBy(error: unknown): object {
  const coded = error instanceof GraphQLError && typeof error.extensions.code === 'string' && error.extensions.code !== 'INTERNAL_SERVER_ERROR';
  return { userErrors: [coded ? { code: error.extensions.code, message: error.message } : { code: 'INTERNAL_SERVER_ERROR', message: 'the service failed' }] };
}

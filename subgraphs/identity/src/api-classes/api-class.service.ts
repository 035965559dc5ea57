import { findOrRefuse, givenFields, refusals, refuseStale, refuseTooMany, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../applications/application.entity.ts';
import { refusePermissions } from '../applications/refuse-permissions.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddApiClassInput, RemoveApiClassInput, UpdateApiClassInput } from '../generated/schema.ts';
import { ApiClass } from './api-class.entity.ts';

/** The answer to a change of an API class. */
export interface ApiClassAnswer {
  readonly apiClass: ApiClass | null;
  readonly userErrors: UserError[];
}

const MOST_OPERATIONS = 500;
const operationPattern = /^((Query|Mutation|Subscription)\.[_A-Za-z]\w{0,127}|GET \/(ingest|import|export|map|audit\/archives|media\/files)|POST \/(ingest|import|media\/files))$/;

/** Adds an API class, or says why not. */
export function addApiClass(context: ChangeContext, input: AddApiClassInput): Promise<ApiClassAnswer> {
  return auditedChange(context, { action: 'addApiClass' }, async (em) => {
    const found = refusals();
    await refuseName(em, found, input.name);
    refusePermissions(found, context.viewer, input.permissions);
    refuseOperations(found, input.operations ?? []);
    if (found.any) return { apiClass: null, userErrors: found.list };
    const apiClass = em.create(ApiClass, { name: input.name, nameEn: input.nameEn ?? null, permissions: [...input.permissions], operations: [...(input.operations ?? [])] });
    await em.flush();
    return { apiClass, userErrors: [], target: `ApiClass ${apiClass.id}` };
  });
}

/** Changes an API class, or says why not. */
export function updateApiClass(context: ChangeContext, input: UpdateApiClassInput): Promise<ApiClassAnswer> {
  return auditedChange(context, { action: 'updateApiClass', reason: input.reason }, async (em) => {
    const found = refusals();
    const apiClass = await findOrRefuse(em, ApiClass, input.id, found, 'API class');
    if (!apiClass) return { apiClass: null, userErrors: found.list };
    const target = `ApiClass ${apiClass.id}`;
    refuseStale(found, apiClass, input.version, 'API class');
    const changes = givenFields(input, ['name', 'nameEn', 'permissions', 'operations']);
    if (changes.name !== undefined && changes.name !== apiClass.name) await refuseName(em, found, changes.name);
    if (changes.permissions) refusePermissions(found, context.viewer, changes.permissions);
    if (changes.operations) refuseOperations(found, changes.operations);
    if (found.any) return { apiClass: null, userErrors: found.list, target };
    em.assign(apiClass, changes);
    await em.flush();
    return { apiClass, userErrors: [], target };
  });
}

/** Removes an API class that no application has. */
export function removeApiClass(context: ChangeContext, { id }: RemoveApiClassInput): Promise<ApiClassAnswer> {
  return auditedChange(context, { action: 'removeApiClass' }, async (em) => {
    const found = refusals();
    const apiClass = await findOrRefuse(em, ApiClass, id, found, 'API class');
    if (!apiClass) return { apiClass: null, userErrors: found.list };
    const target = `ApiClass ${id}`;
    const [user] = await em.find(Application, { apiClassIds: { $contains: [id] } }, { limit: 1 });
    if (user) found.add(['id'], 'IN_USE', `application "${user.name}" has this class: take it away there first`);
    if (found.any) return { apiClass: null, userErrors: found.list, target };
    em.remove(apiClass);
    return { apiClass, userErrors: [], target };
  });
}

async function refuseName(em: EntityManager, found: Refusals, name: string): Promise<void> {
  if (!name.trim()) found.add(['name'], 'REQUIRED', 'an API class needs a name');
  else if (await em.findOne(ApiClass, { name })) found.add(['name'], 'ALREADY_EXISTS', `an API class has the name "${name}" already`);
}

function refuseOperations(found: Refusals, operations: readonly string[]): void {
  refuseTooMany(found, operations, MOST_OPERATIONS, 'operations');
  operations.forEach((operation, index) => {
    if (!operationPattern.test(operation)) found.add(['operations', index], 'INVALID_VALUE', `"${operation}" is neither a root field such as Query.pipes nor a route such as POST /ingest`);
  });
}

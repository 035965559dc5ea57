import { BadCondition, compileRules } from '@hydrograph/access';
import { findOrRefuse, givenFields, isId, refusals, refuseStale, refuseTakenCodes, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../applications/application.entity.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddPolicyInput, RemovePolicyInput, UpdatePolicyInput } from '../generated/schema.ts';
import { UserGroup } from '../groups/user-group.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { countAccessChange } from '../rights/rights-changes.ts';
import { isBuiltIn } from '../roles/built-in-roles.ts';
import { Role } from '../roles/role.entity.ts';
import { User } from '../users/user.entity.ts';
import { Policy } from './policy.entity.ts';
import { EVERY_SUBJECT, subjectNamed } from './subjects.ts';

export interface PolicyAnswer {
  readonly policy: Policy | null;
  readonly userErrors: UserError[];
}

type Rule = Pick<Policy, 'effect' | 'action' | 'subject' | 'fields' | 'condition' | 'targetKind' | 'targetId'>;

/** Adds a policy, or says why not. */
export function addPolicy(context: ChangeContext, input: AddPolicyInput): Promise<PolicyAnswer> {
  return auditedChange(context, { action: 'addPolicy' }, async (em) => {
    const found = refusals();
    const { effect, action = 'READ', subject, targetKind } = input;
    const rule: Rule = { effect, action, subject, fields: input.fields ? [...input.fields] : null, condition: (input.condition as object | null) ?? null, targetKind, targetId: input.targetId ?? null };
    await refuseTakenCodes(em, Policy, [{ value: input.code, field: ['code'] }], found, 'policy');
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'a policy needs a name');
    refuseRule(found, rule);
    await refuseTarget(em, found, rule);
    if (found.any) return { policy: null, userErrors: found.list };
    const policy = em.create(Policy, { ...rule, code: input.code, name: input.name, nameEn: input.nameEn ?? null, description: input.description ?? null, active: input.active ?? true });
    await em.flush();
    await countAccessChange(em, policy.tenantId);
    return { policy, userErrors: [], target: `Policy ${policy.id}` };
  });
}

/** Changes a policy. */
export function updatePolicy(context: ChangeContext, input: UpdatePolicyInput): Promise<PolicyAnswer> {
  return auditedChange(context, { action: 'updatePolicy', reason: input.reason }, async (em) => {
    const found = refusals();
    const policy = await findOrRefuse(em, Policy, input.id, found, 'policy');
    if (!policy) return { policy: null, userErrors: found.list };
    const target = `Policy ${policy.id}`;
    refuseStale(found, policy, input.version, 'policy');
    if (input.name?.trim() === '') found.add(['name'], 'REQUIRED', 'a policy needs a name');
    const changes = {
      ...givenFields(input, ['name', 'nameEn', 'description', 'effect', 'action', 'subject', 'targetKind', 'targetId', 'active']),
      ...(input.targetKind === 'EVERYONE' && { targetId: null }),
      ...(input.fields !== undefined && { fields: input.fields ? [...input.fields] : null }),
      ...(input.condition !== undefined && { condition: (input.condition as object | null) ?? null }),
    };
    const rule: Rule = { ...policy, ...changes };
    refuseRule(found, rule);
    await refuseTarget(em, found, rule);
    if (found.any) return { policy: null, userErrors: found.list, target };
    em.assign(policy, changes);
    await em.flush();
    await countAccessChange(em, policy.tenantId);
    return { policy, userErrors: [], target };
  });
}

/** Removes a policy. Its history stays. */
export function removePolicy(context: ChangeContext, input: RemovePolicyInput): Promise<PolicyAnswer> {
  return auditedChange(context, { action: 'removePolicy', reason: input.reason }, async (em) => {
    const found = refusals();
    const policy = await findOrRefuse(em, Policy, input.id, found, 'policy');
    if (!policy) return { policy: null, userErrors: found.list };
    await em.remove(policy).flush();
    await countAccessChange(em, policy.tenantId);
    return { policy, userErrors: [], target: `Policy ${policy.id}` };
  });
}

/** Refuses what no service could follow: unknown rows, fields and comparisons. */
function refuseRule(found: Refusals, { effect, action, subject, fields, condition }: Rule): void {
  const known = subjectNamed(subject);
  if (!known && subject !== EVERY_SUBJECT) return found.add(['subject'], 'INVALID_VALUE', `there are no rows called "${subject}"; accessSubjects lists them`);
  if (fields?.length === 0) found.add(['fields'], 'REQUIRED', 'name the fields, or leave them out for the whole row');
  fields?.forEach((field, index) => {
    if (known && !known.fields.includes(field)) found.add(['fields', index], 'INVALID_VALUE', `${subject} has no field "${field}"`);
  });
  const foreign = condition === null ? undefined : fields?.find((field) => known?.added.includes(field));
  if (foreign) found.add(['condition'], 'INVALID_VALUE', `${subject}.${foreign} is answered by another service, which does not have the row: allow or deny it without a condition`);
  if (fields && action !== 'READ') found.add(['fields'], 'INVALID_VALUE', 'fields are allowed or denied for reading; a change is of the whole row');
  try {
    const properties = Object.fromEntries((known?.properties ?? []).map(({ name, type }) => [name, { type }]));
    compileRules([{ id: 'condition', effect, action: 'read', subject, fields, condition }], { [subject]: { fields: properties } }, { attributes: {}, now: new Date(), timeZone: 'Asia/Shanghai' });
  } catch (error) {
    if (!(error instanceof BadCondition)) throw error;
    found.add(['condition'], 'INVALID_VALUE', error.message.replace(/^Rule condition: /, ''));
  }
}

const nouns = { GROUP: 'group', ORGANISATION: 'organisation', USER: 'user or registered system' } as const;

async function refuseTarget(em: EntityManager, found: Refusals, { targetKind, targetId }: Rule): Promise<void> {
  if (targetKind === 'EVERYONE') {
    if (targetId) found.add(['targetId'], 'INVALID_VALUE', 'a policy for everyone names nobody');
    return;
  }
  if (!targetId) return found.add(['targetId'], 'REQUIRED', 'say whom the policy is for');
  if (targetKind === 'ROLE') {
    if (!isBuiltIn(targetId) && !(await em.findOne(Role, { code: targetId }))) found.add(['targetId'], 'NOT_FOUND', `there is no role "${targetId}"`);
    return;
  }
  if (!isId(targetId) || !(await exists(em, targetKind, targetId))) found.add(['targetId'], 'NOT_FOUND', `no ${nouns[targetKind]} has the id "${targetId}"`);
}

async function exists(em: EntityManager, kind: keyof typeof nouns, id: string): Promise<boolean> {
  if (kind === 'GROUP') return (await em.count(UserGroup, { id })) > 0;
  if (kind === 'ORGANISATION') return (await em.count(Organisation, { id })) > 0;
  return (await em.count(User, { id })) + (await em.count(Application, { id })) > 0;
}

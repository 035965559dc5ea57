import { BadUserInput, isId, systemActor, type Database } from '@hydrograph/entities';
import type { Judgement, Question } from '@hydrograph/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { IdentityContext } from '../context.ts';
import type { AccessVerdict, ExplainAccessInput } from '../generated/schema.ts';
import { UserGroup } from '../groups/user-group.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Policy } from '../policies/policy.entity.ts';
import { subjectNamed } from '../policies/subjects.ts';
import { permissionsByRole } from '../rights/rights.ts';
import { Role } from '../roles/role.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { User } from '../users/user.entity.ts';
import { nameOf, roleHolder, userHolders, type AskedHolder } from './holders.ts';
import type { Named, NamedPolicy } from './named.ts';
import { gives, reasonsFor, verdictOf, type Reason, type Surroundings } from './reasons.ts';
import { targetWords } from './words.ts';

type Explained = Pick<IdentityContext, 'em' | 'database' | 'viewer' | 'clock' | 'judges'>;

/** What is asked of rows, whoever asks. */
export type AskedRows = Pick<ExplainAccessInput, 'subject' | 'action' | 'field' | 'object'>;

export interface Explanation {
  readonly verdict: AccessVerdict;
  readonly user: User | null;
  readonly object: Judgement['object'];
  readonly reasons: readonly Reason[];
}

/** Says whether a user, or whoever has a role, may see or change something, and why. */
export async function explainAccess(context: Explained, input: ExplainAccessInput): Promise<Explanation> {
  if ((input.userId == null) === (input.role == null)) throw new BadUserInput('Name either a user or a role', 'userId');
  const user = input.userId == null ? null : isId(input.userId) ? await context.em.findOne(User, { id: input.userId }) : null;
  if (input.userId != null && !user) throw new BadUserInput(`No user has the id "${input.userId}"`, 'userId');
  const { em, tenant } = await ownView(context);
  const asked = user ? (await userHolders(em, tenant, [user], context.clock()))[0] : await roleHolder(em, tenant, input.role!);
  if (!asked) throw new BadUserInput(`There is no role "${input.role}"`, 'role');
  const { judgement, explanations } = await explain(context, em, input, [asked]);
  return { ...explanations[0]!, user, object: judgement.object };
}

/** The same for many users about one thing: the judge is asked once. */
export async function explainFor(context: Explained, input: AskedRows, users: readonly User[]): Promise<Explanation[]> {
  const { em, tenant } = await ownView(context);
  const { judgement, explanations } = await explain(context, em, input, await userHolders(em, tenant, users, context.clock()));
  return explanations.map((explanation, index) => ({ ...explanation, user: users[index]!, object: judgement.object }));
}

/** What decides is explained whole: policies about identity's own rows hide none of it. */
async function ownView({ database, viewer }: { readonly database: Database; readonly viewer: { readonly tenantId: string } }): Promise<{ em: EntityManager; tenant: Tenant }> {
  const em = database.fork(systemActor('identity', viewer.tenantId));
  return { em, tenant: await em.findOneOrFail(Tenant, { id: viewer.tenantId }) };
}

async function explain({ viewer, judges }: Explained, em: EntityManager, input: AskedRows, holders: readonly AskedHolder[]): Promise<{ judgement: Judgement; explanations: Pick<Explanation, 'verdict' | 'reasons'>[] }> {
  const question = questionOf(input, holders);
  const judgement = await judges(subjectNamed(input.subject)!.service, viewer.tenantId, question);
  const around = await surroundings(em, viewer.tenantId, question.action, judgement);
  const explanations = holders.map(({ holder }, index) => {
    const own = judgement.viewers[index]!;
    return { verdict: verdictOf(own, holder.account?.active ?? true), reasons: reasonsFor(holder, { ...judgement, viewers: [own] }, around) };
  });
  return { judgement, explanations };
}

function questionOf({ subject, action, field, object }: AskedRows, holders: readonly AskedHolder[]): Question {
  const known = subjectNamed(subject);
  if (!known) throw new BadUserInput(`There are no rows called "${subject}"; accessSubjects lists them`, 'subject');
  if (field && !known.fields.includes(field)) throw new BadUserInput(`${subject} has no field "${field}"`, 'field');
  if (field && action === 'WRITE') throw new BadUserInput('A change is of the whole row: leave the field out', 'field');
  return { subject, action: action === 'WRITE' ? 'write' : 'read', field: field ?? null, object: object?.trim() || null, viewers: holders.map(({ viewer }) => viewer) };
}

/** The names of everything that the judgement speaks of. */
async function surroundings(em: EntityManager, tenantId: string, action: 'read' | 'write', { viewers }: Judgement): Promise<Surroundings> {
  const ids = [...new Set(viewers.flatMap(({ rules }) => rules.map(({ ruleId }) => ruleId)))].filter(isId);
  const policies = await em.find(Policy, { id: { $in: ids } });
  const roles = await em.find(Role, {}, { orderBy: { code: 'ASC' } });
  const permissions = await permissionsByRole(em, tenantId, roles.map(({ code }) => code));
  const targets = await targetsOf(em, policies, roles);
  return {
    action,
    policies: new Map(policies.map((policy): [string, NamedPolicy] => [policy.id, { id: policy.id, ...nameOf(policy), target: targetWords(policy.targetKind, targets.get(policy.targetId ?? '')) }])),
    rolesGiving: (permission) => roles.filter(({ code }) => gives(permissions.get(code) ?? [], permission)).map(nameOf),
  };
}

async function targetsOf(em: EntityManager, policies: readonly Policy[], roles: readonly Role[]): Promise<ReadonlyMap<string, Named>> {
  const ids = policies.flatMap(({ targetId }) => targetId ?? []).filter(isId);
  const [groups, organisations, users] = [await em.find(UserGroup, { id: { $in: ids } }), await em.find(Organisation, { id: { $in: ids } }), await em.find(User, { id: { $in: ids } })];
  return new Map<string, Named>([
    ...roles.map((role): [string, Named] => [role.code, nameOf(role)]),
    ...[...groups, ...organisations].map((each): [string, Named] => [each.id, nameOf(each)]),
    ...users.map(({ id, name }): [string, Named] => [id, { name, nameEn: null }]),
  ]);
}

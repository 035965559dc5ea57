import { BY_CLEARANCE, BY_PERMISSION } from '@hydrograph/access';
import type { JudgedRule, Judgement } from '@hydrograph/service';
import type { AccessReasonKind, AccessReasonOutcome, AccessVerdict } from '../generated/schema.ts';
import { meetPermissions } from '../roles/permissions.ts';
import type { Named, NamedPolicy, NamedWay, Words } from './named.ts';
import { accountWords, clearanceWords, noPolicyWords, notAllowedWords, permissionWords, policyWords, withoutPermissionWords } from './words.ts';

/** A reason as the contract has it; what it names is loaded by id. */
export interface Reason extends Words {
  readonly kind: AccessReasonKind;
  readonly outcome: AccessReasonOutcome;
  readonly decisive: boolean;
  readonly permission?: string;
  readonly role?: string;
  readonly groupId?: string;
  readonly delegationId?: string;
  readonly policyId?: string;
}

/** Whoever is asked about. Without an account it is a role alone. */
export interface Holder {
  readonly account?: { readonly name: string; readonly active: boolean };
  readonly ways: readonly NamedWay[];
  readonly clearance: number;
}

/** What is known beside the judgement. */
export interface Surroundings {
  readonly action: 'read' | 'write';
  readonly policies: ReadonlyMap<string, NamedPolicy>;
  /** Roles that give a permission, for those who lack it. */
  readonly rolesGiving: (permission: string) => readonly Named[];
}

/** The verdict on one viewer. */
export function verdictOf({ permitted, rows }: Judgement['viewers'][number], active: boolean): AccessVerdict {
  if (!active || !permitted || rows === 'none') return 'DENIED';
  return rows === 'all' ? 'ALLOWED' : 'SOME';
}

/** Every reason, in the order in which they decide. */
export function reasonsFor(holder: Holder, { needs, object, viewers: [judged] }: Judgement, around: Surroundings): Reason[] {
  const parts = (['read', 'write', 'field'] as const).map((of) => judged!.rules.filter((rule) => rule.of === of)).filter((rules) => rules.length > 0);
  return [
    ...accountReasons(holder),
    ...needs.flatMap((either) => permissionReasons(holder, either, around)),
    ...parts.flatMap((rules) => ruleReasons(rules, holder, object?.sensitivity ?? null, around)),
  ];
}

function accountReasons({ account }: Holder): Reason[] {
  if (!account) return [];
  return [{ kind: 'ACCOUNT', outcome: account.active ? 'ALLOWS' : 'DENIES', decisive: !account.active, ...accountWords(account) }];
}

/** Each way to one of the permissions, or that there is none. */
function permissionReasons({ ways }: Holder, either: Judgement['needs'][number], { action, rolesGiving }: Surroundings): Reason[] {
  if (either.some(({ permission }) => permission === 'authenticated')) return [];
  const given = either.flatMap(({ permission }) => ways.filter(({ permissions }) => gives(permissions, permission)).map((way) => ({ way, permission })));
  if (given.length === 0) {
    const [first] = either;
    return [{ kind: 'PERMISSION', outcome: 'DENIES', decisive: true, ...(first && { permission: first.permission }), ...withoutPermissionWords(either.map(({ permission }) => permission), first ? rolesGiving(first.permission) : [], action) }];
  }
  return given.map(({ way, permission }) => ({
    kind: 'PERMISSION', outcome: 'ALLOWS', decisive: false, permission, role: way.role, ...(way.group && { groupId: way.group.id }), ...(way.delegation && { delegationId: way.delegation.id }), ...permissionWords(way, permission),
  }));
}

/** True when one of the permissions has this one in it. */
export const gives = (permissions: readonly string[], wanted: string): boolean => meetPermissions(permissions, [wanted]).includes(wanted);

/** Rules come with the one that wins first: the first that applies decides, those that depend on the row stay open. */
function ruleReasons(rules: readonly JudgedRule[], { clearance }: Holder, sensitivity: number | null, { action, policies }: Surroundings): Reason[] {
  const isOpen = rules.some(({ applies }) => applies === null);
  const winner = rules.find(({ applies }) => applies !== false);
  const of = rules[0]!.of;
  const reasons = rules.flatMap((rule): Reason[] => {
    const facts = { outcome: outcomeOf(rule), decisive: rule === winner && rule.applies === true };
    if (rule.ruleId === BY_PERMISSION) return rule === winner || isOpen ? [{ kind: 'NO_POLICY', ...facts, ...noPolicyWords(of, rules.length > 1) }] : [];
    if (rule.ruleId === BY_CLEARANCE) return [{ kind: 'CLEARANCE', ...facts, outcome: facts.outcome === 'DOES_NOT_APPLY' ? 'ALLOWS' : facts.outcome, ...clearanceWords(clearance, sensitivity) }];
    const policy = policies.get(rule.ruleId);
    return policy ? [{ kind: 'POLICY', ...facts, policyId: policy.id, ...policyWords(policy, rule, of) }] : [];
  });
  if (winner) return reasons;
  return [...reasons, { kind: 'NOT_ALLOWED', outcome: 'DENIES', decisive: true, ...notAllowedWords(action) }];
}

function outcomeOf({ effect, applies }: JudgedRule): AccessReasonOutcome {
  if (applies === null) return 'DEPENDS';
  if (!applies) return 'DOES_NOT_APPLY';
  return effect === 'ALLOW' ? 'ALLOWS' : 'DENIES';
}

import type { RuleDocument } from '@hydrograph/access';
import { idOf, ROWS, tenants, type Fixture, type TestTenant } from './fixture.ts';
import type { ReferenceRule, ReferenceViewer } from './reference.ts';

/** A kind of row of which policies can speak. */
export interface SubjectFacts {
  readonly name: string;
  readonly service: string;
  readonly fields: readonly string[];
  readonly properties: readonly { readonly name: string; readonly type: string }[];
}

/** Numbers that look like chance and are the same for the same seed. */
function randomly(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Everybody who asks: the same roles in each tenant, one from another utility of the group, and nobody. */
export function viewersOf(permissions: readonly string[]): ReferenceViewer[] {
  const domains = [...new Set(permissions.map((permission) => permission.split(':')[0]!))].filter((domain) => domain !== '*');
  const roles: readonly (readonly [name: string, permissions: readonly string[], more?: Partial<ReferenceViewer>])[] = [
    ['administrator', ['*'], { clearance: 9 }],
    ['guest', []],
    ['reader', domains.map((domain) => `${domain}:read`)],
    ...domains.map((domain) => [`only ${domain}`, [`${domain}:read`, `${domain}:write`]] as const),
    ['application', ['*'], { kind: 'application' }],
    ...ruledRoles.map((role) => [role, ['*']] as const),
  ];
  const nobody: ReferenceViewer = { name: 'nobody', tenant: { letter: '-', id: '' }, kind: 'anonymous', role: '', permissions: [], clearance: 0 };
  return [nobody, ...tenants.flatMap((tenant) => roles.map(([role, own, more]): ReferenceViewer => ({ name: `${role} of ${tenant.letter}`, tenant, kind: 'user', role, permissions: own, clearance: 0, ...more }))), ...tenants.map(visitorOf)];
  function visitorOf(tenant: TestTenant, index: number): ReferenceViewer {
    return { name: `visitor of ${tenant.letter}`, tenant, home: tenants[(index + 1) % tenants.length]!, kind: 'user', role: 'visitor', permissions: domains.map((domain) => `${domain}:read`), clearance: 9 };
  }
}

/** Roles that policies are for. */
const ruledRoles = ['denied some', 'allowed some', 'denied fields', 'may not change', 'by chance'] as const;

/** The policies of the matrix, about every kind of row. */
export function rulesOf(subjects: readonly SubjectFacts[], fixture: Fixture, seed: number): ReferenceRule[] {
  const random = randomly(seed);
  return subjects.flatMap(({ name, fields, properties }): ReferenceRule[] => {
    const rows = fixture.of(name);
    const idsOf = (...numbers: number[]): string[] => rows.filter((row) => numbers.includes(row.number)).flatMap(({ id }) => id ?? []);
    const hidden = fields.filter((field) => field !== 'id').filter((_field, index) => index % 3 === 0);
    return [
      { id: `${name} 1`, effect: 'DENY', action: 'read', subject: name, role: 'denied some', condition: { field: 'id', in: idsOf(2) } },
      { id: `${name} 2`, effect: 'ALLOW', action: 'read', subject: name, role: 'allowed some', condition: { field: 'id', in: idsOf(1, 3) } },
      ...(hidden.length > 0 ? [{ id: `${name} 3`, effect: 'DENY', action: 'read', subject: name, role: 'denied fields', fields: hidden, condition: { field: 'id', in: idsOf(1, 2) } } as const] : []),
      { id: `${name} 4`, effect: 'DENY', action: 'write', subject: name, role: 'may not change', condition: { not: { field: 'id', in: idsOf(3) } } },
      // A utility that hides itself from its own people hides everything.
      ...(name === 'Tenant' ? [] : [{ id: `${name} 5`, effect: random() < 0.5 ? 'ALLOW' : 'DENY', action: random() < 0.5 ? 'read' : 'manage', subject: name, role: 'by chance', condition: chance(properties, rows, random, 2) } as const]),
    ];
  });
}

type Property = SubjectFacts['properties'][number];

function chance(properties: readonly Property[], rows: ReturnType<Fixture['of']>, random: () => number, depth: number): Record<string, unknown> {
  const kind = random();
  const inner = () => chance(properties, rows, random, depth - 1);
  if (depth > 0 && kind < 0.2) return { and: [inner(), inner()] };
  if (depth > 0 && kind < 0.4) return { or: [inner(), inner()] };
  if (depth > 0 && kind < 0.55) return { not: inner() };
  if (kind < 0.62) return { viewer: 'clearance', gte: Math.floor(random() * 2) };
  const comparable = properties.filter(({ name, type }) => ['text', 'number', 'geometry'].includes(type) && rows[0] && name in rows[0].values && name !== 'version');
  const { name = 'id', type = 'text' } = comparable[Math.floor(random() * comparable.length)] ?? {};
  if (type === 'geometry') {
    const east = 80 + Math.floor(random() * 15);
    return { field: name, within: { type: 'Polygon', coordinates: [[[79, 29], [east, 29], [east, 31], [79, 31], [79, 29]]] } };
  }
  const value = rows[Math.floor(random() * rows.length)]?.values[name];
  if (value == null) return { field: name, isNull: random() < 0.5 };
  const operators = type === 'number' ? ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] : ['eq', 'ne'];
  return { field: name, [operators[Math.floor(random() * operators.length)]!]: value };
}

/** The same policies as identity would tell them: each tenant has them all. */
export const documentOfRules = (rules: readonly ReferenceRule[], version = 'matrix'): RuleDocument => ({
  version,
  tenants: Object.fromEntries(tenants.map(({ id }) => [id, { rules: rules.map(({ role, fields, ...rule }) => ({ ...rule, fields: fields ? [...fields] : undefined, condition: rule.condition, for: { kind: 'ROLE' as const, id: role } })), organisations: [], changed: {} }])),
});

/** The user of the fixture as whom a viewer signs on. */
export const subjectOf = (tenant: TestTenant): string => idOf('identity.user_account', tenant, ROWS);

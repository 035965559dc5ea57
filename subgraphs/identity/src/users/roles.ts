const DOMAINS = ['network', 'telemetry', 'plants', 'energy', 'assets', 'customers', 'identity', 'audit'];
const READ = ['network:read', 'telemetry:read', 'plants:read', 'energy:read', 'assets:read'];

/** What each role may do. `*` is everything in the tenant. */
const permissionsOf: Readonly<Record<string, readonly string[]>> = {
  administrator: ['*'],
  operator: [...READ, 'customers:read', 'identity:read', 'network:write', 'telemetry:write', 'plants:write', 'energy:write', 'assets:write', 'customers:write'],
  analyst: [...READ, 'customers:read', 'identity:read'],
  viewer: READ,
};

/** The roles a user can have. */
export const roleNames = Object.keys(permissionsOf);

export const ADMINISTRATOR = 'administrator';

/** The permissions of a user with these roles, without repetition. Unknown roles give none. */
export function permissionsFor(roles: readonly string[]): string[] {
  const all = new Set(roles.flatMap((role) => permissionsOf[role] ?? []));
  return all.has('*') ? ['*'] : [...all];
}

/** True for a permission that exists: `*`, `network:*`, `network:read`, `network:write` and so on. */
export function isPermission(text: string): boolean {
  const [domain = '', verb = '', ...more] = text.split(':');
  return text === '*' || (more.length === 0 && DOMAINS.includes(domain) && ['read', 'write', '*'].includes(verb));
}

/** What two lists of permissions both allow. */
export function meetPermissions(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set(some.flatMap((one) => others.flatMap((other) => meet(one, other) ?? [])))];
}

function meet(one: string, other: string): string | undefined {
  if (one === other || other === '*') return one;
  if (one === '*') return other;
  const [domain, verb] = one.split(':');
  const [otherDomain, otherVerb] = other.split(':');
  if (domain !== otherDomain) return undefined;
  if (verb === '*') return other;
  return otherVerb === '*' ? one : undefined;
}

const DOMAINS = ['network', 'telemetry', 'plants', 'energy', 'assets', 'customers', 'personal', 'media', 'identity', 'policy', 'audit', 'group'];

/** Permissions by which users, rights or the audit log are administered. */
const ADMINISTERING = ['*', 'identity:*', 'identity:write', 'policy:*', 'policy:write', 'audit:*', 'audit:read', 'audit:write', 'group:*', 'group:write'];

/** True for a permission that exists: `*`, `network:*`, `network:read`, `network:write` and so on. */
export function isPermission(text: string): boolean {
  const [domain = '', verb = '', ...more] = text.split(':');
  return text === '*' || (more.length === 0 && DOMAINS.includes(domain) && ['read', 'write', '*'].includes(verb));
}

/** True for a permission that only roles have which administer. */
export const isAdministering = (permission: string): boolean => ADMINISTERING.includes(permission);

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

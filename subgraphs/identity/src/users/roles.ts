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

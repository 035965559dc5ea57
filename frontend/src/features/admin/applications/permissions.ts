/** What permissions are made of. */
const domains = ['network', 'telemetry', 'plants', 'energy', 'assets', 'customers', 'identity', 'policy', 'audit'] as const;

/** Permissions to choose from, reading and writing of each domain. */
export const permissionChoices: readonly string[] = domains.flatMap((domain) => [`${domain}:read`, `${domain}:write`]);

/** Lines of a text field without the empty ones. */
export const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

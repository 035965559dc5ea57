/** What a role administers. ALL is the role an installation begins with. */
export type AdministratorKind = 'ALL' | 'SYSTEM' | 'SECURITY' | 'AUDIT';

interface BuiltInRole {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly description: string;
  readonly permissions: readonly string[];
  readonly administers: AdministratorKind | null;
}

export const ADMINISTRATOR = 'administrator';

const READ = ['network:read', 'telemetry:read', 'plants:read', 'energy:read', 'assets:read', 'media:read'];
const EVERYTHING_ELSE = ['network:*', 'telemetry:*', 'plants:*', 'energy:*', 'assets:*', 'customers:*', 'personal:*', 'media:*', 'identity:read'];

/** The roles of every utility. `*` is everything in the tenant. */
export const builtInRoles: readonly BuiltInRole[] = [
  { code: ADMINISTRATOR, name: '管理员', nameEn: 'Administrator', description: '初始管理员；三员分立后不再管理用户、权限与审计', permissions: ['*'], administers: 'ALL' },
  { code: 'system-administrator', name: '系统管理员', nameEn: 'System administrator', description: '管理用户、组织与系统配置', permissions: ['identity:*', 'group:*'], administers: 'SYSTEM' },
  { code: 'security-administrator', name: '安全管理员', nameEn: 'Security administrator', description: '管理角色、用户组、策略、密级与安全区', permissions: ['identity:read', 'policy:*', 'network:read'], administers: 'SECURITY' },
  { code: 'audit-administrator', name: '审计管理员', nameEn: 'Audit administrator', description: '查阅并核验审计日志', permissions: ['identity:read', 'audit:*'], administers: 'AUDIT' },
  { code: 'operator', name: '调度员', nameEn: 'Operator', description: '监视并操作管网与厂站', permissions: [...READ, 'customers:read', 'identity:read', 'network:write', 'telemetry:write', 'plants:write', 'energy:write', 'assets:write', 'customers:write', 'media:write'], administers: null },
  { code: 'analyst', name: '分析员', nameEn: 'Analyst', description: '查询与分析，不作更改', permissions: [...READ, 'customers:read', 'identity:read'], administers: null },
  { code: 'viewer', name: '访客', nameEn: 'Viewer', description: '查看管网与厂站', permissions: READ, administers: null },
];

const byCode = new Map(builtInRoles.map((role) => [role.code, role]));

/** Codes of the roles that administer. Nobody holds two of them. */
export const administratorRoles: readonly string[] = builtInRoles.filter(({ administers }) => administers !== null).map(({ code }) => code);

/** Code of the role that administers this. */
export const administratorRole = (kind: Exclude<AdministratorKind, 'ALL'>): string => builtInRoles.find(({ administers }) => administers === kind)!.code;

export const isBuiltIn = (code: string): boolean => byCode.has(code);

/** Permissions of a built-in role; undefined for any other. Once administration is separated the first administrator administers nothing. */
export function builtInPermissions(code: string, separated: boolean): readonly string[] | undefined {
  return separated && code === ADMINISTRATOR ? EVERYTHING_ELSE : byCode.get(code)?.permissions;
}

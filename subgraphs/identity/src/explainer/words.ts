import type { JudgedRule } from '@hydrograph/service';
import type { Named, NamedPolicy, NamedWay, Words } from './named.ts';

const english = ({ name, nameEn }: Named): string => nameEn ?? name;

export const accountWords = ({ name, active }: { readonly name: string; readonly active: boolean }): Words =>
  active ? { text: `${name}的账户有效`, textEn: `The account of ${name} is active` } : { text: `${name}的账户已停用，不能登录`, textEn: `The account of ${name} is not active: nobody signs in by it` };

export function permissionWords({ roleName, group, delegation }: NamedWay, permission: string): Words {
  const [way, wayEn] = group
    ? [`通过用户组“${group.name}”`, `, by the group ${english(group)}`]
    : delegation
      ? [`由${delegation.from}授权至 ${delegation.until}`, `, handed on by ${delegation.from} until ${delegation.until}`]
      : ['', ''];
  return { text: `角色“${roleName.name}”${way && `（${way}）`}给出权限 ${permission}`, textEn: `The role ${english(roleName)}${wayEn} gives the permission ${permission}` };
}

export function withoutPermissionWords(permissions: readonly string[], roles: readonly Named[], action: 'read' | 'write'): Words {
  if (permissions.length === 0) return { text: `没有任何人可以单独${action === 'write' ? '修改' : '查看'}这类记录`, textEn: `Nobody can ${action === 'write' ? 'change' : 'see'} such rows by themselves` };
  const [has, hasEn] = roles.length > 0 ? [`；有此权限的角色：${roles.map(({ name }) => name).join('、')}`, `; roles that do: ${roles.map(english).join(', ')}`] : ['', ''];
  return { text: `没有角色给出权限 ${permissions.join(' 或 ')}${has}`, textEn: `No role gives the permission ${permissions.join(' or ')}${hasEn}` };
}

export function noPolicyWords(of: JudgedRule['of'], amongOthers: boolean): Words {
  const [what, whatEn] = { read: ['查看', 'seen'], write: ['修改', 'changed'], field: ['查看此字段', 'seen in this field'] }[of] as [string, string];
  return amongOthers
    ? { text: `没有“仅允许”策略：其余记录凭权限即可${what}`, textEn: `No policy allows some rows only: the others can be ${whatEn} by the permission` }
    : { text: `没有策略限制，凭权限即可${what}`, textEn: `No policy narrows it: rows can be ${whatEn} by the permission` };
}

export function clearanceWords(clearance: number, sensitivity: number | null): Words {
  if (sensitivity === null) return { text: `密级为 ${clearance}：敏感级别更高的对象不可见`, textEn: `The clearance is ${clearance}: objects marked more sensitive are not seen` };
  return sensitivity > clearance
    ? { text: `对象的敏感级别 ${sensitivity} 高于密级 ${clearance}`, textEn: `The object's sensitivity of ${sensitivity} is above the clearance of ${clearance}` }
    : { text: `对象的敏感级别 ${sensitivity} 不高于密级 ${clearance}`, textEn: `The object's sensitivity of ${sensitivity} is within the clearance of ${clearance}` };
}

export function policyWords(policy: NamedPolicy, { effect, applies }: JudgedRule, of: JudgedRule['of']): Words {
  const [verb, verbEn] = { read: ['查看', 'seeing'], write: ['修改', 'changing'], field: ['查看此字段', 'seeing this field'] }[of] as [string, string];
  const [does, doesEn] = effect === 'ALLOW' ? ['仅允许', 'allows'] : ['禁止', 'denies'];
  const [rest, restEn] = applies === null ? ['，视对象是否符合其条件', ', where the object meets its condition'] : applies ? ['', ''] : ['，但其条件不符合', ', but its condition is not met'];
  return { text: `策略“${policy.name}”（${policy.target.text}）${does}${verb}${rest}`, textEn: `The policy ${english(policy)} (${policy.target.textEn}) ${doesEn} ${verbEn}${restEn}` };
}

export const notAllowedWords = (action: 'read' | 'write'): Words => ({
  text: `“仅允许”的策略都不适用，因此不可${action === 'write' ? '修改' : '查看'}`,
  textEn: `None of the policies that allow applies, so it cannot be ${action === 'write' ? 'changed' : 'seen'}`,
});

/** Whom a policy is for, in words. */
export function targetWords(kind: string, named: Named | undefined): Words {
  const [what, whatEn] = ({ EVERYONE: ['所有人', 'everyone'], ROLE: ['角色', 'role'], GROUP: ['用户组', 'group'], ORGANISATION: ['组织及下级', 'organisation and those inside,'], USER: ['用户', 'user'] } as Record<string, [string, string]>)[kind] ?? [kind, kind];
  return { text: named ? `${what}“${named.name}”` : what, textEn: named ? `${whatEn} ${english(named)}` : whatEn };
}

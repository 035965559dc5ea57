import { useI18n } from 'vue-i18n';

/** Roles that every installation has. */
export const builtInRoles = ['administrator', 'operator', 'analyst', 'viewer'] as const;

/** The name of a role; its code where there is no other. */
export function useRoleNames(): (role: string) => string {
  const { t, te } = useI18n({ useScope: 'global' });
  return (role) => (te(`app.role.${role}`) ? t(`app.role.${role}`) : role);
}

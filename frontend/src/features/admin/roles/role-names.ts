import { useI18n } from 'vue-i18n';

/** The name of a role; its code where there is no other. */
export function useRoleNames(): (role: string) => string {
  const { t, te } = useI18n({ useScope: 'global' });
  return (role) => (te(`app.role.${role}`) ? t(`app.role.${role}`) : role);
}

import { useI18n } from 'vue-i18n';

/** What was done in the visitor's words; the name of the mutation where there are none. */
export function useActionNames(): (action: string) => string {
  const { t, te } = useI18n({ useScope: 'global' });
  return (action) => (te(`admin.action.${action}`) ? t(`admin.action.${action}`) : action);
}

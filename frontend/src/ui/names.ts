import { useI18n } from 'vue-i18n';

/** The name of something in the visitor's language, as far as it has one. */
export function useNames(): (named: { readonly name: string; readonly nameEn?: string | null | undefined }) => string {
  const { locale } = useI18n({ useScope: 'global' });
  return ({ name, nameEn }) => (locale.value === 'en' ? nameEn || name : name);
}

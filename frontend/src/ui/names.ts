import { useI18n } from 'vue-i18n';

/** The name of something in the visitor's language, as far as it has one. */
export function useNames(): (named: { readonly name: string; readonly nameEn?: string | null | undefined }) => string {
  const { locale } = useI18n({ useScope: 'global' });
  return ({ name, nameEn }) => (locale.value === 'en' ? nameEn || name : name);
}

/** The word for a value by where its words are, for example `app.role`; the value itself where there is none. */
export function useTerms(place: string): (value: string) => string {
  const { t, te } = useI18n({ useScope: 'global' });
  return (value) => (te(`${place}.${value}`) ? t(`${place}.${value}`) : value);
}

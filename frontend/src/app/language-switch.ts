import { watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import { isLanguage, rememberLanguage, type Language } from '../ui/i18n.ts';

/** Changes the language without a reload; the address says it too, so that a link shows what its sender saw. */
export function useLanguageSwitch(): { switchLanguage(): void } {
  const { locale } = useI18n<[], Language>({ useScope: 'global' });
  const route = useRoute();
  const router = useRouter();
  return {
    switchLanguage() {
      const language = locale.value === 'en' ? 'zh-CN' : 'en';
      locale.value = language;
      void router.replace({ query: { ...route.query, lang: language }, hash: route.hash });
    },
  };
}

/** Follows `?lang=` of the address, remembers the language and names the page in it. */
export function useLanguage(): void {
  const { locale, t } = useI18n<[], Language>({ useScope: 'global' });
  const route = useRoute();
  watch(
    () => route.query.lang,
    (language) => {
      if (isLanguage(language)) locale.value = language;
    },
    { immediate: true },
  );
  watch(locale, (language) => rememberLanguage(language as Language), { immediate: true });
  watch(
    [locale, () => route.meta.title],
    ([, title]) => {
      document.title = typeof title === 'string' ? `${t(title)} · ${t('app.title')}` : t('app.title');
    },
    { immediate: true },
  );
}

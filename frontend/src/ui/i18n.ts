import { createI18n } from 'vue-i18n';

/** The languages of the app, the first one first. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts of one feature in every language; both must have the same keys. */
export type Messages = Record<Language, object>;

const storageKey = 'hydrograph.language';

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** Chinese unless the visitor chose otherwise before. */
function rememberedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : 'zh-CN';
}

/** Joins the texts of all features; each feature's keys stand under its own name. */
export function createTexts(features: Record<string, Messages>) {
  const messages = Object.fromEntries(
    languages.map((language) => [language, Object.fromEntries(Object.entries(features).map(([name, texts]) => [name, texts[language]]))]),
  );
  const i18n = createI18n({ legacy: false, locale: rememberedLanguage(), fallbackLocale: 'zh-CN', messages });
  document.documentElement.lang = i18n.global.locale.value;
  return i18n;
}

/** Remembers the choice and tells screen readers. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}

import { useI18n } from 'vue-i18n';
import type { Ref } from 'vue';

/** Why the server did not make a change. */
export interface Reason {
  readonly field?: readonly string[] | null;
  readonly code: string;
  readonly message: string;
}

/** Words for why a field was refused: ours in Chinese, the server's exact ones in English. */
export function useRefusalTexts(refusals: Readonly<Ref<readonly Reason[]>>): (field: string) => string {
  const { t, locale } = useI18n({ useScope: 'global' });
  return (field) => {
    const found = refusals.value.find((refusal) => refusal.field?.[0] === field);
    if (!found) return '';
    return locale.value === 'en' ? `${found.message[0]!.toUpperCase()}${found.message.slice(1)}` : t(`ui.refused.${found.code}`);
  };
}

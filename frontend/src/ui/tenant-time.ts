import { computed, ref, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatAge, formatTime, type TimeStyle } from './format.ts';

/** The utility's time zone: an operator on a journey reads the same clock as the control room. */
export const tenantTimeZone = ref('Asia/Shanghai');

export interface TimeTexts {
  /** An instant (epoch ms) in the visitor's language and the utility's time zone. */
  at(timeMs: number, style?: TimeStyle): string;
  /** How long ago, for example "3 分钟前". */
  ago(ageMs: number): string;
}

/** Writes times; changes with the language and with the utility. */
export function useTimeTexts(): ComputedRef<TimeTexts> {
  const { locale } = useI18n({ useScope: 'global' });
  return computed(() => ({
    at: (timeMs, style = 'second') => formatTime(timeMs, locale.value, tenantTimeZone.value, style),
    ago: (ageMs) => formatAge(ageMs, locale.value),
  }));
}

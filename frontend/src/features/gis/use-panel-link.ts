import { useDebounceFn } from '@vueuse/core';
import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useCards } from './card/cards.store.ts';
import { useTrends } from './trend/trend.store.ts';

/** What panels write into the address; the map keeps these as they are. */
export const panelKeys = ['card', 'trend', 'range'] as const;

/** Later than the map's own: two rewrites of one address at once would lose one of them. */
const writeAfterMs = 450;

/** Keeps cards of registers and trends in the address of the page, so that a link opens them again. */
export function usePanelLink(): void {
  const cards = useCards();
  const trends = useTrends();
  const route = useRoute();
  const router = useRouter();
  cards.restore(route.query);
  trends.restore(route.query);

  const own = computed(() => ({ ...cards.urlQuery, ...trends.urlQuery }));
  const write = useDebounceFn(async () => {
    if (route.name !== 'map') return;
    const others = Object.fromEntries(Object.entries(route.query).filter(([key]) => !(panelKeys as readonly string[]).includes(key)));
    await router.replace({ query: { ...others, ...own.value } });
  }, writeAfterMs);
  watch(() => JSON.stringify(own.value), write);
}

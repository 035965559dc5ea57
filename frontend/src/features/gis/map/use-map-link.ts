import { useDebounceFn } from '@vueuse/core';
import { watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Globe } from '../../../globe/index.ts';
import { useTheme } from '../../../ui/theme.ts';
import { useMap } from './map.store.ts';
import { isAnotherView, linkKeys, readUrlState, writeUrlState } from './url-state.ts';

const writeAfterMs = 300;

/**
 * Keeps the address of the page in step with the map, both ways: a link opens as it was made, back and forward lead
 * through what was chosen. A camera that only moved rewrites the entry it is in.
 */
export function useMapLink(globe: Readonly<Ref<Globe | undefined>>) {
  const map = useMap();
  const route = useRoute();
  const router = useRouter();
  const { choose } = useTheme();
  const opened = readUrlState(route.query);
  let written = writeUrlState(opened);
  map.restore(opened);
  if (opened.theme) choose(opened.theme);

  const write = useDebounceFn(async () => {
    const query = writeUrlState(map.urlState);
    // Until the map is there the link still knows more than the page: what is chosen, for one.
    if (map.status !== 'ready' || JSON.stringify(query) === JSON.stringify(written)) return;
    const go = isAnotherView(written, query) && written.at !== undefined ? router.push : router.replace;
    written = query;
    // Other parts of the page keep their own state in the same address.
    const others = Object.entries(route.query).filter(([key]) => !linkKeys.has(key));
    await go({ query: { ...Object.fromEntries(others), ...query } });
  }, writeAfterMs);
  watch(() => map.urlState, write);

  watch(
    () => route.query,
    (query) => {
      const state = readUrlState(query);
      const wanted = writeUrlState(state);
      if (route.name !== 'map' || JSON.stringify(wanted) === JSON.stringify(written)) return;
      written = wanted;
      map.restore(state);
      map.selected = state.selected && map.find(state.selected.kind, state.selected.id);
      choose(state.theme ?? 'dark');
      if (state.camera) globe.value?.setCamera(state.camera);
      else void globe.value?.flyHome(0);
    },
  );

  return {
    /** Chooses what the link names, once the network is there. */
    selectFromLink(): void {
      if (opened.selected && !map.selected) map.selected = map.find(opened.selected.kind, opened.selected.id);
      opened.selected = undefined;
    },
  };
}

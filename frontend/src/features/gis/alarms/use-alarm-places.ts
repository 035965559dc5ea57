import { computed, watch, type ComputedRef } from 'vue';
import { may, useAlarms, useAsk, useConnection } from '../../../live/index.ts';
import { useMap } from '../map/map.store.ts';
import { alarmPlacesDocument } from './alarm-places.query.ts';
import { marksOf } from './marks.ts';

/** More places than this would hide the network; the gravest come first. */
const mostPlaces = 1000;

/** Puts open alarms on the map and keeps them there as they are; answers how many are open, undefined for visitors who may not see them. */
export function useAlarmPlaces(): ComputedRef<number | undefined> {
  const map = useMap();
  const alarms = useAlarms();
  const { who } = useConnection();
  const isSeen = computed(() => may(who.value, 'telemetry:read'));
  const { data, ask } = useAsk(alarmPlacesDocument, () => (isSeen.value ? { first: mostPlaces } : undefined));
  // The summary is counted anew once a second at most, however many alarms come.
  watch(() => alarms.summary, () => void ask());
  watch(data, (answer) => (map.alarms = answer ? marksOf(answer.alarmPlaces) : []), { immediate: true });
  return computed(() => (isSeen.value ? alarms.openCount : undefined));
}

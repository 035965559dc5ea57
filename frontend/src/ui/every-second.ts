import { useIntervalFn, useNow } from '@vueuse/core';
import type { Ref } from 'vue';

/** The clock for countdowns and ages: once a second is enough, and spares the frames that the map needs. */
export const useEverySecond = (): Ref<Date> => useNow({ scheduler: (tick) => useIntervalFn(tick, 1000) });

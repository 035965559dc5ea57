import { useDebounceFn } from '@vueuse/core';
import { ref, watch, type Ref } from 'vue';
import type { Globe } from '../../../globe/index.ts';
import { useConnection } from '../../../live/index.ts';
import { useMap } from '../map/map.store.ts';
import { meterCountsDocument, meterTotalDocument } from './meters.query.ts';

const restMs = 250;
/** Junctions asked about at once; what is seen from near is fewer. */
const mostAsked = 200;
/** Beyond this the map forgets what it knew: a day of looking around must not fill the memory. */
const mostRemembered = 20_000;

/** Water meters by junction, asked for where the camera comes near; answers how many there are in all, 0 for visitors who may not see them. */
export function useMeters(globe: Readonly<Ref<Globe | undefined>>): Ref<number> {
  const map = useMap();
  const { graph } = useConnection();
  const total = ref(0);

  async function countAll(): Promise<void> {
    map.meters = new Map();
    const { data } = await graph.client.query(meterTotalDocument, {}).toPromise();
    total.value = data?.waterMeters.totalCount ?? 0;
  }

  async function ask(): Promise<void> {
    const { elements } = map;
    if (!elements || total.value === 0) return;
    const known = map.meters.size > mostRemembered ? new Map<number, number>() : map.meters;
    const rows = (globe.value?.junctionsInSight() ?? []).filter((row) => !known.has(row)).slice(0, mostAsked);
    if (rows.length === 0) return;
    const rowById = new Map(rows.map((row) => [map.idOf({ kind: 'junctions', row }), row]));
    const { data, error } = await graph.client.query(meterCountsDocument, { ids: [...rowById.keys()], first: rows.length }).toPromise();
    if (!data) return console.warn(`meters: ${error?.message ?? 'no answer'}`);
    if (map.elements !== elements) return;
    const counts = new Map(map.meters.size > mostRemembered ? [] : map.meters);
    // A junction that is gone has none.
    for (const row of rows) counts.set(row, 0);
    for (const { id, waterMeterCount } of data.junctions.nodes) counts.set(rowById.get(id)!, waterMeterCount);
    map.meters = counts;
    await ask();
  }

  const askSoon = useDebounceFn(() => void ask(), restMs);
  watch(() => map.elements, (loaded) => loaded && void countAll(), { immediate: true });
  watch([() => map.camera, () => map.visible.meters, total], askSoon);
  return total;
}

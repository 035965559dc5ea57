import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { MapElements, StationLabel } from '../../../globe/index.ts';
import { useConnection, useLivePoints } from '../../../live/index.ts';
import { formatLive, formatUnit } from '../../../ui/format.ts';
import { doubtfulAfterMs, mainPoint, type StationNode, type StationPoint } from './station-labels.ts';
import { stationsDocument } from './stations.query.ts';

const pageSize = 100;
const rewriteEveryMs = 30_000;

/** What the labels of all stations say now, by row of the station layer; follows new values, the language and the network. */
export function useStationTexts(elements: Ref<MapElements | undefined>): Ref<ReadonlyMap<number, StationLabel>> {
  const { graph, latest } = useConnection();
  const { locale } = useI18n();
  const points = shallowRef<ReadonlyMap<string, StationPoint>>(new Map());
  const clock = shallowRef(0);

  async function loadStations(): Promise<void> {
    const found = new Map<string, StationPoint>();
    for (let after: string | null = null, more = true; more; ) {
      const { data, error } = await graph.client.query(stationsDocument, { first: pageSize, after }).toPromise();
      if (!data) {
        console.warn(`stations: ${error?.message ?? 'no answer'}`);
        break;
      }
      const nodes: StationNode[] = data.stations.nodes;
      for (const station of nodes) {
        const point = mainPoint(station);
        if (!point) continue;
        found.set(station.id, point);
        if (point.latest) latest.upsert([{ ...point.latest, timeMs: Date.parse(point.latest.time) }]);
      }
      more = data.stations.pageInfo.hasNextPage;
      after = data.stations.pageInfo.endCursor ?? null;
    }
    points.value = found;
  }

  watch(elements, (loaded) => loaded && loaded.layers.stations.count > 0 && void loadStations(), { immediate: true });
  const version = useLivePoints(computed(() => [...points.value.values()].map(({ id }) => id)));
  const timer = setInterval(() => (clock.value += 1), rewriteEveryMs);
  onScopeDispose(() => clearInterval(timer));

  return computed(() => {
    const texts = new Map<number, StationLabel>();
    const stations = elements.value?.layers.stations;
    if (!stations || version.value < 0 || clock.value < 0) return texts;
    for (let row = 0; row < stations.count; row += 1) {
      const english = locale.value === 'en' && stations.has('nameEn') ? stations.text('nameEn', row) : '';
      const name = english || (stations.has('name') ? stations.text('name', row) : '') || stations.text('code', row);
      const point = points.value.get(stations.text('id', row));
      const sample = point && latest.get(point.id);
      texts.set(row, {
        name,
        value: sample ? formatLive(sample.value, locale.value) : null,
        unit: formatUnit(point?.unit ?? ''),
        isDoubtful: sample !== undefined && (sample.quality !== 'GOOD' || Date.now() - sample.timeMs > doubtfulAfterMs),
      });
    }
    return texts;
  });
}

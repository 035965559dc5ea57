import { computed, onScopeDispose, shallowRef, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { MapElements, StationLabel } from '../../../globe/index.ts';
import { useConnection, useLivePoints } from '../../../live/index.ts';
import { formatLive, formatUnit } from '../../../ui/format.ts';
import { doubtfulAfterMs, mainPoint, type StationNode } from './station-labels.ts';

const rewriteEveryMs = 30_000;

/** What the labels of all stations say now, by row of the station layer; follows new values, the language and the network. */
export function useStationTexts(elements: Ref<MapElements | undefined>, stations: Ref<ReadonlyMap<string, StationNode>>): Ref<ReadonlyMap<number, StationLabel>> {
  const { latest } = useConnection();
  const { locale } = useI18n();
  const clock = shallowRef(0);
  const points = computed(() => new Map([...stations.value].flatMap(([id, station]) => [[id, mainPoint(station)] as const]).filter(([, point]) => point !== undefined)));
  const version = useLivePoints(computed(() => [...points.value.values()].flatMap((point) => (point ? [point.id] : []))));
  const timer = setInterval(() => (clock.value += 1), rewriteEveryMs);
  onScopeDispose(() => clearInterval(timer));

  /** Names change with the network and the language only. */
  const names = computed(() => {
    const rows = elements.value?.layers.stations;
    if (!rows) return [];
    return Array.from({ length: rows.count }, (_, row) => {
      const english = locale.value === 'en' && rows.has('nameEn') ? rows.text('nameEn', row) : '';
      return { id: rows.text('id', row), name: english || (rows.has('name') ? rows.text('name', row) : '') || rows.text('code', row) };
    });
  });

  return computed(() => {
    const texts = new Map<number, StationLabel>();
    if (version.value < 0 || clock.value < 0) return texts;
    for (const [row, { id, name }] of names.value.entries()) {
      const point = points.value.get(id);
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

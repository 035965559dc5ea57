import { shallowRef, watch, type Ref } from 'vue';
import type { MapElements } from '../../../globe/index.ts';
import { useConnection } from '../../../live/index.ts';
import type { StationNode } from './station-labels.ts';
import { stationsDocument } from './stations.query.ts';

const pageSize = 100;

/** All stations with what is measured there, by id; asked for anew when the network changes. */
export function useStations(elements: Ref<MapElements | undefined>): Ref<ReadonlyMap<string, StationNode>> {
  const { graph, latest } = useConnection();
  const stations = shallowRef<ReadonlyMap<string, StationNode>>(new Map());

  async function load(): Promise<void> {
    const found = new Map<string, StationNode>();
    for (let after: string | null = null, more = true; more; ) {
      const { data, error } = await graph.client.query(stationsDocument, { first: pageSize, after }).toPromise();
      if (!data) {
        console.warn(`stations: ${error?.message ?? 'no answer'}`);
        break;
      }
      const nodes: StationNode[] = data.stations.nodes;
      for (const station of nodes) {
        found.set(station.id, station);
        latest.upsert(station.points.flatMap((point) => (point.latest ? [{ ...point.latest, timeMs: Date.parse(point.latest.time) }] : [])));
      }
      more = data.stations.pageInfo.hasNextPage;
      after = data.stations.pageInfo.endCursor ?? null;
    }
    stations.value = found;
  }

  watch(elements, (loaded) => loaded && loaded.layers.stations.count > 0 && void load(), { immediate: true });
  return stations;
}

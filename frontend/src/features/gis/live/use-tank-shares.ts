import { computed, shallowRef, watch, type Ref } from 'vue';
import type { MapTanksQuery } from '../../../generated/graphql.ts';
import type { MapElements } from '../../../globe/index.ts';
import { useConnection, useLivePoints } from '../../../live/index.ts';
import { tanksDocument } from './tanks.query.ts';

const mostTanks = 500;

type TankNode = MapTanksQuery['tanks']['nodes'][number];

const levelPoint = ({ points }: TankNode) => points.find(({ quantity }) => quantity === 'LEVEL');

/** How full each tank is, 0 to 1, by row; tanks without a measured level are left out. */
export function useTankShares(elements: Ref<MapElements | undefined>): Ref<ReadonlyMap<number, number>> {
  const { graph, latest } = useConnection();
  const tanks = shallowRef<readonly TankNode[]>([]);

  async function load(): Promise<void> {
    const { data, error } = await graph.client.query(tanksDocument, { first: mostTanks }).toPromise();
    if (!data) return console.warn(`tanks: ${error?.message ?? 'no answer'}`);
    tanks.value = data.tanks.nodes;
    for (const tank of data.tanks.nodes) {
      const sample = levelPoint(tank)?.latest;
      if (sample) latest.upsert([{ ...sample, timeMs: Date.parse(sample.time) }]);
    }
  }

  watch(elements, (loaded) => loaded && loaded.layers.tanks.count > 0 && void load(), { immediate: true });
  const version = useLivePoints(computed(() => tanks.value.flatMap((tank) => levelPoint(tank)?.id ?? [])));

  return computed(() => {
    const shares = new Map<number, number>();
    const layer = elements.value?.layers.tanks;
    if (!layer || version.value < 0) return shares;
    const byId = new Map(tanks.value.map((tank) => [tank.id, tank]));
    for (let row = 0; row < layer.count; row += 1) {
      const tank = byId.get(layer.text('id', row));
      const point = tank && levelPoint(tank);
      const sample = point && latest.get(point.id);
      // The floor of the drawing is the floor of the tank, its rim the highest level.
      if (tank && sample && sample.quality !== 'BAD') shares.set(row, Math.min(Math.max(sample.value / Math.max(tank.maximumLevelM, 0.1), 0), 1));
    }
    return shares;
  });
}

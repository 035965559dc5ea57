import { insideEnd } from './connect.ts';
import { lineOf } from './draft-network.ts';
import { type Point, along } from './geometry.ts';
import { type LocalName, compassWord } from './names.ts';
import type { TownCamera, TownDma, TownStation } from './plan.ts';
import { type RecordInput, zoneId } from './record-input.ts';

/** Intakes, plants, boosters, tanks, and the meter chambers of the areas' inlets. */
export function recordStations({ draft, stations, raw, tanks, model, toEarth }: RecordInput, dmas: readonly TownDma[]): TownStation[] {
  const places = new Map(model.network.nodes.map(({ id, at }) => [id, at as Point]));
  const name = namer();
  const sources = stations.flatMap((station, at): TownStation[] => {
    const { source, zone, outlet } = station;
    const common = { at: toEarth(source.at), zoneId: zoneId(zone), linkIds: model.pumpIds[at] ?? [] };
    const works = raw[at];
    if (works === undefined) {
      const named = name(source.at, '加压泵站', 'Booster Station');
      return [{ ...common, id: `ST-PS${at + 1}`, kind: 'PUMP_STATION', name: named, nodeIds: [model.nodeIds[source.from?.node ?? 0] ?? '', model.nodeIds[outlet] ?? ''] }];
    }
    const onRiver = source.intake?.shore === undefined;
    return [
      { id: `ST-IN${at + 1}`, kind: 'INTAKE', name: name(works.intake, onRiver ? '河取水口' : '水库取水口', onRiver ? 'River Intake' : 'Reservoir Intake'), at: toEarth(works.intake), zoneId: zoneId(zone), nodeIds: [works.sourceId, works.outletId], linkIds: works.pumpIds },
      { ...common, id: `ST-WTP${at + 1}`, kind: 'TREATMENT_PLANT', name: name(source.at, '郊水厂', 'Water Works'), nodeIds: [works.clearWaterId, model.nodeIds[outlet] ?? ''] },
    ];
  });
  const towers = tanks.map(({ zone, beside }, at): TownStation => {
    const site = places.get(model.tankIds[at] ?? '') ?? [0, 0];
    return { id: `ST-TK${at + 1}`, kind: 'TANK', name: name(site, '高位水池', 'Tank'), at: toEarth(site), zoneId: zoneId(zone), nodeIds: [model.tankIds[at] ?? '', model.nodeIds[beside] ?? ''], linkIds: [model.tankPipeIds[at] ?? ''] };
  });
  const numbers = new Map(model.linkIds.map((id, pipe) => [id, pipe]));
  const meters = dmas.filter(({ level }) => level === 2).flatMap(({ id, name: area, parentId, inlets }) =>
    inlets.flatMap(({ pipeId }, number): TownStation[] => {
      const pipe = numbers.get(pipeId);
      const drawn = pipe === undefined ? undefined : draft.pipes[pipe];
      if (pipe === undefined || drawn === undefined) return [];
      return [{
        id: `ST-${id}-${number + 1}`,
        kind: 'DMA_INLET',
        name: { zh: `${area.zh}${number + 1}号计量井`, en: `${area.en} Meter ${number + 1}` },
        at: toEarth(along(lineOf(draft, drawn), drawn.lengthM / 2)),
        zoneId: parentId ?? '',
        dmaId: id,
        nodeIds: [model.nodeIds[insideEnd(draft, pipe)] ?? ''],
        linkIds: [pipeId],
      }];
    }));
  return [...sources, ...towers, ...meters];
}

// The second station of a kind on one side of the town is numbered.
function namer(): (at: Point, zh: string, en: string) => LocalName {
  const taken = new Map<string, number>();
  return ([x, y], zh, en) => {
    const word = compassWord(x, y);
    const name = `${word.zh}${zh}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? { zh: name, en: `${word.en} ${en}` } : { zh: `${word.zh}${zh.replace(/^郊/, `郊第${count}`)}${zh.startsWith('郊') ? '' : count}`, en: `${word.en} ${en} ${count}` };
  };
}

const VIEWS: Partial<Record<TownStation['kind'], readonly (readonly [zh: string, en: string])[]>> = {
  INTAKE: [['取水头部', 'intake head'], ['取水泵房', 'raw-water pumps']],
  TREATMENT_PLANT: [['大门', 'gate'], ['沉淀池', 'sedimentation basins'], ['滤池', 'filters'], ['加氯间', 'chlorination room'], ['送水泵房', 'high-lift pump hall']],
  PUMP_STATION: [['大门', 'gate'], ['泵房', 'pump hall']],
  TANK: [['水池', 'tank']],
};

/** Cameras at the works, one at each place that is watched. */
export function recordCameras(stations: readonly TownStation[]): TownCamera[] {
  return stations.flatMap(({ id, kind, name, at: [lon, lat] }) =>
    (VIEWS[kind] ?? []).map(([zh, en], number): TownCamera => {
      const angle = number * 1.3;
      return {
        id: `${id}-CAM${number + 1}`,
        name: { zh: `${name.zh}${zh}`, en: `${name.en}, ${en}` },
        stationId: id,
        // Thirty metres about the middle of the site.
        at: [Number((lon + 0.0003 * Math.cos(angle)).toFixed(7)), Number((lat + 0.0002 * Math.sin(angle)).toFixed(7))],
      };
    }));
}

import type { LonLat } from '../placement/transverse-mercator.ts';
import { outlineOf } from './areas.ts';
import type { NodeDemand } from './demand.ts';
import type { Division, DraftNode, DraftPipe } from './draft-network.ts';
import { placeHydrants, placeValves } from './fittings.ts';
import type { Layout, Point, StreetClass } from './layout.ts';
import type { TownDesign, TownModel } from './model.ts';
import { areaName, compassWord, streetName } from './names.ts';
import type { NodeRecord, PipeRecord, PipeRole, TownDma, TownPlan, TownStation, TownStreet } from './plan.ts';

type Records = Pick<TownPlan, 'nodeRecords' | 'pipeRecords' | 'streets' | 'valves' | 'hydrants' | 'dmas' | 'stations'>;
export type RecordInput = TownDesign & { layout: Layout; division: Division; model: TownModel; toEarth: (point: Point) => LonLat };

/** What the registers of the utility hold about the town beside the hydraulic model. */
export function recordTown(input: RecordInput): Records {
  const { draft, layout, sizing, model, toEarth } = input;
  const dmas = recordAreas(input);
  const streets = recordStreets(layout, toEarth);
  const dmaIds = new Map(dmas.filter(({ level }) => level === 2).map(({ id }) => [blockOf(id, input.division.side), id]));
  return {
    nodeRecords: recordNodes(input, dmaIds),
    pipeRecords: recordPipes(input, dmaIds),
    streets,
    valves: placeValves(draft, sizing.diameterMm).flatMap(({ pipe, offsetM, closed, at }, number) => {
      const diameterMm = sizing.diameterMm[pipe] ?? 100;
      const pipeId = model.linkIds[pipe] ?? '';
      if (pipeId.startsWith('PRV')) return [];
      return [{ id: `V${number + 1}`, kind: diameterMm >= 400 ? ('BUTTERFLY' as const) : ('GATE' as const), pipeId, offsetM, diameterMm, closed, at: toEarth(at) }];
    }),
    hydrants: placeHydrants(draft).map((node, number) => {
      const { at, line } = draft.nodes[node] as DraftNode;
      return { id: `H${number + 1}`, junctionId: model.nodeIds[node] ?? '', outletDiameterMm: 100, streetId: streetId(line), at: toEarth([at[0] + 2, at[1] + 2]) };
    }),
    dmas,
    stations: recordStations(input, dmas),
  };
}

const ROLES: Record<DraftPipe['class'], PipeRole> = { station: 'TRANSMISSION', trunk: 'TRANSMISSION', inlet: 'DISTRIBUTION', collector: 'DISTRIBUTION', local: 'DISTRIBUTION', branch: 'SERVICE' };

function streetId(line: number): string {
  return `S${line + 1}`;
}

function zoneId(zone: number): string {
  return `Z${zone + 1}`;
}

function dmaId(block: number, side: number): string {
  return `D${String(Math.floor(block / side) + 1).padStart(2, '0')}${String((block % side) + 1).padStart(2, '0')}`;
}

function blockOf(id: string, side: number): number {
  return (Number(id.slice(1, 3)) - 1) * side + Number(id.slice(3, 5)) - 1;
}

function recordNodes({ draft, demands, stations, tanks }: RecordInput, dmaIds: Map<number, string>): NodeRecord[] {
  const extra = [...stations.map(({ outlet }) => outlet), ...tanks.map(({ beside }) => beside)];
  return [
    ...draft.nodes.map(({ groundM, zone, dma, line }, at): NodeRecord => {
      const { customers, population } = demands[at] as NodeDemand;
      const area = dmaIds.get(dma);
      return { customers, population, groundM: Number(groundM.toFixed(2)), zoneId: zoneId(zone), ...(line >= 0 && { streetId: streetId(line) }), ...(area !== undefined && { dmaId: area }) };
    }),
    ...extra.map((node): NodeRecord => ({ customers: 0, population: 0, groundM: Number((draft.nodes[node]?.groundM ?? 0).toFixed(2)), zoneId: zoneId(draft.nodes[node]?.zone ?? 0) })),
  ];
}

function recordPipes({ draft, works, model }: RecordInput, dmaIds: Map<number, string>): (PipeRecord | undefined)[] {
  const byLink = new Map<string, PipeRecord>();
  draft.pipes.forEach(({ class: kind, from, dma, line }, at) => {
    const { material, installedOn, depthM } = works[at] ?? { material: 'DUCTILE_IRON' as const, installedOn: '2000-06-01', depthM: 1.8 };
    const area = dmaIds.get(dma);
    byLink.set(model.linkIds[at] ?? '', { role: ROLES[kind], material, installedOn, depthM, zoneId: zoneId(draft.nodes[from]?.zone ?? 0), ...(line >= 0 && { streetId: streetId(line) }), ...(area !== undefined && { dmaId: area }) });
  });
  return model.network.links.map(({ id, kind }) => {
    if (kind !== 'pipe') return undefined;
    const tank = model.tankPipeIds.indexOf(id);
    return byLink.get(id) ?? { role: 'TRANSMISSION', material: 'STEEL', installedOn: '2008-06-15', depthM: 1.8, zoneId: zoneId(tank) };
  });
}

function recordStreets(layout: Layout, toEarth: (point: Point) => LonLat): TownStreet[] {
  const runs = new Map<number, { class: StreetClass; lines: number[][] }>();
  for (const { from, to, class: kind, line } of layout.streets) {
    const run = runs.get(line) ?? { class: kind, lines: [] };
    const open = run.lines.find((numbers) => numbers.at(-1) === from);
    if (open === undefined) run.lines.push([from, to]);
    else open.push(to);
    runs.set(line, run);
  }
  return [...runs].toSorted(([a], [b]) => a - b).map(([line, { class: kind, lines }], number) => {
    const avenue = line >= 2 * (layout.columns + 1);
    return {
      id: streetId(line),
      name: streetName(number, avenue ? 'avenue' : kind, line <= layout.columns),
      lines: lines.map((numbers) => numbers.map((crossing) => toEarth(layout.crossings[crossing]?.at ?? [0, 0]))),
    };
  });
}

function recordAreas({ draft, layout, division, demands, stations, model, sizing, toEarth }: RecordInput): TownDma[] {
  const { side } = division;
  const members = new Map<number, number[]>();
  draft.nodes.forEach(({ dma }, node) => {
    if (dma < 0) return;
    const list = members.get(dma);
    if (list === undefined) members.set(dma, [node]);
    else list.push(node);
  });
  const inlets = new Map<number, TownDma['inlets']>();
  draft.pipes.forEach(({ class: kind, closed, dma, to }, pipe) => {
    if (kind !== 'inlet' || closed) return;
    const list = inlets.get(dma) ?? [];
    list.push({ pipeId: model.linkIds[pipe] ?? '', direction: (draft.nodes[to]?.dma ?? -1) >= 0 ? 1 : -1 });
    inlets.set(dma, list);
  });
  const customers = (nodes: number[]) => nodes.reduce((sum, node) => sum + (demands[node]?.customers ?? 0), 0);
  const blocks = [...members.keys()].toSorted((a, b) => a - b);
  const areas = blocks.map((block, number): TownDma => {
    const nodes = members.get(block) ?? [];
    return {
      id: dmaId(block, side),
      level: 2,
      name: areaName(number),
      parentId: zoneId(division.zoneOf(block % side, Math.floor(block / side))),
      outline: outlineOf(layout, (column, row) => blockInside(layout, side, column, row) === block, 1).map(toEarth),
      inlets: inlets.get(block) ?? [],
      customers: customers(nodes),
      pressureJunctionIds: loggersOf(nodes, draft.nodes, sizing.lossM).map((node) => model.nodeIds[node] ?? ''),
    };
  });
  const zones = stations.map(({ zone, outlet, site }): TownDma => {
    const word = compassWord(site[0], site[1]);
    const main = draft.pipes.flatMap((pipe, at) => (pipe.class === 'station' && pipe.from === outlet ? [{ pipeId: model.linkIds[at] ?? '', direction: 1 as const }] : []));
    return {
      id: zoneId(zone),
      level: 1,
      name: { zh: `${word.zh}区供水分区`, en: `${word.en} Supply Zone` },
      outline: outlineOf(layout, (column, row) => touchesZone(layout, division, zone, column, row), 0.4).map(toEarth),
      inlets: main,
      customers: customers(draft.nodes.flatMap((node, at) => (node.zone === zone ? [at] : []))),
      pressureJunctionIds: [],
    };
  });
  return [...zones, ...areas];
}

// -1 on the arterials, which lie between the blocks.
function blockInside({ block }: Layout, side: number, column: number, row: number): number {
  return column % block === 0 || row % block === 0 ? -1 : Math.floor(row / block) * side + Math.floor(column / block);
}

function touchesZone({ block }: Layout, { side, zoneOf }: Division, zone: number, column: number, row: number): boolean {
  const around = (line: number) => [line, line - 1].map((at) => Math.min(side - 1, Math.max(0, Math.floor(at / block))));
  return around(column).some((i) => around(row).some((j) => zoneOf(i, j) === zone));
}

function loggersOf(members: number[], nodes: DraftNode[], lossM: Float64Array): number[] {
  const highest = members.reduce((best, node) => ((nodes[node]?.groundM ?? 0) > (nodes[best]?.groundM ?? 0) ? node : best), members[0] ?? 0);
  const farthest = members.reduce((best, node) => ((lossM[node] ?? 0) > (lossM[best] ?? 0) ? node : best), members[0] ?? 0);
  return [...new Set([highest, farthest, members[members.length >> 1] ?? highest])];
}

function recordStations({ draft, stations, tanks, model, toEarth }: RecordInput, dmas: TownDma[]): TownStation[] {
  const places = new Map(model.network.nodes.map(({ id, at }) => [id, at as Point]));
  const pipeEnds = new Map(draft.pipes.map(({ from, to }, at) => [model.linkIds[at] ?? '', [from, to] as const]));
  const sources = stations.map(({ zone, outlet, site }, at): TownStation => {
    const word = compassWord(site[0], site[1]);
    // The first and every third station treats water; the others lift what a plant sends them.
    const plant = at % 3 === 0;
    return {
      id: `ST-${plant ? 'WTP' : 'PS'}${at + 1}`,
      kind: plant ? 'TREATMENT_PLANT' : 'PUMP_STATION',
      name: plant ? { zh: `${word.zh}郊水厂`, en: `${word.en} Water Works` } : { zh: `${word.zh}部加压泵站`, en: `${word.en} Pump Station` },
      at: toEarth(site),
      zoneId: zoneId(zone),
      nodeIds: [model.reservoirIds[at] ?? '', model.nodeIds[outlet] ?? ''],
      linkIds: model.pumpIds[at] ?? [],
    };
  });
  const towers = tanks.map(({ zone, beside }, at): TownStation => {
    const site = places.get(model.tankIds[at] ?? '') ?? [0, 0];
    const word = compassWord(site[0], site[1]);
    return { id: `ST-TK${at + 1}`, kind: 'TANK', name: { zh: `${word.zh}高位水池`, en: `${word.en} Tank` }, at: toEarth(site), zoneId: zoneId(zone), nodeIds: [model.tankIds[at] ?? '', model.nodeIds[beside] ?? ''], linkIds: [model.tankPipeIds[at] ?? ''] };
  });
  const meters = dmas.filter(({ level }) => level === 2).flatMap(({ id, name, parentId, inlets }) =>
    inlets.map(({ pipeId }, number): TownStation => {
      const [from, to] = pipeEnds.get(pipeId) ?? [0, 0];
      const inside = (draft.nodes[from]?.dma ?? -1) >= 0 ? from : to;
      const [a, b]: [Point, Point] = [draft.nodes[from]?.at ?? [0, 0], draft.nodes[to]?.at ?? [0, 0]];
      return {
        id: `ST-${id}-${number + 1}`,
        kind: 'DMA_INLET',
        name: { zh: `${name.zh}${number + 1}号计量井`, en: `${name.en} Meter ${number + 1}` },
        at: toEarth([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]),
        zoneId: parentId ?? '',
        dmaId: id,
        nodeIds: [model.nodeIds[inside] ?? ''],
        linkIds: [pipeId],
      };
    }));
  return [...sources, ...towers, ...meters];
}

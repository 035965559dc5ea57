import { recordAreas } from './areas.ts';
import { customersOf } from './demand.ts';
import type { DraftNode, DraftPipe } from './draft-network.ts';
import { placeHydrants, placeValves } from './fittings.ts';
import type { NodeRecord, PipeRecord, PipeRole, TownPlan } from './plan.ts';
import { type RecordInput, dmaId, zoneId } from './record-input.ts';
import { recordCameras, recordStations } from './station-records.ts';

type Records = Pick<TownPlan, 'nodeRecords' | 'pipeRecords' | 'streets' | 'valves' | 'hydrants' | 'dmas' | 'stations' | 'cameras'>;

/** What the registers of the utility hold about the town beside the hydraulic model. */
export function recordTown(input: RecordInput): Records {
  const { draft, streets, sizing, model, toEarth } = input;
  const dmas = recordAreas(input);
  const areas = new Set(dmas.map(({ id }) => id));
  const areaOf = (cell: number) => {
    const id = dmaId(input.districts, cell);
    return id !== undefined && areas.has(id) ? id : undefined;
  };
  const stations = recordStations(input, dmas);
  return {
    nodeRecords: recordNodes(input, areaOf),
    pipeRecords: recordPipes(input, areaOf),
    streets: streets.streets,
    valves: placeValves(draft, sizing.diameterMm).flatMap(({ pipe, offsetM, closed, at }, number) => {
      const diameterMm = sizing.diameterMm[pipe] ?? 100;
      const pipeId = model.linkIds[pipe] ?? '';
      if (pipeId.startsWith('PRV')) return [];
      return [{ id: `V${number + 1}`, kind: diameterMm >= 400 ? ('BUTTERFLY' as const) : ('GATE' as const), pipeId, offsetM, diameterMm, closed, at: toEarth(at) }];
    }),
    hydrants: placeHydrants(draft).map((node, number) => {
      const { at, street } = draft.nodes[node] as DraftNode;
      const streetId = streets.idOf(street);
      return { id: `H${number + 1}`, junctionId: model.nodeIds[node] ?? '', outletDiameterMm: 100, ...(streetId !== undefined && { streetId }), at: toEarth([at[0] + 2, at[1] + 2]) };
    }),
    dmas,
    stations,
    cameras: recordCameras(stations),
  };
}

const ROLES: Record<DraftPipe['class'], PipeRole> = { station: 'TRANSMISSION', trunk: 'TRANSMISSION', inlet: 'DISTRIBUTION', collector: 'DISTRIBUTION', local: 'DISTRIBUTION', branch: 'SERVICE' };

function recordNodes({ draft, stations, tanks, raw, model, streets }: RecordInput, areaOf: (cell: number) => string | undefined): NodeRecord[] {
  const byId = new Map<string, NodeRecord>();
  draft.nodes.forEach(({ groundM, zone, dma, street, use }, at) => {
    const [area, streetId] = [areaOf(dma), streets.idOf(street)];
    byId.set(model.nodeIds[at] ?? '', {
      customers: customersOf(use), customersByKind: use?.customers ?? {}, population: use?.population ?? 0, groundM: Number(groundM.toFixed(2)), zoneId: zoneId(zone),
      ...(streetId !== undefined && { streetId }), ...(area !== undefined && { dmaId: area }),
    });
  });
  stations.forEach(({ zone, suctionM }, at) => {
    const works = raw[at];
    if (works) for (const id of [works.outletId, works.sourceId, works.clearWaterId]) byId.set(id, unserved(id === works.clearWaterId ? suctionM : works.sourceLevelM, zone));
  });
  tanks.forEach(({ beside, zone }, at) => byId.set(model.tankIds[at] ?? '', unserved(draft.nodes[beside]?.groundM ?? 0, zone)));
  return model.network.nodes.map(({ id }) => byId.get(id) ?? unserved(0, 0));
}

function recordPipes({ draft, works, model, streets, raw, stations }: RecordInput, areaOf: (cell: number) => string | undefined): (PipeRecord | undefined)[] {
  const byLink = new Map<string, PipeRecord>();
  draft.pipes.forEach(({ class: kind, from, dma, street }, at) => {
    const { material, installedOn, depthM } = works[at] ?? { material: 'DUCTILE_IRON' as const, installedOn: '2000-06-01', depthM: 1.8 };
    const [area, streetId] = [areaOf(dma), streets.idOf(street)];
    byLink.set(model.linkIds[at] ?? '', { role: ROLES[kind], material, installedOn, depthM, zoneId: zoneId(draft.nodes[from]?.zone ?? 0), ...(streetId !== undefined && { streetId }), ...(area !== undefined && { dmaId: area }) });
  });
  return model.network.links.map(({ id, kind }) => {
    if (kind !== 'pipe') return undefined;
    const zone = Math.max(model.tankPipeIds.indexOf(id), raw.findIndex((one) => one?.mainId === id));
    return byLink.get(id) ?? { role: 'TRANSMISSION', material: 'STEEL', installedOn: '2008-06-15', depthM: 1.8, zoneId: zoneId(stations[zone]?.zone ?? 0) };
  });
}

const unserved = (groundM: number, zone: number): NodeRecord => ({ customers: 0, customersByKind: {}, population: 0, groundM: Number(groundM.toFixed(2)), zoneId: zoneId(zone) });

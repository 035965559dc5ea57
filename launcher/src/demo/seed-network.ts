import type { TownDma, TownPlan, TownStationKind } from '@hydrograph/networks';
import { instrumentsOf, loggersOf, type ElementList, type Instrument } from './instruments.ts';
import type { Register } from './register.ts';

const stationKinds: Record<TownStationKind, string> = { INTAKE: 'SOURCE', TREATMENT_PLANT: 'WATER_PLANT', PUMP_STATION: 'PUMP_STATION', TANK: 'TANK', DMA_INLET: 'FLOW' };

const point = (at: readonly [number, number]): object => ({ type: 'Point', coordinates: at });

/** What can be measured: district metered areas, stations and points. Needed before the first live number. */
export async function seedMeasurement(register: Register, plan: TownPlan): Promise<Instrument[]> {
  for (const areas of areasTogether(plan.dmas)) {
    const dmas = areas.map(({ id, name, parentId, outline }) => ({ code: id, name: name.zh, nameEn: name.en, parentCode: parentId, boundary: { type: 'Polygon', coordinates: [outline] } }));
    await register.add({ list: 'dmas', mutation: 'defineDmas', inputType: 'DefineDmasInput', items: dmas, input: (items) => ({ dmas: items }), batch: dmas.length });
  }
  const elements = await elementIds(register, plan);
  const stations = [
    ...plan.stations.map(({ id, kind, name, at, nodeIds, linkIds }) => ({
      code: id,
      name: name.zh,
      nameEn: name.en,
      kind: stationKinds[kind],
      geometry: point(at),
      elementIds: [...nodeIds, ...linkIds].flatMap((code) => elements.get(code) ?? []),
    })),
    ...loggersOf(plan).map(({ code, name, nameEn, at }) => ({ code, name, nameEn, kind: 'PRESSURE', geometry: point(at), elementIds: [] })),
  ];
  const stationIds = await register.add({ list: 'stations', mutation: 'addStations', inputType: 'AddStationsInput', items: stations, input: (items) => ({ stations: items }), batch: 100 });
  const instruments = instrumentsOf(plan);
  const sites = await siteIds(register, instruments);
  const points = instruments.map(({ code, name, nameEn, quantity, minimum, maximum, stationCode, element }) => ({
    code,
    name,
    nameEn,
    quantity,
    minimum,
    maximum,
    stationId: stationIds.get(stationCode),
    siteId: element && sites.get(`${element.list} ${element.code}`),
  }));
  await register.add({ list: 'points', mutation: 'registerPoints', inputType: 'RegisterPointsInput', items: points, input: (items) => ({ points: items }), batch: 300 });
  return instruments;
}

/** So many areas hold the junctions that are given their area within some seconds. */
const areasAtOnce = 60;

/** Whole zones, each before the areas inside it: a junction is then given its area once, not that of the zone and later its own. */
export function areasTogether(dmas: readonly TownDma[]): TownDma[][] {
  const batches: TownDma[][] = [];
  for (const zone of dmas.filter(({ level }) => level === 1)) {
    const areas = [zone, ...dmas.filter(({ parentId }) => parentId === zone.id)];
    const last = batches.at(-1);
    if (last && last.length + areas.length <= areasAtOnce) last.push(...areas);
    else batches.push(areas);
  }
  return batches;
}

/** Isolation valves and hydrants. */
export async function seedFittings(register: Register, plan: TownPlan, modelId: string): Promise<void> {
  const lengths = new Map(plan.network.links.flatMap((link) => (link.kind === 'pipe' ? [[link.id, link.lengthM] as const] : [])));
  const hydrants = plan.hydrants.map(({ id, junctionId, at, outletDiameterMm, streetId }) => ({
    code: id,
    junctionCode: junctionId,
    geometry: point(at),
    outletDiameterMm,
    street: plan.streets.find((street) => street.id === streetId)?.name.zh,
  }));
  await register.add({ list: 'hydrants', mutation: 'placeHydrants', inputType: 'PlaceHydrantsInput', items: hydrants, input: (items) => ({ modelId, hydrants: items }), batch: 250 });
  const valves = plan.valves.map(({ id, kind, pipeId, offsetM, diameterMm, closed }) => ({
    code: id,
    pipeCode: pipeId,
    position: Math.min(1, Math.max(0, offsetM / (lengths.get(pipeId) ?? offsetM))),
    kind,
    diameterMm,
    status: closed ? 'CLOSED' : 'OPEN',
  }));
  await register.add({ list: 'valves', mutation: 'placeValves', inputType: 'PlaceValvesInput', items: valves, input: (items) => ({ modelId, valves: items }), batch: 250 });
}

/** Material, year and street of each pipe; what the input file cannot say. */
export async function seedPipeDescriptions(register: Register, plan: TownPlan, modelId: string): Promise<void> {
  const streets = new Map(plan.streets.map(({ id, name }) => [id, name.zh]));
  const pipes = plan.network.links.flatMap((link, index) => {
    const known = link.kind === 'pipe' ? plan.pipeRecords[index] : undefined;
    return known ? [{ code: link.id, material: known.material, installedYear: Number(known.installedOn.slice(0, 4)), street: known.streetId && streets.get(known.streetId) }] : [];
  });
  await register.describe({ list: 'pipes', undescribed: 'material: { isNull: true }', mutation: 'describePipes', inputType: 'DescribePipesInput', items: pipes, input: (items) => ({ modelId, pipes: items }), batch: 500 });
}

/** Ids of tanks, reservoirs and pumps: what can belong to a station. */
async function elementIds(register: Register, plan: TownPlan): Promise<Map<string, string>> {
  const codesOf = (kind: string) => [...plan.network.nodes, ...plan.network.links].flatMap((element) => (element.kind === kind ? [element.id] : []));
  const found = await Promise.all(['tank', 'reservoir', 'pump'].map((kind) => register.ids(`${kind}s`, codesOf(kind))));
  return new Map(found.flatMap((ids) => [...ids]));
}

async function siteIds(register: Register, instruments: readonly Instrument[]): Promise<Map<string, string>> {
  const lists: ElementList[] = ['junctions', 'tanks', 'reservoirs', 'pumps', 'pipes'];
  const sites = new Map<string, string>();
  for (const list of lists) {
    const codes = instruments.flatMap(({ element }) => (element?.list === list ? [element.code] : []));
    for (const [code, id] of await register.ids(list, [...new Set(codes)])) sites.set(`${list} ${code}`, id);
  }
  return sites;
}

import type { Pump, TownPlan, TownStation } from '@hydrograph/networks';
import type { Register } from './register.ts';

const point = (at: readonly [number, number]): object => ({ type: 'Point', coordinates: at });

const workshops = [
  ['INTAKE', '取水泵房', 'Intake'],
  ['COAGULATION', '混凝车间', 'Coagulation'],
  ['SEDIMENTATION', '沉淀车间', 'Sedimentation'],
  ['FILTRATION', '过滤车间', 'Filtration'],
  ['DISINFECTION', '消毒车间', 'Disinfection'],
  ['HIGH_LIFT_PUMPS', '送水泵房', 'High-lift pumps'],
] as const;

/** A pump station of the town with its pumps and its energy meter. */
export interface PumpingSite {
  stationCode: string;
  pumpStationCode: string;
  meterCode: string;
  pumps: Pump[];
}

/** Where the town's pumps stand. */
export function pumpingSites({ network, stations }: TownPlan): PumpingSite[] {
  const pumps = new Map(network.links.flatMap((link) => (link.kind === 'pump' ? [[link.id, link] as const] : [])));
  return stations.flatMap(({ id, linkIds }) => {
    const own = linkIds.flatMap((linkId) => pumps.get(linkId) ?? []);
    return own.length > 0 ? [{ stationCode: id, pumpStationCode: `${id}-PS`, meterCode: `${id}-EM`, pumps: own }] : [];
  });
}

/** Plants with their workshops, pump stations with their units, and their energy meters. @returns ids of the meters by code. */
export async function seedPlants(register: Register, plan: TownPlan): Promise<Map<string, string>> {
  const stationIds = await register.ids('stations', plan.stations.map(({ id }) => id));
  const plants = plan.stations.filter(({ kind }) => kind === 'TREATMENT_PLANT').map((station) => ({
    code: station.id,
    name: station.name.zh,
    nameEn: station.name.en,
    capacityM3PerDay: Math.ceil(dailyDemandM3(plan) / plan.stations.filter(({ kind }) => kind === 'TREATMENT_PLANT').length / 10_000) * 10_000,
    geometry: point(station.at),
    stationId: stationIds.get(station.id),
    workshops: workshops.map(([process, zh, en]) => ({ code: `${station.id}-${process}`, name: zh, nameEn: en, process })),
  }));
  const plantIds = await register.add({ list: 'plants', mutation: 'addPlant', inputType: 'AddPlantInput', items: plants, input: ([plant]) => ({ ...plant }), batch: 1 });
  const sites = pumpingSites(plan);
  const pumpIds = await register.ids('pumps', sites.flatMap(({ pumps }) => pumps.map(({ id }) => id)));
  const dmaIds = await register.ids('dmas', plan.dmas.map(({ id }) => id));
  const pumpStations = sites.flatMap((site) => {
    const station = plan.stations.find(({ id }) => id === site.stationCode);
    const plantId = station && plantIds.get(plan.stations.find(({ kind, zoneId }) => kind === 'TREATMENT_PLANT' && zoneId === station.zoneId && station.kind !== 'PUMP_STATION')?.id ?? '');
    return station ? [pumpStation(plan, site, station, { plantId, stationId: stationIds.get(station.id), pumpIds, dmaIds })] : [];
  });
  const pumpStationIds = await register.add({ list: 'pumpStations', mutation: 'addPumpStation', inputType: 'AddPumpStationInput', items: pumpStations, input: ([item]) => ({ ...item }), batch: 1 });
  const meters = pumpStations.map(({ code, name, nameEn }, index) => ({ code: sites[index]?.meterCode ?? code, name: `${name}电表`, nameEn: `${nameEn} energy meter`, transformerRatio: 40, pumpStationId: pumpStationIds.get(code) }));
  return register.add({ list: 'energyMeters', mutation: 'addEnergyMeters', inputType: 'AddEnergyMetersInput', items: meters, input: (items) => ({ meters: items }), batch: 100 });
}

interface PumpStationPlace {
  plantId: string | undefined;
  stationId: string | undefined;
  pumpIds: Map<string, string>;
  dmaIds: Map<string, string>;
}

function pumpStation(plan: TownPlan, { pumpStationCode, pumps }: PumpingSite, station: TownStation, { plantId, stationId, pumpIds, dmaIds }: PumpStationPlace) {
  const inPlant = station.kind === 'TREATMENT_PLANT';
  const fed = plan.dmas.filter(({ id, parentId }) => station.kind !== 'INTAKE' && (id === station.zoneId || parentId === station.zoneId));
  return {
    code: pumpStationCode,
    name: inPlant ? `${station.name.zh}送水泵房` : station.name.zh,
    nameEn: inPlant ? `${station.name.en}, high-lift pumps` : station.name.en,
    kind: inPlant ? 'HIGH_LIFT' : station.kind === 'INTAKE' ? 'INTAKE' : 'BOOSTER',
    geometry: point(station.at),
    plantId,
    stationId,
    suppliesDmaIds: fed.flatMap(({ id }) => dmaIds.get(id) ?? []),
    units: pumps.map((pump, index) => ({ code: `${pumpStationCode}-${index + 1}`, name: `${index + 1}号机组`, nameEn: `Unit ${index + 1}`, ...rating(plan, pump), pumpId: pumpIds.get(pump.id) })),
  };
}

/** Rated duty of a pump: its one-point curve, or the middle of a longer one; power with 78 % efficiency. */
function rating({ network }: TownPlan, pump: Pump): { ratedFlowM3PerH: number; ratedHeadM: number; ratedPowerKw: number } {
  const curve = network.curves.find(({ id }) => id === pump.headCurveId)?.points ?? [];
  const [flow, head] = curve[Math.floor(curve.length / 2)] ?? [1000, 40];
  const hydraulicKw = (9.81 * flow * head) / 3600;
  return { ratedFlowM3PerH: flow, ratedHeadM: head, ratedPowerKw: Math.ceil((pump.powerKw ?? hydraulicKw / 0.78) * 1.1) };
}

const dailyDemandM3 = ({ network }: TownPlan): number =>
  network.nodes.reduce((sum, node) => sum + (node.kind === 'junction' ? node.demands.reduce((own, { m3PerH }) => own + m3PerH, 0) : 0), 0) * network.demandMultiplier * 24;

const categories = [
  { code: 'PUMP', name: '水泵', nameEn: 'Pumps', serviceLifeYears: 15 },
  { code: 'METER', name: '电能表', nameEn: 'Energy meters', serviceLifeYears: 10 },
  { code: 'LOGGER', name: '压力监测仪', nameEn: 'Pressure loggers', serviceLifeYears: 8 },
];

/** The asset register: pump units and pressure loggers as property. */
export async function seedAssets(register: Register, plan: TownPlan): Promise<void> {
  const categoryIds = await register.add({ list: 'assetCategories', mutation: 'addAssetCategory', inputType: 'AddAssetCategoryInput', items: categories, input: ([item]) => ({ ...item }), batch: 1 });
  const units = pumpingSites(plan).flatMap((site) => site.pumps.map((pump, index) => ({ site, pump, unitCode: `${site.pumpStationCode}-${index + 1}` })));
  const unitIds = await register.ids('pumpUnits', units.map(({ unitCode }) => unitCode));
  const assets = units.map(({ pump, unitCode }, index) => ({
    code: `A-${unitCode}`,
    name: `${rating(plan, pump).ratedPowerKw} kW 离心泵`,
    nameEn: `${rating(plan, pump).ratedPowerKw} kW centrifugal pump`,
    categoryId: categoryIds.get('PUMP'),
    inServiceOn: `${2009 + (index % 12)}-0${1 + (index % 9)}-15`,
    originalCost: Math.round(rating(plan, pump).ratedPowerKw * 62_000),
    pumpUnitId: unitIds.get(unitCode),
  }));
  await register.add({ list: 'assets', mutation: 'addAssets', inputType: 'AddAssetsInput', items: assets, input: (items) => ({ assets: items }), batch: 100 });
}

import type { HydraulicStep, TownPlan, TownStation } from '@hydrograph/networks';

/** Kind of element a point measures, as the graph lists it. */
export type ElementList = 'junctions' | 'tanks' | 'reservoirs' | 'pumps' | 'pipes';

/** A gauge of the town: one point of the graph and how its value follows from the hydraulics. */
export interface Instrument {
  code: string;
  name: string;
  nameEn: string;
  quantity: 'PRESSURE' | 'FLOW' | 'LEVEL' | 'CHLORINE' | 'TURBIDITY' | 'POWER' | 'STATE';
  minimum?: number;
  maximum?: number;
  stationCode: string;
  element?: { list: ElementList; code: string };
  measures: Measured;
}

/** What is there to be measured, in the quantity's own unit (m, m3/h, mg/L, NTU, kW, 0 or 1). */
export type Measured =
  | { of: 'HYDRAULICS'; read(step: HydraulicStep): number }
  /** Free chlorine at a node, by its position. */
  | { of: 'CHLORINE'; node: number }
  /** Turbidity of the water that leaves the works. */
  | { of: 'TURBIDITY' };

/** A place with gauges that the town's plan does not list: a pressure logger at a junction. */
export interface Logger {
  code: string;
  name: string;
  nameEn: string;
  junctionCode: string;
  at: readonly [number, number];
}

/** Pressure loggers of the district metered areas. */
export function loggersOf(plan: TownPlan): Logger[] {
  const places = new Map(plan.network.nodes.map((node, at) => [node.id, plan.nodePositions[at]]));
  return plan.dmas.flatMap((dma) =>
    dma.pressureJunctionIds.flatMap((junctionCode, number) => {
      const at = places.get(junctionCode);
      return at ? [{ code: `${dma.id}-P${number + 1}`, name: `${dma.name.zh}测压点${number + 1}`, nameEn: `${dma.name.en} pressure ${number + 1}`, junctionCode, at }] : [];
    }),
  );
}

/** One metered area in so many has an analyser at its far end. */
const CHLORINE_EVERY = 3;

/** Everything that is measured in the town. */
export function instrumentsOf(plan: TownPlan): Instrument[] {
  const model = modelOf(plan);
  const farEnds = new Set(plan.dmas.filter(({ level }) => level === 2).flatMap(({ id }, number) => (number % CHLORINE_EVERY === 0 ? [`${id}-P2`] : [])));
  return [...plan.stations.flatMap((station) => atStation(station, model)), ...loggersOf(plan).flatMap((logger) => atLogger(logger, farEnds.has(logger.code), model))];
}

type Model = ReturnType<typeof modelOf>;

function modelOf({ network, dmas }: TownPlan) {
  return {
    nodes: new Map(network.nodes.map((node, at) => [node.id, { node, at }])),
    links: new Map(network.links.map((link, at) => [link.id, { link, at }])),
    pumps: network.links.flatMap((link) => (link.kind === 'pump' ? [link.id] : [])),
    inward: new Map(dmas.flatMap((dma) => dma.inlets.map(({ pipeId, direction }) => [`${dma.id} ${pipeId}`, direction] as const))),
  };
}

function atLogger({ code, name, nameEn, junctionCode }: Logger, chlorinated: boolean, model: Model): Instrument[] {
  const place = model.nodes.get(junctionCode);
  if (!place) return [];
  const gauges = [pressure({ code: `${code}-PT`, name: `${name}压力`, nameEn: `${nameEn}, pressure`, stationCode: code }, junctionCode, place.at)];
  // The second logger of an area stands at its far end, where chlorine is lowest.
  if (chlorinated) gauges.push(chlorine({ code: `${code}-CL`, name: `${name}余氯`, nameEn: `${nameEn}, free chlorine`, stationCode: code }, junctionCode, place.at));
  return gauges;
}

function atStation(station: TownStation, model: Model): Instrument[] {
  const gauges = linkGauges(station, model);
  const outlet = station.nodeIds.flatMap((id) => model.nodes.get(id) ?? []).findLast(({ node }) => node.kind === 'junction');
  if (outlet && station.kind !== 'TANK') gauges.push(pressure(label(station, 'PT', '出水压力', 'outlet pressure'), outlet.node.id, outlet.at));
  for (const { node, at } of station.nodeIds.flatMap((id) => model.nodes.get(id) ?? [])) {
    if (node.kind !== 'tank') continue;
    gauges.push({
      ...label(station, `LT-${node.id}`, '水位', 'level'),
      quantity: 'LEVEL',
      minimum: 0,
      maximum: node.maxLevelM + 1,
      element: { list: 'tanks', code: node.id },
      measures: { of: 'HYDRAULICS', read: (step) => (step.headM[at] ?? 0) - node.elevationM },
    });
    gauges.push({ ...label(station, `CL-${node.id}`, '余氯', 'free chlorine'), ...CHLORINE, element: { list: 'tanks', code: node.id }, measures: { of: 'CHLORINE', node: at } });
  }
  if (station.kind === 'TREATMENT_PLANT') {
    if (outlet) gauges.push({ ...label(station, 'CL', '余氯', 'free chlorine'), ...CHLORINE, measures: { of: 'CHLORINE', node: outlet.at } });
    gauges.push({ ...label(station, 'TU', '浊度', 'turbidity'), quantity: 'TURBIDITY', minimum: 0, maximum: 100, measures: { of: 'TURBIDITY' } });
  }
  return gauges;
}

function linkGauges(station: TownStation, model: Model): Instrument[] {
  const links = station.linkIds.flatMap((id) => model.links.get(id) ?? []);
  const pumps = links.filter(({ link }) => link.kind === 'pump');
  const metered = pumps.length > 0 ? pumps : links.filter(({ link }) => link.kind === 'pipe');
  const gauges: Instrument[] = [];
  if (metered.length > 0) {
    const parts = metered.map(({ link, at }) => ({ at, direction: model.inward.get(`${station.dmaId ?? ''} ${link.id}`) ?? 1 }));
    gauges.push({
      ...label(station, 'FT', '流量', 'flow'),
      quantity: 'FLOW',
      measures: { of: 'HYDRAULICS', read: (step) => parts.reduce((sum, { at, direction }) => sum + direction * (step.flowM3PerH[at] ?? 0), 0) },
    });
  }
  for (const { link } of pumps) {
    const element = { list: 'pumps', code: link.id } as const;
    const motor = model.pumps.indexOf(link.id);
    gauges.push({ ...label(station, `${link.id}-JT`, `${link.id}功率`, `${link.id}, power`), quantity: 'POWER', minimum: 0, element, measures: { of: 'HYDRAULICS', read: (step) => step.pumpPowerKw[motor] ?? 0 } });
    gauges.push({ ...label(station, `${link.id}-XS`, `${link.id}运行`, `${link.id}, running`), quantity: 'STATE', minimum: 0, maximum: 1, element, measures: { of: 'HYDRAULICS', read: (step) => ((step.pumpPowerKw[motor] ?? 0) > 0 ? 1 : 0) } });
  }
  return gauges;
}

function pressure(names: Pick<Instrument, 'code' | 'name' | 'nameEn' | 'stationCode'>, junctionCode: string, at: number): Instrument {
  return { ...names, quantity: 'PRESSURE', minimum: -10, maximum: 160, element: { list: 'junctions', code: junctionCode }, measures: { of: 'HYDRAULICS', read: (step) => step.pressureM[at] ?? 0 } };
}

const CHLORINE = { quantity: 'CHLORINE', minimum: 0, maximum: 4 } as const;

function chlorine(names: Pick<Instrument, 'code' | 'name' | 'nameEn' | 'stationCode'>, junctionCode: string, node: number): Instrument {
  return { ...names, ...CHLORINE, element: { list: 'junctions', code: junctionCode }, measures: { of: 'CHLORINE', node } };
}

function label({ id, name }: TownStation, suffix: string, zh: string, en: string): Pick<Instrument, 'code' | 'name' | 'nameEn' | 'stationCode'> {
  return { code: `${id}-${suffix}`, name: `${name.zh}${zh}`, nameEn: `${name.en}, ${en}`, stationCode: id };
}

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
  /** Value in the quantity's own unit (m, m3/h, mg/L, NTU, kW, 0 or 1); `noise` is between -1 and 1. */
  read(step: HydraulicStep, noise: number): number;
}

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

/** Everything that is measured in the town. */
export function instrumentsOf(plan: TownPlan): Instrument[] {
  const model = modelOf(plan);
  return [...plan.stations.flatMap((station) => atStation(station, model)), ...loggersOf(plan).flatMap((logger) => atLogger(logger, model))];
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

function atLogger({ code, name, nameEn, junctionCode }: Logger, model: Model): Instrument[] {
  const place = model.nodes.get(junctionCode);
  return place ? [pressure({ code: `${code}-PT`, name: `${name}压力`, nameEn: `${nameEn}, pressure`, stationCode: code }, junctionCode, place.at)] : [];
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
      read: (step, noise) => (step.headM[at] ?? 0) - node.elevationM + noise * 0.01,
    });
  }
  if (station.kind === 'TREATMENT_PLANT') {
    gauges.push({ ...label(station, 'CL', '余氯', 'free chlorine'), quantity: 'CHLORINE', minimum: 0, maximum: 4, read: (_step, noise) => 0.62 + 0.04 * noise });
    gauges.push({ ...label(station, 'TU', '浊度', 'turbidity'), quantity: 'TURBIDITY', minimum: 0, maximum: 100, read: (_step, noise) => 0.14 + 0.02 * noise });
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
      read: (step, noise) => parts.reduce((sum, { at, direction }) => sum + direction * (step.flowM3PerH[at] ?? 0), 0) * (1 + noise * 0.01),
    });
  }
  for (const { link, at } of pumps) {
    const element = { list: 'pumps', code: link.id } as const;
    const motor = model.pumps.indexOf(link.id);
    gauges.push({ ...label(station, `${link.id}-JT`, `${link.id}功率`, `${link.id}, power`), quantity: 'POWER', minimum: 0, element, read: (step, noise) => (step.pumpPowerKw[motor] ?? 0) * (1 + noise * 0.01) });
    gauges.push({ ...label(station, `${link.id}-XS`, `${link.id}运行`, `${link.id}, running`), quantity: 'STATE', minimum: 0, maximum: 1, element, read: (step) => (step.status[at] ? 1 : 0) });
  }
  return gauges;
}

function pressure(names: Pick<Instrument, 'code' | 'name' | 'nameEn' | 'stationCode'>, junctionCode: string, at: number): Instrument {
  return { ...names, quantity: 'PRESSURE', minimum: -10, maximum: 160, element: { list: 'junctions', code: junctionCode }, read: (step, noise) => (step.pressureM[at] ?? 0) + noise * 0.15 };
}

function label({ id, name }: TownStation, suffix: string, zh: string, en: string): Pick<Instrument, 'code' | 'name' | 'nameEn' | 'stationCode'> {
  return { code: `${id}-${suffix}`, name: `${name.zh}${zh}`, nameEn: `${name.en}, ${en}`, stationCode: id };
}

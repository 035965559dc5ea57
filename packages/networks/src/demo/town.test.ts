import { afterAll, describe, expect, it } from 'vitest';
import { countByEpanet } from '../../test/epanet.ts';
import { type LonLat, type TownPlan, createHydraulics, createTown, distanceM, readInp, summarise } from '../index.ts';

const hydraulics = createHydraulics();
afterAll(() => hydraulics.close());

interface Week {
  least: number;
  most: number;
  fastest: number;
  /** Greatest velocity of each link. */
  velocityMPerS: Float32Array;
  demandM3PerH: number[];
  warnings: unknown[];
}

/** What a run shows at the junctions that serve customers, hour by hour. */
async function run({ network, nodeRecords }: TownPlan, hours: number): Promise<Week> {
  const week: Week = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY, fastest: 0, velocityMPerS: new Float32Array(network.links.length), demandM3PerH: [], warnings: [] };
  const served = nodeRecords.flatMap(({ customers }, at) => (customers > 0 ? [at] : []));
  const { warnings } = await hydraulics.run(network.engineText, {
    hours,
    reportStepS: 3600,
    onStep: ({ pressureM, velocityMPerS, demandM3PerH }) => {
      for (const at of served) {
        week.least = Math.min(week.least, pressureM[at] ?? Number.NaN);
        week.most = Math.max(week.most, pressureM[at] ?? Number.NaN);
      }
      network.links.forEach(({ kind }, at) => {
        if (kind !== 'pipe') return;
        week.velocityMPerS[at] = Math.max(week.velocityMPerS[at] ?? 0, velocityMPerS[at] ?? 0);
        week.fastest = Math.max(week.fastest, velocityMPerS[at] ?? 0);
      });
      week.demandM3PerH.push(served.reduce((sum, at) => sum + (demandM3PerH[at] ?? 0), 0));
    },
  });
  return { ...week, warnings };
}

function inside([x, y]: LonLat, ring: LonLat[]): boolean {
  let within = false;
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[at - 1] ?? (ring.at(-1) as LonLat);
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
  });
  return within;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const pipesOf = ({ network }: TownPlan) => network.links.flatMap((link, at) => (link.kind === 'pipe' ? [{ link, at }] : []));

describe.each([['small', 2026, 1000, 168], ['small', 7, 1000, 24], ['small', 99, 1000, 24], ['medium', 2026, 10_000, 24]] as const)('a %s town from seed %d', (size, seed, pipes, hours) => {
  const town = createTown({ size, seed });
  const { counts } = summarise(town.network);
  const metres = sum(pipesOf(town).map(({ link }) => link.lengthM));

  it('has about as many pipes as its size says', () => {
    expect(counts.pipes).toBeGreaterThan(pipes * 0.85);
    expect(counts.pipes).toBeLessThan(pipes * 1.45);
  });

  it('runs in EPANET without a warning, with pressures, velocities and a night flow that an operator would expect', async () => {
    const { least, most, fastest, velocityMPerS, demandM3PerH, warnings } = await run(town, hours);
    expect(warnings).toEqual([]);
    expect(least).toBeGreaterThan(15);
    expect(most).toBeLessThan(60);
    expect(fastest).toBeLessThan(2.5);
    const moving = pipesOf(town).filter(({ link, at }) => link.diameterMm >= 300 && link.status === 'OPEN' && (velocityMPerS[at] ?? 0) > 0.05);
    expect(moving.length / pipesOf(town).filter(({ link }) => link.diameterMm >= 300).length).toBeGreaterThan(0.5);
    const mean = sum(demandM3PerH) / demandM3PerH.length;
    const night = Math.min(...demandM3PerH) / mean;
    expect(night).toBeGreaterThan(0.2);
    expect(night).toBeLessThan(0.4);
    expect(Math.max(...demandM3PerH) / mean).toBeLessThan(1.8);
  }, 120_000);

  it('has a night flow of 20 to 40 % of the mean in each metered area, be it of homes, offices or works', () => {
    const patterns = new Map(town.network.patterns.map(({ id, multipliers }) => [id, multipliers]));
    const weeks = new Map<string, number[]>();
    town.network.nodes.forEach((node, at) => {
      const area = town.nodeRecords[at]?.dmaId;
      if (node.kind !== 'junction' || area === undefined) return;
      const week = weeks.get(area) ?? Array.from({ length: 168 }, () => 0);
      weeks.set(area, week);
      for (const { m3PerH, patternId = '' } of node.demands) week.forEach((_, hour) => (week[hour] = week[hour]! + m3PerH * (patterns.get(patternId)?.[hour % (patterns.get(patternId)?.length ?? 1)] ?? 1)));
    });
    const ratios = [...weeks.values()].map((week) => {
      const nights = Array.from({ length: 7 }, (_, day) => Math.min(...week.slice(day * 24 + 2, day * 24 + 5)));
      return sum(nights) / 7 / (sum(week) / 168);
    });
    expect(ratios).toHaveLength(town.dmas.filter(({ level }) => level === 2).length);
    expect(Math.min(...ratios)).toBeGreaterThan(0.2);
    expect(Math.max(...ratios)).toBeLessThan(0.4);
  });

  it('has the figures of a city: pipe to the customer, valves to the kilometre, use to the head', () => {
    const customers = sum(town.nodeRecords.map((record) => record.customers));
    const population = sum(town.nodeRecords.map((record) => record.population));
    const perDayM3 = 24 * sum(town.network.nodes.flatMap((node) => (node.kind === 'junction' ? node.demands.map(({ m3PerH }) => m3PerH) : [])));
    expect(metres / customers).toBeGreaterThan(3);
    expect(metres / customers).toBeLessThan(12);
    expect(town.valves.length / (metres / 1000)).toBeGreaterThan(6);
    expect(town.valves.length / (metres / 1000)).toBeLessThan(20);
    expect((perDayM3 * 1000) / population).toBeGreaterThan(180);
    expect((perDayM3 * 1000) / population).toBeLessThan(450);
  });

  it('reads back without anything to complain of', async () => {
    const read = readInp(town.network.engineText);
    expect(read.skipped).toEqual([]);
    expect(read.warnings).toEqual([]);
    expect(summarise(read).counts).toEqual(counts);
    expect(await countByEpanet(town.network.engineText)).toEqual(counts);
  });

  it('keeps its registers in step with the model', () => {
    const { network, nodePositions, linkLines, nodeRecords, pipeRecords, valves, hydrants, dmas, stations, streets, cameras } = town;
    expect(nodePositions).toHaveLength(network.nodes.length);
    expect(nodeRecords).toHaveLength(network.nodes.length);
    expect(linkLines).toHaveLength(network.links.length);
    expect(pipeRecords.map((record) => record !== undefined)).toEqual(network.links.map(({ kind }) => kind === 'pipe'));
    const links = new Set(network.links.map(({ id }) => id));
    const nodes = new Set(network.nodes.map(({ id }) => id));
    const areas = new Set(dmas.map(({ id }) => id));
    const streetIds = new Set(streets.map(({ id }) => id));
    const stationIds = new Set(stations.map(({ id }) => id));
    expect(areas.size).toBe(dmas.length);
    expect(valves.filter(({ pipeId }) => !links.has(pipeId))).toEqual([]);
    expect(hydrants.filter(({ junctionId }) => !nodes.has(junctionId))).toEqual([]);
    expect(stations.filter(({ nodeIds, linkIds }) => nodeIds.some((id) => !nodes.has(id)) || linkIds.some((id) => !links.has(id)))).toEqual([]);
    expect(cameras.filter(({ stationId }) => !stationIds.has(stationId))).toEqual([]);
    expect(dmas.filter(({ inlets, parentId }) => inlets.some(({ pipeId }) => !links.has(pipeId)) || (parentId !== undefined && !areas.has(parentId)))).toEqual([]);
    expect([...nodeRecords, ...pipeRecords].filter((record) => record?.streetId !== undefined && !streetIds.has(record.streetId))).toEqual([]);
    for (const named of [streets, stations, dmas]) expect(new Set(named.map(({ name }) => name.zh)).size).toBe(named.length);
    expect(stationIds.size).toBe(stations.length);
  });

  it('feeds every customer through a metered inlet of the area it lies in, 500 to 3000 to an area', () => {
    const { dmas, nodeRecords, nodePositions } = town;
    const areas = new Map(dmas.filter(({ level }) => level === 2).map((dma) => [dma.id, dma]));
    for (const { inlets, customers, pressureJunctionIds } of areas.values()) {
      expect(inlets.length).toBeGreaterThan(0);
      expect(customers).toBeGreaterThan(500);
      expect(customers).toBeLessThan(3000);
      expect(pressureJunctionIds.length).toBeGreaterThan(0);
    }
    const strays = nodeRecords.filter(({ customers, dmaId }, at) => customers > 0 && !(areas.get(dmaId ?? '') && inside(nodePositions[at] as LonLat, areas.get(dmaId ?? '')?.outline ?? [])));
    expect(strays).toEqual([]);
  });

  it('lets water into an area by its inlets alone', () => {
    const { network, nodeRecords, dmas } = town;
    const area = new Map(network.nodes.map(({ id }, at) => [id, nodeRecords[at]?.dmaId]));
    const inlets = new Set(dmas.flatMap((dma) => (dma.level === 2 ? dma.inlets.map(({ pipeId }) => pipeId) : [])));
    const leaks = network.links.filter((link) => area.get(link.from) !== area.get(link.to) && !inlets.has(link.id) && (link.kind !== 'pipe' || link.status === 'OPEN'));
    expect(leaks).toEqual([]);
  });

  it('can be reached from its sources as a whole', () => {
    const { links, nodes } = town.network;
    const beside = new Map<string, string[]>();
    for (const link of links) {
      if (link.kind === 'pipe' && link.status === 'CLOSED') continue;
      beside.set(link.from, [...(beside.get(link.from) ?? []), link.to]);
      beside.set(link.to, [...(beside.get(link.to) ?? []), link.from]);
    }
    const reached = new Set(nodes.filter(({ kind }) => kind === 'reservoir').map(({ id }) => id));
    for (const node of reached) for (const next of beside.get(node) ?? []) reached.add(next);
    expect(nodes.filter(({ id }) => !reached.has(id))).toEqual([]);
  });

  it('draws pipes as long as they are', () => {
    for (const { link, at } of pipesOf(town)) {
      const line = town.linkLines[at] ?? [];
      const drawn = sum(line.map((point, index) => (index === 0 ? 0 : distanceM(line[index - 1] as LonLat, point))));
      if (/^P\d/.test(link.id)) expect(Math.abs(drawn - link.lengthM)).toBeLessThan(0.2 + link.lengthM * 0.002);
    }
  });

  it('has a hydrant within 60 m of every junction in a street, so that two stand at most 120 m apart', () => {
    const { hydrants, nodePositions, network, pipeRecords } = town;
    const inStreet = new Set(network.links.flatMap((link, at) => (pipeRecords[at]?.role === 'DISTRIBUTION' ? [link.from, link.to] : [])));
    const far = network.nodes.filter(({ id }, at) => inStreet.has(id) && !hydrants.some((hydrant) => Math.abs(hydrant.at[1] - (nodePositions[at]?.[1] ?? 0)) < 0.001 && distanceM(hydrant.at, nodePositions[at] as LonLat) < 65));
    expect(far).toEqual([]);
  });
});

describe('a town', () => {
  it('is the same for the same seed and another for another', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => createTown({ size: 'small', seed }));
    expect(JSON.stringify(again) === JSON.stringify(first)).toBe(true);
    expect(other?.network.engineText).not.toBe(first?.network.engineText);
  });

  it('lies where it is told', () => {
    const { nodePositions } = createTown({ size: 'small', centre: [113.26, 23.13] });
    expect(distanceM([113.26, 23.13], nodePositions[0] as LonLat)).toBeLessThan(4000);
  });

  it('lays pipes by place and time: cast iron and asbestos cement in the old town, plastic in the new, concrete and steel for the mains', () => {
    const town = createTown({ size: 'medium' });
    const metres = new Map<string, number>();
    for (const { link, at } of pipesOf(town)) {
      const { material = '', installedOn = '' } = town.pipeRecords[at] ?? {};
      metres.set(material, (metres.get(material) ?? 0) + link.lengthM);
      if (material === 'ASBESTOS_CEMENT' || material === 'GREY_CAST_IRON') expect(Number(installedOn.slice(0, 4))).toBeLessThan(2003);
      if (material === 'PE') expect(link.diameterMm).toBeLessThanOrEqual(300);
    }
    const all = sum([...metres.values()]);
    const share = (material: string) => (metres.get(material) ?? 0) / all;
    expect([...metres.keys()].toSorted()).toEqual(['ASBESTOS_CEMENT', 'DUCTILE_IRON', 'GREY_CAST_IRON', 'PE', 'PRESTRESSED_CONCRETE', 'STEEL']);
    expect(share('GREY_CAST_IRON')).toBeGreaterThan(0.08);
    expect(share('GREY_CAST_IRON')).toBeLessThan(0.3);
    expect(share('DUCTILE_IRON') + share('PE')).toBeGreaterThan(0.6);
    const diameters = pipesOf(town).map(({ link }) => link.diameterMm);
    expect(Math.min(...diameters)).toBe(100);
    expect(Math.max(...diameters)).toBeGreaterThanOrEqual(800);
  });
});

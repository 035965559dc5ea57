import { afterAll, describe, expect, it } from 'vitest';
import { countByEpanet } from '../../test/epanet.ts';
import { type LonLat, type TownPlan, createHydraulics, createTown, distanceM, readInp, summarise } from '../index.ts';

const hydraulics = createHydraulics();
afterAll(() => hydraulics.close());

/** Least and greatest pressure at the junctions over a day, and what EPANET had to say. */
async function dayOf({ network }: TownPlan): Promise<{ least: number; most: number; warnings: unknown[] }> {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const { warnings } = await hydraulics.run(network.engineText, {
    hours: 24,
    onStep: ({ pressureM }) => {
      network.nodes.forEach(({ kind }, at) => {
        if (kind !== 'junction') return;
        least = Math.min(least, pressureM[at] ?? Number.NaN);
        most = Math.max(most, pressureM[at] ?? Number.NaN);
      });
    },
  });
  return { least, most, warnings };
}

function inside([x, y]: LonLat, ring: LonLat[]): boolean {
  let within = false;
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[at - 1] ?? (ring.at(-1) as LonLat);
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
  });
  return within;
}

describe.each([['small', 2026, 1000], ['small', 7, 1000], ['small', 99, 1000], ['medium', 2026, 10_000], ['medium', 5, 10_000]] as const)('a %s town from seed %d', (size, seed, pipes) => {
  const town = createTown({ size, seed });
  const { counts } = summarise(town.network);

  it('has about as many pipes as its size says', () => {
    expect(counts.pipes).toBeGreaterThan(pipes * 0.75);
    expect(counts.pipes).toBeLessThan(pipes * 1.3);
  });

  it('runs a day in EPANET without a warning and keeps 15 to 60 m', async () => {
    const { least, most, warnings } = await dayOf(town);
    expect(warnings).toEqual([]);
    expect(least).toBeGreaterThan(15);
    expect(most).toBeLessThan(60);
  });

  it('reads back without anything to complain of', async () => {
    const read = readInp(town.network.engineText);
    expect(read.skipped).toEqual([]);
    expect(read.warnings).toEqual([]);
    expect(summarise(read).counts).toEqual(counts);
    expect(await countByEpanet(town.network.engineText)).toEqual(counts);
  });

  it('keeps its registers in step with the model', () => {
    const { network, nodePositions, linkLines, nodeRecords, pipeRecords, valves, hydrants, dmas, stations, streets } = town;
    expect(nodePositions).toHaveLength(network.nodes.length);
    expect(nodeRecords).toHaveLength(network.nodes.length);
    expect(linkLines).toHaveLength(network.links.length);
    expect(pipeRecords.map((record) => record !== undefined)).toEqual(network.links.map(({ kind }) => kind === 'pipe'));
    const links = new Set(network.links.map(({ id }) => id));
    const nodes = new Set(network.nodes.map(({ id }) => id));
    const areas = new Set(dmas.map(({ id }) => id));
    const streetIds = new Set(streets.map(({ id }) => id));
    expect(areas.size).toBe(dmas.length);
    expect(valves.filter(({ pipeId }) => !links.has(pipeId))).toEqual([]);
    expect(hydrants.filter(({ junctionId }) => !nodes.has(junctionId))).toEqual([]);
    expect(stations.filter(({ nodeIds, linkIds }) => nodeIds.some((id) => !nodes.has(id)) || linkIds.some((id) => !links.has(id)))).toEqual([]);
    expect(dmas.filter(({ inlets, parentId }) => inlets.some(({ pipeId }) => !links.has(pipeId)) || (parentId !== undefined && !areas.has(parentId)))).toEqual([]);
    expect([...nodeRecords, ...pipeRecords].filter((record) => record?.streetId !== undefined && !streetIds.has(record.streetId))).toEqual([]);
    expect(new Set(streets.map(({ name }) => name.zh)).size).toBe(streets.length);
    expect(new Set(stations.map(({ id }) => id)).size).toBe(stations.length);
  });

  it('feeds every customer through a metered inlet of the area it lies in', () => {
    const { dmas, nodeRecords, nodePositions } = town;
    const areas = new Map(dmas.filter(({ level }) => level === 2).map((dma) => [dma.id, dma]));
    for (const { inlets, customers, pressureJunctionIds } of areas.values()) {
      expect(inlets.length).toBeGreaterThan(0);
      expect(customers).toBeGreaterThan(0);
      expect(pressureJunctionIds.length).toBeGreaterThan(0);
    }
    let outside = 0;
    nodeRecords.forEach(({ customers, dmaId }, at) => {
      if (customers === 0) return;
      const dma = areas.get(dmaId ?? '');
      expect(dma).toBeDefined();
      if (dma !== undefined && !inside(nodePositions[at] as LonLat, dma.outline)) outside += 1;
    });
    expect(outside / nodeRecords.length).toBeLessThan(0.01);
  });

  it('draws pipes as long as they are, and hydrants about every 120 m', () => {
    const { network, linkLines, hydrants } = town;
    let street = 0;
    network.links.forEach((link, at) => {
      const line = linkLines[at] ?? [];
      const drawn = line.reduce((sum, point, index) => sum + (index === 0 ? 0 : distanceM(line[index - 1] as LonLat, point)), 0);
      if (link.kind !== 'pipe') return;
      if (link.id.startsWith('P') && !link.id.startsWith('PT')) expect(Math.abs(drawn - link.lengthM)).toBeLessThan(0.05 + link.lengthM * 0.001);
      if (town.pipeRecords[at]?.role === 'DISTRIBUTION') street += link.lengthM;
    });
    expect(street / hydrants.length).toBeGreaterThan(80);
    expect(street / hydrants.length).toBeLessThan(250);
  });
});

describe('a town', () => {
  it('is the same for the same seed and another for another', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => createTown({ size: 'small', seed }));
    expect(again).toEqual(first);
    expect(other?.network.engineText).not.toBe(first?.network.engineText);
  });

  it('lies where it is told', () => {
    const { nodePositions } = createTown({ size: 'small', centre: [113.26, 23.13] });
    expect(distanceM([113.26, 23.13], nodePositions[0] as LonLat)).toBeLessThan(4000);
  });

  it('lays pipes of every kind: mains of concrete and steel, old cast iron in the middle, plastic at the edge', () => {
    const { pipeRecords, network } = createTown({ size: 'medium' });
    const materials = new Set(pipeRecords.flatMap((record) => (record === undefined ? [] : [record.material])));
    expect([...materials].toSorted()).toEqual(['DUCTILE_IRON', 'GREY_CAST_IRON', 'PE', 'PRESTRESSED_CONCRETE', 'STEEL']);
    const diameters = network.links.flatMap((link) => (link.kind === 'pipe' ? [link.diameterMm] : []));
    expect(Math.min(...diameters)).toBe(100);
    expect(Math.max(...diameters)).toBeGreaterThanOrEqual(800);
  });
});

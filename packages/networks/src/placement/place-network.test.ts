import { describe, expect, it } from 'vitest';
import { SMALL_NETWORK } from '../../test/small-network.ts';
import { DEFAULT_PLACE, type LonLat, distanceM, placeNetwork, project, readInp, unproject } from '../index.ts';

const network = readInp(SMALL_NETWORK);
const indexOf = (id: string) => network.nodes.findIndex((node) => node.id === id);
const middleOf = (bounds: readonly number[]) => [((bounds[0] ?? 0) + (bounds[2] ?? 0)) / 2, ((bounds[1] ?? 0) + (bounds[3] ?? 0)) / 2];
const between = (nodes: LonLat[], a: string, b: string) => distanceM(nodes[indexOf(a)] as LonLat, nodes[indexOf(b)] as LonLat);

describe('the projection', () => {
  // Meridian arc from the equator on GRS 80, whose flattening CGCS2000 shares to ten digits: 45 degrees lie at 4,984,944.378 m.
  it('measures the meridian as published', () => {
    expect(project([87, 45], 87)[1]).toBeCloseTo(4_984_944.378, 2);
    expect(project([87, 90], 87)[1]).toBeCloseTo(10_001_965.729, 2);
  });

  it('comes back to where it began', () => {
    for (const [lon, lat] of [[87.6, 43.8], [88.5, 44.5], [86, 40], [87, 0], [90, -30]] as const) {
      const [east, north] = project([lon, lat], 87);
      const [backLon, backLat] = unproject(east, north, 87);
      expect(backLon).toBeCloseTo(lon, 9);
      expect(backLat).toBeCloseTo(lat, 9);
    }
  });

  it('keeps lengths within 0.1 % over 50 km', () => {
    const [, north] = project(DEFAULT_PLACE, DEFAULT_PLACE[0]);
    for (const [x, y] of [[50_000, 0], [0, 50_000], [-35_000, 35_000]] as const) {
      const far = unproject(x, north + y, DEFAULT_PLACE[0]);
      expect(Math.abs(distanceM(DEFAULT_PLACE, far) / 50_000 - 1)).toBeLessThan(Math.hypot(x, y) > 49_600 ? 0.001 : 0.012);
    }
  });
});

describe('a drawing in metres', () => {
  it('goes to the middle of Urumqi at its own size', () => {
    const placed = placeNetwork(network);
    expect(placed.scale).toMatchObject({ metresPerUnit: 1, geographic: false });
    const [lon, lat] = middleOf(placed.bounds) as [number, number];
    expect(lon).toBeCloseTo(DEFAULT_PLACE[0], 4);
    expect(lat).toBeCloseTo(DEFAULT_PLACE[1], 4);
    expect(between(placed.nodes, 'J1', 'J2')).toBeCloseTo(Math.hypot(390, 20), 1);
    expect(placed.links[network.links.findIndex(({ id }) => id === 'P2')]).toHaveLength(4);
    expect(placed.warnings).toContainEqual(expect.objectContaining({ code: 'SCALE' }));
  });

  it('goes where it is told', () => {
    const [lon, lat] = middleOf(placeNetwork(network, { at: [121.47, 31.23] }).bounds) as [number, number];
    expect(lon).toBeCloseTo(121.47, 4);
    expect(lat).toBeCloseTo(31.23, 4);
  });

  it('turns clockwise', () => {
    const turned = placeNetwork(network, { rotateDeg: 90 });
    // J4 lies 1,170 m east of J1 on the drawing: after a quarter turn clockwise it lies south.
    const [from, to] = [turned.nodes[indexOf('J1')], turned.nodes[indexOf('J4')]] as [LonLat, LonLat];
    expect(to[1]).toBeLessThan(from[1] - 0.01);
    expect(between(turned.nodes, 'J1', 'J4')).toBeCloseTo(Math.hypot(1170, 20), 0);
  });

  it.each([['feet', 1 / 0.3048, 0.3048], ['units of its own', 1 / 37.5, 37.5]])('finds the scale of a drawing in %s', (_unit, factor, metresPerUnit) => {
    const scaled = { ...network, nodes: network.nodes.map((node) => ({ ...node, at: node.at && ([node.at[0] * factor + 9e5, node.at[1] * factor] as const) })), links: network.links.map((link) => ({ ...link, vertices: link.vertices.map(([x, y]) => [x * factor + 9e5, y * factor] as const) })) };
    const placed = placeNetwork(scaled);
    expect(placed.scale.metresPerUnit / metresPerUnit).toBeCloseTo(1, 1);
    expect(between(placed.nodes, 'J1', 'J2') / 390).toBeCloseTo(1, 1);
  });

  it('is not fooled by a few schematic pipes', () => {
    const links = network.links.map((link) => (link.id === 'P4' && link.kind === 'pipe' ? { ...link, lengthM: 90_000 } : link));
    expect(placeNetwork({ ...network, links }).scale.metresPerUnit).toBe(1);
  });
});

describe('a drawing in degrees', () => {
  const lonLat = placeNetwork(network, { at: [104.06, 30.67] });
  const drawn = { ...network, nodes: network.nodes.map((node, at) => ({ ...node, at: lonLat.nodes[at] as LonLat })), links: network.links.map((link, at) => ({ ...link, vertices: (lonLat.links[at] ?? []).slice(1, -1) })) };

  it('stays where it is', () => {
    const placed = placeNetwork(drawn);
    expect(placed.scale.geographic).toBe(true);
    expect(placed.nodes).toEqual(lonLat.nodes);
  });

  it('moves when it is told to', () => {
    const placed = placeNetwork(drawn, { at: [116.4, 39.9] });
    expect(middleOf(placed.bounds)[0]).toBeCloseTo(116.4, 3);
    expect(between(placed.nodes, 'J1', 'J4')).toBeCloseTo(Math.hypot(1170, 20), 0);
  });
});

describe('nodes that are not drawn', () => {
  it('stand between their neighbours, with a warning', () => {
    const nodes = network.nodes.map((node) => (node.id === 'J3' ? { ...node, at: undefined } : node));
    const placed = placeNetwork({ ...network, nodes });
    const distance = between(placed.nodes, 'J3', 'J2') + between(placed.nodes, 'J3', 'J4');
    expect(distance).toBeLessThan(2 * between(placed.nodes, 'J2', 'J4'));
    expect(placed.warnings).toContainEqual(expect.objectContaining({ code: 'PLACED', element: 'J3' }));
  });

  it('get places of their own when nothing is drawn', () => {
    const nodes = network.nodes.map((node) => ({ ...node, at: undefined }));
    const links = network.links.map((link) => ({ ...link, vertices: [] }));
    const placed = placeNetwork({ nodes, links });
    expect(new Set(placed.nodes.map(([lon, lat]) => `${lon.toFixed(6)} ${lat.toFixed(6)}`)).size).toBe(nodes.length);
    expect(between(placed.nodes, 'J1', 'J2')).toBeGreaterThan(10);
    for (const [lon, lat] of placed.nodes) expect(Number.isFinite(lon + lat)).toBe(true);
  });
});

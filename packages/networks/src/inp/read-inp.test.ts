import { describe, expect, it } from 'vitest';
import { benchmarkNetworks, readBenchmark } from '../../test/data.ts';
import { countByEpanet } from '../../test/epanet.ts';
import { SMALL_NETWORK } from '../../test/small-network.ts';
import { type InpNetwork, readInp, summarise } from '../index.ts';

const element = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const essence = ({ nodes, links, patterns, curves, times, units }: InpNetwork) => ({ nodes, links, patterns, curves, times, units });

describe('every benchmark network', () => {
  it.each(benchmarkNetworks())('%s has the counts that EPANET gives', async (name) => {
    const bytes = readBenchmark(name);
    const network = readInp(bytes);
    expect(summarise(network).counts).toEqual(await countByEpanet(new TextDecoder().decode(bytes)));
    expect(await countByEpanet(network.engineText)).toEqual(summarise(network).counts);
    expect(network.skipped).toEqual([]);
  });
});

describe('units', () => {
  it('keeps metric files as they are', () => {
    const { nodes, links, units } = readInp(SMALL_NETWORK);
    expect(units).toEqual({ flow: 'LPS', pressure: 'METERS', system: 'SI' });
    expect(element(nodes, 'J2')).toMatchObject({ kind: 'junction', elevationM: 102, demands: [{ m3PerH: 36, patternId: 'DAY' }] });
    expect(element(nodes, 'J3')).toMatchObject({ demands: [{ m3PerH: 10.8, patternId: 'DAY', category: 'houses' }, { m3PerH: 7.2, category: 'garden' }] });
    expect(element(nodes, 'T1')).toMatchObject({ kind: 'tank', elevationM: 130, initialLevelM: 2, minLevelM: 0.5, maxLevelM: 4, diameterM: 12 });
    expect(element(links, 'P2')).toMatchObject({ kind: 'pipe', lengthM: 500, diameterMm: 200, roughness: 110, minorLoss: 0.5, checkValve: true, vertices: [[600, 60], [700, 55]] });
    expect(element(links, 'P4')).toMatchObject({ status: 'CLOSED' });
    expect(element(links, 'PU1')).toMatchObject({ kind: 'pump', headCurveId: 'C1', speed: 1.1, status: 'OPEN' });
    expect(element(links, 'V1')).toMatchObject({ kind: 'valve', type: 'PRV', setting: 30, diameterMm: 150 });
  });

  it('turns feet, inches, gallons and psi into metres, millimetres and cubic metres', () => {
    const { nodes, links, curves } = readInp(SMALL_NETWORK.replace('UNITS LPS', 'UNITS GPM').replace('HEADLOSS H-W', 'HEADLOSS D-W'));
    const pipe = element(links, 'P1');
    const valve = element(links, 'V1');
    const junction = element(nodes, 'J2');
    if (pipe.kind !== 'pipe' || valve.kind !== 'valve' || junction.kind !== 'junction') throw new Error('wrong kinds');
    expect(pipe.lengthM).toBeCloseTo(400 * 0.3048, 9);
    expect(pipe.diameterMm).toBeCloseTo(300 * 25.4, 9);
    expect(pipe.roughness).toBeCloseTo(120 * 0.3048, 9);
    expect(junction.elevationM).toBeCloseTo(102 * 0.3048, 9);
    expect(junction.demands[0]?.m3PerH).toBeCloseTo(10 * 0.2271247, 6);
    expect(valve.setting).toBeCloseTo(30 * 0.703439, 3);
    expect(element(curves, 'C1').points[1]?.[0]).toBeCloseTo(40 * 0.2271247, 6);
    expect(element(curves, 'C1').points[1]?.[1]).toBeCloseTo(55 * 0.3048, 9);
  });

  it.each([
    ['CFS', 101.941], ['GPM', 0.227125], ['MGD', 157.725], ['IMGD', 189.42], ['AFD', 51.3952], ['LPS', 3.6], ['LPM', 0.06], ['MLD', 41.6667], ['CMH', 1], ['CMD', 0.0416667], ['CMS', 3600],
  ])('reads %s', (unit, m3PerH) => {
    const junction = element(readInp(SMALL_NETWORK.replace('UNITS LPS', `Units ${unit}`)).nodes, 'J4');
    expect(junction.kind === 'junction' ? (junction.demands[0]?.m3PerH ?? 0) / 2 : 0).toBeCloseTo(m3PerH, 2);
  });

  it('reads times in all their spellings', () => {
    const { times } = readInp(SMALL_NETWORK.replace('DURATION 24:00', 'DURATION 90 MIN\nHYDRAULIC TIMESTEP 0:15\nREPORT START 1:30\nREPORT TIMESTEP 0.5'));
    expect(times).toEqual({ durationS: 5400, hydraulicStepS: 900, patternStepS: 14_400, patternStartS: 0, reportStepS: 1800, reportStartS: 5400, startClockS: 21_600 });
  });
});

describe('the same network in other dress', () => {
  const plain = essence(readInp(SMALL_NETWORK));
  it.each<[string, string | Uint8Array]>([
    ['CR LF line ends', SMALL_NETWORK.replaceAll('\n', '\r\n')],
    ['CR line ends', SMALL_NETWORK.replaceAll('\n', '\r')],
    ['tabs', SMALL_NETWORK.replaceAll(/^[^;\n]+/gm, (data) => data.replaceAll(' ', '\t '))],
    ['lower case sections and keywords', SMALL_NETWORK.replaceAll(/\[[A-Z]+\]|LINK PU1|NODE T1|ABOVE|BELOW|HEADLOSS|UNITS LPS|DURATION|HEAD C1|PRV|Open|Closed/g, (word) => (/PU1|T1|C1/.test(word) ? word : word.toLowerCase()))],
    ['four-letter section names', SMALL_NETWORK.replaceAll(/\[(\w{4})\w+\]/g, '[$1]')],
    ['upper and lower letters mixed', SMALL_NETWORK.replaceAll('[JUNCTIONS]', ' [JuNcTiOnS] x')],
    ['a byte order mark', `\uFEFF${SMALL_NETWORK}`],
    ['UTF-16', Uint8Array.from(Buffer.from(`\uFEFF${SMALL_NETWORK}`, 'utf16le'))],
    ['quoted names', SMALL_NETWORK.replaceAll(/(?<=^|[ ])(J1|P1)(?=[ ])/gm, '"$1"')],
    ['no end and no title', SMALL_NETWORK.replace('[END]\n', '').replace('[TITLE]\nA little of everything\n', '\n\n')],
  ])('%s', async (_dress, input) => {
    const network = readInp(input);
    expect(essence(network)).toEqual(plain);
    expect(await countByEpanet(network.engineText)).toEqual(summarise(network).counts);
  });

  it('reads Chinese names in UTF-8 and GB18030', () => {
    const named = SMALL_NETWORK.replaceAll('J2', '水厂二');
    expect(element(readInp(new TextEncoder().encode(named)).nodes, '水厂二')).toBeDefined();
    // 水厂二 in GB18030 is CBAE B3A7 B6FE.
    const bytes = Buffer.from(SMALL_NETWORK.replaceAll('J2', '\u00CB\u00AE\u00B3\u00A7\u00B6\u00FE'), 'latin1');
    const network = readInp(bytes);
    expect(element(network.nodes, '水厂二')).toBeDefined();
    expect(network.warnings).toContainEqual(expect.objectContaining({ code: 'ENCODING' }));
  });

  it('reads Western accents that are not UTF-8', () => {
    const network = readInp(Buffer.from(SMALL_NETWORK.replace('A little of everything', 'Réseau à 5 °C'), 'latin1'));
    expect(network.title).toEqual(['Réseau à 5 °C']);
  });

  it('keeps blanks inside quoted names', () => {
    const network = readInp(SMALL_NETWORK.replaceAll('J4', '"north end"'));
    expect(element(network.nodes, 'north end')).toMatchObject({ kind: 'junction', elevationM: 90 });
  });

  it('tells tanks from reservoirs by the line, as EPANET does', async () => {
    const network = readInp(SMALL_NETWORK.replace('R1 80', 'R1 80\nT2 120 1 0 3 10').replace('P1 J1', 'P9 T2 J2 10 200 100\nP1 J1'));
    expect(summarise(network).counts).toMatchObject({ reservoirs: 1, tanks: 2 });
    expect(await countByEpanet(network.engineText)).toEqual(summarise(network).counts);
  });
});

describe('what is left out or looked at', () => {
  it('lists lines that move no water, with their numbers', async () => {
    const text = SMALL_NETWORK.replace('[VERTICES]', 'J9 1 2\n\n[MYDATA]\nsomething else\n\n[REPORT]\nFOO 1\n\n[VERTICES]').replace('HEADLOSS H-W', 'HEADLOSS H-W\nCOLOUR BLUE');
    const network = readInp(text);
    const lines = text.split('\n');
    expect(network.skipped.map(({ text: skipped }) => skipped)).toEqual(['COLOUR BLUE', 'J9 1 2', '[MYDATA]', 'something else', 'FOO 1']);
    for (const { line, text: skipped } of network.skipped) expect(lines[line - 1]).toContain(skipped);
    expect(await countByEpanet(network.engineText)).toEqual(summarise(network).counts);
  });

  it.each([
    ['DIAMETER', 'P3', SMALL_NETWORK.replace('200 250 120', '200 0.5 120')],
    ['LENGTH', 'P3', SMALL_NETWORK.replace('T1 200 250', 'T1 0.001 250')],
    ['ROUGHNESS', 'P3', SMALL_NETWORK.replace('200 250 120', '200 250 1.5')],
    ['ELEVATION', 'J4', SMALL_NETWORK.replace('J4 90 2', 'J4 9000 2')],
    ['UNCONNECTED', 'J5', SMALL_NETWORK.replace('J4 90 2', 'J4 90 2\nJ5 90 2')],
    ['NO_COORDINATES', 'J4', SMALL_NETWORK.replace('J4 1180 20\n', '')],
    ['TANK_LEVELS', 'T1', SMALL_NETWORK.replace('130 2 0.5 4', '130 5 0.5 4')],
    ['PUMP_CURVE', 'PU1', SMALL_NETWORK.replace('HEAD C1 SPEED 1.1', '')],
    ['CURVE', 'C1', SMALL_NETWORK.replace('C1 40 55', 'C1 90 55')],
    ['SETTING', 'V1', SMALL_NETWORK.replace('PRV 30', 'PRV -3')],
  ])('warns of a suspicious %s', (code, id, text) => {
    expect(readInp(text).warnings).toContainEqual(expect.objectContaining({ code, element: id }));
  });

  it('finds nothing to say about a sound network', () => {
    expect(readInp(SMALL_NETWORK)).toMatchObject({ warnings: [], skipped: [] });
  });

  it('tells its progress', () => {
    const shares: number[] = [];
    readInp(SMALL_NETWORK, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
  });
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { SMALL_NETWORK } from '../../test/small-network.ts';
import { type InpNetwork, readInp, writeInp } from '../index.ts';

const strip = ({ nodes, links, patterns, curves, kept, units, times, headloss }: InpNetwork) => ({
  nodes: nodes.map((node) => ({ ...node, line: 0 })),
  links: links.map((link) => ({ ...link, line: 0 })),
  patterns,
  curves,
  kept,
  units,
  times,
  headloss,
});

// Numbers may differ in the last digits: they go from SI to the units of the file and back.
function expectClose(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number') expect(Math.abs(actual - expected), path).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
  else if (typeof expected === 'object' && expected !== null && typeof actual === 'object' && actual !== null) {
    expect(Object.keys(actual).toSorted(), path).toEqual(Object.keys(expected).toSorted());
    for (const [key, value] of Object.entries(expected)) expectClose((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
  } else expect(actual, path).toEqual(expected);
}

it('writes what it read', () => {
  const network = readInp(SMALL_NETWORK);
  expectClose(strip(readInp(writeInp(network))), strip(network));
});

const id = fc.stringMatching(/^[A-Za-z0-9_.~@-]{1,12}$/).filter((text) => !/^(YES|NO|OPEN|CLOSED|CV|HEAD|POWER|SPEED|PATT)/i.test(text));
const positive = fc.double({ min: 0.01, max: 5000, noNaN: true });
const anyNumber = fc.double({ min: -4000, max: 4000, noNaN: true });

const network = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 3, maxLength: 14 }),
    unit: fc.constantFrom('CFS', 'GPM', 'MGD', 'IMGD', 'AFD', 'LPS', 'LPM', 'MLD', 'CMH', 'CMD', 'CMS'),
    pressure: fc.constantFrom('', 'PRESSURE PSI', 'PRESSURE KPA', 'PRESSURE METERS', 'PRESSURE BAR', 'PRESSURE FEET'),
    formula: fc.constantFrom('H-W', 'D-W', 'C-M'),
    numbers: fc.array(positive, { minLength: 40, maxLength: 40 }),
    places: fc.array(anyNumber, { minLength: 40, maxLength: 40 }),
    kinds: fc.array(fc.nat(7), { minLength: 14, maxLength: 14 }),
  })
  .map(({ ids, unit, pressure, formula, numbers, places, kinds }) => {
    const n = (at: number) => numbers[at % numbers.length];
    const junctions = ids.slice(2);
    const links = junctions.map((junction, at) => {
      const from = junctions[at - 1] ?? ids[0];
      const between = `L${at}\t${from}\t${junction}`;
      if (at > 0 && kinds[at] === 1) return ['VALVES', `${between}\t${n(at)}\t${['PRV', 'PSV', 'PBV', 'FCV', 'TCV'][at % 5]}\t${n(at + 1)}\t0.5`];
      if (kinds[at] === 2) return ['PUMPS', `${between}\tHEAD C\tSPEED ${n(at)}`];
      if (kinds[at] === 3) return ['PUMPS', `${between}\tPOWER ${n(at)}\tPATTERN P`];
      return ['PIPES', `${between}\t${n(at)}\t${n(at + 2)}\t${n(at + 3)}\t0.25\t${['Open', 'Closed', 'CV'][at % 3]}`];
    });
    return [
      '[JUNCTIONS]', ...junctions.map((junction, at) => `${junction}\t${places[at]}\t${n(at)}\t${at % 2 === 0 ? 'P' : ''}\t${at % 3 === 0 ? ';a comment' : ''}`),
      '[RESERVOIRS]', `${ids[0]}\t${places[0]}\tP`,
      '[TANKS]', `${ids[1]}\t${places[1]}\t2\t1\t${(n(3) ?? 0) + 3}\t${n(4)}\t${n(5)}`,
      ...links.flatMap(([section, line]) => [`[${section}]`, line ?? '']),
      '[PIPES]', `LT\t${ids[1]}\t${junctions[0]}\t10\t${n(7)}\t100`,
      '[DEMANDS]', ...junctions.filter((_, at) => at % 4 === 1).flatMap((junction, at) => [`${junction}\t${n(at)}\tP\t;houses`, `${junction}\t${n(at + 1)}`]),
      '[EMITTERS]', `${junctions[0]}\t${n(9)}`,
      '[PATTERNS]', `P\t${numbers.slice(0, 20).join('\t')}`,
      '[CURVES]', 'C\t0\t90', 'C\t50\t60', 'C\t100\t0',
      '[OPTIONS]', `UNITS ${unit}`, pressure, `HEADLOSS ${formula}`,
      '[COORDINATES]', ...ids.map((node, at) => `${node}\t${places[at]}\t${places[at + 1]}`),
      '[VERTICES]', `LT\t${places[3]}\t${places[4]}`,
      '[END]',
    ].join('\n');
  });

it('writes back any network in any units', () => {
  fc.assert(
    fc.property(network, (text) => {
      const read = readInp(text);
      expectClose(strip(readInp(writeInp(read))), strip(read));
    }),
    { numRuns: 150 },
  );
});

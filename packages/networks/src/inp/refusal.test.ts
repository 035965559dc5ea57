import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countByEpanet } from '../../test/epanet.ts';
import { SMALL_NETWORK } from '../../test/small-network.ts';
import { InpRefused, readInp } from '../index.ts';

function refusalOf(input: string | Uint8Array): InpRefused {
  try {
    readInp(input);
  } catch (error) {
    if (error instanceof InpRefused) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;
const swap = (from: string, to: string) => SMALL_NETWORK.replace(from, to);

describe('a file that EPANET refuses', () => {
  it.each<[string, string, string, RegExp]>([
    ['unknown node of a pipe', swap('P1 J1 J2', 'P1 J1 J9'), 'P1 J1 J9', /node J9 is not defined/],
    ['node used above its definition', swap('[JUNCTIONS]', '[PIPES]\nP0 J1 J2 1 100 100\n[JUNCTIONS]'), 'P0 J1 J2', /node J1 is not defined above/],
    ['duplicate node', swap('J4 90 2', 'J1 90 2'), 'J1 90 2', /node J1 is already defined at line 6/],
    ['duplicate link', swap('P4 J3', 'P1 J3'), 'P1 J3 J4', /link P1 is already defined/],
    ['word for a number', swap('400 300 120', '4oo 300 120'), '4oo', /the length is not a number: 4oo/],
    ['zero length', swap('400 300 120', '0 300 120'), 'P1 J1', /the length must be above zero/],
    ['negative diameter', swap('400 300 120', '400 -300 120'), 'P1 J1', /the diameter must be above zero/],
    ['pipe to itself', swap('P1 J1 J2', 'P1 J1 J1'), 'P1 J1 J1', /starts and ends at the same node/],
    ['half a pipe', swap('P1 J1 J2 400 300 120 0 Open', 'P1 J1 J2 400'), 'P1 J1 J2 400', /the diameter is missing/],
    ['unknown pattern', swap('J2 102 10 DAY', 'J2 102 10 NIGHT'), 'NIGHT', /pattern NIGHT is not defined/],
    ['unknown curve', swap('HEAD C1', 'HEAD C9'), 'HEAD C9', /curve C9 is not defined/],
    ['unknown valve type', swap('150 PRV', '150 XYZ'), 'XYZ', /valve type is none of/],
    ['reducing valve at a tank', swap('V1 J3 J4', 'V1 T1 J4'), 'V1 T1', /PRV can't be connected to tank T1/],
    ['demand of an unknown node', swap('J3 2 ;garden', 'J8 2'), 'J8 2', /node J8 is not defined/],
    ['control of an unknown link', swap('LINK PU1 CLOSED', 'LINK PU7 CLOSED'), 'PU7', /link PU7 is not defined/],
    ['rule without an action', swap('[EMITTERS]', '[RULES]\nRULE 1\nIF TANK T1 LEVEL ABOVE 3\nTHEN PUMP PU1 STATUS\n[EMITTERS]'), 'THEN PUMP', /action is not complete/],
    ['rule without one label', swap('[EMITTERS]', '[RULES]\nRULE keep it full\n[EMITTERS]'), 'RULE keep', /one word for a label/],
    ['required pressure below the minimum', swap('UNITS LPS', 'UNITS LPS\nMINIMUM PRESSURE 10\nREQUIRED PRESSURE 5'), 'REQUIRED', /not above the minimum/],
    ['unknown flow unit', swap('UNITS LPS', 'UNITS FURLONGS'), 'FURLONGS', /unknown flow unit/],
    ['time that is none', swap('DURATION 24:00', 'DURATION soon'), 'soon', /this is not a time/],
    ['name too long', SMALL_NETWORK.replaceAll('J4', 'J'.repeat(32)), 'J'.repeat(32), /longer than 31 bytes/],
  ])('%s', async (_what, text, part, reason) => {
    const refusal = refusalOf(text);
    expect(refusal.reason).toMatch(reason);
    expect(refusal.line).toBe(lineOf(text, part));
    expect(refusal.message).toContain(`line ${refusal.line}: `);
    if (!/half a pipe/.test(_what)) await expect(countByEpanet(text)).rejects.toThrow();
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /not an EPANET input file/],
    ['a letter', 'Dear Sir,\nplease find enclosed', /not an EPANET input file/],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), /not a text file/],
    ['sections without content', '[JUNCTIONS]\n[PIPES]\n[END]\n', /0 nodes/],
    ['no source', SMALL_NETWORK.replace('R1 80\n', '').replace(/T1 130.*\n/, '').replace(/\[PUMPS\][^[]*/, '').replace(/P3 J2 T1.*\n/, '').replace(/\[STATUS\][^[]*/, '').replace(/\[CONTROLS\][^[]*/, ''), /no reservoir and no tank/],
    ['nodes only', '[JUNCTIONS]\nA 1\nB 1\n[RESERVOIRS]\nR 5\n[END]\n', /no pipe, pump or valve/],
    ['a misspelt heading', SMALL_NETWORK.replace('[PUMPS]', '[PUPMS]').replace(/\[CONTROLS\][^[]*/, ''), /knows no section of this name, and without its lines .*R1/],
  ])('%s', (_what, input, reason) => {
    expect(refusalOf(input).reason).toMatch(reason);
  });

  it('refuses a network cut short before its coordinates are complete, wherever the cut falls', () => {
    const complete = SMALL_NETWORK.indexOf('T1 400 220') + 'T1 400 220'.length;
    const optionsOpen = SMALL_NETWORK.indexOf('[OPTIONS]') + 10;
    for (let cut = 1; cut < optionsOpen; cut += 1) expect(() => readInp(SMALL_NETWORK.slice(0, cut)), `cut at ${cut}`).toThrow(InpRefused);
    for (let cut = SMALL_NETWORK.indexOf('[COORDINATES]') + 13; cut < complete - 6; cut += 1) expect(() => readInp(SMALL_NETWORK.slice(0, cut)), `cut at ${cut}`).toThrow(InpRefused);
    expect(readInp(SMALL_NETWORK.slice(0, complete)).warnings).toContainEqual(expect.objectContaining({ code: 'NO_END' }));
  });

  it('accepts or refuses whatever happens to a file, and never answers with another error', () => {
    const bytes = Buffer.from(SMALL_NETWORK);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.nat(bytes.length), (hits, cut) => {
        const broken = Uint8Array.from(bytes.subarray(0, cut % 3 === 0 ? cut : bytes.length));
        for (const [at, byte] of hits) if (at < broken.length) broken[at] = byte;
        try {
          readInp(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(InpRefused);
        }
      }),
      { numRuns: 500 },
    );
  });
});

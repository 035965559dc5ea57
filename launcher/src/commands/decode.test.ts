import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decode, type DecodeOptions } from './decode.ts';

const reading = '68 10 44332211003378 81 16 1F90 00 00776655 2C 00776655 2C 31012211051520 2184 13 16';
const upload = '##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hydrograph-decode-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function run(file: string | undefined, options: DecodeOptions): { code: number; out: string; err: string } {
  let out = '';
  let err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  const code = decode(file, options);
  vi.restoreAllMocks();
  return { code, out, err };
}

describe('hydrograph decode', () => {
  it('explains a frame in both languages', () => {
    const { code, out } = run(undefined, { protocol: 'cjt188', hex: reading });
    expect(code).toBe(0);
    expect(out).toMatch(/当前累积流量 \/ current volume +556677\.00 +m³/);
    expect(out).toContain('2015-05-11T22:01:31+08:00');
  });

  it('prints one JSON object', () => {
    const { code, out } = run(undefined, { protocol: 'CJ/T188', hex: reading, json: true });
    const { ok, frames, errors } = JSON.parse(out);
    expect([code, ok, errors]).toEqual([0, true, []]);
    expect(frames[0].samples[0]).toMatchObject({ code: '901F', value: 556677, text: '556677.00', unit: 'm³', address: '78330011223344', time: '2015-05-11T22:01:31+08:00' });
    expect(frames[0].fields[2]).toMatchObject({ start: 2, end: 9, raw: '44 33 22 11 00 33 78', text: '78330011223344' });
  });

  it('refuses a broken frame with what was expected and found', () => {
    const { code, out } = run(undefined, { protocol: 'cjt188', hex: reading.replace('13 16', '08 16'), json: true });
    const { ok, frames, errors } = JSON.parse(out);
    expect([code, ok]).toEqual([1, false]);
    expect(errors).toMatchObject([{ code: 'BAD_CHECKSUM', start: 33, expected: '13', found: '08' }]);
    expect(frames[0].samples).toEqual([]);
  });

  it('guesses the protocol and says so', () => {
    const { out } = run(undefined, { text: upload, json: true });
    expect(JSON.parse(out)).toMatchObject({ protocol: 'hj212', guessed: true, ok: true });
  });

  it('reads several frames of a file, as hex or as bytes', () => {
    const hex = join(folder, 'frames.hex');
    writeFileSync(hex, `# two readings\n0x${reading.replaceAll(' ', '')}\n\n${reading}\n`);
    expect(JSON.parse(run(hex, { protocol: 'cjt188', json: true }).out).frames).toHaveLength(2);
    const raw = join(folder, 'frames.txt');
    writeFileSync(raw, `${upload}\r\n${upload}\r\n`);
    expect(JSON.parse(run(raw, { json: true }).out).frames).toHaveLength(2);
  });

  it.each<[string, DecodeOptions, number, RegExp]>([
    ['an unknown protocol', { protocol: 'morse', hex: '00' }, 2, /There is no protocol morse/],
    ['no input', { protocol: 'sl651' }, 2, /Give one of/],
    ['two inputs', { hex: '00', text: '00' }, 2, /Give one of/],
    ['a short key', { protocol: 'hj212', hex: '00', key: 'abc' }, 2, /16 bytes/],
    ['no hex', { protocol: 'sl651', hex: '7E 7G' }, 1, /G at character 5/],
    ['nothing in it', { protocol: 'sl651', hex: ' ' }, 1, /empty/],
  ])('says in one line what is wrong: %s', (_, options, expected, message) => {
    const { code, err } = run(undefined, options);
    expect(code).toBe(expected);
    expect(err).toMatch(message);
  });

  it('refuses bytes that hold no frame', () => {
    const { code, out } = run(undefined, { protocol: 'sl651', hex: '00 01 02', json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out).errors).toMatchObject([{ code: 'BAD_FRAME' }]);
  });
});

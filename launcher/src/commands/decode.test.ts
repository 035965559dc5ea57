import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decode, type DecodeOptions } from './decode.ts';

const reading = '68 10 44332211003378 81 16 1F90 00 00776655 2C 00776655 2C 31012211051520 2184 13 16';
const upload = '##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80';
/** HJ 212-2025 with its cipher written as text; the key is sixteen zeros as characters. */
const encrypted =
  '##0234QN=20240520210700000;ST=31;CN=2051;PW=123456;MN=010000A8900016F000169DC0;Flag=9;CP=&&{0xE4,0x3E,0x15,0x9A,0xCF,0xAB,0x24,0x2C,0xB5,0x31,0x55,0xFB,0x8B,0x92,0x81,0xA1,0xA2,0x42,0x57,0x7A,0xBF,0xAE,0xD8,0x81,0xBE,0x88,0xB7,0x2D,0x69,0xFC,0x55,0xED,0x1A,0x80,0x11,0x9F,0xAA,0xC8,0xB3,0xCD,0x33,0xD2,0x85,0xCC,0x76,0xF5,0x7F,0x2C,0xA7,0xF8,0x8B,0x95,0x73,0xC6,0x64,0x7E,0x0F,0x07,0xE2,0x46,0x09,0xBD,0x6B,0x63,0xEB,0x20,0xC5,0xB9,0x78,0x4F,0x28,0xE7,0x1D,0x2F,0x49,0x94,0xFF,0x61,0xD9,0xE1,0x3B,0x39,0x1A,0x1D,0x2A,0x45,0x4B,0x65,0x38,0x8D,0x5D,0x94,0x35,0xDB,0xF0,0x21,0x52,0x8C,0x7B,0xF9,0x75,0x5E,0xF1,0x65,0x18,0x71,0x0C,0x0C,0xAC,0x0A,0xDE,0xF9,0xC5,0x15,0x6C,0xD0,0xA5,0xA1,0x76,0x74,0xAC,0x0E,0xD2,0xAB,0xC4,0x00,0x23,0xE9,0xEF,0x70,0x12,0x85,0x54,0xB8,0x24,0x38,0xE9,0x1A,0xDC,0xE9,0x8A,0x0D,0x03,0xA4}g=N&&B541';

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

  it('opens what was encrypted, whether or not its protocol is named', () => {
    for (const protocol of ['hj212', undefined]) {
      const { frames } = JSON.parse(run(undefined, { protocol, text: encrypted, key: '0'.repeat(16), json: true }).out);
      expect(frames[0].samples[0]).toMatchObject({ code: 'a01011', text: '1.35' });
    }
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
    ['a short key of a protocol to be guessed', { hex: '00', key: 'abc' }, 2, /16 bytes/],
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

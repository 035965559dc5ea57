import { describe, expect, it } from 'vitest';
import { fromHex } from '../frame/bytes.ts';
import { parseRegisterCode, registerValue } from './register-code.ts';

const valueOf = (code: string, hex: string) => registerValue(parseRegisterCode(code)!, fromHex(hex.replaceAll(' ', ''))!);

describe('a code of a register', () => {
  it('says table, address as in the frame, form and order', () => {
    expect(parseRegisterCode('holding:100:float32:CDAB')).toEqual({ table: 'holding', address: 100, count: 2, form: 'float32', order: 'CDAB' });
    expect(parseRegisterCode('Input:7')).toEqual({ table: 'input', address: 7, count: 1, form: 'uint16', order: 'ABCD' });
    expect(parseRegisterCode('holding:3:bit14')).toMatchObject({ form: { bit: 14 }, count: 1 });
    expect(parseRegisterCode('coil:65535')).toMatchObject({ table: 'coil', address: 65_535, count: 1 });
  });

  it.each(['', 'holding', 'holding:', 'holding:65536', 'holding:65535:float32', 'holding:1:float16', 'holding:1:bit16', 'coil:1:int16', 'register:1', 'holding:1:int16:ABDC', 'holding:-1'])('is not %j', (code) => {
    expect(parseRegisterCode(code)).toBeUndefined();
  });

  it.each([
    ['holding:0:float32', '41 48 00 00', 12.5], ['holding:0:float32:CDAB', '00 00 41 48', 12.5], ['holding:0:float32:BADC', '48 41 00 00', 12.5], ['holding:0:float32:DCBA', '00 00 48 41', 12.5],
    ['holding:0:float32', '41 44 CC CD', 12.3], ['holding:0:float32', '7F C0 00 00', null], ['holding:0:int16', 'FF FE', -2], ['holding:0', 'FF FE', 65_534], ['holding:0:uint16:BADC', '01 00', 1],
    ['holding:0:int32', 'FF FF FF FE', -2], ['holding:0:uint32:CDAB', '00 01 00 02', 131_073], ['holding:0:uint64', '00 00 00 00 00 01 00 00', 65_536], ['holding:0:float64', '40 29 00 00 00 00 00 00', 12.5],
    ['holding:0:float64:DCBA', '00 00 00 00 00 00 29 40', 12.5], ['holding:0:bcd32', '12 34 56 78', 12_345_678], ['holding:0:bcd16', '1A 00', null], ['holding:0:bit4', '00 10', true], ['holding:0:bit5', '00 10', false],
  ] as const)('%s reads %s as %s', (code, hex, value) => {
    expect(valueOf(code, hex)).toBe(value);
  });
});

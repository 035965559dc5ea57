import { describe, expect, it } from 'vitest';
import { fromHex } from '../frame/bytes.ts';
import { explain, report } from '../index.ts';
import { szy206 } from './szy206.ts';

describe('SZY 206', () => {
  it('finds the time label behind the answer to a report', () => {
    const [frame] = report(explain(szy206, fromHex('680D68306501010D00C00000000801008A16') as Uint8Array)).frames;
    expect(frame?.ok).toBe(true);
    expect(frame?.fields.filter(({ level }) => level === 1).map(({ name, text }) => `${name.en} ${text}`)).toEqual(['control 30', 'address 6501010D00', 'function C0', 'answer 00', 'time label 01 08:00:00']);
  });
});

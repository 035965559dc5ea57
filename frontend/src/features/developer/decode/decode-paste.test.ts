import { describe, expect, it } from 'vitest';
import { cellsOf, decodePaste } from './decode-paste.ts';
import { examples } from './examples.ts';

describe('a pasted frame', () => {
  it.each(examples)('of $protocol is explained, and recognised without its name', ({ protocol, text }) => {
    expect(decodePaste({ protocol, text, key: '' })).toMatchObject({ protocol, ok: true, guessed: false });
    expect(decodePaste({ protocol: '', text, key: '' })).toMatchObject({ protocol, ok: true, guessed: true });
  });

  it('says nothing of nothing', () => {
    expect(decodePaste({ protocol: '', text: ' \n', key: '' })).toBeUndefined();
  });

  it('says what is wrong with a broken one', () => {
    const { errors } = decodePaste({ protocol: 'mbus', text: '10 40 01 42 16', key: '' }) ?? { errors: [] };
    expect(errors).toMatchObject([{ code: 'BAD_CHECKSUM', expected: '41', found: '42' }]);
  });

  it('shows each byte with the innermost field', () => {
    const fields = [{ start: 10, end: 13 }, { start: 11, end: 12 }];
    expect(cellsOf({ start: 10, hex: 'AABBCCDD' }, fields, 100).map(({ hex, at, field }) => `${at} ${hex} ${field}`)).toEqual(['10 AA 0', '11 BB 1', '12 CC 0', '13 DD -1']);
  });
});

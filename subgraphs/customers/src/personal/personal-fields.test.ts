import { describe, expect, it } from 'vitest';
import { faultOf, masked, normalised } from './personal-fields.ts';

describe('personal data', () => {
  it('shows only the ends', () => {
    expect([masked('phone', '13812345678'), masked('idNumber', '11010519491231002X'), masked('bankAccount', '6222020200112233445'), masked('phone', '12345')]).toEqual(['138****5678', '110105********002X', '6222***********3445', '*****']);
  });

  it('is the same however it was typed', () => {
    expect([normalised('138 1234-5678'), normalised('11010519491231002x')]).toEqual(['13812345678', '11010519491231002X']);
  });

  it.each([
    ['idNumber', '11010519491231002X', true],
    ['idNumber', '110105194912310021', false],
    ['idNumber', '11010519491231002', false],
    ['phone', '+8613812345678', true],
    ['phone', '13812', true],
    ['phone', '138a2345678', false],
    ['bankAccount', '6222020200112233445', true],
    ['bankAccount', '1234', false],
  ] as const)('takes %s %s: %s', (field, value, sound) => {
    expect(faultOf(field, value) === undefined).toBe(sound);
  });
});

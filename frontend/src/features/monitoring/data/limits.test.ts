import { expect, it } from 'vitest';
import { numberOf } from './limits.ts';

it('takes what was typed as a number, and nothing for nothing', () => {
  expect(['14', ' 0.05 ', '', '  ', 'abc'].map(numberOf)).toEqual([14, 0.05, null, null, null]);
});

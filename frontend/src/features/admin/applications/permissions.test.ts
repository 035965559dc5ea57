import { expect, it } from 'vitest';
import { linesOf } from './permissions.ts';

it('takes one address a line', () => {
  expect(linesOf(' https://a.example/x \n\n https://b.example\n')).toEqual(['https://a.example/x', 'https://b.example']);
});

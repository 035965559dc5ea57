import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('quotes what needs it', () => {
  expect(csvOf([['a', 'b,c', 'say "x"', 'two\nlines']])).toBe('\uFEFFa,"b,c","say ""x""","two\nlines"\r\n');
});

it('lets no cell become a formula', () => {
  expect(csvOf([['=1+1', '@x', '-5', '-x', '水']])).toBe("\uFEFF'=1+1,'@x,-5,'-x,水\r\n");
});

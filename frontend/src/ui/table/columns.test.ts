import { expect, it } from 'vitest';
import { nextSort } from './columns.ts';

it('sorts upwards by the head that is clicked, then downwards', () => {
  const first = nextSort({ field: 'NAME', direction: 'DESC' }, 'CODE');
  expect(first).toEqual({ field: 'CODE', direction: 'ASC' });
  expect(nextSort(first, 'CODE')).toEqual({ field: 'CODE', direction: 'DESC' });
});

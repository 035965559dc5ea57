import { expect, it } from 'vitest';
import { userFilter } from './user-filter.ts';

it('asks for everybody when nothing is wanted in particular', () => {
  expect(userFilter({ text: ' ', organisationIds: [], state: 'all' })).toBeNull();
});

it('finds by either name, in an organisation and all inside it', () => {
  expect(userFilter({ text: ' 王 ', organisationIds: ['a', 'b'], state: 'inactive' })).toEqual({
    or: [{ userName: { contains: '王' } }, { name: { contains: '王' } }],
    organisationId: { in: ['a', 'b'] },
    active: false,
  });
});

import { expect, it } from 'vitest';
import { isFor } from './audience.ts';

const reader = { roles: ['operator'], organisationIds: ['shift', 'plant', 'company'] };

it.each([
  [{ roles: [], organisationIds: [] }, true],
  [{ roles: ['operator', 'analyst'], organisationIds: [] }, true],
  [{ roles: ['analyst'], organisationIds: [] }, false],
  [{ roles: [], organisationIds: ['company'] }, true],
  [{ roles: [], organisationIds: ['branch'] }, false],
  [{ roles: ['operator'], organisationIds: ['branch'] }, false],
])('a notice for %j reaches an operator of a shift: %s', (audience, reaches) => {
  expect(isFor(audience, reader)).toBe(reaches);
});

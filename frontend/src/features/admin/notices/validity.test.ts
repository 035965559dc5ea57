import { expect, it } from 'vitest';
import { validityOf } from './validity.ts';

it.each([
  ['2026-12-01T00:00:00Z', null, 'coming'],
  ['2026-11-01T00:00:00Z', null, 'shown'],
  ['2026-11-01T00:00:00Z', '2026-11-30T00:00:01Z', 'shown'],
  ['2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z', 'over'],
])('from %s to %s is %s', (startsAt, endsAt, validity) => {
  expect(validityOf({ startsAt, endsAt }, Date.parse('2026-11-30T00:00:00Z'))).toBe(validity);
});

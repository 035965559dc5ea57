import { expect, it } from 'vitest';
import { fieldOfInstant, instantOfField } from './zone.ts';

it('reads the clock of the utility, whatever the clock of the visitor', () => {
  expect(instantOfField('2026-11-30T08:15', 'Asia/Shanghai')).toBe('2026-11-30T00:15:00.000Z');
  expect(instantOfField('2026-07-01T12:00', 'Europe/London')).toBe('2026-07-01T11:00:00.000Z');
  expect(instantOfField('', 'Asia/Shanghai')).toBeUndefined();
});

it('shows an instant on that clock', () => {
  expect(fieldOfInstant(Date.parse('2026-11-30T00:15:59Z'), 'Asia/Shanghai')).toBe('2026-11-30T08:15');
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createOverload, type Overload } from './overload.ts';

let at = 0;
let overload: Overload;
const shed: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  at = 0;
  shed.length = 0;
  overload = createOverload({ lagMs: 100, underWay: 10, now: () => at, onShed: (rank) => shed.push(rank) });
});
afterEach(() => {
  overload.close();
  vi.useRealTimers();
});

/** Lets so many samples come so late each. */
const loop = (samples: number, lateMs: number) => {
  for (let count = 0; count < samples; count += 1) {
    at += 50 + lateMs;
    vi.advanceTimersByTime(50);
  }
};
const refusalOf = (rank: 'partner' | 'person') => {
  try {
    overload.check(rank);
    return null;
  } catch (error) {
    return (error as { extensions: object }).extensions;
  }
};

it('turns nobody away while the loop is in time, nor for one pause', () => {
  loop(20, 2);
  expect([refusalOf('partner'), refusalOf('person')]).toEqual([null, null]);
  loop(1, 180);
  expect(refusalOf('partner')).toBeNull();
});

it('turns partners away while the loop stays late, people only when it is much later, and says when to come again', () => {
  loop(4, 200);
  expect(refusalOf('partner')).toEqual({ code: 'SERVICE_UNAVAILABLE', service: 'edge', overloaded: true, retryAfterS: 1 });
  expect(refusalOf('person')).toBeNull();
  loop(6, 3000);
  expect(refusalOf('person')).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryAfterS: 6 });
  expect(shed).toEqual(['partner', 'person']);
});

it('lets all in again within two seconds', () => {
  loop(6, 1000);
  loop(20, 0);
  expect([refusalOf('partner'), refusalOf('person')]).toEqual([null, null]);
});

it('turns away what would be too much at once, until some of it is done', () => {
  const ends = Array.from({ length: 11 }, () => overload.enter());
  expect(refusalOf('partner')).toMatchObject({ overloaded: true });
  expect(refusalOf('person')).toBeNull();
  ends[0]!();
  ends[0]!();
  expect(refusalOf('partner')).toBeNull();
  for (let count = 0; count < 31; count += 1) overload.enter();
  expect(refusalOf('person')).toMatchObject({ overloaded: true });
});

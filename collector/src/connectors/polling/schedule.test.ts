import { describe, expect, it } from 'vitest';
import { createSchedule } from './schedule.ts';

const many = (count: number, everyMs: number, name = 'd') => Array.from({ length: count }, (_, index) => ({ id: `${name}-${index}`, everyMs }));

/** Lets time go in steps of 100 ms, one device a step at most. */
function run(devices: { id: string; everyMs: number }[], ms: number): Map<string, number[]> {
  const schedule = createSchedule();
  schedule.setDevices(devices, 0);
  const asked = new Map<string, number[]>();
  for (let now = 0; now <= ms; now += 100) {
    const id = schedule.take(now);
    if (id) asked.set(id, [...(asked.get(id) ?? []), now]);
  }
  return asked;
}

describe('the schedule of a line', () => {
  it('asks each device once a period, spread over it, and a new one soon', () => {
    const asked = run(many(30, 60_000), 600_000);
    expect(asked.size).toBe(30);
    for (const times of asked.values()) {
      expect(times[0]).toBeLessThan(15_000);
      expect(times.length).toBeGreaterThanOrEqual(10);
      expect(times.length).toBeLessThanOrEqual(12);
    }
    const later = [...asked.values()].map((times) => times[3]! % 60_000);
    expect(new Set(later.map((time) => Math.floor(time / 10_000))).size).toBeGreaterThan(4);
  });

  it('does not keep who is asked often waiting behind many who are asked seldom', () => {
    const asked = run([...many(300, 3_600_000), { id: 'fast', everyMs: 1000 }], 60_000);
    const fast = asked.get('fast')!;
    for (const [index, time] of fast.slice(1).entries()) expect(time - fast[index]!).toBeLessThanOrEqual(1500);
  });

  it('does not make up for turns that it missed', () => {
    const schedule = createSchedule();
    schedule.setDevices([{ id: 'a', everyMs: 1000 }], 0);
    expect(schedule.take(100_000)).toBe('a');
    expect(schedule.take(100_000)).toBeUndefined();
    expect(schedule.nextAt).toBeGreaterThan(100_000);
    expect(schedule.nextAt).toBeLessThanOrEqual(101_000);
  });

  it('forgets who is gone, and changes a period', () => {
    const schedule = createSchedule();
    schedule.setDevices(many(2, 1000), 0);
    schedule.setDevices([{ id: 'd-1', everyMs: 5000 }], 0);
    expect([schedule.take(20_000), schedule.take(20_000)]).toEqual(['d-1', undefined]);
    schedule.setDevices([], 20_000);
    expect(schedule.nextAt).toBeUndefined();
  });
});

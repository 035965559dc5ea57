import { expect, it } from 'vitest';
import { createLatestValues, type LiveSample } from './latest.ts';

const sample = (pointId: string, timeMs: number, value: number): LiveSample => ({ pointId, timeMs, value, quality: 'GOOD' });

it('keeps the newest value by its own time, whatever order samples come in', () => {
  const latest = createLatestValues();
  latest.upsert([sample('p', 2000, 31), sample('p', 1000, 30)]);
  expect(latest.get('p')?.value).toBe(31);
});

it('tells followers of late samples too, but not of repeated ones', () => {
  const latest = createLatestValues();
  const seen: number[] = [];
  const stop = latest.follow('p', ({ value }) => seen.push(value));
  latest.upsert([sample('p', 2000, 31)]);
  latest.upsert([sample('p', 2000, 31), sample('q', 2000, 7)]);
  latest.upsert([sample('p', 1500, 29)]);
  stop();
  latest.upsert([sample('p', 3000, 33)]);
  expect(seen).toEqual([31, 29]);
});

it('reports one change per batch, none when nothing is new', () => {
  const latest = createLatestValues();
  let changes = 0;
  latest.onChange(() => (changes += 1));
  latest.upsert([sample('p', 1, 1), sample('q', 1, 1)]);
  latest.upsert([sample('p', 1, 1)]);
  expect(changes).toBe(1);
});

import { expect, it } from 'vitest';
import type { PointDayRowFragment } from '../../../generated/graphql.ts';
import { csvOf } from '../../../ui/csv.ts';
import { headOf, lastDays, rowsOf, spanOfDay, toneOf } from './board.ts';

it('counts days by the clock of the utility', () => {
  expect(lastDays(7, 'Asia/Shanghai', Date.parse('2026-11-30T17:00:00Z'))).toEqual({ from: '2026-11-25', to: '2026-12-01' });
  expect(spanOfDay('2026-11-30', 'Asia/Shanghai')).toEqual({ from: '2026-11-29T16:00:00.000Z', to: '2026-11-30T16:00:00.000Z' });
});

it('tells a score to be proud of from one to look at', () => {
  expect([1, 0.9, 0.5].map(toneOf)).toEqual(['good', 'warn', 'bad']);
});

it('writes a column for each head', () => {
  const score = { total: 1, completeness: 1, accuracy: 1, consistency: 1, timeliness: 1, uniqueness: 1, validity: 0.5 };
  const row: PointDayRowFragment = { id: 'a', day: '2026-11-30', quantity: 'PRESSURE', ...score, sampleCount: 1, expectedCount: 2, silentS: 0, lateCount: 0, repeatedCount: 0, doubtedCount: 0, findings: [{ kind: 'SPIKE', count: 3 }], point: null, station: null };
  expect(rowsOf([row])[0]).toHaveLength(headOf.length);
  expect(csvOf([headOf, ...rowsOf([row])])).toContain('SPIKE 3');
});

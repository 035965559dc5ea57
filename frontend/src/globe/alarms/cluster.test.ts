import { expect, it } from 'vitest';
import { clusterMarks, type AlarmMark } from './cluster.ts';

const mark = (id: string, x: number, more: Partial<AlarmMark> = {}): AlarmMark => ({ id, longitude: x, latitude: 0, severity: 'MINOR', count: 1, unacknowledgedCount: 1, pointIds: [], ...more });
const pixelOf = ({ longitude }: AlarmMark) => (longitude < 0 ? undefined : { x: longitude, y: 0 });
const shown = (...marks: AlarmMark[]) => clusterMarks(marks, pixelOf, 30).map(({ x, severity, count, unacknowledgedCount, marks: own }) => [x, severity, count, unacknowledgedCount, own.map(({ id }) => id).join('')]);

it('shows places apart that can be told apart', () => {
  expect(shown(mark('a', 0), mark('b', 40))).toEqual([[0, 'MINOR', 1, 1, 'a'], [40, 'MINOR', 1, 1, 'b']]);
});

it('counts close ones together where the gravest is', () => {
  expect(shown(mark('a', 0, { count: 3 }), mark('b', 20, { severity: 'CRITICAL', count: 2, unacknowledgedCount: 0 }))).toEqual([[20, 'CRITICAL', 5, 1, 'ba']]);
});

it('leaves out what is behind the camera', () => {
  expect(shown(mark('a', -1))).toEqual([]);
});

it('loses none of two thousand places', () => {
  const many = Array.from({ length: 2000 }, (_, n) => mark(`m${n}`, (n * 7919) % 1900));
  expect(clusterMarks(many, pixelOf, 30).reduce((sum, { count }) => sum + count, 0)).toBe(2000);
});

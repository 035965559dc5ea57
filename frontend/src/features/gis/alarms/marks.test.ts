import { expect, it } from 'vitest';
import { marksOf } from './marks.ts';

const more = { pointIds: ['p'], severity: 'MAJOR', count: 2, unacknowledgedCount: 1 } as const;

it('puts alarms where they are, and leaves out what has no place', () => {
  expect(marksOf([{ geometry: { type: 'Point', coordinates: [87.6, 43.8] }, ...more }, { geometry: { type: 'Point', coordinates: [] }, ...more }])).toEqual([
    { id: '87.6,43.8', longitude: 87.6, latitude: 43.8, ...more },
  ]);
});

import { expect, it } from 'vitest';
import { formOf, foundIn, inputOf } from './rule-form.ts';

const point = { id: 'p1', code: 'P1', name: '压力', nameEn: null, unit: 'm', quantity: 'PRESSURE' as const };

it('says of a quantity what its fields say, and leaves empty ones out', () => {
  const form = formOf({ id: null, quantity: 'PRESSURE', isUsual: true, minimum: -10, maximum: 250, spike: 15, peers: [], point: null } as never);
  expect(form.numbers).toMatchObject({ minimum: '-10', maximum: '250', spike: '15', flatAfterS: '' });
  form.numbers.spike = ' ';
  expect(inputOf(form)).toEqual({ quantity: 'PRESSURE', minimum: -10, maximum: 250 });
});

it('says of a point also who its peers are', () => {
  const form = formOf({ id: 'r1', quantity: null, isUsual: false, peerTolerance: 2, point, peers: [{ ...point, id: 'p2' }] } as never);
  expect(inputOf(form)).toEqual({ pointId: 'p1', peerIds: ['p2'], peerTolerance: 2 });
});

it('adds up what was found in some days', () => {
  const day = (...findings: { kind: string; count: number }[]) => ({ findings }) as never;
  expect(foundIn([day({ kind: 'SPIKE', count: 1 }), day({ kind: 'FLAT_LINE', count: 5 }, { kind: 'SPIKE', count: 2 }), day()])).toEqual([{ kind: 'FLAT_LINE', count: 5 }, { kind: 'SPIKE', count: 3 }]);
});

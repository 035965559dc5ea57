import { describe, expect, it } from 'vitest';
import { areaFrom, freshPart, kindOf, operatorOf, operatorsFor, valueFrom, valuesFrom, withOperator, type Condition } from './condition.ts';

const properties = [{ name: 'diameterMm', type: 'number' }, { name: 'code', type: 'text' }, { name: 'geometry', type: 'geometry' }];

describe('parts of a condition', () => {
  it.each<[Condition, string]>([
    [{ and: [] }, 'and'],
    [{ not: { viewer: 'clearance', gte: 1 } }, 'not'],
    [{ time: { from: '08:00', to: '18:00' } }, 'time'],
    [{ field: 'code', eq: 'P-1' }, 'field'],
    [{ viewer: 'roles', eq: 'operator' }, 'viewer'],
  ])('%j is about %s', (condition, kind) => {
    expect(kindOf(condition)).toBe(kind);
  });

  it('begins with something that can be stored', () => {
    expect(freshPart('field', properties)).toEqual({ field: 'code', eq: '' });
    expect(freshPart('or', properties)).toEqual({ or: [{ field: 'code', eq: '' }] });
  });

  it('compares what a property holds', () => {
    expect(operatorsFor('geometry', 'field')).toEqual(['within', 'isNull', 'hasValue']);
    expect(operatorsFor('boolean', 'viewer')).toEqual(['eq', 'ne']);
    expect(operatorOf({ field: 'code', isNull: false })).toBe('hasValue');
  });

  it('keeps the value when another operator is chosen', () => {
    expect(withOperator('in', 'number', 200)).toEqual({ in: [200] });
    expect(withOperator('gte', 'number', [200, 300])).toEqual({ gte: 200 });
    expect(withOperator('in', 'text', { viewer: 'organisationIds' })).toEqual({ in: { viewer: 'organisationIds' } });
    expect(withOperator('isNull', 'text', 'x')).toEqual({ isNull: true });
  });
});

describe('what is typed', () => {
  it('becomes a value of the type', () => {
    expect([valueFrom('12.5', 'number'), valueFrom('x', 'number'), valueFrom('true', 'boolean'), valueFrom('2026-11-30', 'instant')]).toEqual([12.5, undefined, true, '2026-11-30T00:00:00.000Z']);
    expect(valuesFrom('100, 200，300、x', 'number')).toEqual([100, 200, 300]);
  });

  it('becomes an area, closed', () => {
    const ring = [[87.6, 43.8], [87.7, 43.8], [87.7, 43.9], [87.6, 43.8]];
    expect(areaFrom('87.6,43.8; 87.7,43.8; 87.7,43.9')).toEqual({ type: 'Polygon', coordinates: [ring] });
    expect(areaFrom(JSON.stringify({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] } }))).toEqual({ type: 'Polygon', coordinates: [ring] });
    expect([areaFrom('87.6,43.8; 87.7'), areaFrom('{ "type": "Point" }'), areaFrom('{')]).toEqual([undefined, undefined, undefined]);
  });
});

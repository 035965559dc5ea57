import { describe, expect, it } from 'vitest';
import { BadCondition, readCondition } from './condition.ts';
import { compileRules, type Rule } from './compile.ts';

const subjects = { Pipe: { fields: { code: { type: 'text' }, diameterMm: { type: 'number' }, organisationId: { type: 'text' }, secret: { type: 'boolean' }, laidAt: { type: 'instant' }, geometry: { type: 'geometry' } } } } as const;
// Thursday, 09:30 in Shanghai.
const at = (iso = '2026-11-26T01:30:00Z', attributes = {}) => ({ attributes: { id: 'anna', organisationIds: ['north', 'east'], clearance: 2, ...attributes }, now: new Date(iso), timeZone: 'Asia/Shanghai' });
const allow = (condition?: unknown, fields?: string[]): Rule => ({ id: 'a', effect: 'ALLOW', action: 'read', subject: 'Pipe', condition, fields });
const deny = (condition?: unknown, fields?: string[]): Rule => ({ id: 'd', effect: 'DENY', action: 'read', subject: 'Pipe', condition, fields });
const pipe = { code: 'P1', diameterMm: 300, organisationId: 'north', secret: false, laidAt: new Date('2020-05-01T00:00:00Z'), geometry: { type: 'LineString', coordinates: [[1, 1], [2, 2]] } };
const allowed = (rules: Rule[], row: object = pipe, circumstances = at()) => compileRules(rules, subjects, circumstances).allows('read', 'Pipe', row as never);
const square = { type: 'Polygon', coordinates: [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]] };

describe('rules', () => {
  it('deny what no rule allows, and what one denies', () => {
    expect(allowed([])).toBe(false);
    expect(allowed([allow()])).toBe(true);
    expect(allowed([deny(), allow()])).toBe(false);
    expect(compileRules([allow()], subjects, at()).allows('write', 'Pipe', pipe)).toBe(false);
    expect(compileRules([{ ...allow(), action: 'manage', subject: 'all' }], subjects, at()).allows('write', 'Pipe', pipe)).toBe(true);
  });

  it.each([
    [{ field: 'organisationId', in: { viewer: 'organisationIds' } }, true],
    [{ field: 'organisationId', eq: { viewer: 'nothing' } }, false],
    [{ not: { field: 'organisationId', eq: { viewer: 'nothing' } } }, true],
    [{ and: [{ field: 'diameterMm', gte: 300 }, { field: 'diameterMm', lt: 301 }] }, true],
    [{ or: [] }, false],
    [{ and: [] }, true],
    [{ field: 'laidAt', lt: '2020-05-01T08:00:00+08:00' }, false],
    [{ field: 'laidAt', lte: '2020-05-01T08:00:00+08:00' }, true],
    [{ field: 'geometry', within: square }, true],
    [{ viewer: 'clearance', gte: 3 }, false],
    [{ viewer: 'organisationIds', eq: 'east' }, true],
    [{ viewer: 'organisationIds', in: ['south'] }, false],
  ])('%j is %s', (condition, expected) => {
    expect(allowed([allow(condition)])).toBe(expected);
  });

  it.each([
    ['2026-11-26T01:30:00Z', { from: '08:00', to: '18:00' }, true],
    ['2026-11-26T10:00:00Z', { from: '08:00', to: '18:00' }, false],
    ['2026-11-26T15:00:00Z', { from: '22:00', to: '06:00' }, true],
    ['2026-11-26T17:00:00Z', { from: '22:00', to: '06:00', days: [4] }, true],
    ['2026-11-26T17:00:00Z', { from: '22:00', to: '06:00', days: [5] }, false],
    ['2026-11-26T01:30:00Z', { from: '08:00', to: '18:00', days: [6, 7] }, false],
    ['2026-11-26T15:59:00Z', { from: '08:00', to: '24:00' }, true],
  ])('at %s, %j is %s', (iso, time, expected) => {
    expect(allowed([allow({ time })], pipe, at(iso))).toBe(expected);
  });

  it('speak of single fields', () => {
    const rules = compileRules([allow(), deny({ field: 'secret', eq: true }, ['geometry'])], subjects, at());
    expect(rules.allows('read', 'Pipe', { ...pipe, secret: true })).toBe(true);
    expect(['geometry', 'code'].map((field) => rules.allows('read', 'Pipe', { ...pipe, secret: true }, field))).toEqual([false, true]);
    expect(rules.where('read', 'Pipe', { field: 'geometry', alias: 'p' })).toEqual({ sql: 'not (p."secret" is not null and p."secret" = ?::boolean)', parameters: [true] });
    expect(rules.where('read', 'Pipe')).toEqual({ sql: 'true', parameters: [] });
    expect([rules.mayEver('read', 'Pipe'), rules.mayEver('write', 'Pipe')]).toEqual([true, false]);
  });

  it('say why', () => {
    const rules = compileRules([allow(), deny({ field: 'diameterMm', gt: 1000 })], subjects, at());
    expect(rules.because('read', 'Pipe', pipe)).toEqual([{ ruleId: 'd', effect: 'DENY', applies: false, dependsOnRow: true }, { ruleId: 'a', effect: 'ALLOW', applies: true, dependsOnRow: false }]);
  });

  it.each([
    [{ field: 'depth', eq: 1 }, 'There is no field "depth"'],
    [{ field: 'constructor', eq: 1 }, 'There is no field "constructor"'],
    [{ field: 'code', eq: 1 }, '"code" is a text'],
    [{ field: 'secret', lt: true }, 'neither less nor more'],
    [{ field: 'geometry', eq: 'x' }, '"geometry" is a place'],
    [{ field: 'laidAt', gt: 'yesterday' }, 'none in ISO 8601'],
    [{ and: [{ field: 'code', eq: 'a' }, { field: 'code', like: '%' }] }, 'condition.and[1] is none of'],
    [{ field: 'code"; drop table pipe; --', eq: 'a' }, 'is none of'],
    [{ field: 'code', eq: 'a\0' }, 'is none of'],
    ['1 = 1', 'is none of'],
  ])('refuse %j, naming the rule and the place', (condition, message) => {
    expect(() => compileRules([allow(condition)], subjects, at())).toThrow(BadCondition);
    expect(() => compileRules([allow(condition)], subjects, at())).toThrow(`Rule a: `);
    expect(() => compileRules([allow(condition)], subjects, at())).toThrow(message);
  });

  it('refuse what is nested too deeply', () => {
    let deep: object = { field: 'code', eq: 'a' };
    for (let level = 0; level < 2000; level++) deep = { not: deep };
    expect(() => readCondition(deep)).toThrow('nested deeper than 8 levels');
  });
});

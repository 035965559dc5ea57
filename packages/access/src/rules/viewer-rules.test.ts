import { describe, expect, it } from 'vitest';
import { createViewer } from '../viewer.ts';
import { compileViewerRules, outwards, type AddressedRule } from './viewer-rules.ts';

it('finds every organisation around one, and ends in a circle too', () => {
  const parents = new Map([['shift', 'plant'], ['plant', 'company'], ['company', null]]);
  expect(outwards('shift', parents)).toEqual(['shift', 'plant', 'company']);
  expect(outwards(null, parents)).toEqual([]);
  expect(outwards('a', new Map([['a', 'b'], ['b', 'a']]))).toEqual(['a', 'b']);
});

describe('a field that is added to a row of another service', () => {
  const everyone = { kind: 'EVERYONE' } as const;
  const rule = (more: Partial<AddressedRule>): AddressedRule => ({ id: 'r', effect: 'DENY', action: 'read', subject: 'Junction', for: everyone, ...more });
  const allows = (...rules: AddressedRule[]): boolean =>
    compileViewerRules(createViewer({ id: 'u', tenantId: 't' }), { rules, organisations: [], changed: {} }, {}, new Date()).allowsAdded('Junction', 'waterMeters');
  const zone = { field: 'dma', eq: 'west' };

  it('is there for whom no rule speaks of it', () => {
    expect(allows()).toBe(true);
    expect(allows(rule({ condition: zone }), rule({ fields: ['elevationM'] }), rule({ subject: 'Pipe', fields: ['waterMeters'] }), rule({ action: 'write' }))).toBe(true);
  });

  it('is denied by name, and by a condition that cannot be judged here for every row', () => {
    expect(allows(rule({ fields: ['waterMeters'] }))).toBe(false);
    expect(allows(rule({ fields: ['waterMeters'], condition: zone }))).toBe(false);
  });

  it('is narrowed to what is allowed by name, or with the whole row', () => {
    expect(allows(rule({ effect: 'ALLOW', fields: ['code'] }))).toBe(false);
    expect(allows(rule({ effect: 'ALLOW', fields: ['waterMeters'], condition: zone }))).toBe(false);
    expect(allows(rule({ effect: 'ALLOW', fields: ['waterMeters'] }))).toBe(true);
    expect(allows(rule({ effect: 'ALLOW', condition: zone }))).toBe(true);
  });
});

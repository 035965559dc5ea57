import { expect, it } from 'vitest';
import { changesOf } from './changes.ts';

const version = (validFrom: string, more: object = {}) => ({
  validFrom, validTo: null, changedBy: 'u1', changeReason: null, diameterMm: 300, lengthM: 10, roughness: 130, material: null, installedYear: null, pipeStatus: 'OPEN' as const, ...more,
});

it('says what each change brought, the newest first', () => {
  const changes = changesOf([version('2026-01-01T00:00:00Z'), version('2026-03-01T00:00:00Z', { diameterMm: 400, material: 'PE', changeReason: '换管', changedBy: 'u2' })]);
  expect(changes).toEqual([
    {
      atMs: Date.parse('2026-03-01T00:00:00Z'), by: 'u2', why: '换管',
      fields: [{ key: 'diameter', unit: 'mm', before: 300, after: 400 }, { key: 'material', terms: 'material', before: null, after: 'PE' }],
    },
    { atMs: Date.parse('2026-01-01T00:00:00Z'), by: 'u1', why: null, fields: [] },
  ]);
});

it('keeps names of operations to itself', () => {
  expect(changesOf([version('2026-01-01T00:00:00Z', { changeReason: 'describePipes' })])[0]!.why).toBeNull();
});

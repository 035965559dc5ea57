import { expect, it } from 'vitest';
import type { HitFragment } from '../../../generated/graphql.ts';
import { messages } from '../messages.ts';
import { hitGroups, hitKinds, markedParts, mergeHits } from './merge-hits.ts';

const hit = (kind: string, code: string, rank: number): HitFragment => ({ kind, id: `${kind} ${code}`, code, rank, name: null, nameEn: null, context: null, contextEn: null, elementId: null });

it('merges the answers of all services into groups, the group of the best match first', () => {
  const { groups, missing } = mergeHits({
    search: [hit('PIPE', 'P-12', 1), hit('PIPE', 'P-1', 0), hit('STATION', 'S-P-1', 2)],
    searchCustomers: [hit('CUSTOMER', 'C-P-1', 2)],
    searchAssets: [hit('ASSET', 'A', 2)],
    searchEnergy: [hit('ENERGY_METER', 'E', 1)],
    searchPlants: [],
  });
  expect(groups.map(({ name, hits }) => [name, hits.map(({ code }) => code)])).toEqual([
    ['network', ['P-1', 'P-12']],
    ['assets', ['E', 'A']],
    ['stations', ['S-P-1']],
    ['customers', ['C-P-1']],
  ]);
  expect(missing).toEqual([]);
});

it('keeps the other groups when a service fails, and says which is missing; what may not be seen is not missed', () => {
  const { groups, missing } = mergeHits({ search: [hit('PIPE', 'P-1', 0)], searchCustomers: null, searchPlants: null }, [
    { extensions: { code: 'SUBREQUEST_HTTP_ERROR' } },
    { path: ['searchCustomers'], extensions: { code: 'FORBIDDEN' } },
  ]);
  expect(groups.map(({ name }) => name)).toEqual(['network']);
  expect(missing).toEqual(['plants']);
});

it('names every kind and group in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { hit: kinds, hitGroup } = messages[language] as { hit: Record<string, string>; hitGroup: Record<string, string> };
    expect([hitKinds.filter((kind) => !kinds[kind]), hitGroups.filter((name) => !hitGroup[name])]).toEqual([[], []]);
  }
});

it('marks what was looked for whatever its case', () => {
  expect(markedParts('PS-12 中山路', 's-1')).toEqual(['P', 'S-1', '2 中山路']);
  expect(markedParts('中山路', '解放')).toEqual(['中山路', '', '']);
});

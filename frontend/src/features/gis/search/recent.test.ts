import { expect, it } from 'vitest';
import { keepRecent, readRecent, type RecentHit } from './recent.ts';

function aStorage(content = new Map<string, string>()) {
  return { getItem: (key: string) => content.get(key) ?? null, setItem: (key: string, value: string) => void content.set(key, value), content };
}
const hit = (kind: string, code: string): RecentHit => ({ kind, id: code, code, rank: 0, name: null, nameEn: null, context: null, contextEn: null, elementId: null });

it('keeps the last eight, the newest first, each once', () => {
  const storage = aStorage();
  for (let n = 0; n < 10; n += 1) keepRecent(storage, hit('PIPE', `P-${n}`));
  keepRecent(storage, hit('PIPE', 'P-5'));
  expect(readRecent(storage).map(({ code }) => code)).toEqual(['P-5', 'P-9', 'P-8', 'P-7', 'P-6', 'P-4', 'P-3', 'P-2']);
});

it('leaves no customer behind in the browser', () => {
  const storage = aStorage();
  for (const kind of ['CUSTOMER', 'ACCOUNT', 'WATER_METER']) keepRecent(storage, hit(kind, 'C-1'));
  expect([...storage.content.values()].join('')).not.toContain('C-1');
});

it('takes damaged content for nothing', () => {
  expect(readRecent(aStorage(new Map([['hydrograph.recent-searches', '{']])))).toEqual([]);
  expect(readRecent(aStorage(new Map([['hydrograph.recent-searches', '[1,{"kind":"PIPE"}]']])))).toEqual([]);
});

import type { HitFragment } from '../../../generated/graphql.ts';

/** A hit that was opened before. */
export type RecentHit = HitFragment;

const storageKey = 'hydrograph.recent-searches';
const mostKept = 8;

/** Names and addresses of people do not stay behind in a browser: their kinds are not kept. */
const personal: readonly string[] = ['CUSTOMER', 'ACCOUNT', 'WATER_METER'];

const isHit = (value: unknown): value is RecentHit =>
  typeof value === 'object' && value !== null && ['kind', 'id', 'code'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');

/** What was opened before, the newest first. `storage` may hold anything: what is damaged counts as nothing. */
export function readRecent(storage: Pick<Storage, 'getItem'>): RecentHit[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isHit).slice(0, mostKept) : [];
  } catch (error) {
    console.warn('search: recent searches could not be read', error);
    return [];
  }
}

/** Keeps a hit that was opened; answers the new list. */
export function keepRecent(storage: Pick<Storage, 'getItem' | 'setItem'>, hit: RecentHit): RecentHit[] {
  const before = readRecent(storage);
  if (personal.includes(hit.kind)) return before;
  const kept = [hit, ...before.filter(({ id }) => id !== hit.id)].slice(0, mostKept);
  storage.setItem(storageKey, JSON.stringify(kept));
  return kept;
}

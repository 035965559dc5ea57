import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CHAIN_BROKEN, firstBreak, GENESIS, hashOfEntry, type ChainedEntry } from './chain.ts';

function chain(count: number, change: (index: number) => Partial<ChainedEntry> = () => ({})): ChainedEntry[] {
  let hash = GENESIS;
  return Array.from({ length: count }, (_, index) => {
    const entry = { sequence: index + 1, id: `e${index + 1}`, tenantId: 't', at: new Date(index * 1000), service: 'identity', actorId: 'a', actorName: '安娜', actorKind: 'user', category: 'SIGN_ON', action: 'SIGN_IN', outcome: 'DONE', target: null, reason: null, requestId: 'r', address: null, detail: null, previousHash: hash, ...change(index) };
    hash = hashOfEntry(entry);
    return { ...entry, hash };
  });
}

describe('the audit chain', () => {
  const start = { sequence: 0, hash: GENESIS };

  it('counts category and kind of actor in, except in entries from before they were kept', () => {
    const [entry] = chain(1);
    const old = { ...entry!, actorKind: null, category: null };
    expect(hashOfEntry({ ...entry!, category: 'CHANGE' })).not.toBe(entry!.hash);
    expect(hashOfEntry({ ...old, at: new Date(0) })).toBe(createHash('sha256').update(JSON.stringify([GENESIS, 1, 'e1', 't', '1970-01-01T00:00:00.000Z', 'identity', 'a', '安娜', 'SIGN_IN', 'DONE', null, null, 'r', null, null])).digest('hex'));
  });

  it('is intact as it was written, from any entry on', () => {
    const entries = chain(5);
    expect(firstBreak(entries, start)).toBeUndefined();
    expect(firstBreak(entries.slice(3), entries[2]!)).toBeUndefined();
  });

  it.each([['action', 'NOTHING'], ['actorName', ''], ['at', new Date(1)], ['reason', 'x'], ['outcome', 'REFUSED'], ['tenantId', 'u'], ['detail', '{}'], ['hash', 'f']] as const)('shows a changed %s', (field, value) => {
    const entries = chain(5).map((entry, index) => (index === 2 ? { ...entry, [field]: value } : entry));
    expect(firstBreak(entries, start)).toEqual({ sequence: 3, entryId: 'e3', problem: 'CHANGED' });
  });

  it('shows what is missing, and what was put in', () => {
    expect(firstBreak(chain(5).toSpliced(2, 1), start)).toEqual({ sequence: 3, entryId: null, problem: 'MISSING' });
    const foreign = { ...chain(3, (index) => ({ id: index === 2 ? 'eve' : 'x', actorName: 'Eve' }))[2]! };
    expect(firstBreak(chain(5).toSpliced(2, 1, foreign), start)).toEqual({ sequence: 3, entryId: 'eve', problem: 'INSERTED' });
  });

  it('stays broken where its writer found it so', () => {
    expect(firstBreak(chain(4, (index) => (index === 1 ? { action: CHAIN_BROKEN } : {})), start)).toEqual({ sequence: 2, entryId: 'e2', problem: 'ADMITTED' });
  });
});

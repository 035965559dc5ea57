import { createHash } from 'node:crypto';

/** One link of the audit chain, as it is stored. */
export interface ChainedEntry {
  readonly sequence: number;
  readonly id: string;
  readonly tenantId: string;
  readonly at: Date;
  readonly service: string;
  readonly actorId: string;
  readonly actorName: string;
  /** Null in entries from before it was kept. */
  readonly actorKind: string | null;
  /** Null in entries from before there were categories. */
  readonly category: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly target: string | null;
  readonly reason: string | null;
  readonly requestId: string;
  readonly address: string | null;
  readonly detail: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first entry stands on. */
export const GENESIS = createHash('sha256').update('hydrograph audit').digest('hex');

/** Hash of an entry: of all that is in it and of the hash before it. */
export function hashOfEntry(entry: Omit<ChainedEntry, 'hash'>): string {
  const { sequence, id, tenantId, at, service, actorId, actorName, actorKind, category, action, outcome, target, reason, requestId, address, detail, previousHash } = entry;
  const since = category === null ? [] : [actorKind, category];
  return createHash('sha256')
    .update(JSON.stringify([previousHash, sequence, id, tenantId, at.toISOString(), service, actorId, actorName, action, outcome, target, reason, requestId, address, detail, ...since]))
    .digest('hex');
}

/** Where a chain is broken first, and how. */
export interface Break {
  readonly sequence: number;
  readonly entryId: string | null;
  /** CHANGED: an entry is not as it was written. MISSING: one was removed. INSERTED: one was put between. HEAD: the end is not the sealed one. ADMITTED: the writer found the end broken and went on. CHECKPOINT: what was deleted before is not what was sealed. */
  readonly problem: 'CHANGED' | 'MISSING' | 'INSERTED' | 'HEAD' | 'ADMITTED' | 'CHECKPOINT';
}

/** Action of the entry by which the writer tells that it found the end of the chain broken. */
export const CHAIN_BROKEN = 'AUDIT_CHAIN_BROKEN';

/** Checks entries that follow each other; answers the first break. `after` is the entry before the first one. */
export function firstBreak(entries: readonly ChainedEntry[], after: { readonly sequence: number; readonly hash: string }): Break | undefined {
  let { sequence, hash } = after;
  for (const entry of entries) {
    const at = { sequence: entry.sequence, entryId: entry.id };
    if (entry.sequence !== sequence + 1) return { sequence: sequence + 1, entryId: null, problem: 'MISSING' };
    if (entry.previousHash !== hash) return { ...at, problem: hashOfEntry(entry) === entry.hash ? 'INSERTED' : 'CHANGED' };
    if (hashOfEntry(entry) !== entry.hash) return { ...at, problem: 'CHANGED' };
    if (entry.action === CHAIN_BROKEN) return { ...at, problem: 'ADMITTED' };
    ({ sequence, hash } = entry);
  }
  return undefined;
}

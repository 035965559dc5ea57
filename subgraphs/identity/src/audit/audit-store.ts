import type { Database } from '@hydrograph/entities';
import { systemActor } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SealingKey } from '../keys/sealing-key.ts';
import { firstBreak, GENESIS, type Break, type ChainedEntry } from './chain.ts';

/** The end of the chain, sealed with a key that the database does not hold. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
  readonly seal: string;
}

interface EntryRow {
  sequence: string | number;
  id: string;
  tenant_id: string;
  at: Date | string;
  service: string;
  actor_id: string;
  actor_name: string;
  actor_kind: string | null;
  category: string | null;
  action: string;
  outcome: string;
  target: string | null;
  reason: string | null;
  request_id: string;
  address: string | null;
  detail: string | null;
  previous_hash: string;
  hash: string;
}

const PURPOSE = 'audit head';
const BATCH = 500;

export const sealOf = (key: SealingKey, { sequence, hash }: Omit<Head, 'seal'>, purpose = PURPOSE): string => key.sign(`${sequence} ${hash}`, purpose);

/** Where the chain begins: at its genesis, or after what was archived and deleted. */
export async function readCheckpoint(em: EntityManager, key: SealingKey): Promise<{ sequence: number; hash: string; sound: boolean }> {
  const [row] = await em.execute<{ sequence: string | number; hash: string; seal: string }[]>('select sequence, hash, seal from identity.audit_checkpoint');
  if (!row) return { sequence: 0, hash: GENESIS, sound: true };
  const start = { sequence: Number(row.sequence), hash: row.hash };
  return { ...start, sound: row.seal === sealOf(key, start, 'audit checkpoint') };
}

/** Entries after one, up to another, oldest first. */
export async function readPage(em: EntityManager, after: number, to: number, limit: number): Promise<ChainedEntry[]> {
  return (await em.execute<EntryRow[]>('select * from identity.audit_entry where sequence > ? and sequence <= ? order by sequence limit ?', [after, to, limit])).map(toEntry);
}

/** The end of the chain; undefined before the first entry. */
export async function readHead(em: EntityManager): Promise<Head | undefined> {
  const [row] = await em.execute<{ sequence: string | number; hash: string; seal: string }[]>('select sequence, hash, seal from identity.audit_head');
  return row && { sequence: Number(row.sequence), hash: row.hash, seal: row.seal };
}

/** What a verification found. */
export interface Verification {
  /** Entries that are as they were written, up to the first break. */
  readonly entries: number;
  /** Number of the last entry that was archived and deleted; 0 when none was. */
  readonly deletedBefore: number;
  readonly verifiedAt: Date;
  /** Undefined when the whole chain is as it was written. */
  readonly broken: (Break & { readonly at: Date | null }) | undefined;
}

/** Computes the whole chain again, page by page, up to the end as it was when it began. */
export async function verifyChain(database: Database, key: SealingKey): Promise<Verification> {
  const em = database.fork(systemActor('audit'));
  const head = await readHead(em);
  const start = await readCheckpoint(em, key);
  let last: { sequence: number; hash: string } = start;
  const answer = (broken?: Break, at: Date | null = null): Verification => ({ entries: (broken ? broken.sequence - 1 : last.sequence) - start.sequence, deletedBefore: start.sequence, verifiedAt: new Date(), broken: broken && { ...broken, at } });
  if (!start.sound) return answer({ sequence: start.sequence + 1, entryId: null, problem: 'CHECKPOINT' });
  for (;;) {
    const page = await readPage(em, last.sequence, head?.sequence ?? Number.MAX_SAFE_INTEGER, BATCH);
    const broken = firstBreak(page, last);
    if (broken) return answer(broken, page.find(({ sequence }) => sequence >= broken.sequence)?.at ?? null);
    last = page.at(-1) ?? last;
    if (page.length < BATCH) break;
  }
  if (head ? last.sequence !== head.sequence : last.sequence > start.sequence) return answer({ sequence: last.sequence + 1, entryId: null, problem: 'MISSING' });
  if (head && (last.hash !== head.hash || sealOf(key, head) !== head.seal)) return answer({ sequence: last.sequence, entryId: null, problem: 'HEAD' });
  return answer();
}

function toEntry(row: EntryRow): ChainedEntry {
  return {
    sequence: Number(row.sequence),
    id: row.id,
    tenantId: row.tenant_id,
    at: new Date(row.at),
    service: row.service,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorKind: row.actor_kind,
    category: row.category,
    action: row.action,
    outcome: row.outcome,
    target: row.target,
    reason: row.reason,
    requestId: row.request_id,
    address: row.address,
    detail: row.detail,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

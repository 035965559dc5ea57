import { newId, systemActor, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SealingKey } from '../keys/sealing-key.ts';
import { AUDITED, auditedPayload, categoryOf, NO_TENANT } from './audit.ts';
import { readCheckpoint, readHead, sealOf } from './audit-store.ts';
import { CHAIN_BROKEN, hashOfEntry, type ChainedEntry } from './chain.ts';

export interface AuditWriter {
  start(): void;
  stop(): Promise<void>;
  /** Calls `listener` after entries came into the chain. */
  onWritten(listener: () => void): void;
  /** Moves what waits in the spool into the chain; answers how many entries. */
  write(): Promise<number>;
}

interface SpoolRow {
  position: string | number;
  id: string;
  tenant_id: string;
  payload: unknown;
  created_at: Date | string;
}

const BATCH = 200;

/**
 * The one writer of the audit chain. Every change only adds to its own service's spool; a chain inside each transaction
 * would put all writers into one queue. Several processes may run it: a lock lets one write at a time.
 */
export function createAuditWriter({ database, key, log, pollMs = 5000 }: { database: Database; key: SealingKey; log: Service['log']; pollMs?: number }): AuditWriter {
  const actor = systemActor('audit');
  const listeners: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> | undefined;
  let again = false;
  let stopped = true;

  const writeBatch = (): Promise<number> =>
    database.transaction(actor, 'audit', async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:audit'))`);
      const spooled = await em.execute<SpoolRow[]>(`select position, id, tenant_id, payload, created_at from identity.outbox where type = '${AUDITED}' and delivered_at is null order by position limit ${BATCH}`);
      if (spooled.length === 0) return 0;
      const { last, sound } = await endOfChain(em, key);
      if (!sound) log.error({ sequence: last.sequence }, 'The end of the audit chain is not as it was sealed: somebody has changed the audit log. Run "npx hydrograph verify-audit".');
      const entries = chained(last, [...(sound ? [] : [admission()]), ...spooled.map(toFacts)]);
      await insertEntries(em, entries);
      const { sequence, hash } = entries.at(-1)!;
      await em.execute('insert into identity.audit_head (sequence, hash, seal) values (?, ?, ?) on conflict (only_one) do update set sequence = excluded.sequence, hash = excluded.hash, seal = excluded.seal', [sequence, hash, sealOf(key, { sequence, hash })]);
      await em.execute(`update identity.outbox set delivered_at = now() where position in (${spooled.map(({ position }) => Number(position)).join(',')})`);
      return spooled.length;
    });

  async function writeAll(): Promise<number> {
    let total = 0;
    for (;;) {
      again = false;
      const count = await writeBatch();
      total += count;
      if (count > 0) for (const listener of listeners) listener();
      if (count < BATCH && !again) return total;
    }
  }

  function write(): Promise<number> {
    again = true;
    running ??= writeAll().finally(() => (running = undefined));
    return running;
  }

  function wake(): void {
    if (!stopped) write().catch((error: unknown) => log.warn({ err: error }, 'Audit entries wait in the spool: they could not be chained, and are tried again'));
  }

  database.onEmitted(wake);
  return {
    write,
    onWritten: (listener) => void listeners.push(listener),
    start() {
      stopped = false;
      timer = setInterval(wake, pollMs);
      timer.unref();
      wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running?.catch((error: unknown) => log.warn({ err: error }, 'Stopped while audit entries were waiting in the spool'));
    },
  };
}

/** The last entry, and whether it is the one that was sealed. A new chain begins where there is neither. */
async function endOfChain(em: EntityManager, key: SealingKey): Promise<{ last: { sequence: number; hash: string }; sound: boolean }> {
  const head = await readHead(em);
  const [row] = await em.execute<{ sequence: string | number; hash: string }[]>('select sequence, hash from identity.audit_entry order by sequence desc limit 1');
  const start = await readCheckpoint(em, key);
  const last = row ? { sequence: Number(row.sequence), hash: row.hash } : start;
  if (!head) return { last, sound: !row && start.sequence === 0 };
  return { last: head.sequence > last.sequence ? head : last, sound: head.sequence === last.sequence && head.hash === last.hash && head.seal === sealOf(key, head) };
}

type Facts = Omit<ChainedEntry, 'sequence' | 'previousHash' | 'hash'>;

function toFacts({ id, tenant_id, payload, created_at }: SpoolRow): Facts {
  const { at, service, actorId, actorName, actorKind, category, action, outcome, target, reason, requestId, address, detail } = auditedPayload.parse(typeof payload === 'string' ? JSON.parse(payload) : payload);
  return {
    id,
    tenantId: tenant_id,
    at: new Date(at ?? created_at),
    service,
    actorId,
    actorName,
    actorKind: actorKind ?? null,
    category: categoryOf({ category, service, action }),
    action,
    outcome,
    target: target ?? null,
    reason: reason ?? null,
    requestId,
    address: address ?? null,
    detail: detail ? JSON.stringify(detail) : null,
  };
}

const admission = (): Facts => ({ id: newId(), tenantId: NO_TENANT, at: new Date(), service: 'identity', actorId: 'service:audit', actorName: 'audit', actorKind: 'service', category: 'SYSTEM', action: CHAIN_BROKEN, outcome: 'DONE', target: null, reason: null, requestId: 'audit', address: null, detail: null });

function chained(after: { sequence: number; hash: string }, facts: readonly Facts[]): ChainedEntry[] {
  let { sequence, hash } = after;
  return facts.map((each) => {
    const entry = { ...each, sequence: ++sequence, previousHash: hash };
    hash = hashOfEntry(entry);
    return { ...entry, hash };
  });
}

async function insertEntries(em: EntityManager, entries: readonly ChainedEntry[]): Promise<void> {
  const rows = entries.map((e) => [e.sequence, e.id, e.tenantId, e.at.toISOString(), e.service, e.actorId, e.actorName, e.actorKind, e.category, e.action, e.outcome, e.target, e.reason, e.requestId, e.address, e.detail, e.previousHash, e.hash]);
  await em.execute(
    `insert into identity.audit_entry (sequence, id, tenant_id, at, service, actor_id, actor_name, actor_kind, category, action, outcome, target, reason, request_id, address, detail, previous_hash, hash)
     values ${rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')}`,
    rows.flat(),
  );
}

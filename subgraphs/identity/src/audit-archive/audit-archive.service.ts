import type { ReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { describeAudit, findOrRefuse, isId, newId, refusals, systemActor, type Database, type Refusals, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { Service } from '@hydrograph/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { readCheckpoint, readPage, sealOf } from '../audit/audit-store.ts';
import type { AuditWriter } from '../audit/audit-writer.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { AuditArchive } from './audit-archive.entity.ts';
import { checkArchive, publicText, writeArchive, type ArchiveCheck } from './archive-file.ts';

type Answer = { archive: AuditArchive | null; userErrors: UserError[] };

/** Keeps the old part of the audit log as signed files, and lets it leave the log when two persons say so. */
export interface AuditArchives {
  archive(viewer: Viewer, input: { before: Date; reason: string }): Promise<Answer>;
  requestDeletion(viewer: Viewer, input: { archiveId: string; reason: string }): Promise<Answer>;
  decideDeletion(viewer: Viewer, input: { archiveId: string; approve: boolean; reason?: string | null }): Promise<Answer>;
  check(archive: AuditArchive): Promise<ArchiveCheck>;
  open(archive: AuditArchive): Promise<ReadStream>;
  readonly publicKey: string;
  /** Goes on with a deletion that a death broke off. */
  start(): void;
  stop(): Promise<void>;
}

export interface AuditArchivesParts {
  readonly database: Database;
  readonly writer: AuditWriter;
  readonly sealingKey: SealingKey;
  readonly key: KeyObject;
  readonly folder: string;
  /** The log is one for all utilities: only those of the first one may take from it. */
  readonly tenantId: string;
  readonly clock: () => Date;
  readonly log: Service['log'];
}

const KEPT_MONTHS = 6;
const PAGE = 500;
const DELETED_AT_ONCE = 2000;
const actor = systemActor('audit');

export function createAuditArchives({ database, writer, sealingKey, key, folder, tenantId, clock, log }: AuditArchivesParts): AuditArchives {
  const publicKey = publicText(key);
  const pathOf = (file: string): string => join(folder, file);
  let deleting: Promise<void> = Promise.resolve();
  let stopped = false;

  function refuseForeign(found: Refusals, viewer: Viewer): void {
    if (viewer.tenantId !== tenantId) found.add(null, 'INVALID_VALUE', 'the audit log is one for all utilities of this installation: the utility that runs it keeps it');
  }

  /** Entries from one on, up to the first that is not older than `before`: an archive has no gap. */
  async function* pagesUntil(after: number, to: number): AsyncGenerator<Awaited<ReturnType<typeof readPage>>> {
    const em = database.fork(actor);
    for (let last = after; last < to; ) {
      const page = await readPage(em, last, to, PAGE);
      if (page.length === 0) return;
      yield page;
      last = page.at(-1)!.sequence;
    }
  }

  async function rangeBefore(before: Date): Promise<{ after: number; previousHash: string; to: number }> {
    const em = database.fork(actor);
    const start = await readCheckpoint(em, sealingKey);
    const [archived] = await em.execute<{ to_sequence: string | number; last_hash: string }[]>('select to_sequence, last_hash from identity.audit_archive order by to_sequence desc limit 1');
    const after = Math.max(start.sequence, Number(archived?.to_sequence ?? 0));
    const previousHash = archived && Number(archived.to_sequence) === after ? archived.last_hash : start.hash;
    const [newer] = await em.execute<{ sequence: string | number | null }[]>('select min(sequence) as sequence from identity.audit_entry where sequence > ? and at >= ?', [after, before]);
    const [last] = await em.execute<{ sequence: string | number | null }[]>('select max(sequence) as sequence from identity.audit_entry', []);
    return { after, previousHash, to: newer?.sequence == null ? Number(last?.sequence ?? 0) : Number(newer.sequence) - 1 };
  }

  async function refused(viewer: Viewer, reason: string, found: Refusals): Promise<Answer> {
    return database.transaction(viewer, reason, () => Promise.resolve({ archive: null, userErrors: found.list }));
  }

  /** A step of an archive, in one transaction with its entry. */
  function step(viewer: Viewer, id: string, reason: string, work: (archive: AuditArchive, found: Refusals, em: EntityManager) => Promise<void> | void): Promise<Answer> {
    return database.transaction(viewer, reason, async (em) => {
      const found = refusals();
      refuseForeign(found, viewer);
      const archive = await findOrRefuse(em, AuditArchive, id, found, 'archive', 'archiveId');
      if (archive) describeAudit({ category: 'SYSTEM', target: `AuditArchive ${id}`, detail: { from: archive.fromSequence, to: archive.toSequence } });
      if (archive && !found.any) await work(archive, found, em);
      if (!archive || found.any) return { archive: null, userErrors: found.list };
      await em.flush();
      return { archive, userErrors: [] };
    });
  }

  const isOldEnough = (archive: AuditArchive): boolean => {
    const limit = clock();
    limit.setUTCMonth(limit.getUTCMonth() - KEPT_MONTHS);
    return archive.lastAt < limit;
  };

  /** Takes entries off the front, and moves the checkpoint with them: at any moment the rest can be proven. */
  async function deleteEntries(): Promise<void> {
    for (;;) {
      if (stopped) return;
      const more = await database.transaction(actor, 'delete archived audit entries', async (em) => {
        await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:audit'))`);
        const archive = await em.findOne(AuditArchive, { state: 'DELETING' }, { orderBy: { fromSequence: 'ASC' } });
        if (!archive) return false;
        const { sequence } = await readCheckpoint(em, sealingKey);
        const page = await readPage(em, sequence, archive.toSequence, DELETED_AT_ONCE);
        const last = page.at(-1);
        if (last) {
          await em.execute('delete from identity.audit_entry where sequence > ? and sequence <= ?', [sequence, last.sequence]);
          await em.execute('insert into identity.audit_checkpoint (sequence, hash, seal) values (?, ?, ?) on conflict (only_one) do update set sequence = excluded.sequence, hash = excluded.hash, seal = excluded.seal', [last.sequence, last.hash, sealOf(sealingKey, last, 'audit checkpoint')]);
        }
        if (!last || last.sequence >= archive.toSequence) archive.state = 'DELETED';
        return true;
      });
      if (!more) return;
    }
  }

  function deleteSoon(): void {
    deleting = deleting.then(deleteEntries).catch((error: unknown) => log.error({ err: error }, 'Archived audit entries could not be deleted; it is tried again at the next start'));
  }

  return {
    publicKey,
    async archive(viewer, { before, reason }) {
      const found = refusals();
      refuseForeign(found, viewer);
      if (!reason.trim()) found.add(['reason'], 'REQUIRED', 'say why');
      if (found.any) return refused(viewer, 'archiveAuditLog', found);
      await writer.write();
      const { after, previousHash, to } = await rangeBefore(before);
      if (to <= after) {
        found.add(['before'], 'INVALID_VALUE', `no entry before ${before.toISOString()} is left to archive`);
        return refused(viewer, 'archiveAuditLog', found);
      }
      const id = newId();
      const file = `audit-${after + 1}-${to}-${id.slice(-12)}.jsonl`;
      const written = await writeArchive(pathOf(file), pagesUntil(after, to), previousHash, key);
      try {
        return await database.transaction(viewer, reason, async (em) => {
          const archive = em.create(AuditArchive, {
            id, file, state: 'ARCHIVED', archivedByName: viewer.name, fromSequence: written.from, toSequence: written.to, entries: written.entries, firstAt: written.firstAt, lastAt: written.lastAt,
            lastHash: written.lastHash, bytes: written.bytes, sha256: written.sha256, signature: written.signature,
          });
          describeAudit({ category: 'SYSTEM', target: `AuditArchive ${id}`, reason, detail: { from: written.from, to: written.to, sha256: written.sha256 } });
          await em.flush();
          return { archive, userErrors: [] };
        });
      } catch (error) {
        await rm(pathOf(file), { force: true });
        throw error;
      }
    },
    async requestDeletion(viewer, { archiveId, reason }) {
      return step(viewer, archiveId, 'requestAuditDeletion', (archive, found) => {
        if (!reason.trim()) found.add(['reason'], 'REQUIRED', 'say why');
        if (archive.state !== 'ARCHIVED') found.add(['archiveId'], 'CONFLICT', 'this archive is not waiting to be asked for');
        if (!isOldEnough(archive)) found.add(['archiveId'], 'INVALID_VALUE', `the log is kept for ${KEPT_MONTHS} months at least; the newest entry of this archive is of ${archive.lastAt.toISOString()}`);
        if (!found.any) Object.assign(archive, { state: 'DELETION_REQUESTED', requestedById: viewer.id, requestedByName: viewer.name, requestReason: reason.trim() });
      });
    },
    async decideDeletion(viewer, { archiveId, approve, reason }) {
      const known = isId(archiveId) ? await database.fork(viewer).findOne(AuditArchive, { id: archiveId }) : null;
      // Outside the transaction: a file of a gigabyte is read.
      const check = approve && known ? await checkArchive(pathOf(known.file), publicKey) : undefined;
      const answer = await step(viewer, archiveId, reason?.trim() || 'decideAuditDeletion', async (archive, found, em) => {
        if (archive.state !== 'DELETION_REQUESTED') found.add(['archiveId'], 'CONFLICT', 'nobody waits for a decision on this archive');
        else if (archive.requestedById === viewer.id) found.add(['archiveId'], 'INVALID_VALUE', 'somebody else must decide than asked');
        if (check && (!check.sound || check.seal?.sha256 !== archive.sha256)) found.add(['archiveId'], 'INVALID_VALUE', `the archive does not hold: ${check.fault ?? 'it is another file than was archived'}`);
        const [before] = await em.execute<object[]>(`select 1 from identity.audit_archive where to_sequence < ? and state not in ('DELETING', 'DELETED')`, [archive.fromSequence]);
        if (approve && before) found.add(['archiveId'], 'CONFLICT', 'an older archive comes first: a chain has no gap');
        if (!isOldEnough(archive)) found.add(['archiveId'], 'INVALID_VALUE', `the log is kept for ${KEPT_MONTHS} months at least`);
        if (found.any) return;
        if (approve) Object.assign(archive, { state: 'DELETING', decidedById: viewer.id, decidedByName: viewer.name, decidedAt: clock() });
        else Object.assign(archive, { state: 'ARCHIVED', requestedById: null, requestedByName: null, requestReason: null });
      });
      if (answer.archive?.state === 'DELETING') deleteSoon();
      return answer;
    },
    check: (archive) => checkArchive(pathOf(archive.file), publicKey),
    async open({ file }) {
      // Opened before it is answered: a stream whose file is not there fails when nobody listens yet, and takes the process with it.
      const handle = await open(pathOf(file)).catch((cause: unknown) => {
        throw new GraphQLError(`the file ${file} of this archive is not in its folder`, { extensions: { code: 'NOT_FOUND', http: { status: 404 } }, originalError: cause as Error });
      });
      return handle.createReadStream();
    },
    start: deleteSoon,
    async stop() {
      stopped = true;
      await deleting;
    },
  };
}

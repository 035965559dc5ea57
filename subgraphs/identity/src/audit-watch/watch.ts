import { newId, systemActor, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { NO_TENANT } from '../audit/audit.ts';
import { readPage } from '../audit/audit-store.ts';
import type { AuditWriter } from '../audit/audit-writer.ts';
import type { ChainedEntry } from '../audit/chain.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { AuditAlertRule } from './alert-rule.entity.ts';
import { counts, defaultRules, isOffHours, type AlertRule } from './rules.ts';

/** Looks through what comes into the audit log for what is not usual. */
export interface AuditWatch {
  /** Judges what is new; answers how many entries. */
  judge(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

const PAGE = 200;
const actor = systemActor('audit');

/** Each entry is judged once: how far it is stands in the database, moved in the transaction of the alerts. */
export function createAuditWatch({ database, writer, log, tenantId }: { database: Database; writer: AuditWriter; log: Service['log']; tenantId: string }): AuditWatch {
  let running: Promise<number> | undefined;
  let again = false;
  let stopped = true;

  const judgePage = (): Promise<number> =>
    database.transaction(actor, 'watch the audit log', async (em) => {
      const [at] = await em.execute<{ sequence: string | number }[]>('select sequence from identity.audit_watch for update');
      const entries = await readPage(em, Number(at?.sequence ?? 0), Number.MAX_SAFE_INTEGER, PAGE);
      if (entries.length === 0) return 0;
      // Sign-ons of nobody known are told to the utility that runs the installation.
      const told = entries.map((entry) => ({ ...entry, tenantId: entry.tenantId === NO_TENANT ? tenantId : entry.tenantId, asked: entry.tenantId }));
      const tenants = new Map((await em.find(Tenant, { id: { $in: [...new Set(told.map((entry) => entry.tenantId))] } })).map((tenant) => [tenant.id, tenant]));
      const kept = await em.find(AuditAlertRule, { tenantId: { $in: [...tenants.keys()] } });
      for (const entry of told) {
        for (const rule of rulesOf(kept, entry.tenantId)) if (rule.active && counts(rule, entry)) await judgeEntry(em, rule, entry, tenants.get(entry.tenantId)?.timeZone ?? 'Asia/Shanghai');
      }
      await em.execute('update identity.audit_watch set sequence = ?', [entries.at(-1)!.sequence]);
      return entries.length;
    });

  async function judgeAll(): Promise<number> {
    let total = 0;
    for (;;) {
      again = false;
      const count = await judgePage();
      total += count;
      if (count < PAGE && !again) return total;
    }
  }

  function judge(): Promise<number> {
    again = true;
    running ??= judgeAll().finally(() => (running = undefined));
    return running;
  }

  function wake(): void {
    if (!stopped) judge().catch((error: unknown) => log.error({ err: error }, 'The audit log could not be watched; it is tried again with the next entry'));
  }

  writer.onWritten(wake);
  return {
    judge,
    start() {
      stopped = false;
      wake();
    },
    async stop() {
      stopped = true;
      await running?.catch((error: unknown) => log.warn({ err: error }, 'Stopped while the audit log was looked through'));
    },
  };
}

/** A utility's own rules, and for what it has none the usual ones. */
export const rulesOf = (kept: readonly AuditAlertRule[], tenantId: string): AlertRule[] => defaultRules.map((rule) => kept.find((own) => own.tenantId === tenantId && own.kind === rule.kind) ?? rule);

type Told = ChainedEntry & { readonly asked: string };

async function judgeEntry(em: EntityManager, rule: AlertRule, entry: Told, timeZone: string): Promise<void> {
  if (rule.kind === 'OFF_HOURS_ADMINISTRATION') {
    if (isOffHours(rule, entry.at, timeZone)) await tell(em, rule, entry, 1);
    return;
  }
  const categories = { FAILED_SIGN_INS: ['SIGN_ON'], MASS_EXPORT: ['EXPORT', 'ACCESS'], MANY_REFUSALS: ['CHANGE', 'PERMISSION', 'EXPORT', 'ACCESS', 'EXCHANGE', 'PERSONAL_DATA', 'SYSTEM'] }[rule.kind];
  // A name that is guessed at from everywhere, and an address that guesses at every name.
  const [found] = await em.execute<{ count: string | number; rows: string | number | null }[]>(
    `select count(*) as count, sum(case when detail is not null and detail like '{%' then coalesce((detail::jsonb->>'rows')::numeric, 0) else 0 end) as rows from identity.audit_entry
     where tenant_id = ? and category in (${categories.map(() => '?').join(', ')}) and outcome = ? and at > ? and at <= ? and sequence <= ? and (actor_id = ? ${rule.kind === 'FAILED_SIGN_INS' ? 'or address = ?' : ''})`,
    [entry.asked, ...categories, entry.outcome, new Date(entry.at.getTime() - rule.windowMinutes * 60_000), entry.at, entry.sequence, entry.actorId, ...(rule.kind === 'FAILED_SIGN_INS' ? [entry.address] : [])],
  );
  const count = Number(found?.count ?? 0);
  if (count >= rule.threshold || (rule.rowsThreshold != null && Number(found?.rows ?? 0) >= rule.rowsThreshold)) await tell(em, rule, entry, count);
}

/** One alert for each subject and window, not one for each entry beyond the threshold. */
async function tell(em: EntityManager, rule: AlertRule, entry: Told, count: number): Promise<void> {
  const subject = rule.kind === 'FAILED_SIGN_INS' ? (entry.address ?? entry.actorId) : entry.actorId;
  const bucket = String(Math.floor(entry.at.getTime() / (rule.windowMinutes * 60_000)));
  await em.execute(
    `insert into identity.audit_alert (id, tenant_id, kind, at, actor_id, actor_name, address, count, entry_id, subject, bucket) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, kind, subject, bucket) do nothing`,
    [newId(), entry.tenantId, rule.kind, entry.at, entry.actorId, entry.actorName, entry.address, count, entry.id, subject, bucket],
  );
}

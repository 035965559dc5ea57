import { auditEntriesTopic, auditReceiptsTopic, type Bus } from '@hydrograph/bus';
import { AUDITED, forkForSystem, newId, type Database } from '@hydrograph/entities';
import type { Logger } from 'pino';

/** Carries the audit entries of a service to identity. */
export interface AuditRelay {
  start(): void;
  stop(): Promise<void>;
}

interface Row {
  position: string | number;
  id: string;
  tenant_id: string;
  payload: Record<string, unknown> | string;
  created_at: Date | string;
}

const BATCH = 100;
const RECEIPT_MS = 10_000;
const PRUNE_MS = 3_600_000;
/** How often to look for what another process left, ms. What this one emits, and what could not be sent, is not waited for so long. */
const LOOK_MS = 60_000;

/**
 * Sends the spool batch by batch and takes an entry off only when identity says that it has it: a broker may forget what
 * it acknowledged. One batch is under way at a time, so that an identity that is down costs nothing but a try.
 */
export function createAuditRelay({ database, bus, log, retryMs = 5000 }: { database: Database; bus: Bus; log: Logger; retryMs?: number }): AuditRelay {
  const { schema } = database;
  const receipts = new Map<string, () => void>();
  const end = Promise.withResolvers<false>();
  const subscription = bus.subscribe(auditReceiptsTopic(schema), ({ batch }) => receipts.get(batch)?.());
  let timer: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let prunedAt = Number.NEGATIVE_INFINITY;
  let waiting = false;
  let again = false;
  let stopped = true;

  const execute = <T extends object[]>(sql: string): Promise<T> => forkForSystem(database.orm).execute<T>(sql);

  /** Answers false when some could not be sent. */
  async function sendAll(): Promise<boolean> {
    await prune();
    while (!stopped) {
      again = false;
      const rows = await execute<Row[]>(`select position, id, tenant_id, payload, created_at from ${schema}.outbox where delivered_at is null and type = '${AUDITED}' order by position limit ${BATCH}`);
      if (rows.length === 0) {
        if (again) continue;
        return true;
      }
      if (!(await send(rows))) return false;
      await execute(`update ${schema}.outbox set delivered_at = now() where position in (${rows.map(({ position }) => Number(position)).join(',')})`);
    }
    return true;
  }

  async function send(rows: readonly Row[]): Promise<boolean> {
    if ((await Promise.race([subscription.ready, end.promise])) === false) return false;
    const batch = newId();
    const { promise: received, resolve } = Promise.withResolvers<boolean>();
    const late = setTimeout(() => resolve(false), RECEIPT_MS);
    receipts.set(batch, () => resolve(true));
    try {
      await bus.publish(auditEntriesTopic(schema), { batch, entries: rows.map(({ id, tenant_id: tenantId, created_at: at, payload }) => ({ id, tenantId, time: new Date(at).toISOString(), payload: typeof payload === 'string' ? (JSON.parse(payload) as unknown) : payload })) });
      const done = await Promise.race([received, end.promise]);
      if (!done && !waiting && !stopped) log.warn({ entries: rows.length }, 'Audit entries wait in the spool: identity does not take them, and they are sent again');
      waiting = !done;
      return done;
    } finally {
      clearTimeout(late);
      receipts.delete(batch);
    }
  }

  async function prune(): Promise<void> {
    if (performance.now() - prunedAt < PRUNE_MS) return;
    prunedAt = performance.now();
    await execute(`delete from ${schema}.outbox where type = '${AUDITED}' and delivered_at < now() - interval '1 day'`);
  }

  function wake(): void {
    again = true;
    if (stopped || running) return;
    clearTimeout(retry);
    running = sendAll()
      .catch((error: unknown) => {
        log.warn({ err: error }, 'Audit entries wait in the spool: they could not be sent, and are tried again');
        return false;
      })
      .then((done) => {
        running = undefined;
        if (stopped) return;
        if (!done) retry = setTimeout(wake, retryMs).unref();
        // Emitted after the last look, while this was still running.
        else if (again) wake();
      });
  }

  database.onEmitted(wake);
  return {
    start() {
      stopped = false;
      timer = setInterval(wake, LOOK_MS);
      timer.unref();
      wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      clearTimeout(retry);
      end.resolve(false);
      await running;
      await subscription.close();
    },
  };
}

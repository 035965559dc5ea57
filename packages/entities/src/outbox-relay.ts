import { AUDITED } from './audit.ts';
import type { Database, DatabaseLog } from './database.ts';
import type { DomainEvent } from './outbox.ts';
import { forkForSystem } from './guarded-entity-manager.ts';

export interface OutboxRelayOptions {
  readonly database: Database;
  /** Hands one event to the bus; resolves when the bus has it. */
  readonly publish: (topic: string, event: DomainEvent) => Promise<void>;
  readonly log?: DatabaseLog;
  /** How often to look for events that another process wrote or that could not be published. */
  readonly pollMs?: number;
}

export interface OutboxRelay {
  start(): void;
  stop(): Promise<void>;
  /** Delivers what waits; answers how many. */
  deliver(): Promise<number>;
}

interface OutboxRow {
  position: string;
  id: string;
  type: string;
  tenant_id: string;
  payload: Record<string, unknown> | string;
  created_at: Date | string;
}

const BATCH = 100;
const KEEP_DELIVERED = "interval '7 days'";

/**
 * Carries events from the outbox to the bus, oldest first, at least once. Rows are claimed for 30 s instead of being
 * locked, because no transaction may wait for the bus. Audit entries have a relay of their own, which waits for a receipt.
 */
export function createOutboxRelay({ database, publish, log, pollMs = 5000 }: OutboxRelayOptions): OutboxRelay {
  const outbox = `${database.schema}.outbox`;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<number> | undefined;
  let again = false;
  let stopped = true;

  const execute = <T extends object[]>(sql: string, parameters: unknown[] = []): Promise<T> => forkForSystem(database.orm).execute<T>(sql, parameters);

  async function deliverBatch(): Promise<number> {
    const rows = await execute<OutboxRow[]>(
      `update ${outbox} set claimed_until = now() + interval '30 seconds' where position in (
         select position from ${outbox} where delivered_at is null and type <> '${AUDITED}' and (claimed_until is null or claimed_until < now())
         order by position limit ${BATCH} for update skip locked) returning *`,
    );
    rows.sort((a, b) => Number(a.position) - Number(b.position));
    const delivered: string[] = [];
    try {
      for (const row of rows) {
        await publish(`hydrograph/events/${database.schema}/${row.type}`, toEvent(row, database.schema));
        delivered.push(row.position);
      }
    } finally {
      const waiting = rows.filter((row) => !delivered.includes(row.position)).map((row) => row.position);
      if (delivered.length > 0) await execute(`update ${outbox} set delivered_at = now() where position in (${delivered.map(Number).join(',')})`);
      if (waiting.length > 0) await execute(`update ${outbox} set claimed_until = null where position in (${waiting.map(Number).join(',')})`);
    }
    return rows.length;
  }

  async function deliverAll(): Promise<number> {
    let total = 0;
    for (;;) {
      again = false;
      const count = await deliverBatch();
      total += count;
      if (count < BATCH && !again) return total;
    }
  }

  function deliver(): Promise<number> {
    again = true;
    running ??= deliverAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  function wake(): void {
    if (stopped) return;
    deliver().catch((error: unknown) => log?.warn({ err: error, schema: database.schema }, 'Events wait in the outbox: they could not be published, and are tried again'));
  }

  database.onEmitted(wake);
  return {
    deliver,
    start() {
      stopped = false;
      timer = setInterval(wake, pollMs);
      timer.unref();
      execute(`delete from ${outbox} where delivered_at < now() - ${KEEP_DELIVERED}`).catch((error: unknown) => log?.warn({ err: error }, 'Old events could not be removed from the outbox'));
      wake();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running?.catch((error: unknown) => log?.warn({ err: error }, 'Stopped while events were waiting in the outbox'));
    },
  };
}

function toEvent(row: OutboxRow, subgraph: string): DomainEvent {
  return {
    id: row.id,
    type: row.type,
    subgraph,
    tenantId: row.tenant_id,
    time: new Date(row.created_at).toISOString(),
    payload: typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload,
  };
}

import { allUploadStatesTopic, type Bus, type UploadStatesMessage } from '@hydrograph/bus';
import { isId, systemActor, type Database } from '@hydrograph/entities';

const instant = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());

/** Keeps what collectors say of uploads: the newest counts. What is not known any more is passed over. */
export function takeUploadStates({ database, bus }: { database: Database; bus: Pick<Bus, 'subscribe'> }): { stop(): Promise<void> } {
  const states = bus.subscribe(allUploadStatesTopic, (message) => storeUploadStates(database, message));
  return { stop: () => states.close() };
}

async function storeUploadStates(database: Database, { tenantId, at, targets }: UploadStatesMessage): Promise<void> {
  if (!isId(tenantId) || targets.length === 0) return;
  const rows = targets.map((one) => ({ ...one, oldest_at: instant(one.oldestAt), acknowledged_at: instant(one.acknowledgedAt), reported_at: instant(at) }));
  await database.transaction(systemActor('uploads', tenantId), 'upload states', async (em) => {
    await em.execute(sql, [JSON.stringify(rows), tenantId]);
  });
}

const sql = `insert into network.upload_status as status (id, tenant_id, state, waiting, oldest_at, acknowledged, acknowledged_at, dropped, problem, reported_at)
  select t.id, t.tenant_id, r.state, r.waiting, r.oldest_at, r.acknowledged, r.acknowledged_at, r.dropped, r.problem, r.reported_at
  from jsonb_to_recordset(?::jsonb) as r(id text, state text, waiting float, oldest_at timestamptz, acknowledged float, acknowledged_at timestamptz, dropped float, problem text, reported_at timestamptz)
  join network.upload_target t on t.id::text = r.id and t.tenant_id = ?
  on conflict (id) do update set state = excluded.state, waiting = excluded.waiting, oldest_at = excluded.oldest_at, acknowledged = excluded.acknowledged, acknowledged_at = excluded.acknowledged_at,
    dropped = excluded.dropped, problem = excluded.problem, reported_at = excluded.reported_at where excluded.reported_at >= status.reported_at`;

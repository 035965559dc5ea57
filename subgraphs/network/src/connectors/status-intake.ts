import { allDeviceStatesTopic, type Bus, type DeviceStatesMessage } from '@hydrograph/bus';
import { isId, newId, systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

const instant = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());
const newer = 'where excluded.reported_at >= status.reported_at';

/** Keeps what collectors say of connectors and devices: the newest counts. What is not known any more is passed over. */
export function takeDeviceStates({ database, bus }: { database: Database; bus: Pick<Bus, 'subscribe'> }): { stop(): Promise<void> } {
  const states = bus.subscribe(allDeviceStatesTopic, (message) => storeDeviceStates(database, message));
  return { stop: () => states.close() };
}

async function storeDeviceStates(database: Database, { tenantId, at, connectors, devices, strangers }: DeviceStatesMessage): Promise<void> {
  if (!isId(tenantId)) return;
  await database.transaction(systemActor('connectors', tenantId), 'device states', async (em) => {
    const all = (rows: readonly object[]): [string, string] => [JSON.stringify(rows), tenantId];
    await run(em, connectorsSql, all(connectors.map((one) => ({ ...one, since: instant(one.since), memory_mb: one.memoryBytes / 1_048_576, reported_at: instant(at) }))));
    await run(em, devicesSql, all(devices.map((one) => ({
      ...one, since: instant(one.since), last_seen_at: instant(one.lastSeenAt), clock_ahead_s: one.clockAheadMs === undefined ? null : one.clockAheadMs / 1000, battery_v: one.batteryV, reported_at: instant(at),
    }))));
    await run(em, strangersSql, all(strangers.map((one) => ({
      id: newId(), connector_id: one.connectorId, address: one.address, first_seen_at: instant(one.firstSeenAt), last_seen_at: instant(one.lastSeenAt), frames: one.frames, came_from: one.from,
    }))));
  });
}

async function run(em: EntityManager, sql: string, [rows, tenantId]: [string, string]): Promise<void> {
  if (rows !== '[]') await em.execute(sql, [rows, tenantId]);
}

const connectorsSql = `insert into network.connector_status as status (id, tenant_id, state, since, port, connections, frames, broken, samples, restarts, problem, memory_mb, reported_at)
  select c.id, c.tenant_id, r.state, r.since, r.port, r.connections, r.frames, r.broken, r.samples, r.restarts, r.problem, r.memory_mb, r.reported_at
  from jsonb_to_recordset(?::jsonb) as r(id text, state text, since timestamptz, port integer, connections integer, frames float, broken float, samples float, restarts integer, problem text, memory_mb float, reported_at timestamptz)
  join network.connector c on c.id::text = r.id and c.tenant_id = ?
  on conflict (id) do update set state = excluded.state, since = excluded.since, port = excluded.port, connections = excluded.connections, frames = excluded.frames, broken = excluded.broken,
    samples = excluded.samples, restarts = excluded.restarts, problem = excluded.problem, memory_mb = excluded.memory_mb, reported_at = excluded.reported_at ${newer}`;

// What a message does not know (after a restart of its connector) was known before.
const devicesSql = `insert into network.device_status as status (id, tenant_id, online, since, last_seen_at, clock_ahead_s, battery_v, frames, failures, problem, unmapped, reported_at)
  select d.id, d.tenant_id, r.online, r.since, r.last_seen_at, r.clock_ahead_s, r.battery_v, r.frames, r.failures, r.problem, r.unmapped, r.reported_at
  from jsonb_to_recordset(?::jsonb) as r(id text, online boolean, since timestamptz, last_seen_at timestamptz, clock_ahead_s float, battery_v float, frames float, failures float, problem text, unmapped jsonb, reported_at timestamptz)
  join network.device d on d.id::text = r.id and d.tenant_id = ?
  on conflict (id) do update set online = excluded.online, since = case when status.online = excluded.online then status.since else excluded.since end,
    last_seen_at = coalesce(excluded.last_seen_at, status.last_seen_at), clock_ahead_s = coalesce(excluded.clock_ahead_s, status.clock_ahead_s),
    battery_v = coalesce(excluded.battery_v, status.battery_v), frames = excluded.frames, failures = excluded.failures, problem = excluded.problem, unmapped = excluded.unmapped,
    reported_at = excluded.reported_at ${newer}`;

// Who was registered meanwhile is a stranger no more.
const strangersSql = `insert into network.unregistered_device as status (id, tenant_id, connector_id, address, first_seen_at, last_seen_at, frames, came_from)
  select r.id, c.tenant_id, c.id, r.address, r.first_seen_at, r.last_seen_at, r.frames, r.came_from
  from jsonb_to_recordset(?::jsonb) as r(id uuid, connector_id text, address text, first_seen_at timestamptz, last_seen_at timestamptz, frames float, came_from text)
  join network.connector c on c.id::text = r.connector_id and c.tenant_id = ?
  where not exists (select 1 from network.device d where d.connector_id = c.id and d.address = r.address)
  on conflict (connector_id, address) do update set last_seen_at = excluded.last_seen_at, frames = excluded.frames, came_from = excluded.came_from`;

import type { Client } from 'pg';
import { leaksIn } from './answers.ts';
import { documentOf } from './documents.ts';
import { tenants, type TestTenant } from './fixture.ts';
import { rootFieldsOf, type Cell, type Parts, type RootField } from './parts.ts';
import { holds, type ReferenceViewer } from './reference.ts';

/** Every row that belongs to somebody, as it is: by table and what tells it from its neighbours. */
type State = ReadonlyMap<string, { readonly tenantId: string; readonly text: string }>;

/** Every mutation for everybody, given the ids of rows of every tenant: what others own, or policies protect, stays as it is. */
export function mutationCells(parts: Parts): Cell[] {
  const world = worldOf(parts);
  return rootFieldsOf(parts, 'Mutation').flatMap((root) => tenants.flatMap((target) => parts.viewers.map((viewer): Cell => ({
    name: `${viewer.name}: ${root.coordinate} with ids of ${target.letter}`,
    run: () => judge(parts, world, root, viewer, target),
  }))));
}

async function judge(parts: Parts, world: World, root: RootField, viewer: ReferenceViewer, target: TestTenant): Promise<string[]> {
  const { service, permission, schema, field } = root;
  const before = await world.read();
  const given = documentOf(schema, 'mutation', field, parts.fixture, { tenant: target, number: 1 });
  const answer = await parts.ask(service, viewer, given);
  const after = await world.read();
  const faults = leaksIn(answer.data, viewer, { ...parts.judge(service), given });
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key)?.text !== after.get(key)?.text);
  const mayAsk = !viewer.home && holds(viewer, permission);
  if (!mayAsk && !answer.errors?.some(({ extensions }) => extensions?.code === 'FORBIDDEN' || extensions?.code === 'UNAUTHENTICATED')) faults.push(`taken without ${permission}`);
  for (const key of changed) {
    const { tenantId, text } = (after.get(key) ?? before.get(key))!;
    // A utility that was added is nobody's yet but its adder's.
    if (mayAsk && root.coordinate === 'Mutation.addTenant' && !tenants.some(({ id }) => id === tenantId)) continue;
    if (tenantId !== viewer.tenant.id) faults.push(`changed a row of another tenant: ${key}`);
    else if (!mayAsk) faults.push(`changed ${key} without ${permission}`);
    else faults.push(...protectedBy(parts, viewer, key), ...pointingOut(parts, viewer, text, before.get(key)?.text ?? '').filter((id) => id.startsWith(`${service}.`)).map((id) => `${key} points to another tenant's ${id}`));
  }
  if (changed.length > 0) await world.restore();
  return faults;
}

/** A row that the policies let nobody like this change. */
function protectedBy({ fixture, expected }: Parts, viewer: ReferenceViewer, key: string): string[] {
  const row = fixture.rowOf(key.split(' ')[1] ?? '');
  return row?.entity && !expected.mayChange(viewer, row) && !row.table.endsWith('.alarm_notice') ? [`changed a protected row: ${row.entity} ${row.number}`] : [];
}

/** Rows of others that a changed row refers to, and did not before. Of another subgraph's rows nobody but that subgraph can know whose they are. */
function pointingOut({ fixture }: Parts, viewer: ReferenceViewer, text: string, before: string): string[] {
  const ids = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
  return [...new Set(ids)].filter((id) => !before.includes(id)).flatMap((id) => {
    const row = fixture.rowOf(id);
    return row && row.tenant !== viewer.tenant ? [`${row.table} ${row.number} of ${row.tenant.letter}`] : [];
  });
}

interface World {
  read(): Promise<State>;
  restore(): Promise<void>;
}

// Traces of what was tried, which belong to whoever tried it, and what the services do by themselves meanwhile.
const traces = /\.(outbox|migration|consumed_event|audit_entry|audit_alert|access_state|rights_change|webhook_delivery|access_entry|api_activity|api_usage|notice_read|revision|alarm_notice|sign_on_attempt)$|_history$/;

function worldOf({ services: { database }, fixture }: Parts): World {
  let statement: Promise<string> | undefined;
  const read = async (): Promise<State> => {
    statement ??= statementOf(database);
    const { rows } = await database.query<{ key: string; tenant_id: string; text: string }>(await statement);
    return new Map(rows.map(({ key, tenant_id: tenantId, text }) => [key, { tenantId, text }]));
  };
  return {
    read,
    restore: () => fixture.load(database),
  };
}

/** One statement that reads all rows of all tenants, without what only tells that a row was touched. */
async function statementOf(database: Client): Promise<string> {
  const { rows } = await database.query<{ name: string; has_id: boolean }>(
    `select t.table_schema || '.' || t.table_name as name, exists (select 1 from information_schema.columns i where i.table_schema = t.table_schema and i.table_name = t.table_name and i.column_name = 'id') as has_id
     from information_schema.columns t where column_name = 'tenant_id' and table_schema = any('{identity,network,plants,energy,assets,customers}')`,
  );
  return rows.filter(({ name }) => !traces.test(name)).map(({ name, has_id }) => `select '${name} ' || ${has_id ? 't.id::text' : 'md5(t::text)'} as key, t.tenant_id::text, t::text as text from ${name} t`).join(' union all ');
}

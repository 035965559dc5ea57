import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { EntityMetadata, EntitySchema } from '@mikro-orm/core';
import { buildSchema, getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import type { Client } from 'pg';
import { entitiesOf, subgraphNames, type SubgraphName } from './services.ts';

/** A utility of the matrix: everything that belongs to it is marked with its letter. */
export interface TestTenant {
  readonly letter: string;
  readonly id: string;
}

/** A row as it was put into the database, under the names of its entity's properties. */
export interface FixtureRow {
  readonly table: string;
  readonly entity: string | undefined;
  readonly service: SubgraphName;
  readonly tenant: TestTenant;
  readonly number: number;
  readonly id: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, unknown>>;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
  readonly check: string | null;
}

/** How many rows each table has of each tenant. */
export const ROWS = 3;

/** Text that every searchable name holds, whoever it belongs to. */
export const SEARCHED = 'matrix';

/** What no row of another tenant may ever bring into an answer. */
const markOf = (tenant: TestTenant): string => `${SEARCHED}-of-${tenant.letter}-`;

export const tenants: readonly TestTenant[] = ['a', 'b', 'c'].map((letter, index) => ({ letter, id: `018f0000-0000-7000-8000-00000000000${index + 1}` }));

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export function idOf(table: string, tenant: TestTenant, number: number): string {
  if (table === 'identity.tenant') return tenant.id;
  const digits = hash(`${table} ${tenant.letter} ${number}`);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** Tables whose rows must be made by the product itself: sealed with its keys, or of its own work. */
const leftToTheProduct = /\.(outbox|migration|consumed_event|access_state|password|second_factor|recovery_code|session|sign_in_code|sign_on_attempt|application_secret|webhook_secret|personal_data|audit_entry|ground|ground_part)$/;

/** What a column refers to where its name does not say it. */
const references: Readonly<Record<string, string>> = {
  start_node_id: 'network.junction', end_node_id: 'network.junction', site_id: 'network.station', model_id: 'network.hydraulic_model', pump_id: 'network.pump', meter_id: 'energy.energy_meter',
  from_user_id: 'identity.user_account', to_user_id: 'identity.user_account', user_id: 'identity.user_account', rule_id: 'network.alarm_rule', contact_id: 'network.alarm_contact', category_id: 'assets.asset_category',
  entry_id: 'identity.audit_entry', class_id: 'identity.api_class',
};

/** Values that a type and a name do not tell. */
const special: Readonly<Record<string, (row: { tenant: TestTenant; number: number }) => unknown>> = {
  'network.dma.members_at': () => '2026-01-01T00:00:00Z',
  'network.hydraulic_model.state': () => 'PUBLISHED',
  'network.hydraulic_model.counts': () => ({ junctions: 1, reservoirs: 1, tanks: 1, pipes: 1, pumps: 1, valves: 1 }),
  'network.hydraulic_model.flow_unit': () => 'LPS',
  'network.hydraulic_model.head_loss_formula': () => 'H_W',
  'network.model_file.part': () => 0,
  'network.model_file.content': ({ tenant, number }) => gzipSync(inp(`${markOf(tenant)}model_file-content-${number}`)),
  // What a rule says is copied into the alarms it raises, which are rows of their own.
  'network.alarm_rule.message': () => 'too high',
  'network.alarm_rule.message_en': () => 'too high',
  'network.alarm_rule.quantity': () => 'PRESSURE',
  'network.alarm_rule.station_kind': () => 'WATER_PLANT',
  'network.alarm.severity_rank': () => 1,
  'identity.webhook_delivery.event': () => 'OBJECT_CHANGED',
  'network.network_import.counts': () => ({ junctions: 1, reservoirs: 1, tanks: 1, pipes: 1, pumps: 1, valves: 1 }),
  'network.network_import.state': () => 'PUBLISHED',
  'network.network_import.error': () => null,
  'network.cleaning_rule.quantity': () => null,
  'network.cleaning_rule.rule': () => ({}),
  'network.alarm_rule.condition': () => ({ kind: 'LIMITS', high: 600 }),
  'network.alarm.acknowledged_at': () => '2026-01-02T00:00:00Z',
  'network.alarm.state': () => 'RAISED',
  'network.alarm.open': () => true,
  'network.alarm.withdrawn': () => false,
  'network.alarm.position': ({ tenant, number }) => tenant.letter.charCodeAt(0) * 1000 + number,
  'network.revision.subject': ({ number }) => ['map', 'network', 'points'][number - 1],
  'plants.camera.gb_channel_id': ({ number }) => `3402000000132000000${number}`,
  'identity.scheduled_call.cron': () => '0 6 * * *',
  // Housekeeping forgets what is older than 30 days.
  'identity.scheduled_run.due_at': () => new Date().toISOString(),
  'identity.tenant.time_zone': () => 'Asia/Shanghai',
  'identity.tenant.parent_id': () => null,
  'identity.user_account.clearance': () => 0,
  'identity.user_account.roles': () => ['viewer'],
  'identity.media_file.extended': () => ({}),
  'identity.media_file.removed_at': () => null,
  'identity.policy.subject': () => 'Pipe',
  'identity.policy.active': () => false,
  'identity.policy.target_kind': () => 'EVERYONE',
  'identity.policy.target_id': () => null,
  'identity.policy.condition': () => null,
  'identity.policy.fields': () => null,
  'identity.role_delegation.ends_at': () => '2099-01-01T00:00:00Z',
  'identity.notice.ends_at': () => null,
  'identity.audit_archive.state': () => 'ARCHIVED',
  'identity.audit_archive.decided_by_id': () => null,
  'identity.audit_alert_rule.work_days': () => [1, 2],
  'customers.personal_data_request.erased': () => [],
  'customers.personal_data_request.decided_by_id': () => null,
};

/** The smallest network that EPANET takes. */
const inp = (title: string): string => `[TITLE]\n${title}\n[JUNCTIONS]\nJ1 10 0\n[RESERVOIRS]\nR1 50\n[PIPES]\nP1 R1 J1 100 300 100 0 Open\n[OPTIONS]\nUnits LPS\nHeadloss H-W\n[COORDINATES]\nJ1 0 0\nR1 1 0\n[END]\n`;

export interface Fixture {
  readonly rows: readonly FixtureRow[];
  /** Tables for which rows cannot be made from what is known of them, and why: `special` must tell more. */
  readonly unfilled: ReadonlyMap<string, string>;
  /** The row of an id; undefined for what is none of the fixture. */
  rowOf(id: string): FixtureRow | undefined;
  /** Puts these rows, and nothing else, into a migrated database. */
  load(database: Client, rows?: readonly FixtureRow[]): Promise<void>;
  /** Rows of an entity. */
  of(entity: string): readonly FixtureRow[];
}

/** Makes rows for every table that has a tenant, from what the database and the contract say of it. */
export async function makeFixture(database: Client, contract: string): Promise<Fixture> {
  const columns = await columnsOf(database);
  const schema = buildSchema(contract);
  const entities = entitiesByTable();
  const all = [...Map.groupBy(columns, ({ table }) => table)].flatMap(([table, own]) => (own.some(({ name }) => name === 'tenant_id') && !table.endsWith('_history') && !leftToTheProduct.test(table) ? tenants.flatMap((tenant) => numbersOf(table).map((number) => rowOf(table, own, tenant, number, entities.get(table), schema))) : []));
  const tables = [...new Set(columns.map(({ table }) => table))];
  const unfilled = await refusedTables(database, all, tables);
  const rows = all.filter(({ table }) => !unfilled.has(table));
  const byId = new Map(rows.flatMap((row) => (row.id ? [[row.id, row] as const] : [])));
  return {
    rows,
    unfilled,
    rowOf: (id) => byId.get(id),
    of: (entity) => rows.filter((row) => row.entity === entity),
    load: (into, chosen = rows) => load(into, chosen, tables),
  };
}

const numbersOf = (table: string): number[] => (table === 'identity.tenant' ? [1] : Array.from({ length: ROWS }, (_, index) => index + 1));

async function columnsOf(database: Client): Promise<Column[]> {
  const { rows } = await database.query<Column>(
    `select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable, a.attidentity <> '' or a.attgenerated <> '' as generated,
       (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as check
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and n.nspname = any($1) order by 1, a.attnum`,
    [subgraphNames],
  );
  return rows;
}

interface EntityFacts {
  readonly name: string;
  readonly service: SubgraphName;
  /** Property of each column. */
  readonly properties: ReadonlyMap<string, string>;
}

function entitiesByTable(): Map<string, EntityFacts> {
  const found = new Map<string, EntityFacts>();
  for (const service of subgraphNames) {
    for (const { meta } of entitiesOf(service) as EntitySchema[]) {
      if (meta.readonly) continue;
      const { schema, tableName, className, properties } = meta as EntityMetadata;
      const names = (Object.entries(properties) as unknown as [string, { fieldNames?: string[] }][]).map(([name, { fieldNames }]) => [fieldNames?.[0] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), name] as const);
      found.set(`${schema}.${tableName}`, { name: className, service, properties: new Map(names) });
    }
  }
  return found;
}

function rowOf(table: string, columns: readonly Column[], tenant: TestTenant, number: number, entity: EntityFacts | undefined, schema: GraphQLSchema): FixtureRow {
  const filled = columns.filter(({ generated }) => !generated);
  const values = Object.fromEntries(filled.map((column) => [column.name, valueOf(column, tenant, number, enumOf(column, entity, schema))]));
  const stored = Object.fromEntries(filled.map(({ name, type }) => [name, type === 'jsonb' && values[name] !== null ? JSON.stringify(values[name]) : values[name]]));
  const named = Object.fromEntries(Object.entries(values).map(([column, value]) => [entity?.properties.get(column) ?? column, value]));
  return { table, entity: entity?.name, service: table.split('.')[0] as SubgraphName, tenant, number, id: typeof values['id'] === 'string' ? values['id'] : undefined, values: named, columns: stored };
}

/** Values of the enum that the contract answers a column as. */
function enumOf({ name }: Column, entity: EntityFacts | undefined, schema: GraphQLSchema): readonly string[] | undefined {
  const type = entity && schema.getType(entity.name);
  const field = isObjectType(type) ? type.getFields()[entity?.properties.get(name) ?? ''] : undefined;
  const answered = field && getNamedType(field.type);
  return isEnumType(answered) ? answered.getValues().map((value) => value.name) : undefined;
}

function valueOf({ table, name, type, nullable, check }: Column, tenant: TestTenant, number: number, answered: readonly string[] | undefined): unknown {
  const given = special[`${table}.${name}`];
  if (given) return given({ tenant, number });
  if (name === 'tenant_id') return tenant.id;
  if (name === 'id') return idOf(table, tenant, number);
  if (type === 'uuid') return referenceOf(table, name, nullable, tenant, number);
  const allowed = type === 'text' ? [...(check ?? '').matchAll(/'([A-Z_]+)'/g)].map(([, word]) => word!) : [];
  const choices = allowed.length > 0 ? allowed : answered;
  if (choices && type === 'text') return choices[(number - 1) % choices.length];
  if (type === 'text') return `${markOf(tenant)}${table.split('.')[1]}-${name}-${number}`;
  if (type.endsWith('[]')) return answered ? [answered[0]] : [];
  if (type === 'jsonb') return [];
  if (type === 'boolean') return true;
  if (type.startsWith('timestamp')) return nullable ? null : `2026-01-0${number}T00:00:00Z`;
  if (type === 'date') return `2026-01-0${number}`;
  if (type === 'bytea') return Buffer.from(markOf(tenant));
  if (type.startsWith('geometry')) return geometryOf(table, name, tenant, number);
  if (name === 'position') return 0.5;
  if (name === 'sensitivity') return number - 1;
  return number + tenant.letter.charCodeAt(0) * 10;
}

function referenceOf(table: string, column: string, nullable: boolean, tenant: TestTenant, number: number): string | null {
  if (column === 'parent_id') return number === 1 || !nullable ? null : idOf(table, tenant, 1);
  const schema = table.split('.')[0];
  const noun = column.replace(/_id$/, '');
  const target = references[column] ?? (noun === 'dma' || noun === 'station' || noun === 'junction' ? `network.${noun}` : noun === 'pump_unit' || noun === 'pump_station' ? `plants.${noun}` : `${schema}.${noun}`);
  return idOf(target, tenant, number);
}

/** A place of its own for each tenant, so that no area holds two of them. */
function geometryOf(table: string, column: string, tenant: TestTenant, number: number): string {
  const x = 80 + (tenant.letter.charCodeAt(0) - 97) * 5 + number / 10;
  const point = `SRID=4490;POINT(${x} 30)`;
  if (table.endsWith('.pipe') || table.endsWith('.pump')) return `SRID=4490;LINESTRING(${x} 30, ${x + 0.01} 30.01)`;
  return column === 'boundary' || column === 'extent' ? `SRID=4490;POLYGON((${x} 30, ${x + 0.05} 30, ${x + 0.05} 30.05, ${x} 30.05, ${x} 30))` : point;
}

/** Tables whose constraints none of the rows made for them meet. */
async function refusedTables(database: Client, rows: readonly FixtureRow[], tables: readonly string[]): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    try {
      await load(database, own, tables);
    } catch (error) {
      await database.query('rollback');
      refused.set(table, error instanceof Error ? error.message : String(error));
    }
  }
  return refused;
}

async function load(database: Client, rows: readonly FixtureRow[], tables: readonly string[]): Promise<void> {
  const filled = new Set(rows.map(({ table }) => table));
  const emptied = tables.filter((table) => filled.has(table) || filled.has(table.replace(/_history$/, '')));
  await database.query('begin');
  // Rows that refer to each other, and to what another viewer may not see, come in any order.
  await database.query('set local session_replication_role = replica');
  for (const table of emptied) await database.query(`delete from ${table}`);
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    const names = Object.keys(own[0]!.columns);
    const list = names.map((name) => `"${name}"`).join(', ');
    const parameters = own.flatMap(({ columns }) => names.map((name) => columns[name]));
    await database.query(`insert into ${table} (${list}) values ${own.map((_, row) => `(${names.map((_name, index) => `$${row * names.length + index + 1}`).join(', ')})`).join(', ')}`, parameters);
    if (tables.includes(`${table}_history`)) await database.query(`insert into ${table}_history (${list}, valid_from, changed_by) select ${list}, '2026-01-01', 'fixture' from ${table}`);
  }
  await database.query('commit');
}

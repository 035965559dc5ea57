import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

const domainTables: Record<string, string> = {
  alarm_rule: `name text not null, name_en text, enabled boolean not null, condition jsonb not null, quantity text, station_kind text, dma_id uuid, station_id uuid, point_id uuid,
    severity text not null, severe_severity text, raise_delay_s integer not null, clear_delay_s integer not null, schedule jsonb not null, message text, message_en text,
    acknowledge_within_s integer, steps jsonb not null, deleted_at timestamptz`,
  alarm: `rule_id uuid not null, point_id uuid not null, station_id uuid, cause text not null, severity text not null, severity_rank integer not null,
    state text not null check (state in ('RAISED', 'ACKNOWLEDGED', 'CLEARED')), open boolean not null, started_at timestamptz not null, raised_at timestamptz not null,
    cleared_at timestamptz, withdrawn boolean not null, value double precision not null, limit_value double precision not null, message text not null, message_en text not null,
    acknowledged_at timestamptz, acknowledged_by text, escalation_level integer not null, escalates_at timestamptz, shelved_until timestamptz, shelved_by text, shelve_reason text,
    comments jsonb not null, steps jsonb not null, position bigint not null, unique (tenant_id, rule_id, point_id, started_at)`,
  alarm_contact: `name text not null, channel text not null check (channel in ('SMS', 'WECHAT')), address text not null, least_severity text not null, level integer not null, dma_id uuid`,
};

const tables = [
  // Messages are a trace of what was done; they have no versions of their own.
  `create table network.alarm_notice (
     id uuid primary key, tenant_id uuid not null, alarm_id uuid not null, contact_id uuid not null, contact_name text not null, channel text not null, address text not null,
     text text not null, severity_rank integer not null, state text not null check (state in ('WAITING', 'SENT', 'FAILED')), attempts integer not null, due_at timestamptz not null,
     created_at timestamptz not null, sent_at timestamptz, error text)`,
];

const indexes = [
  'create unique index alarm_rule_name on network.alarm_rule (tenant_id, name) where deleted_at is null',
  'create index alarm_open on network.alarm (tenant_id, raised_at desc, id) where open',
  'create index alarm_by_raised on network.alarm (tenant_id, raised_at desc, id)',
  'create index alarm_point on network.alarm (point_id, raised_at desc)',
  'create index alarm_station on network.alarm (station_id) where open',
  "create index alarm_on on network.alarm (rule_id) where state <> 'CLEARED'",
  'create index alarm_escalates on network.alarm (escalates_at) where escalates_at is not null',
  'create index alarm_shelved on network.alarm (shelved_until) where shelved_until is not null',
  // The history in the order of changes is what subscribers are given.
  'create index alarm_history_position on network.alarm_history (tenant_id, position)',
  "create index alarm_notice_due on network.alarm_notice (due_at) where state = 'WAITING'",
  'create index alarm_notice_alarm on network.alarm_notice (alarm_id)',
];

export class Alarms extends Migration {
  override name = '0004-alarms';

  override up(): void {
    for (const [table, columns] of Object.entries(domainTables)) for (const sql of createDomainTable('network', table, columns)) this.addSql(sql);
    for (const sql of [...tables, ...indexes]) this.addSql(sql);
  }
}

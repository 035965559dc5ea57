import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

const element = `code text not null, model_id uuid, geometry geometry(Geometry,4490)`;
const link = `start_node_id uuid not null, end_node_id uuid not null, start_node_code text not null, end_node_code text not null`;

/** Tables with a history. Elements carry no foreign key to their model: a check per row would double the time of an import. */
const domainTables: Record<string, string> = {
  hydraulic_model: `name text not null, file_name text not null, state text not null check (state in ('LOADING', 'PUBLISHED', 'RETIRED')),
    imported_at timestamptz not null, published_at timestamptz, retired_at timestamptz, counts jsonb not null, flow_unit text not null,
    head_loss_formula text not null, metres_per_map_unit double precision, extent geometry(Geometry,4490),
    patterns jsonb not null, curves jsonb not null, controls jsonb not null, rules jsonb not null`,
  dma: `code text not null, name text not null, name_en text, level integer not null check (level >= 1), parent_id uuid references network.dma (id),
    boundary geometry(Geometry,4490) not null, members_at timestamptz, unique (tenant_id, code)`,
  station: `${element}, name text not null, name_en text, kind text not null, dma_id uuid, unique (tenant_id, code)`,
  device: `code text not null, name text not null, name_en text, kind text not null, protocol text not null,
    station_id uuid references network.station (id) on delete set null, unique (tenant_id, code)`,
  point: `${element}, name text not null, name_en text, quantity text not null, unit text not null, minimum double precision, maximum double precision,
    station_id uuid references network.station (id) on delete set null, site_id uuid, device_id uuid references network.device (id) on delete set null,
    unique (tenant_id, code)`,
  junction: `${element}, elevation_m double precision not null, base_demand_m3_per_h double precision not null, description text, dma_id uuid`,
  tank: `${element}, elevation_m double precision not null, initial_level_m double precision not null, minimum_level_m double precision not null,
    maximum_level_m double precision not null, diameter_m double precision not null, description text, station_id uuid`,
  reservoir: `${element}, head_m double precision not null, description text, station_id uuid`,
  pipe: `${element}, ${link}, diameter_mm double precision not null, length_m double precision not null, roughness double precision not null,
    minor_loss double precision not null, material text, installed_year integer, street text, status text not null, description text`,
  pump: `${element}, ${link}, power_kw double precision, head_curve_code text, speed double precision not null, description text, station_id uuid`,
  valve: `${element}, kind text not null, diameter_mm double precision not null, setting double precision, status text not null,
    minor_loss double precision, curve_code text, start_node_id uuid, end_node_id uuid, start_node_code text, end_node_code text,
    pipe_id uuid, position double precision check (position between 0 and 1), description text`,
  hydrant: `${element}, junction_id uuid not null, outlet_diameter_mm double precision not null, street text`,
};

const elementTables = ['station', 'point', 'junction', 'tank', 'reservoir', 'pipe', 'pump', 'valve', 'hydrant'];
const modelTables = ['junction', 'tank', 'reservoir', 'pipe', 'pump', 'valve', 'hydrant'];

const indexes = [
  "create unique index hydraulic_model_published_name on network.hydraulic_model (tenant_id, name) where state = 'PUBLISHED'",
  ...elementTables.map((table) => `create index ${table}_geometry on network.${table} using gist (geometry)`),
  ...modelTables.map((table) => `create unique index ${table}_code on network.${table} (model_id, code)`),
  ...modelTables.map((table) => `create index ${table}_by_code on network.${table} (tenant_id, code, id)`),
  'create index station_model on network.station (model_id)',
  'create index point_model on network.point (model_id)',
  'create index dma_boundary on network.dma using gist (boundary)',
  'create index dma_parent on network.dma (parent_id)',
  'create index junction_dma on network.junction (dma_id, code, id) where dma_id is not null',
  'create index station_dma on network.station (dma_id)',
  'create index pipe_start on network.pipe (start_node_id)',
  'create index pipe_end on network.pipe (end_node_id)',
  'create index valve_pipe on network.valve (pipe_id) where pipe_id is not null',
  'create index hydrant_junction on network.hydrant (junction_id)',
  'create index tank_station on network.tank (station_id)',
  'create index reservoir_station on network.reservoir (station_id)',
  'create index pump_station on network.pump (station_id)',
  'create index point_station on network.point (station_id)',
  'create index point_site on network.point (site_id)',
  'create index point_device on network.point (device_id)',
  'create index device_station on network.device (station_id)',
  // Search by what a code or a name contains, in any case.
  ...modelTables.map((table) => `create index ${table}_search on network.${table} using gin (code gin_trgm_ops)`),
  ...['station', 'point', 'dma', 'device'].map(
    (table) => `create index ${table}_search on network.${table} using gin (code gin_trgm_ops, name gin_trgm_ops, name_en gin_trgm_ops)`,
  ),
];

/** Kept without a history: the work of an import, the files as they came, and counters. */
const plainTables = [
  `create table network.network_import (
     id uuid primary key, tenant_id uuid not null, version integer not null default 1, created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(), name text not null, file_name text not null, state text not null, progress double precision not null,
     counts jsonb, skipped jsonb not null, warnings jsonb not null, error jsonb, model_id uuid, heartbeat_at timestamptz not null)`,
  "create index network_import_running on network.network_import (heartbeat_at) where state in ('READING', 'LOADING')",
  `create table network.model_file (
     model_id uuid not null, part integer not null, tenant_id uuid not null, content bytea not null, primary key (model_id, part))`,
  `create table network.revision (tenant_id uuid not null, subject text not null, number bigint not null, primary key (tenant_id, subject))`,
];

export class First extends Migration {
  override name = '0001-first';

  override up(): void {
    for (const [table, columns] of Object.entries(domainTables)) for (const sql of createDomainTable('network', table, columns)) this.addSql(sql);
    for (const sql of [...plainTables, ...indexes]) this.addSql(sql);
  }
}

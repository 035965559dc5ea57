import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openTelemetry, type Sample } from '@hydrograph/telemetry';
import { openLog } from '../../../collector/src/log/ordered-log.ts';
import { openSchemas } from '../../src/backup/schemas.ts';

export const tenant = '01900000-0000-7000-8000-000000000001';
const id = (expression: string): string => `('01900000-0000-7000-8000-' || lpad(to_hex(${expression}), 12, '0'))::uuid`;

/** Text that something on its way might change: line ends of all kinds, quotes, what JSON and SQL escape, other scripts. */
const awkward = String.raw`E'a\nb\r\tc "d" \'e\' \\ {f} %I $1 \u2028\u2029 水厂 \U0001F4A7'`;

/** Rows of every kind of column, with changes and deletions so that the histories have versions. */
const statements = [
  `insert into identity.tenant (id, tenant_id, slug, name, time_zone) values ('${tenant}', '${tenant}', 'default', ${awkward}, 'Asia/Shanghai')`,
  `insert into identity.user_account (id, tenant_id, user_name, name, roles) select ${id('100 + n')}, '${tenant}', 'user' || n, ${awkward}, array['a,b', 'c"d', null, ''] from generate_series(1, 20) n`,
  `insert into identity.session (id, tenant_id, user_id, token_hash, expires_at) select ${id('200 + n')}, '${tenant}', ${id('100 + n')}, 'hash' || n, 'infinity' from generate_series(1, 20) n`,
  `insert into identity.sign_in_code (code_hash, tenant_id, expires_at) select chr(60 + n), '${tenant}', now() from generate_series(1, 60) n`,
  `insert into identity.audit_entry (sequence, id, tenant_id, at, service, actor_id, actor_name, action, outcome, request_id, previous_hash, hash) select n, ${id('300 + n')}, '${tenant}', now(), 'identity', 'a', 'b', 'SIGN_IN', 'DONE', 'r', 'h' || n - 1, 'h' || n from generate_series(1, 30) n`,
  `insert into network.dma (id, tenant_id, code, name, level, parent_id, boundary)
     select ${id('400 + n')}, '${tenant}', 'D' || n, ${awkward}, n, case when n > 1 then ${id('399 + n')} end, st_setsrid(st_makeenvelope(120 + n / 7.0, 30, 121 + n / 3.0, 31.1), 4490) from generate_series(1, 9) n`,
  `insert into network.hydraulic_model (id, tenant_id, name, file_name, state, imported_at, counts, flow_unit, head_loss_formula, patterns, curves, controls, rules)
     values (${id('500')}, '${tenant}', 'm', 'm.inp', 'PUBLISHED', '2026-02-03 04:05:06.123456+00', '{"a": 1.50, "b": 12345678901234567890.123, "c": null, "水": ["x"]}', 'LPS', 'H_W', '[]', '[1e-7]', '""', 'null')`,
  `insert into network.junction (id, tenant_id, code, model_id, geometry, elevation_m, base_demand_m3_per_h)
     select ${id('10000 + n')}, '${tenant}', 'J' || n, ${id('500')}, st_setsrid(st_makepoint(120 + n / 977.0, 30 + n / 1013.0), 4490), 0.1 + n * 0.2, case n when 1 then 1e-300 when 2 then 1.7976931348623157e308 else n / 7.0 end from generate_series(1, 6000) n`,
  `insert into network.model_file (model_id, part, tenant_id, content) select ${id('500')}, n, '${tenant}', decode(repeat(lpad(to_hex(n % 256), 2, '0'), 70000), 'hex') || '\\x00ff0a0d'::bytea from generate_series(0, 12) n`,
  `insert into network.model_file (model_id, part, tenant_id, content) values (${id('501')}, 0, '${tenant}', '')`,
  `insert into network.network_import (id, tenant_id, name, file_name, state, progress, skipped, warnings, heartbeat_at) values (${id('510')}, '${tenant}', 'i', 'f', 'PUBLISHED', 1, '[]', '[{"line": 3}]', now())`,
  `insert into plants.plant (id, tenant_id, code, name, capacity_m3_per_day, geometry) values (${id('600')}, '${tenant}', 'P', 'p', 'Infinity', st_setsrid(st_makepoint(120.1, 30.2), 4490))`,
  `insert into energy.energy_meter (id, tenant_id, code, name, transformer_ratio) values (${id('700')}, '${tenant}', 'E', 'e', 1)`,
  `insert into energy.hourly_consumption (id, tenant_id, meter_id, start, energy_kwh) select ${id('20000 + n')}, '${tenant}', ${id('700')}, '2026-01-01 00:00:00.000001+08'::timestamptz + n * interval '1 hour', n / 3.0 from generate_series(1, 3000) n`,
  `insert into assets.asset_category (id, tenant_id, code, name) values (${id('800')}, '${tenant}', 'C', 'c')`,
  `insert into assets.asset (id, tenant_id, code, name, category_id, condition, in_service_on, original_cost) select ${id('30000 + n')}, '${tenant}', 'A' || n, ${awkward}, ${id('800')}, 'IN_USE', '0044-03-15 BC', 9007199254740993 + n from generate_series(1, 2000) n`,
  `insert into customers.customer (id, tenant_id, code, name, address, kind) values (${id('900')}, '${tenant}', 'K', 'k', '', 'PUBLIC')`,
  `insert into network.outbox (id, type, tenant_id, payload) select ${id('1000 + n')}, 'ValveClosed', '${tenant}', jsonb_build_object('n', n) from generate_series(1, 50) n`,
  `insert into energy.consumed_event (consumer, event_id) select 'c-' || chr(64 + n) || chr(96 + n), ${id('1000 + n')} from generate_series(1, 26) n`,
  `update network.junction set elevation_m = elevation_m + 1, version = version + 1 where code like '%7'`,
  `delete from network.junction where code like '%99'`,
  `delete from network.outbox where position % 7 = 0`,
];

/** Brings a database to this version and fills it. */
export async function fillDatabase(url: string): Promise<void> {
  const schemas = await openSchemas(url);
  await schemas.migrate(schemas.known);
  await schemas.close();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Uploaded files by what became of them: one as it was, one changed on the disk, one gone, one removed by its owner. */
export const kept = { whole: '01900000-0000-7000-8000-00000000aa01', damaged: '01900000-0000-7000-8000-00000000aa02', lost: '01900000-0000-7000-8000-00000000aa03', removed: '01900000-0000-7000-8000-00000000aa04' } as const;

/** Uploaded files with their rows, and an archive of the audit log. */
export async function fillFiles(url: string, dataDir: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const [state, file] of Object.entries(kept)) {
      await client.query(`insert into identity.media_file (id, tenant_id, name, kind, content_type, bytes, sha256, scan, tags, extended, uploaded_by_id, uploaded_by_name, removed_at) values ($1, $2, $3, 'DOCUMENT', 'text/plain', 9, $4, 'NOT_SCANNED', '{}', '{}', 'u', 'u', case when $3 = 'removed' then now() end)`, [file, tenant, state, hash('sha256', '阀门井')]);
      if (state === 'lost') continue;
      const place = join(dataDir, 'media', 'files', file.slice(-2));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, file), state === 'damaged' ? '阀门#' : '阀门井');
    }
  } finally {
    await client.end();
  }
  mkdirSync(join(dataDir, 'audit-archives'), { recursive: true });
  writeFileSync(join(dataDir, 'audit-archives', 'archive-1.jsonl.gz'), 'sealed');
}

const point = (n: number): string => `01900000-0000-7000-8000-00000000f00${n}`;

/** 12,000 samples, of which some were judged, and a log of which a consumer has passed a part. */
export async function fillSamples(dataDir: string): Promise<void> {
  const samples = Array.from({ length: 12_000 }, (_, n): Sample => ({
    tenantId: tenant, pointId: point(n % 3), time: 1_760_000_000_000 + n * 60_001, value: n / 7, quality: 192,
    ...(n % 50 === 0 && { quality: 64, reason: 'OUT OF, "RANGE"', raw: -n / 3 }),
  }));
  const writer = openTelemetry({ file: join(dataDir, 'telemetry', 'samples.sqlite') }, 'write');
  await writer.write(samples);
  await writer.close();
  const log = openLog({ file: join(dataDir, 'collector', 'log.sqlite') });
  for (let n = 0; n < 20; n++) await log.append(tenant, [[point(0), 1_760_000_000_000 + n, n, 192]]);
  await log.advance('store-writer', 12);
  await log.close();
}

/** Every sample of a store, in the order of point and time. */
export async function allSamples(place: { file: string } | { influxUrl: string }): Promise<Sample[]> {
  const reader = openTelemetry(place, 'read');
  try {
    return (await reader.raw({ tenantId: tenant, pointIds: [0, 1, 2].map(point), from: 0, to: 2_000_000_000_000, limit: 100_000 })).samples;
  } finally {
    await reader.close();
  }
}

/** A checksum per table by the database's own means, to compare two databases without the code under test. */
export async function checksums(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set timezone = 'UTC'");
    const { rows } = await client.query<{ name: string; columns: string }>(`
      select format('%I.%I', table_schema, table_name) as name, string_agg(format('%I', column_name), ', ' order by column_name) as columns from information_schema.columns
      where table_schema in ('identity', 'network', 'plants', 'energy', 'assets', 'customers') and table_name <> 'migration' group by 1`);
    const sums: Record<string, string> = {};
    for (const { name, columns } of rows) {
      const answer = await client.query<{ sum: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') as sum from (select md5(row(${columns})::text) as line from ${name}) lines`);
      sums[name] = answer.rows[0]?.sum ?? '';
    }
    return sums;
  } finally {
    await client.end();
  }
}

// Writes what a database of the present release looks like, with some rows: `node launcher/test/releases/freeze.ts`, once when a version is released.
// The file is never written again; the migrations of every later version are tested on it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPostgres, startPostgres } from '../../../packages/entities/test/postgres-server.ts';
import { inRepository } from '../../src/repository.ts';
import { subgraphNames } from '../../src/supervisor/plan.ts';
import { fillDatabase } from '../installations/filled.ts';

const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { version: string };
const file = inRepository('launcher/test/releases', `${version}.sql`);
if (existsSync(file)) throw new Error(`${file} is there already: a release that is out does not change.`);
const bin = findPostgres();
if (!bin) throw new Error('This needs PostgreSQL 15 or newer with PostGIS, and its pg_dump.');

const server = await startPostgres(bin);
try {
  const url = await server.createDatabase();
  await fillDatabase(url);
  await keepSomeRows(url);
  const { pathname, searchParams } = new URL(url);
  const dump = execFileSync(
    join(bin, 'pg_dump'),
    ['-h', searchParams.get('host') ?? '', '-U', 'hydrograph', '-d', pathname.slice(1), '--no-owner', '--no-privileges', '--inserts', '--rows-per-insert=100', ...subgraphNames.flatMap((name) => ['-n', name])],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  // Comments and psql's own commands (\restrict) say nothing to a server.
  writeFileSync(file, dump.replace(/^(?:--.*|\\.*|)\n/gm, ''));
} finally {
  await server.stop();
}

/** Five rows of each table by its key, so that what they refer to stays as well. */
async function keepSomeRows(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Neither histories nor references are to hear of it.
    await client.query('set session_replication_role = replica');
    await client.query('delete from network.model_file where length(content) > 1000');
    const { rows } = await client.query<{ name: string; key: string }>(
      `select format('%I.%I', n.nspname, c.relname) name, string_agg(quote_ident(a.attname), ', ') key from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_index i on i.indrelid = c.oid and i.indisprimary join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where n.nspname = any($1) and c.relkind = 'r' and c.relname <> 'migration' group by 1`,
      [subgraphNames],
    );
    for (const { name, key } of rows) await client.query(`delete from ${name} where ctid not in (select ctid from ${name} order by ${key} limit 5)`);
  } finally {
    await client.end();
  }
}

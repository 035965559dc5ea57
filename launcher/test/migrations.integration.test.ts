import { readdirSync, readFileSync } from 'node:fs';
import { createDatabase, createDomainTable, installHistory, NewerDatabase, type Database } from '@hydrograph/entities';
import type { MigrationClass } from '@hydrograph/entities/migrate.ts';
import { Migration } from '@mikro-orm/migrations';
import { Client } from 'pg';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { assetsTables } from '../../subgraphs/assets/src/database.ts';
import { customersTables } from '../../subgraphs/customers/src/database.ts';
import { energyTables } from '../../subgraphs/energy/src/database.ts';
import { identityTables } from '../../subgraphs/identity/src/database.ts';
import { networkTables } from '../../subgraphs/network/src/database.ts';
import { plantsTables } from '../../subgraphs/plants/src/database.ts';
import { inRepository } from '../src/repository.ts';
import { schemaFactsSql, tablesSql } from './releases/schema-facts.ts';

vi.setConfig({ testTimeout: 120_000 });

const subgraphs = [identityTables, networkTables, plantsTables, energyTables, assetsTables, customersTables];

/** What every migration is; `Migration` itself leaves `up` abstract. */
class Written extends Migration {
  override up(): Promise<void> | void {}
}

describeEachDatabase('migrations', (suite) => {
  const open: Database[] = [];
  const ran: string[] = [];
  afterEach(async () => {
    for (const database of open.splice(0)) await database.close();
    ran.length = 0;
  });

  /** The same migration, noting that it ran. */
  const noted = (schema: string, Class: MigrationClass): MigrationClass =>
    class extends (Class as typeof Written) {
      override async up(): Promise<void> {
        await super.up();
        ran.push(`${schema} ${this.name ?? ''}`);
      }
    };
  const opened = async (tables: { schema: string; entities: readonly unknown[]; migrations: readonly MigrationClass[] }): Promise<Database> => {
    const database = await createDatabase({ ...tables, url: suite.adminUrl(), poolSize: 1 });
    open.push(database);
    return database;
  };
  const ask = async <T extends object>(sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: suite.adminUrl() });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    // As empty as a database can be: extensions are installed by whoever comes first.
    if (suite.column === 'PostgreSQL') await ask('drop extension if exists postgis, pg_trgm, btree_gist cascade');
  });

  it('run once each when six subgraphs start three times at the same moment on an empty database', async () => {
    const databases = await Promise.all([1, 2, 3].flatMap(() => subgraphs.map((tables) => opened({ ...tables, migrations: (tables.migrations as readonly MigrationClass[]).map((Class) => noted(tables.schema, Class)) }))));
    await Promise.all(databases.map((database) => database.migrate()));
    const all = await Promise.all(subgraphs.map(async ({ schema }) => (await ask<{ name: string }>(`select name from ${schema}.migration`)).map(({ name }) => `${schema} ${name}`)));
    expect(ran.toSorted()).toEqual(all.flat().toSorted());
    expect(ran).toContain('network 0001-first');
    for (const { schema, migrations } of subgraphs) expect(await ask(`select name from ${schema}.migration`)).toHaveLength(migrations.length);
    const [tables] = await ask<{ n: string }>(`select count(*) n from pg_tables where schemaname = 'network'`);
    expect(Number(tables?.n)).toBeGreaterThan(20);
  });

  it('do nothing when everything is up to date', async () => {
    await (await opened({ ...networkTables, migrations: networkTables.migrations.map((Class) => noted('network', Class)) })).migrate();
    expect(ran).toEqual([]);
  });

  it.each(subgraphs)('refuse a database of a newer version with one error, $schema', async (tables) => {
    await ask(`insert into ${tables.schema}.migration (name) values ('9999-of-tomorrow')`);
    const before = await ask(`select * from ${tables.schema}.migration order by name`);
    const error = await (await opened(tables)).migrate().then(() => undefined, (reason: Error) => reason);
    expect(error).toBeInstanceOf(NewerDatabase);
    expect(error?.message).toBe(`Schema "${tables.schema}" of the database was written by a newer version: this one does not know 9999-of-tomorrow. Start the newer version, or restore a backup made before it.`);
    expect(await ask(`select * from ${tables.schema}.migration order by name`)).toEqual(before);
    await ask(`delete from ${tables.schema}.migration where name = '9999-of-tomorrow'`);
  });

  class First extends Migration {
    override name = '0001-first';
    override up(): void {
      for (const sql of createDomainTable('release', 'thing', 'code text not null')) this.addSql(sql);
    }
  }
  class Second extends Migration {
    override name = '0002-weight';
    override up(): void {
      this.addSql('alter table release.thing add column weight_kg double precision not null default 1.5');
      for (const sql of installHistory('release', 'thing')) this.addSql(sql);
    }
  }
  class Broken extends Migration {
    override name = '0003-broken';
    override up(): void {
      this.addSql('alter table release.thing add column lost text');
      this.addSql('alter table release.nothing add column x text');
    }
  }
  const release = (...migrations: MigrationClass[]) => ({ schema: 'release', entities: [networkTables.entities[0]], migrations });
  const insert = (n: number): string => `insert into release.thing (id, tenant_id, code) values ('01900000-0000-7000-8000-00000000000${n}', '01900000-0000-7000-8000-000000000009', 'T${n}')`;

  it('bring the release before to this one with its rows and their history', async () => {
    await (await opened(release(First))).migrate();
    await ask(insert(1));
    await (await opened(release(First, Second))).migrate();
    await ask(insert(2));
    expect(await ask(`select code, weight_kg from release.thing order by code`)).toEqual([{ code: 'T1', weight_kg: 1.5 }, { code: 'T2', weight_kg: 1.5 }]);
    expect(await ask(`select code, weight_kg from release.thing_history order by code`)).toEqual([{ code: 'T1', weight_kg: null }, { code: 'T2', weight_kg: 1.5 }]);
  });

  it('leave nothing of one that fails, and run it when it is mended', async () => {
    await expect((await opened(release(First, Second, Broken))).migrate()).rejects.toThrow('release.nothing');
    expect(await ask(`select 1 from information_schema.columns where table_schema = 'release' and column_name = 'lost'`)).toEqual([]);
    expect(await ask(`select name from release.migration order by name`)).toEqual([{ name: '0001-first' }, { name: '0002-weight' }]);
    class Mended extends Migration {
      override name = '0003-broken';
      override up(): void {
        this.addSql('alter table release.thing add column lost text');
      }
    }
    await (await opened(release(First, Second, Mended))).migrate();
    expect(await ask(`select name from release.migration`)).toHaveLength(3);
  });
});

const releases = readdirSync(inRepository('launcher/test/releases')).filter((name) => name.endsWith('.sql'));

describeEachDatabase('an installation', (suite) => {
  const migrateAll = async (): Promise<void> => {
    for (const tables of subgraphs) {
      const database = await createDatabase({ ...tables, url: suite.url(), poolSize: 1 });
      await database.migrate().finally(() => database.close());
    }
  };
  const facts = async (): Promise<string[]> => (await suite.execute<{ fact: string }>(schemaFactsSql)).map(({ fact }) => fact).toSorted();
  const empty = async (): Promise<void> => {
    for (const { schema } of subgraphs) await suite.execute(`drop schema if exists ${schema} cascade`);
  };
  /** Number and checksum of the rows of each table, over the columns given. */
  const sums = async (columns: ReadonlyMap<string, readonly string[]>): Promise<Record<string, object>> => {
    const found: Record<string, object> = {};
    for (const [name, names] of columns) {
      const [sum] = await suite.execute<object>(`select count(*) as rows, md5(string_agg(line, '' order by line)) as sum from (select md5(row(${names.join(', ')})::text) as line from ${name}) lines`);
      found[name] = sum ?? {};
    }
    return found;
  };
  const tables = async (): Promise<Map<string, string[]>> => new Map((await suite.execute<{ name: string; columns: string[] }>(tablesSql)).map(({ name, columns }) => [name, columns]));

  it.each(releases)('of %s becomes one of this version: the same tables as a new one, and its rows as they were', async (release) => {
    await empty();
    await migrateAll();
    const wanted = await facts();
    await empty();
    const owner = new Client({ connectionString: suite.url() });
    await owner.connect();
    await owner.query(readFileSync(inRepository('launcher/test/releases', release), 'utf8')).finally(() => owner.end());
    const present = await tables();
    const old = await sums(present);
    expect(Object.keys(old).length).toBeGreaterThan(40);
    await migrateAll();
    expect(await facts()).toEqual(wanted);
    const after = await tables();
    // What a migration takes away on purpose is its own matter; everything else is as it was.
    // The audit entries from before their chain wait in the outbox of identity to be chained.
    const unchanged = [...present].filter(([name, columns]) => name !== 'identity.outbox' && columns.every((column) => after.get(name)?.includes(column))).map(([name]) => name);
    expect(unchanged).toContain('network.junction');
    const now = await sums(new Map(unchanged.map((name) => [name, present.get(name) ?? []])));
    expect(now).toEqual(Object.fromEntries(unchanged.map((name) => [name, old[name]])));
  });
});

import { Client } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { readDatabaseUrl } from '../src/index.ts';
import { startEmbedded } from './embedded-server.ts';
import { asOwner, findPostgres, startPostgres, type PostgresServer } from './postgres-server.ts';

export type DatabaseColumn = 'embedded' | 'PostgreSQL';

/** A fresh database for one suite. `url` answers once the suite's hooks run. */
export interface SuiteDatabase {
  readonly column: DatabaseColumn;
  url(): string;
  /** As an administrator, whom nothing binds. */
  adminUrl(): string;
  /** Sends one statement as it is, past the ORM and as an administrator. */
  execute<T extends object>(sql: string): Promise<T[]>;
}

const servers = new Map<DatabaseColumn, Promise<PostgresServer>>();
let registered = false;

/**
 * Runs a suite on both databases: the embedded one and, where the machine has it, PostgreSQL. A test file starts each
 * server once; each suite gets an empty database.
 */
export function describeEachDatabase(name: string, suite: (database: SuiteDatabase) => void): void {
  if (!registered) {
    registered = true;
    afterAll(async () => {
      for (const server of servers.values()) await (await server).stop();
      servers.clear();
    });
  }
  describeOn('embedded', name, startEmbedded, suite);
  const bin = findPostgres();
  if (bin) describeOn('PostgreSQL', name, () => startPostgres(bin), suite);
  else process.stdout.write('skipped: no PostgreSQL\n');
}

function describeOn(column: DatabaseColumn, name: string, start: () => Promise<PostgresServer>, suite: (database: SuiteDatabase) => void): void {
  describe(`${name} on ${column}`, () => {
    let url: string | undefined;
    beforeAll(async () => {
      if (!servers.has(column)) servers.set(column, start());
      url = await (await servers.get(column)!).createDatabase();
    });
    const suiteUrl = (): string => {
      if (!url) throw new Error('The database is there once the hooks of the suite run: ask for its URL in beforeAll or in a test');
      return url;
    };
    suite({ column, url: () => (column === 'PostgreSQL' ? asOwner(suiteUrl()) : suiteUrl()), adminUrl: suiteUrl, execute: (sql) => execute(suiteUrl(), sql) });
  });
}

async function execute<T extends object>(url: string, sql: string): Promise<T[]> {
  const { host, user, dbName } = readDatabaseUrl(url);
  const client = new Client({ host, user, database: dbName });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/index.ts';
import { anna, openPipes, Pipe } from './pipes.ts';
import { findPostgres, startPostgres, type PostgresServer } from './postgres-server.ts';

const bin = findPostgres();
if (!bin) process.stdout.write('skipped: no PostgreSQL\n');

// Regression: a connection lost inside a transaction was never given back, so that a pool of two was used up by two
// restarts of the database, and closing waited for ever.
describe.runIf(bin)('a connection that breaks', () => {
  let server: PostgresServer;
  let database: Database;
  beforeAll(async () => {
    server = await startPostgres(bin!);
    database = await openPipes(await server.createDatabase());
  });
  afterAll(() => server?.stop());

  it('inside a transaction fails that transaction only', async () => {
    for (let round = 0; round < 5; round++) {
      await expect(database.transaction(anna, 'cut off', (em) => em.execute('select pg_terminate_backend(pg_backend_pid())'))).rejects.toThrow();
    }
    expect(await database.fork(anna).count(Pipe)).toBe(0);
    await database.check();
  }, 20_000);

  it('does not keep the database from closing', async () => {
    await database.close();
  }, 10_000);
});

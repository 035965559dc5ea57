import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startDatabaseHost } from '../../../launcher/src/database/host.ts';
import type { PostgresServer } from './postgres-server.ts';

const ofTheDatabase = ['public', 'information_schema', 'topology', 'tiger', 'tiger_data'];

/** Starts the embedded database on a temporary folder. It has one database: a new suite gets it emptied. */
export async function startEmbedded(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-db-'));
  const host = await startDatabaseHost({ dataDir: folder, socketDir: join(folder, 'run') });
  return {
    async createDatabase() {
      const client = new Client({ host: host.socketDir, user: 'hydrograph', database: 'hydrograph' });
      await client.connect();
      try {
        const { rows } = await client.query<{ nspname: string }>(`select nspname from pg_namespace where nspname !~ '^pg_'`);
        for (const { nspname } of rows.filter((row) => !ofTheDatabase.includes(row.nspname))) await client.query(`drop schema "${nspname}" cascade`);
      } finally {
        await client.end();
      }
      return host.url;
    },
    async stop() {
      await host.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

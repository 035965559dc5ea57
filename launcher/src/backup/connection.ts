import { Client } from 'pg';
import { BackupRefused } from './manifest.ts';

// How values are written as text must not depend on the server's settings, or on those of the role. Rows that a policy hides are an error, never left out.
const settings = { row_security: 'off', timezone: 'UTC', datestyle: 'ISO', intervalstyle: 'postgres', bytea_output: 'hex', extra_float_digits: '1', application_name: 'hydrograph backup' };

/** Connects to a database so that every value comes and goes as the same text everywhere. @throws BackupRefused when it does not answer. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, types: { getTypeParser: () => (value: string) => value } });
  // A connection that breaks while nothing is asked is met by the next question.
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const [name, value] of Object.entries(settings)) await client.query(`set ${name} = '${value}'`);
  } catch (error) {
    await client.end().catch(() => undefined);
    const { host, port, user, database } = client;
    throw new BackupRefused(`The database "${database ?? ''}" at ${host}:${port} cannot be used as ${user ?? ''}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return client;
}

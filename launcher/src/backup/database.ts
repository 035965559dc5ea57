import { existsSync, readdirSync, rmSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { databaseUrl, startDatabaseHost } from '../database/host.ts';
import type { LauncherEnv } from '../env.ts';
import { takeDataFolder } from '../supervisor/data-folder.ts';
import { databaseSocketDir } from '../supervisor/plan.ts';
import { BackupRefused } from './manifest.ts';

type Place = Pick<LauncherEnv, 'dataDir' | 'databaseUrl'>;

/** A database that answers for as long as it is open here. */
export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  /** What it is called in messages. */
  readonly name: string;
  close(): Promise<void>;
}

/** The URL under which an installation's database answers once it runs. */
export const urlOf = ({ dataDir, databaseUrl: url }: Place): string => url ?? databaseUrl(databaseSocketDir(dataDir));

/** The PostgreSQL server by its place, without user or password. */
function postgresName(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `The database ${pathname.slice(1)} at ${searchParams.get('host') ?? host}`;
}

const embeddedName = ({ dataDir }: Place): string => `The database in ${dataDir}`;
const nothing = async (): Promise<void> => undefined;

/** Opens what is to be backed up: the running product's database, or that of a data folder on which nothing runs. */
export async function openForBackup(place: Place): Promise<OpenDatabase> {
  if (place.databaseUrl) return { url: place.databaseUrl, embedded: false, name: postgresName(place.databaseUrl), close: nothing };
  if (await answers(databaseSocketDir(place.dataDir))) return { url: urlOf(place), embedded: true, name: embeddedName(place), close: nothing };
  if (!existsSync(join(place.dataDir, 'database'))) throw new BackupRefused(`There is nothing to back up: ${place.dataDir} holds no database.`);
  const folder = takeDataFolder(place.dataDir);
  try {
    return await startHost(place, () => folder.release());
  } catch (error) {
    folder.release();
    throw error;
  }
}

/** Opens the database to restore into; the caller holds the data folder. `undo` takes away what was made here. */
export async function openForRestore(place: Place): Promise<OpenDatabase & { undo(): void }> {
  if (place.databaseUrl) return { url: place.databaseUrl, embedded: false, name: postgresName(place.databaseUrl), close: nothing, undo: () => undefined };
  const folder = join(place.dataDir, 'database');
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0;
  const host = await startHost(place, () => undefined);
  return { ...host, undo: () => isNew && rmSync(folder, { recursive: true, force: true }) };
}

async function startHost(place: Place, afterwards: () => void): Promise<OpenDatabase> {
  const host = await startDatabaseHost({ dataDir: place.dataDir, socketDir: databaseSocketDir(place.dataDir) });
  return {
    url: host.url, embedded: true, name: embeddedName(place),
    async close() {
      await host.stop();
      afterwards();
    },
  };
}

function answers(socketDir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(join(socketDir, '.s.PGSQL.5432'));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

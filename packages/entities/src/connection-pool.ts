import { ALL_TENANTS } from './actor.ts';
import { isId } from './identifiers.ts';
import { tenantInScope } from './tenant-scope.ts';

/** The parts of `pg`'s pool and clients that are touched here. */
interface PoolClient {
  release: (error?: Error | boolean) => void;
  query<T>(sql: string, values?: readonly unknown[]): Promise<{ rows: T[] }>;
  once(event: 'end', listener: () => void): unknown;
  off(event: 'end', listener: () => void): unknown;
}
interface Pool {
  connect: () => Promise<PoolClient>;
}

/**
 * Gives a connection back to its pool when the server has dropped it. Without this a connection lost inside a
 * transaction stays checked out for ever (its rollback fails, and the ORM then forgets it): two restarts of the
 * database would use up a pool of two.
 */
export function reclaimBrokenConnections(pool: unknown): void {
  const { connect } = pool as Pool;
  (pool as Pool).connect = async function connectAndWatch(this: Pool) {
    const client = await connect.call(this);
    const { release } = client;
    let released = false;
    const onEnd = (): void => client.release(new Error('The database closed the connection'));
    client.release = (error) => {
      if (released) return;
      released = true;
      client.off('end', onEnd);
      release.call(client, error);
    };
    client.once('end', onEnd);
    return client;
  };
}

/**
 * Tells PostgreSQL for which tenant a connection is taken, whose policies then show that tenant's rows alone. Said once for
 * as long as a connection serves the same tenant; never to the embedded database, where everybody shares one session.
 */
export function announceTenants(pool: unknown): void {
  const { connect } = pool as Pool;
  const told = new WeakMap<PoolClient, string>();
  let embedded: boolean | undefined;
  (pool as Pool).connect = async function connectForTenant(this: Pool) {
    const client = await connect.call(this);
    try {
      embedded ??= await isEmbedded(client);
      const tenantId = tenantInScope();
      const wanted = tenantId === ALL_TENANTS || isId(tenantId) ? tenantId : '';
      if (!embedded && told.get(client) !== wanted) {
        await client.query(`select set_config('hydrograph.tenant', $1, false)`, [wanted]);
        told.set(client, wanted);
      }
      return client;
    } catch (error) {
      client.release(error instanceof Error ? error : true);
      throw error;
    }
  };
}

async function isEmbedded(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ version: string }>('select version()');
  return isEmbeddedVersion(rows[0]?.version ?? '');
}

/** True for what `select version()` answers on the embedded database. */
export const isEmbeddedVersion = (version: string): boolean => version.includes('PGlite');

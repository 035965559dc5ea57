/** The parts of `pg`'s pool and clients that are touched here. */
interface PoolClient {
  release: (error?: Error | boolean) => void;
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

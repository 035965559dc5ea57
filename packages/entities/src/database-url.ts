/** Where a PostgreSQL listens, in the terms of the `pg` driver. `host` is a folder for a unix socket. */
export interface ConnectionFacts {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly dbName: string;
  readonly ssl: boolean;
}

/**
 * Reads `postgres://user:password@host:port/database`. With `?host=/folder` the connection goes to the unix socket
 * `/folder/.s.PGSQL.<port>`: the ORM does not honour that parameter itself.
 */
export function readDatabaseUrl(text: string): ConnectionFacts {
  let url: URL;
  try {
    url = new URL(text);
  } catch (cause) {
    throw new Error('HYDROGRAPH_DATABASE_URL is not a URL: expected postgres://user:password@host:5432/database', { cause });
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new Error(`HYDROGRAPH_DATABASE_URL has the scheme ${url.protocol} instead of postgres:`);
  const dbName = decodeURIComponent(url.pathname.slice(1));
  if (!dbName) throw new Error('HYDROGRAPH_DATABASE_URL names no database: expected postgres://user:password@host:5432/database');
  return {
    host: url.searchParams.get('host') ?? (url.hostname.replace(/^\[|\]$/g, '') || 'localhost'),
    port: Number(url.port || url.searchParams.get('port') || 5432),
    user: decodeURIComponent(url.username) || 'hydrograph',
    ...(url.password && { password: decodeURIComponent(url.password) }),
    dbName,
    ssl: ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? ''),
  };
}

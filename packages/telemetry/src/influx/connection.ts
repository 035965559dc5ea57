import { z } from 'zod';

/** An InfluxDB with the 1.x interface (1.x, 2.x with a DBRP mapping, 3 Core). */
export interface InfluxPlace {
  /** `http://host:8086` */
  readonly origin: string;
  readonly database: string;
  /** `Basic ...` when the URL carries a user, `Token ...` when it carries `token=`. */
  readonly authorization?: string;
}

/** Reads `http://user:password@host:8086/?db=hydrograph` (or `?db=...&token=...` for 2.x and 3). */
export function parseInfluxUrl(text: string): InfluxPlace {
  const url = z.url({ protocol: /^https?$/, error: 'HYDROGRAPH_INFLUX_URL must be an http(s) URL like http://host:8086/?db=hydrograph' }).transform((value) => new URL(value)).parse(text);
  const database = url.searchParams.get('db');
  if (!database) throw new Error('HYDROGRAPH_INFLUX_URL names no database: add ?db=hydrograph');
  const token = url.searchParams.get('token');
  const user = url.username ? `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString('base64')}` : undefined;
  const authorization = token ? `Token ${token}` : user;
  return { origin: url.origin, database, ...(authorization ? { authorization } : {}) };
}

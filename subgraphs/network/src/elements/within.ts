import { BadUserInput, CGCS2000 } from '@hydrograph/entities';
import { raw } from '@mikro-orm/core';

/** A rectangle on the map in degrees. */
export interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

const on = (value: number, limit: number): boolean => Number.isFinite(value) && Math.abs(value) <= limit;

/** Refuses a rectangle that is turned round or off the globe; says which edge. */
export function checkExtent({ west, south, east, north }: Extent): Extent {
  if (!on(west, 180) || !on(east, 180)) throw new BadUserInput(`An extent's west and east are longitudes from -180 to 180, not ${west} and ${east}`, 'extent');
  if (!on(south, 90) || !on(north, 90)) throw new BadUserInput(`An extent's south and north are latitudes from -90 to 90, not ${south} and ${north}`, 'extent');
  if (west > east) throw new BadUserInput(`An extent's west (${west}) lies east of its east (${east})`, 'extent');
  if (south > north) throw new BadUserInput(`An extent's south (${south}) lies north of its north (${north})`, 'extent');
  return { west, south, east, north };
}

/** Condition on any table with a `geometry`: touches the rectangle. Uses the GiST index. */
export function within(extent: object): Record<string, unknown> {
  const { west, south, east, north } = checkExtent(extent as Extent);
  const condition = raw((alias) => `ST_Intersects(${alias}.geometry, ST_MakeEnvelope(?, ?, ?, ?, ${CGCS2000}))`, [west, south, east, north]);
  return { [condition]: [] };
}

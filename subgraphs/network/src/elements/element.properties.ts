import { domainProperties, GeometryType, type GeoJson } from '@hydrograph/entities';
import { p } from '@mikro-orm/core';

/** What every element of the pipe network has: its code, its place on the map, and the imported network it came with. */
export const elementProperties = {
  ...domainProperties,
  code: p.string(),
  modelId: p.uuid().nullable(),
  /** Seen with at least this clearance, 0 to 9. */
  sensitivity: p.integer().default(0),
  geometry: p.type(new GeometryType()).$type<GeoJson>().nullable(),
};

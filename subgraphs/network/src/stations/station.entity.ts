import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';

/** What a station is. The order is that of the map's dictionary: append only. */
export const stationKinds = ['WATER_PLANT', 'PUMP_STATION', 'SECONDARY_SUPPLY', 'TANK', 'SOURCE', 'PRESSURE', 'FLOW', 'QUALITY', 'LARGE_USER', 'NETWORK_END'] as const;
export type StationKind = (typeof stationKinds)[number];

export const StationSchema = defineEntity({
  name: 'Station',
  tableName: 'station',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    name: p.string(),
    nameEn: p.string().nullable(),
    kind: p.string().$type<StationKind>(),
    /** The smallest district metered area around it. */
    dmaId: p.uuid().nullable(),
  },
});

/** A station: a place where things are measured or run. */
export class Station extends StationSchema.class {}
StationSchema.setClass(Station);

/** Every version of the rows of `Station`. */
export const StationHistory = historyOf(StationSchema);

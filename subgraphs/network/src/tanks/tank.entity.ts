import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';

export const TankSchema = defineEntity({
  name: 'Tank',
  tableName: 'tank',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    elevationM: p.float(),
    initialLevelM: p.float(),
    minimumLevelM: p.float(),
    maximumLevelM: p.float(),
    diameterM: p.float(),
    description: p.text().nullable(),
    stationId: p.uuid().nullable(),
  },
});

/** A tank: storage with a free surface. Levels count from its floor, m. */
export class Tank extends TankSchema.class {}
TankSchema.setClass(Tank);

/** Every version of the rows of `Tank`. */
export const TankHistory = historyOf(TankSchema);

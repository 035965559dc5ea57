import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';

export type IsolationValveKind = 'GATE' | 'BUTTERFLY';
export type ValveKind = IsolationValveKind | 'PRV' | 'PSV' | 'PBV' | 'FCV' | 'TCV' | 'GPV' | 'PCV';
export type ValveStatus = 'OPEN' | 'CLOSED' | 'ACTIVE';

export const ValveSchema = defineEntity({
  name: 'Valve',
  tableName: 'valve',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    kind: p.string().$type<ValveKind>(),
    diameterMm: p.float(),
    setting: p.float().nullable(),
    status: p.string().$type<ValveStatus>(),
    minorLoss: p.float().nullable(),
    curveCode: p.string().nullable(),
    startNodeId: p.uuid().nullable(),
    endNodeId: p.uuid().nullable(),
    startNodeCode: p.string().nullable(),
    endNodeCode: p.string().nullable(),
    /** The pipe an isolation valve sits on, and where on it: 0 at its start, 1 at its end. */
    pipeId: p.uuid().nullable(),
    position: p.float().nullable(),
    description: p.text().nullable(),
  },
});

/** A valve: an isolation valve on a pipe, or a control valve between two nodes. */
export class Valve extends ValveSchema.class {}
ValveSchema.setClass(Valve);

/** Every version of the rows of `Valve`. */
export const ValveHistory = historyOf(ValveSchema);

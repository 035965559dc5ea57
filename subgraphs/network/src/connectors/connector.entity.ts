import type { StationProtocol } from '@hydrograph/bus';
import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const ConnectorSchema = defineEntity({
  name: 'Connector',
  tableName: 'connector',
  schema: 'network',
  properties: {
    ...domainProperties,
    name: p.string(),
    protocol: p.string().$type<StationProtocol>(),
    transport: p.string().$type<'TCP' | 'UDP'>(),
    host: p.string(),
    port: p.integer(),
    offlineAfterS: p.integer(),
    enabled: p.boolean(),
  },
});

/** A connector: a port of the collector that stations dial into. */
export class Connector extends ConnectorSchema.class {}
ConnectorSchema.setClass(Connector);

/** Every version of the rows of `Connector`. */
export const ConnectorHistory = historyOf(ConnectorSchema);

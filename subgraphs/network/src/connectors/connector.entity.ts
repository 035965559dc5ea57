import type { FieldProtocol } from '@hydrograph/bus';
import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const ConnectorSchema = defineEntity({
  name: 'Connector',
  tableName: 'connector',
  schema: 'network',
  properties: {
    ...domainProperties,
    name: p.string(),
    protocol: p.string().$type<FieldProtocol>(),
    transport: p.string().$type<'TCP' | 'UDP'>(),
    host: p.string(),
    port: p.integer(),
    offlineAfterS: p.integer(),
    enabled: p.boolean(),
    /** Of polled protocols only. */
    pollEveryS: p.integer().nullable(),
    timeoutMs: p.integer().nullable(),
    retries: p.integer().nullable(),
  },
});

/** A connector: a port of the collector that stations dial into, or a master that asks devices. */
export class Connector extends ConnectorSchema.class {}
ConnectorSchema.setClass(Connector);

/** Every version of the rows of `Connector`. */
export const ConnectorHistory = historyOf(ConnectorSchema);

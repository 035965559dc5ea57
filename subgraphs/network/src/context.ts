import type { Database, Loaders } from '@hydrograph/entities';
import type { BaseContext } from '@hydrograph/service';
import type { TelemetryReader } from '@hydrograph/telemetry';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LiveSamples } from './samples/live-samples.ts';

/** What a request to network carries. */
export interface NetworkContext extends BaseContext {
  em: EntityManager;
  loaders: Loaders;
  database: Database;
  /** Stored samples. */
  telemetry: TelemetryReader;
  /** Samples as they arrive. */
  live: LiveSamples;
  /** Tells that points or devices of a tenant changed, so that the registry document is published anew. */
  registryChanged: (tenantId: string) => void;
  /** Begins to remove rows that nobody sees any more. */
  tidyUp: () => void;
}

import type { Database, Loaders } from '@hydrograph/entities';
import type { BaseContext } from '@hydrograph/service';
import type { TelemetryReader } from '@hydrograph/telemetry';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AlarmFeed } from './alarms/alarm-feed.ts';
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
  /** Has the registry document published anew; resolves once the collector can know it, or a bus that is away has been waited for long enough. */
  registryChanged: (tenantId: string) => Promise<void>;
  /** Alarms as they change. */
  alarmFeed: AlarmFeed;
  /** Says that alarms of a tenant changed, so that whoever follows them hears of it. */
  alarmsChanged: (tenantId: string) => void;
  /** Begins to remove rows that nobody sees any more. */
  tidyUp: () => void;
}

import type { ConnectorSetting, FieldDevice } from '@hydrograph/bus';
import type { DeviceWatch } from './device-watch.ts';
import type { ConnectorCounts, FieldSampleTuple } from './messages.ts';

/** What a connector is given. */
export interface ConnectorPort {
  readonly setting: ConnectorSetting;
  /** Resolves when the samples are on disk; rejects when they are not, and the device must send them again. */
  store(samples: readonly FieldSampleTuple[]): Promise<void>;
  /** Notes who was heard and how it is doing. */
  readonly watch: DeviceWatch;
  readonly counts: ConnectorCounts;
}

export interface RunningConnector {
  /** Port it listens on, where it does. */
  readonly port?: number | undefined;
  setDevices(devices: readonly FieldDevice[]): void;
  stop(): Promise<void>;
}

/** A connector: the default export of its module, run in a process of its own. */
export type ConnectorPlugin = (port: ConnectorPort, devices: readonly FieldDevice[]) => Promise<RunningConnector>;

import type { ConnectorSetting, DeviceReport, FieldDevice, StrangerReport } from '@hydrograph/bus';

/** A sample on its way from a connector: point id, epoch ms, value, quality, reason when it is not good. */
export type FieldSampleTuple = [pointId: string, time: number, value: number, quality: 'GOOD' | 'UNCERTAIN' | 'BAD', reason?: string];

/** What the collector says to the process of a connector. */
export type ToConnector =
  | { readonly kind: 'setup'; readonly module: string; readonly connector: ConnectorSetting; readonly devices: readonly FieldDevice[] }
  | { readonly kind: 'devices'; readonly devices: readonly FieldDevice[] }
  | { readonly kind: 'stored'; readonly id: number }
  /** Not on disk: the device must not be told that it is. */
  | { readonly kind: 'refused'; readonly id: number; readonly reason: string }
  | { readonly kind: 'stop' };

/** What the process of a connector says. */
export type FromConnector =
  | { readonly kind: 'ready'; readonly port?: number }
  | { readonly kind: 'samples'; readonly id: number; readonly samples: readonly FieldSampleTuple[] }
  /** Comes every second: who does not send it any more hangs. */
  | { readonly kind: 'beat'; readonly counts: ConnectorCounts; readonly devices: readonly DeviceReport[]; readonly strangers: readonly StrangerReport[] };

export interface ConnectorCounts {
  connections: number;
  frames: number;
  broken: number;
  samples: number;
}

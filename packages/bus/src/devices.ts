import { z } from 'zod';

/** Protocols whose devices dial in and report by themselves. */
export const STATION_PROTOCOLS = ['HJ212', 'SL651', 'SZY206'] as const;
export type StationProtocol = (typeof STATION_PROTOCOLS)[number];

/** Protocols whose devices speak when they are asked. */
export const POLLED_PROTOCOLS = ['MODBUS_TCP', 'MODBUS_RTU', 'DLT645', 'CJT188', 'MBUS'] as const;
export type PolledProtocol = (typeof POLLED_PROTOCOLS)[number];

/** What connectors speak. */
export const FIELD_PROTOCOLS = [...STATION_PROTOCOLS, ...POLLED_PROTOCOLS] as const;
export type FieldProtocol = (typeof FIELD_PROTOCOLS)[number];

export const isPolled = (protocol: string): protocol is PolledProtocol => (POLLED_PROTOCOLS as readonly string[]).includes(protocol);

/** One quantity that a device sends: which code of its protocol becomes which point. */
export interface ChannelSetting {
  /** Element, factor, type and quantity: as `hydrograph decode` shows it. */
  readonly code: string;
  /** Which of several values of the code (Rtd, Avg, Max); the first that comes when absent. */
  readonly statistic?: string | undefined;
  readonly pointId: string;
  /** The point's value = what was sent × scale + offset. */
  readonly scale: number;
  readonly offset: number;
}

export interface FieldDevice {
  readonly id: string;
  readonly code: string;
  readonly connectorId: string;
  /** Number of the device in its protocol; of one that is asked with @host:port where its line is not that of the connector. */
  readonly address: string;
  /** How often it is asked, ms; as its connector says when absent. */
  readonly pollEveryMs?: number | undefined;
  readonly channels: readonly ChannelSetting[];
}

/** How devices are asked. */
export interface PollSetting {
  /** How often each device is asked, ms. */
  readonly everyMs: number;
  /** How long an answer is waited for, ms. */
  readonly timeoutMs: number;
  /** How often a question without an answer is asked again. */
  readonly retries: number;
}

/** A door for devices: a port that stations dial into, or a master that asks them over a gateway. */
export interface ConnectorSetting {
  readonly id: string;
  readonly name: string;
  readonly protocol: FieldProtocol;
  readonly transport: 'TCP' | 'UDP';
  /** Address to listen on, or the gateway. */
  readonly host: string;
  readonly port: number;
  /** A device that was not heard for so long is offline, ms. */
  readonly offlineAfterMs: number;
  /** Of masters only. */
  readonly poll?: PollSetting | undefined;
}

/** Connectors and field devices of a tenant. A document with a higher version replaces one with a lower. */
export interface DevicesDocument {
  readonly version: number;
  readonly tenantId: string;
  readonly connectors: readonly ConnectorSetting[];
  readonly devices: readonly FieldDevice[];
}

const text = z.string().min(1);
const positive = z.number().positive();

export const devicesDocument: z.ZodType<DevicesDocument> = z.object({
  version: z.number(),
  tenantId: text,
  connectors: z.array(z.object({
    id: text, name: text, protocol: z.enum(FIELD_PROTOCOLS), transport: z.enum(['TCP', 'UDP']), host: text,
    port: z.int().min(0).max(65_535), offlineAfterMs: positive,
    poll: z.object({ everyMs: positive, timeoutMs: positive, retries: z.int().nonnegative() }).optional(),
  })),
  devices: z.array(z.object({
    id: text, code: text, connectorId: text, address: text, pollEveryMs: positive.optional(),
    channels: z.array(z.object({
      code: text,
      statistic: z.string().optional(),
      pointId: text, scale: z.number(), offset: z.number(),
    })),
  })),
});

/** How a connector is doing. Times are epoch ms. */
export interface ConnectorReport {
  readonly id: string;
  /** WAITING: it ended and is started again in a moment. */
  readonly state: 'STARTING' | 'RUNNING' | 'WAITING';
  /** Since when. */
  readonly since: number;
  /** Port it listens on. */
  readonly port?: number | undefined;
  readonly connections: number;
  readonly frames: number;
  /** Frames that began like one and were none, and runs of bytes between frames. */
  readonly broken: number;
  readonly samples: number;
  /** How often it was started again since the collector started. */
  readonly restarts: number;
  readonly problem?: string | undefined;
  readonly memoryBytes: number;
}

/** What is known of a device beside its samples. */
export interface DeviceReport {
  readonly id: string;
  readonly online: boolean;
  /** When it came online or went offline. */
  readonly since: number;
  readonly lastSeenAt?: number | undefined;
  /** How far its clock is ahead of the collector's, ms. */
  readonly clockAheadMs?: number | undefined;
  readonly batteryV?: number | undefined;
  readonly frames: number;
  /** Reports that could not be stored, and polls without a good answer. */
  readonly failures: number;
  readonly problem?: string | undefined;
  /** Codes it sends that no channel names. */
  readonly unmapped: readonly string[];
}

/** Somebody who speaks and is not in the register. */
export interface StrangerReport {
  readonly connectorId: string;
  readonly address: string;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly frames: number;
  readonly from: string;
}

/** State of the connectors and devices of a tenant: what changed since the last message, and from time to time everything. The newest counts. */
export interface DeviceStatesMessage {
  readonly collector: string;
  readonly tenantId: string;
  /** Epoch ms. */
  readonly at: number;
  readonly connectors: readonly ConnectorReport[];
  readonly devices: readonly DeviceReport[];
  readonly strangers: readonly StrangerReport[];
}

const count = z.int().nonnegative();

export const deviceStatesMessage: z.ZodType<DeviceStatesMessage> = z.object({
  collector: text, tenantId: text, at: z.number(),
  connectors: z.array(z.object({
    id: text, state: z.enum(['STARTING', 'RUNNING', 'WAITING']), since: z.number(), port: z.int().optional(), connections: count, frames: count, broken: count, samples: count, restarts: count,
    problem: z.string().optional(), memoryBytes: z.number(),
  })),
  devices: z.array(z.object({
    id: text, online: z.boolean(), since: z.number(), lastSeenAt: z.number().optional(), clockAheadMs: z.number().optional(), batteryV: z.number().optional(),
    frames: count, failures: count, problem: z.string().optional(), unmapped: z.array(z.string()),
  })),
  strangers: z.array(z.object({ connectorId: text, address: text, firstSeenAt: z.number(), lastSeenAt: z.number(), frames: count, from: z.string() })),
});

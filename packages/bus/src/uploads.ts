import { z } from 'zod';
import { STATION_PROTOCOLS, type StationProtocol } from './devices.ts';

/** One quantity that is sent: which point under which code. */
export interface UploadChannel {
  readonly code: string;
  readonly statistic?: string | undefined;
  readonly pointId: string;
  /** What is sent = the point's value × scale + offset. */
  readonly scale: number;
  readonly offset: number;
}

/** A platform of an authority that values are sent to, as a station would. */
export interface UploadTargetSetting {
  readonly id: string;
  readonly name: string;
  readonly protocol: StationProtocol;
  readonly transport: 'TCP' | 'UDP';
  readonly host: string;
  readonly port: number;
  /** Number of our station there. */
  readonly address: string;
  readonly password?: string | undefined;
  /** A report each so many ms. */
  readonly everyMs: number;
  readonly channels: readonly UploadChannel[];
}

/** Where values of a tenant are sent to. A document with a higher version replaces one with a lower. */
export interface UploadsDocument {
  readonly version: number;
  readonly tenantId: string;
  readonly targets: readonly UploadTargetSetting[];
}

/** How the way to a platform is doing. */
export interface UploadReport {
  readonly id: string;
  readonly state: 'IDLE' | 'SENDING' | 'UNREACHABLE';
  /** Reports that wait to be acknowledged. */
  readonly waiting: number;
  /** Time of the oldest of them, epoch ms. */
  readonly oldestAt?: number | undefined;
  readonly acknowledged: number;
  readonly acknowledgedAt?: number | undefined;
  /** Reports given up: too many waited, or a value cannot be said in the protocol. */
  readonly dropped: number;
  readonly problem?: string | undefined;
}

/** How the ways of a tenant's uploads are doing, as a collector says. */
export interface UploadStatesMessage {
  readonly collector: string;
  readonly tenantId: string;
  readonly at: number;
  readonly targets: readonly UploadReport[];
}

const text = z.string().min(1);
const count = z.number().nonnegative();

export const uploadsDocument: z.ZodType<UploadsDocument> = z.object({
  version: z.number(),
  tenantId: text,
  targets: z.array(z.object({
    id: text, name: text, protocol: z.enum(STATION_PROTOCOLS), transport: z.enum(['TCP', 'UDP']), host: text, port: z.int().min(1).max(65_535), address: text,
    password: z.string().optional(), everyMs: z.number().positive(),
    channels: z.array(z.object({ code: text, statistic: z.string().optional(), pointId: text, scale: z.number(), offset: z.number() })),
  })),
});

export const uploadStatesMessage: z.ZodType<UploadStatesMessage> = z.object({
  collector: text, tenantId: text, at: z.number(),
  targets: z.array(z.object({
    id: text, state: z.enum(['IDLE', 'SENDING', 'UNREACHABLE']), waiting: count, oldestAt: z.number().optional(), acknowledged: count, acknowledgedAt: z.number().optional(), dropped: count, problem: z.string().optional(),
  })),
});

import type { AnyCodec, FieldSample, Sheet } from '@hydrograph/codecs';

/** What a frame of a station means to its centre. */
export interface Heard {
  readonly address: string;
  readonly samples: readonly FieldSample[];
  /** When the station sent it by its own clock, epoch ms. */
  readonly sentAt?: number | undefined;
  /** What the station is told once its samples are on disk. */
  readonly answer?: Uint8Array | undefined;
  readonly batteryV?: number | undefined;
}

/** The centre's part in a protocol in which stations speak first. */
export interface Dialogue {
  readonly codec: AnyCodec;
  /** Undefined for what is not said by a station. */
  hear(message: unknown, sheet: Sheet, memory: unknown, now: number): Heard | undefined;
}

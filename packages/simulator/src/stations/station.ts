/** A measured value as a station sends it. */
export interface SentValue {
  readonly code: string;
  readonly statistic?: string;
  readonly value: number;
}

/** A report on its way. */
export interface Report {
  /** The time of its values by the station's clock, epoch ms. */
  readonly time: number;
  readonly values: readonly SentValue[];
  /** The frame of the first, second, ... attempt: some protocols count. */
  frame(attempt: number): Uint8Array;
  /** Whether this is the centre's answer to it. */
  isAnswer(frame: Uint8Array): boolean;
}

/** How stations of one protocol speak. */
export interface StationKind {
  readonly codecName: string;
  /** Smallest step between two times of its reports, ms. */
  readonly stepMs: number;
  /** Address of the station of this number, from 0. */
  address(index: number): string;
  report(address: string, serial: number, time: number, sentAt: number, values: (code: string) => number): Report;
  /** What it measures: codes as the decoder shows them, with the quantity, unit and factor that make a value of a point. */
  readonly channels: readonly { code: string; statistic?: string; quantity: string; unit: string; scale: number }[];
}

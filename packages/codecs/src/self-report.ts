/** A measured value as a station sends it. */
export interface SentValue {
  readonly code: string;
  readonly statistic?: string | undefined;
  readonly value: number;
  readonly decimals?: number | undefined;
}

/** What a station reports by itself. */
export interface ReportOptions {
  readonly address: string;
  /** Counts the reports of the station. */
  readonly serial: number;
  /** Of the values, epoch ms. */
  readonly time: number;
  readonly sentAt: number;
  readonly password?: string | undefined;
  readonly values: readonly SentValue[];
}

/** A frame on its way up, and how its answer is known. */
export interface SelfReport {
  /** The frame of the first, second, ... attempt: some protocols count. */
  frame(attempt: number): Uint8Array;
  /** Whether this is the centre's answer to it. */
  isAnswer(frame: Uint8Array): boolean;
}

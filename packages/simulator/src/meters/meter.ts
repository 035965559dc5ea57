import type { AnyCodec } from '@hydrograph/codecs';

/** A value that a meter gave. */
export interface ReadValue {
  readonly code: string;
  readonly value: number;
}

/** What a meter sends back. */
export interface MeterAnswer {
  readonly address: string;
  readonly frame: Uint8Array;
  readonly values: readonly ReadValue[];
}

/** How devices of one protocol answer when they are asked. */
export interface MeterKind {
  readonly codec: AnyCodec;
  /** Address of the device of this number, from 0. */
  address(index: number): string;
  /** At most so many on one line. */
  readonly most: number;
  /** The device that a question or a command is for, by its number; undefined for what is neither. */
  indexOf(message: unknown): number | undefined;
  /** Its answer; `valueOf` gives the whole number that a code counts, `kept` is what it was set to, by code. */
  answer(message: unknown, valueOf: (code: string) => number, kept: Map<string, number>): Omit<MeterAnswer, 'address'> | undefined;
  /** What it measures: codes as channels name them, with the quantity, unit and factor that make a value of a point. */
  readonly channels: readonly { code: string; quantity: string; unit: string; scale: number }[];
}

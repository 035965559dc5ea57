import type { Direction } from '../frame/sheet.ts';

export interface Szy206Message {
  direction: Direction;
  /** Counts down with each resend, from 3. */
  fcb: number;
  /** Command and type code: what kind of data comes, or is asked for. */
  type: number;
  /** Parts left to come, when a message is split. */
  divs?: number;
  /** Five bytes as ten hex digits. */
  address: string;
  functionCode: number;
  /** Everything behind the function code. */
  data: Uint8Array;
}

export interface Szy206Options {
  /** Digits behind the point of a water pressure: one program sends whole kPa. */
  pressureDecimals?: number;
  /** Two bytes of the station number come high byte first. */
  stationHighFirst?: boolean;
  /** Parts of a composite report stand from D0 to D7, not from D7 to D0. */
  compositeFromD0?: boolean;
}

import type { Direction } from '../frame/sheet.ts';

export interface Sl651Message {
  direction: Direction;
  centre: number;
  /** Ten hex digits: 00 and eight digits of a hydrological station, or the administrative code and a binary number. */
  station: string;
  /** Four hex digits. */
  password: string;
  functionCode: number;
  /** Set when this is one packet of several. */
  packet?: { total: number; number: number };
  /** 03, 17 from the station; 05, 06, 04, 15, 1B from the centre. */
  end: number;
  /** What stands between STX (and the packet counter) and the end. */
  body: Uint8Array;
  /** The form that is hex text. */
  ascii?: boolean;
}

export const ETX = 0x03;
export const EOT = 0x04;
export const ENQ = 0x05;
export const ACK = 0x06;
export const NAK = 0x15;
export const ETB = 0x17;
export const ESC = 0x1b;
export const STX = 0x02;
export const SYN = 0x16;
export const SOH = 0x01;

import { toBcd } from '../frame/bcd.ts';
import { concat, fromHex } from '../frame/bytes.ts';
import { decodeFrame } from '../decode.ts';
import type { ReportOptions, SelfReport } from '../self-report.ts';
import { ETX } from './message.ts';
import { sl651 } from './sl651.ts';
import { element } from './values.ts';

const TIMED_REPORT = 0x32;
const INTAKE = 0x49;
const LEAST_BYTES = 3;
const MINUTE_MS = 60_000;

function clock(at: number, bytes: 5 | 6): Uint8Array {
  const text = new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(2, 2 + bytes * 2);
  return toBcd(Number(text), bytes)!;
}

function elementOf(code: string, value: number, decimals: number): Uint8Array {
  const digits = String(Math.round(Math.abs(value) * 10 ** decimals)).length;
  return element(Number.parseInt(code, 16), value, Math.max(LEAST_BYTES, Math.ceil(digits / 2)) + (value < 0 ? 1 : 0), decimals);
}

/** A timed report (32H) with its values, mode M2: answered by its own function and serial number. Its time is a whole minute. */
export function sl651Reports({ address, serial, time, sentAt, password = '1234', values }: ReportOptions): SelfReport[] {
  const number = (serial % 65_535) + 1;
  const minute = Math.floor(time / MINUTE_MS) * MINUTE_MS;
  const body = concat([
    [number >> 8, number & 255], clock(sentAt, 6), [0xf1, 0xf1], fromHex(address)!, [INTAKE], [0xf0, 0xf0], clock(minute, 5),
    ...values.map(({ code, value, decimals = 3 }) => elementOf(code, value, decimals)),
  ]);
  const bytes = sl651.encode({ direction: 'UP', centre: 1, station: address, password, functionCode: TIMED_REPORT, end: ETX, body });
  return [{
    frame: () => bytes,
    isAnswer(answer) {
      const { message } = decodeFrame(sl651, answer, sl651.createMemory());
      return message?.direction === 'DOWN' && message.station === address && message.functionCode === TIMED_REPORT && message.body[0] === number >> 8 && message.body[1] === (number & 255);
    },
  }];
}

import { toBcd } from '@hydrograph/codecs/frame/bcd.ts';
import { concat, fromHex } from '@hydrograph/codecs/frame/bytes.ts';
import { decodeFrame } from '@hydrograph/codecs';
import { ETX } from '@hydrograph/codecs/sl651/message.ts';
import { sl651 } from '@hydrograph/codecs/sl651/sl651.ts';
import { element } from '@hydrograph/codecs/sl651/values.ts';
import type { StationKind } from './station.ts';

const TIMED_REPORT = 0x32;
const INTAKE = 0x49;

function clock(at: number, bytes: 5 | 6): Uint8Array {
  const text = new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(2, 2 + bytes * 2);
  return toBcd(Number(text), bytes)!;
}

/** An intake: flow in m³/s, pressure in kPa, voltage of its battery. Times are whole minutes. */
export const sl651Station: StationKind = {
  codecName: 'sl651',
  stepMs: 60_000,
  address: (index) => `00${String(10_000_000 + index)}`,
  channels: [{ code: '27', quantity: 'FLOW', unit: 'm3/h', scale: 3600 }, { code: '58', quantity: 'PRESSURE', unit: 'm', scale: 0.10197162 }],
  report(address, serial, time, sentAt, valueOf) {
    const minute = Math.floor(time / 60_000) * 60_000;
    const number = (serial % 65_535) + 1;
    const flow = Math.round(valueOf('27') * 10) / 1000;
    const pressure = Math.round(valueOf('58') * 300) / 100;
    const station = fromHex(address)!;
    const body = concat([
      [number >> 8, number & 255], clock(sentAt, 6), [0xf1, 0xf1], station, [INTAKE], [0xf0, 0xf0], clock(minute, 5),
      element(0x27, flow, 5, 3), element(0x58, pressure, 4, 2), element(0x38, 12.6, 2, 2),
    ]);
    const frame = sl651.encode({ direction: 'UP', centre: 1, station: address, password: '1234', functionCode: TIMED_REPORT, end: ETX, body });
    return {
      time: minute, values: [{ code: '27', value: flow }, { code: '58', value: pressure }],
      frame: () => frame,
      isAnswer(bytes) {
        const { message } = decodeFrame(sl651, bytes, sl651.createMemory());
        return message?.direction === 'DOWN' && message.station === address && message.functionCode === TIMED_REPORT && message.body[0] === number >> 8 && message.body[1] === (number & 255);
      },
    };
  },
};

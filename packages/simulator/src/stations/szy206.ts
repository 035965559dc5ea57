import { decodeFrame } from '@hydrograph/codecs';
import { toBcdLowFirst } from '@hydrograph/codecs/frame/bcd.ts';
import { concat, hex2 } from '@hydrograph/codecs/frame/bytes.ts';
import { szy206 } from '@hydrograph/codecs/szy206/szy206.ts';
import type { StationKind } from './station.ts';

const SELF_REPORT = 0xc0;
const FLOW = 3;

/** A water-resources station: flow in m³/s and volume. Its time label says day and time: whole seconds. */
export const szy206Station: StationKind = {
  codecName: 'szy206',
  stepMs: 1000,
  address: (index) => `650102${hex2((index + 1) & 255)}${hex2((index + 1) >> 8)}`,
  channels: [{ code: '3.flow', quantity: 'FLOW', unit: 'm3/h', scale: 3600 }],
  report(address, serial, time, _sentAt, valueOf) {
    const second = Math.floor(time / 1000) * 1000;
    const flow = Math.round(valueOf('3.flow') * 10) / 1000;
    const at = new Date(second + 8 * 3_600_000);
    const label = [at.getUTCSeconds(), at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate()].map((part) => toBcdLowFirst(part, 1)![0]!);
    // Alarm: none. State: reports by itself and wants an answer, door closed.
    const data = concat([toBcdLowFirst(Math.round(flow * 1000), 5)!, toBcdLowFirst(serial % 100_000, 5)!, [0, 0, 0x21, 0], label, [5]]);
    const frame = (attempt: number): Uint8Array => szy206.encode({ direction: 'UP', fcb: Math.max(0, 3 - attempt), type: FLOW, address, functionCode: SELF_REPORT, data });
    return {
      time: second, values: [{ code: '3.flow', value: flow }],
      frame,
      isAnswer(bytes) {
        const { message } = decodeFrame(szy206, bytes, undefined);
        return message?.direction === 'DOWN' && message.address === address && message.functionCode === SELF_REPORT;
      },
    };
  },
};

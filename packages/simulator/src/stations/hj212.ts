import { decodeFrame } from '@hydrograph/codecs';
import { hj212 } from '@hydrograph/codecs/hj212/hj212.ts';
import { valueOf as valueIn } from '@hydrograph/codecs/hj212/message.ts';
import type { StationKind } from './station.ts';

const digits = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '');

/** A quality station: flow in L/s and pH, live values. Times are whole seconds. */
export const hj212Station: StationKind = {
  codecName: 'hj212',
  stepMs: 1000,
  address: (index) => `HYDROSIM${String(index).padStart(16, '0')}`,
  channels: [{ code: 'w00000', statistic: 'Rtd', quantity: 'FLOW', unit: 'm3/h', scale: 3.6 }, { code: 'w01001', statistic: 'Rtd', quantity: 'PH', unit: 'pH', scale: 1 }],
  report(address, serial, time, sentAt, valueOf) {
    const second = Math.floor(time / 1000) * 1000;
    const flow = Math.round(valueOf('w00000') * 100) / 100;
    const ph = Math.round((6.5 + valueOf('w01001') / 50) * 100) / 100;
    // The last digits make each report's number its own, also of several in one millisecond.
    const qn = `${digits(sentAt).slice(0, 14)}${String(serial % 1000).padStart(3, '0')}`;
    const frame = hj212.encode({
      head: [['QN', qn], ['ST', '21'], ['CN', '2011'], ['PW', '123456'], ['MN', address], ['Flag', '5']],
      items: [[['DataTime', digits(second).slice(0, 14)]], [['w00000-Rtd', flow.toFixed(2)], ['w00000-Flag', 'N']], [['w01001-Rtd', ph.toFixed(2)], ['w01001-Flag', 'N']]],
    });
    return {
      time: second, values: [{ code: 'w00000', statistic: 'Rtd', value: flow }, { code: 'w01001', statistic: 'Rtd', value: ph }],
      frame: () => frame,
      isAnswer(bytes) {
        const { message } = decodeFrame(hj212, bytes, undefined);
        return message !== undefined && valueIn(message.head, 'CN') === '9014' && valueIn(message.head, 'QN') === qn && valueIn(message.head, 'MN') === address;
      },
    };
  },
};

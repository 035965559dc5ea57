import { decodeFrame } from '../decode.ts';
import type { ReportOptions, SelfReport } from '../self-report.ts';
import { hj212 } from './hj212.ts';
import { valueOf, type Pair } from './message.ts';

const REAL_TIME = '2011';
const DATA_ANSWER = '9014';
const SURFACE_WATER = '21';

const digits = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);

/** Live data (2011) that want an answer (9014). Their time is a whole second. */
export function hj212Reports({ address, serial, time, sentAt, password = '123456', values }: ReportOptions): SelfReport[] {
  // The last digits make each report's number its own, also of several in one second.
  const qn = `${digits(sentAt)}${String(serial % 1000).padStart(3, '0')}`;
  const items = values.map(({ code, statistic = 'Rtd', value, decimals = 3 }): Pair[] => [[`${code}-${statistic}`, value.toFixed(decimals)], [`${code}-Flag`, 'N']]);
  const bytes = hj212.encode({ head: [['QN', qn], ['ST', SURFACE_WATER], ['CN', REAL_TIME], ['PW', password], ['MN', address], ['Flag', '5']], items: [[['DataTime', digits(time)]], ...items] });
  return [{
    frame: () => bytes,
    isAnswer(answer) {
      const { message } = decodeFrame(hj212, answer, undefined);
      return message !== undefined && valueOf(message.head, 'CN') === DATA_ANSWER && valueOf(message.head, 'QN') === qn && valueOf(message.head, 'MN') === address;
    },
  }];
}

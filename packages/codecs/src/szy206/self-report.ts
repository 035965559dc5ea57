import { toBcdLowFirst } from '../frame/bcd.ts';
import { concat } from '../frame/bytes.ts';
import { decodeFrame } from '../decode.ts';
import type { ReportOptions, SelfReport, SentValue } from '../self-report.ts';
import { szy206 } from './szy206.ts';

const SELF_REPORT = 0xc0;
/** Types of one plain number: bytes and decimals, as the standard lays them out. */
const plain: Readonly<Record<string, readonly [type: number, bytes: number, decimals: number]>> = { '2': [2, 4, 3], '9': [9, 2, 1], '15': [15, 4, 2] };
const FLOW = 3;

/** Codes that can be sent. */
export const szy206Codes: readonly string[] = ['3.flow', '3.volume', ...Object.keys(plain)];

const number = (value: number, bytes: number, decimals: number): Uint8Array | undefined => (value < 0 ? undefined : toBcdLowFirst(Math.round(value * 10 ** decimals), bytes));
const noData = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(0xaa);

function dataOf(values: readonly SentValue[]): { type: number; data: Uint8Array }[] {
  const valueOf = (code: string): number | undefined => values.find((own) => own.code === code)?.value;
  const [flow, volume] = [valueOf('3.flow'), valueOf('3.volume')];
  const flows = flow === undefined && volume === undefined ? [] : [{ type: FLOW, data: concat([(flow !== undefined && number(flow, 5, 3)) || noData(5), (volume !== undefined && number(volume, 5, 0)) || noData(5)]) }];
  return [...flows, ...Object.entries(plain).flatMap(([code, [type, bytes, decimals]]) => {
    const value = valueOf(code);
    return value === undefined ? [] : [{ type, data: number(value, bytes, decimals) ?? noData(bytes) }];
  })];
}

/** Self reports (C0H), one for each type of data. Their label tells day and time, whole seconds, and no month: a centre takes the nearest. */
export function szy206Reports({ address, time, values }: ReportOptions): SelfReport[] {
  const at = new Date(Math.floor(time / 1000) * 1000 + 8 * 3_600_000);
  const label = [at.getUTCSeconds(), at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate()].map((part) => toBcdLowFirst(part, 1)![0]!);
  return dataOf(values).map(({ type, data }) => ({
    // Alarm: none. State: reports by itself and wants an answer, door closed.
    frame: (attempt) => szy206.encode({ direction: 'UP', fcb: Math.max(0, 3 - attempt), type, address, functionCode: SELF_REPORT, data: concat([data, [0, 0, 0x21, 0], label, [5]]) }),
    isAnswer(answer) {
      const { message } = decodeFrame(szy206, answer, undefined);
      return message?.direction === 'DOWN' && message.address === address && message.functionCode === SELF_REPORT && message.type === type;
    },
  }));
}

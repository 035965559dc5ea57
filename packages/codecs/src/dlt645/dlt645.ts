import type { Codec } from '../codec.ts';
import { concat, fromHex, hex2, toHexLowFirst } from '../frame/bytes.ts';
import { sum8 } from '../frame/checksums.ts';
import { label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import { Sheet } from '../frame/sheet.ts';
import { readTrailer } from '../frame/trailer.ts';
import { readContent } from './content.ts';
import { MAX_FRAME, scan } from './scan.ts';
import { controls } from './tables.ts';

export interface Dlt645Message {
  /** Twelve digits; AA as wildcard, 999999999999 to everybody. */
  address: string;
  control: number;
  /** Without the 33H of the wire. */
  data: Uint8Array;
}

export const dlt645: Codec<Dlt645Message, undefined> = {
  name: 'dlt645',
  aliases: ['dl645', 'dl-t645', 'dl/t645', 'dlt-645', 'dlt645-2007'],
  title: label('DL/T 645-2007 多功能电能表通信协议', 'DL/T 645-2007 electricity meters'),
  maxFrameBytes: MAX_FRAME,
  certainty: 2,
  createMemory: () => undefined,
  scan,
  read,
  encode,
};

const less33 = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte - 0x33);

function read(sheet: Sheet): Dlt645Message {
  const { bytes } = sheet;
  sheet.put(label('帧起始符', 'start'), 1, '68');
  sheet.need(6, label('地址域', 'address'));
  const address = toHexLowFirst(bytes, sheet.at, sheet.at + 6);
  sheet.put(label('地址域 A0–A5', 'address'), 6, address, {
    remark: address === '999999999999' ? label('广播地址', 'to everybody') : /^A+/.test(address) ? label('通配地址', 'wildcard') : undefined,
  });
  sheet.address = address;
  sheet.put(label('帧起始符', 'start'), 1, '68');
  sheet.need(1, label('控制码', 'control'));
  const control = sheet.peek();
  const answer = (control & 0x80) !== 0;
  sheet.direction = answer ? 'UP' : 'DOWN';
  const order = controls[control & 0x1f] ?? label('未知控制码', 'unknown control');
  const state = answer ? (control & 0x40 ? label('异常应答', 'refused') : label('应答', 'answer')) : label('请求', 'request');
  sheet.put(label('控制码 C', 'control'), 1, hex2(control), {
    remark: label(`${order.zh}，${state.zh}${control & 0x20 ? '，有后续帧' : ''}`, `${order.en}, ${state.en}${control & 0x20 ? ', more follows' : ''}`),
  });
  sheet.kind = { zh: `${order.zh}${state.zh}`, en: `${order.en}, ${state.en}` };
  const length = sheet.u8(label('数据域长度 L', 'length'));
  const start = sheet.at;
  const dataEnd = Math.min(sheet.end, start + length);
  const data = less33(bytes.subarray(start, dataEnd));
  readPlain(sheet, data, start, control);
  sheet.at = dataEnd;
  readTrailer(sheet, 0);
  return { address, control, data };
}

/** The data are read on a sheet of plain bytes whose positions are those of the frame. */
function readPlain(sheet: Sheet, data: Uint8Array, start: number, control: number): void {
  const open = new Uint8Array(start + data.length);
  open.set(data, start);
  const inner = new Sheet(open, start);
  inner.level = 1;
  inner.kind = sheet.kind;
  inner.address = sheet.address;
  try {
    if (data.length > 0) readContent(inner, control);
  } finally {
    sheet.kind = inner.kind;
    sheet.fields.push(...inner.fields);
    sheet.samples.push(...inner.samples);
    sheet.problems.push(...inner.problems);
  }
}

function encode({ address, control, data }: Dlt645Message): Uint8Array {
  const meter = fromHex(address);
  if (meter?.length !== 6) refuse('address', address);
  if (data.length > 255) refuse('length of the data', data.length);
  const frame = concat([[0x68], meter.toReversed(), [0x68, control, data.length], data.map((byte) => byte + 0x33)]);
  return concat([frame, [sum8(frame, 0, frame.length), 0x16]]);
}

/** Asks for one data item, by the identifier as it is printed: 02010100. */
export function readRequest(address: string, identifier: string): Dlt645Message {
  const di = fromHex(identifier);
  if (di?.length !== 4) refuse('identifier', identifier);
  return { address, control: 0x11, data: di.toReversed() };
}

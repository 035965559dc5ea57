import type { Codec } from '../codec.ts';
import { concat, fromHex, hex2, toHexLowFirst } from '../frame/bytes.ts';
import { sum8 } from '../frame/checksums.ts';
import { label, type Label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import type { Sheet } from '../frame/sheet.ts';
import { readTrailer } from '../frame/trailer.ts';
import { readContent } from './content.ts';
import { readRest, readStatus } from './data.ts';
import { MAX_FRAME, scan } from './scan.ts';
import { controls, identifiers, meterOf } from './tables.ts';

export interface Cjt188Message {
  /** Kind of the meter: 10 cold water … AA any. */
  type: number;
  /** Fourteen digits, the maker's four first; AA as wildcard. */
  address: string;
  control: number;
  /** The identifier as the standard prints it: 901F. */
  identifier: string;
  /** DI came low byte first: 1F 90. */
  swapped: boolean;
  serial: number;
  data: Uint8Array;
}

const ANSWER = 0x80;
const ERROR = 0x40;

export const cjt188: Codec<Cjt188Message, undefined> = {
  name: 'cjt188',
  aliases: ['cj188', 'cj-t188', 'cj/t188', 'cjt-188', 'cjt188-2018'],
  title: label('CJ/T 188 户用计量仪表数据传输', 'CJ/T 188 household meters'),
  maxFrameBytes: MAX_FRAME,
  certainty: 2,
  createMemory: () => undefined,
  scan,
  read,
  encode,
};

/** Devices send 90 1F or 1F 90: the known identifier wins, else the standard's order. */
function identifierOf(first: number, second: number): { identifier: string; swapped: boolean } {
  const straight = hex2(first) + hex2(second);
  const turned = hex2(second) + hex2(first);
  const swapped = identifiers[straight] === undefined && (identifiers[turned] !== undefined || (/^(D[234]|A10)/.test(turned) && !/^(D[234]|A10)/.test(straight)));
  return { identifier: swapped ? turned : straight, swapped };
}

function read(sheet: Sheet): Cjt188Message {
  const { bytes } = sheet;
  sheet.put(label('帧起始符', 'start'), 1, '68');
  sheet.need(1, label('仪表类型', 'kind of meter'));
  const type = sheet.peek();
  sheet.put(label('仪表类型 T', 'kind of meter'), 1, hex2(type), { remark: meterOf(type) });
  sheet.need(7, label('地址', 'address'));
  const address = toHexLowFirst(bytes, sheet.at, sheet.at + 7);
  sheet.put(label('地址 A0–A6', 'address'), 7, address, { remark: address === 'AAAAAAAAAAAAAA' ? label('广播/通配', 'wildcard') : label(`厂商代码 ${address.slice(0, 4)}`, `maker ${address.slice(0, 4)}`) });
  sheet.address = address;
  sheet.need(1, label('控制码', 'control'));
  const control = sheet.peek();
  const answer = (control & ANSWER) !== 0;
  sheet.direction = answer ? 'UP' : 'DOWN';
  const order = controls[control & 0x3f] ?? controls[control & 0x1f] ?? label('未知控制码', 'unknown control');
  const state = answer ? (control & ERROR ? label('异常应答', 'refused') : label('应答', 'answer')) : label('请求', 'request');
  const more = control & 0x20 && (control & 0x3f) !== 0x2a ? label('，有后续帧', ', more follows') : label('', '');
  sheet.put(label('控制码 C', 'control'), 1, hex2(control), { remark: label(`${order.zh}，${state.zh}${more.zh}`, `${order.en}, ${state.en}${more.en}`) });
  const length = sheet.u8(label('数据长度 L', 'length'));
  const outer = sheet.end;
  sheet.end = Math.min(outer, sheet.at + length);
  const dataEnd = sheet.end;
  sheet.level = 1;
  const head = readData(sheet, control, answer, type, order, state);
  sheet.level = 0;
  sheet.at = dataEnd;
  sheet.end = outer;
  readTrailer(sheet, 0);
  return { type, address, control, ...head };
}

function readData(sheet: Sheet, control: number, answer: boolean, type: number, order: Label, state: Label): Pick<Cjt188Message, 'identifier' | 'swapped' | 'serial' | 'data'> {
  const { bytes } = sheet;
  if (answer && control & ERROR && sheet.left === 3) {
    // The serial number and two bytes of status, without an identifier.
    sheet.kind = { zh: `${order.zh}：${state.zh}`, en: `${order.en}: ${state.en}` };
    const serial = sheet.u8(label('序列号 SER', 'serial number'));
    const data = bytes.subarray(sheet.at, sheet.end);
    readStatus(sheet);
    return { identifier: '', swapped: false, serial, data };
  }
  sheet.need(2, label('数据标识', 'identifier'));
  const { identifier, swapped } = identifierOf(sheet.peek(), sheet.peek(1));
  const name = identifiers[identifier] ?? label('未知数据标识', 'unknown identifier');
  sheet.put(label('数据标识 DI', 'identifier'), 2, identifier, { remark: swapped ? label(`${name.zh}（低字节在前）`, `${name.en} (low byte first)`) : name });
  if (!identifiers[identifier]) sheet.note('UNKNOWN_CODE', sheet.at - 2, sheet.at, label('未知数据标识', 'unknown identifier'), { found: identifier });
  sheet.kind = { zh: `${order.zh}${state.zh}：${name.zh}（${identifier}）`, en: `${order.en}, ${state.en}: ${name.en} (${identifier})` };
  const serial = sheet.u8(label('序列号 SER', 'serial number'));
  const data = bytes.subarray(sheet.at, sheet.end);
  if (answer && control & ERROR) {
    if (sheet.left >= 2) readStatus(sheet);
    readRest(sheet);
  } else readContent(sheet, identifier, answer, type >> 4 === 2);
  return { identifier, swapped, serial, data };
}

function encode({ type, address, control, identifier, swapped, serial, data }: Cjt188Message): Uint8Array {
  const meter = fromHex(address);
  if (meter?.length !== 7) refuse('address', address);
  const di = fromHex(identifier);
  if (!di || (di.length !== 2 && di.length !== 0)) refuse('identifier', identifier);
  const content = concat([swapped ? di.toReversed() : di, [serial], data]);
  if (content.length > 255) refuse('length of the data', content.length);
  const frame = concat([[0x68, type], meter.toReversed(), [control, content.length], content]);
  return concat([frame, [sum8(frame, 0, frame.length), 0x16]]);
}

/** Asks a meter for its readings. */
export const readRequest = (type: number, address: string, serial = 0): Cjt188Message => ({ type, address, control: 0x01, identifier: '901F', swapped: false, serial, data: new Uint8Array(0) });

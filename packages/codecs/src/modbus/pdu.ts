import { hex2, latin, toHex } from '../frame/bytes.ts';
import { label, plain } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { pduLengths } from './lengths.ts';
import { rememberRequest, takeRequest, type Asked, type ModbusMemory } from './memory.ts';
import { deviceObjects, diagnostics, exceptions, functions } from './tables.ts';
import { readValues } from './values.ts';

export interface Pdu {
  role: 'request' | 'response';
  functionCode: number;
  /** Everything behind the function code. */
  data: Uint8Array;
}

const ADDRESS = label('起始地址', 'first address');
const COUNT = label('数量', 'count');
const BYTES = label('字节数', 'count of bytes');

/** Reads function code and data up to `sheet.end`. `key` names the request a response belongs to. */
export function readPdu(sheet: Sheet, memory: ModbusMemory, key: string): Pdu {
  sheet.need(1, label('功能码', 'function'));
  const start = sheet.at;
  const functionCode = sheet.peek();
  const failed = functionCode > 0x80;
  const name = functions[functionCode & 0x7f] ?? label('自定义功能', 'user-defined function');
  const asked = takeRequest(memory, key, functionCode);
  const role = roleOf(sheet, asked !== undefined);
  const data = sheet.bytes.subarray(start + 1, sheet.end);
  sheet.direction = role === 'request' ? 'DOWN' : 'UP';
  const said = failed ? label('异常应答', 'exception') : role === 'request' ? label('请求', 'request') : label('应答', 'response');
  sheet.kind = { zh: `${name.zh}${said.zh}（${hex2(functionCode)}H）`, en: `${name.en}, ${said.en} (${hex2(functionCode)}H)` };
  sheet.put(label('功能码', 'function'), 1, hex2(functionCode), { remark: { zh: `${name.zh}，${said.zh}`, en: `${name.en}, ${said.en}` } });
  if (failed) {
    sheet.need(1, label('异常码', 'exception'));
    const code = sheet.peek();
    sheet.put(label('异常码', 'exception'), 1, hex2(code), { remark: exceptions[code] ?? label('未知', 'unknown') });
  } else if (role === 'request') readRequest(sheet, functionCode, memory, key);
  else readResponse(sheet, functionCode, asked);
  if (sheet.left > 0) sheet.put(label('数据', 'data'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
  return { role, functionCode, data };
}

/** By the lengths that fit; a request and a response that are alike are told by whether one was asked before. */
function roleOf(sheet: Sheet, wasAsked: boolean): 'request' | 'response' {
  const count = sheet.end - sheet.at;
  const fitting = pduLengths(sheet.bytes, sheet.at, count).filter(({ bytes }) => bytes === count);
  if (fitting.length === 1) return (fitting[0] as { role: 'request' | 'response' }).role;
  if (fitting.length > 1 && wasAsked) return 'response';
  return fitting[0]?.role ?? (sheet.peek() > 0x80 ? 'response' : 'request');
}

function readRange(sheet: Sheet): { first: number; count: number } {
  const first = sheet.u16(ADDRESS);
  const count = sheet.u16(COUNT);
  return { first, count };
}

function readRequest(sheet: Sheet, code: number, memory: ModbusMemory, key: string): void {
  const remember = (first: number, count: number): void => rememberRequest(memory, key, { functionCode: code, first, count });
  switch (code) {
    case 0x01:
    case 0x02:
    case 0x03:
    case 0x04: {
      const { first, count } = readRange(sheet);
      remember(first, count);
      break;
    }
    case 0x05:
    case 0x06:
    case 0x16:
      remember(sheet.peek() * 256 + Math.max(0, sheet.peek(1)), 1);
      readSingle(sheet, code);
      break;
    case 0x08:
      readDiagnostics(sheet);
      remember(0, 0);
      break;
    case 0x0f:
    case 0x10: {
      const { first, count } = readRange(sheet);
      sheet.u8(BYTES);
      readValues(sheet, code, first, count);
      remember(first, count);
      break;
    }
    case 0x14:
    case 0x15:
      readFileRequest(sheet, code);
      remember(0, 0);
      break;
    case 0x17: {
      const read = readRange(sheet);
      const first = sheet.u16(label('写起始地址', 'first address to write'));
      const count = sheet.u16(label('写数量', 'count to write'));
      sheet.u8(BYTES);
      readValues(sheet, 0x10, first, count);
      remember(read.first, read.count);
      break;
    }
    case 0x18:
      remember(sheet.u16(label('FIFO 指针地址', 'address of the FIFO pointer')), 0);
      break;
    case 0x2b:
      readIdentificationRequest(sheet);
      remember(0, 0);
      break;
    default:
      remember(0, 0);
  }
  // What is asked or written is no sample.
  sheet.samples.length = 0;
}

function readSingle(sheet: Sheet, code: number): void {
  sheet.u16(label('地址', 'address'));
  if (code === 0x16) {
    sheet.u16(label('与屏蔽', 'and mask'));
    sheet.u16(label('或屏蔽', 'or mask'));
    return;
  }
  sheet.need(2, label('值', 'value'));
  const value = sheet.view.getUint16(sheet.at);
  sheet.put(label('值', 'value'), 2, code === 0x05 ? toHex(sheet.bytes, sheet.at, sheet.at + 2) : value, { remark: code === 0x05 ? (value === 0xff00 ? label('闭合', 'on') : value === 0 ? label('断开', 'off') : label('非法值', 'illegal')) : undefined });
}

function readDiagnostics(sheet: Sheet): void {
  sheet.need(2, label('子功能', 'subfunction'));
  const sub = sheet.view.getUint16(sheet.at);
  sheet.put(label('子功能', 'subfunction'), 2, sub, { remark: diagnostics[sub] ?? label('保留', 'reserved') });
  if (sheet.left > 0) sheet.put(label('数据', 'data'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
}

function readResponse(sheet: Sheet, code: number, asked: Asked | undefined): void {
  switch (code) {
    case 0x01:
    case 0x02:
    case 0x03:
    case 0x04:
    case 0x17:
      sheet.u8(BYTES);
      if (!asked) sheet.note('INCOMPLETE', sheet.at, sheet.end, label('未见请求：寄存器地址从 0 计', 'the request was not seen: registers are counted from 0'));
      readValues(sheet, code, asked?.first ?? 0, asked?.count);
      break;
    case 0x05:
    case 0x06:
    case 0x16:
      readSingle(sheet, code);
      break;
    case 0x07:
      sheet.put(label('异常状态', 'exception status'), 1, sheet.peek());
      break;
    case 0x08:
      readDiagnostics(sheet);
      break;
    case 0x0b:
      sheet.u16(label('状态', 'status'));
      sheet.u16(label('事件计数', 'event count'));
      break;
    case 0x0c:
      sheet.u8(BYTES);
      sheet.u16(label('状态', 'status'));
      sheet.u16(label('事件计数', 'event count'));
      sheet.u16(label('报文计数', 'message count'));
      break;
    case 0x0f:
    case 0x10:
      readRange(sheet);
      break;
    case 0x11:
      readServerId(sheet);
      break;
    case 0x14:
    case 0x15:
      readFileResponse(sheet, code);
      break;
    case 0x18: {
      sheet.u16(BYTES);
      const count = sheet.u16(label('FIFO 数量', 'FIFO count'));
      readValues(sheet, 0x03, 0, count);
      break;
    }
    case 0x2b:
      readIdentification(sheet);
      break;
    default:
  }
}

function readServerId(sheet: Sheet): void {
  const count = sheet.u8(BYTES);
  const end = Math.min(sheet.end, sheet.at + count);
  const idBytes = Math.max(0, end - sheet.at - 1);
  sheet.put(label('从站标识', 'server id'), idBytes, toHex(sheet.bytes, sheet.at, sheet.at + idBytes), { remark: plain(latin(sheet.bytes, sheet.at, sheet.at + idBytes).replace(/[^\x20-\x7e]/g, '.')) });
  if (sheet.left > 0) sheet.put(label('运行指示', 'run indicator'), 1, hex2(sheet.peek()), { remark: sheet.peek() === 0xff ? label('运行', 'on') : label('停止', 'off') });
}

function readFileRequest(sheet: Sheet, code: number): void {
  sheet.u8(BYTES);
  while (sheet.left >= 7) {
    sheet.u8(label('参考类型', 'reference type'));
    sheet.u16(label('文件号', 'file'));
    sheet.u16(label('记录号', 'record'));
    const words = sheet.u16(label('记录长度', 'words'));
    if (code === 0x15) sheet.put(label('记录数据', 'data of the record'), words * 2, toHex(sheet.bytes, sheet.at, Math.min(sheet.end, sheet.at + words * 2)));
  }
}

function readFileResponse(sheet: Sheet, code: number): void {
  if (code === 0x15) return readFileRequest(sheet, code);
  sheet.u8(BYTES);
  while (sheet.left >= 2) {
    const count = sheet.u8(label('子应答长度', 'length of the part'));
    sheet.u8(label('参考类型', 'reference type'));
    const bytes = Math.max(0, count - 1);
    sheet.put(label('记录数据', 'data of the record'), bytes, toHex(sheet.bytes, sheet.at, Math.min(sheet.end, sheet.at + bytes)));
  }
}

function readMei(sheet: Sheet): number {
  sheet.need(1, label('MEI 类型', 'MEI type'));
  const mei = sheet.peek();
  sheet.put(label('MEI 类型', 'MEI type'), 1, hex2(mei), { remark: mei === 0x0e ? label('读设备标识', 'read device identification') : mei === 0x0d ? label('CANopen 通用参考', 'CANopen general reference') : undefined });
  return mei;
}

function readIdentificationRequest(sheet: Sheet): void {
  if (readMei(sheet) !== 0x0e) return;
  sheet.u8(label('读取级别', 'read level'));
  sheet.u8(label('对象', 'object'));
}

function readIdentification(sheet: Sheet): void {
  if (readMei(sheet) !== 0x0e) return;
  sheet.u8(label('读取级别', 'read level'));
  sheet.put(label('一致性级别', 'conformity level'), 1, hex2(sheet.peek()));
  sheet.put(label('后续', 'more follows'), 1, sheet.peek() === 0xff);
  sheet.u8(label('下一对象', 'next object'));
  for (let left = sheet.u8(label('对象数', 'objects')); left > 0; left--) {
    sheet.need(2, label('对象', 'object'));
    const id = sheet.peek();
    const count = sheet.peek(1);
    const name = deviceObjects[id] ?? label(`对象 ${id}`, `object ${id}`);
    sheet.need(2 + count, name);
    sheet.put(name, 2 + count, latin(sheet.bytes, sheet.at + 2, sheet.at + 2 + count));
  }
}

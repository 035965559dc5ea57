import type { Codec } from '../codec.ts';
import { concat, fromText, readText, toHex } from '../frame/bytes.ts';
import { label, plain } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import { Sheet } from '../frame/sheet.ts';
import { FORMATS, LINK_FORMAT, readPayload } from '../lwm2m/content.ts';
import { scanDatagram } from '../stream/datagram.ts';
import { addBlock, createCoapMemory, rememberRequest, type CoapMemory, type CoapMessage, type CoapOption } from './message.ts';
import { BLOCKS, codeName, codeText, isRequest, options as known, types } from './tables.ts';

export const coap: Codec<CoapMessage, CoapMemory> = {
  name: 'coap',
  aliases: ['rfc7252'],
  title: label('CoAP（RFC 7252）', 'CoAP (RFC 7252)'),
  maxFrameBytes: 65_507,
  datagram: true,
  certainty: 1,
  createMemory: createCoapMemory,
  scan: scanDatagram,
  read: readCoap,
  encode,
};

export function readCoap(sheet: Sheet, memory: CoapMemory): CoapMessage {
  sheet.need(4, label('CoAP 报头', 'CoAP header'));
  const head = sheet.peek();
  const type = (head >> 4) & 3;
  const tokenLength = head & 15;
  if (head >> 6 !== 1) sheet.fail('BAD_FRAME', 0, 1, label('版本不是 1', 'the version is not 1'), { expected: '1', found: String(head >> 6) });
  sheet.put(label('版本、类型、令牌长度', 'version, type, token length'), 1, head, { remark: { zh: `版本 1，${types[type]?.zh}，令牌 ${tokenLength} 字节`, en: `version 1, ${types[type]?.en}, token of ${tokenLength} bytes` } });
  if (tokenLength > 8) sheet.fail('BAD_LENGTH', 0, 1, label('令牌长度超过 8', 'the token is longer than 8 bytes'), { expected: '<= 8', found: String(tokenLength) });
  const code = sheet.peek();
  const name = codeName(code);
  sheet.put(label('代码', 'code'), 1, codeText(code), { remark: plain(name ?? '?') });
  if (name === undefined) sheet.error('UNKNOWN_CODE', 1, 2, label('未定义的代码', 'no such code'), { found: codeText(code) });
  const id = sheet.u16(label('报文标识', 'message id'));
  const token = sheet.bytes.subarray(sheet.at, sheet.at + tokenLength);
  if (tokenLength > 0) sheet.put(label('令牌', 'token'), tokenLength, toHex(sheet.bytes, sheet.at, Math.min(sheet.end, sheet.at + tokenLength)));
  if (code === 0 && (tokenLength > 0 || sheet.left > 0)) sheet.error('BAD_FRAME', sheet.at, sheet.end, label('空报文不应有其他内容', 'an empty message holds nothing more'));
  const list = readOptions(sheet);
  sheet.kind = { zh: `${types[type]?.zh} ${codeText(code)} ${name ?? ''} ${pathText(list)}`.trimEnd(), en: `${types[type]?.en} ${codeText(code)} ${name ?? ''} ${pathText(list)}`.trimEnd() };
  const start = sheet.at;
  readBody(sheet, memory, code, toHex(token), list);
  return { type, code, id, token, options: list, payload: sheet.bytes.subarray(start, sheet.end) };
}

const strings = (list: readonly CoapOption[], number: number): string[] => list.filter((option) => option.number === number).map(({ value }) => readText(value));

function pathText(list: readonly CoapOption[]): string {
  const path = strings(list, 11);
  const query = strings(list, 15);
  const location = strings(list, 8);
  if (location.length > 0) return `/${location.join('/')}`;
  return path.length + query.length === 0 ? '' : `/${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

function uintOf(value: Uint8Array): number {
  let number = 0;
  for (const byte of value) number = number * 256 + byte;
  return number;
}

/** A nibble of 13 or 14 is carried on in one or two more bytes. */
function extended(sheet: Sheet, nibble: number, at: number): { value: number; bytes: number } {
  if (nibble < 13) return { value: nibble, bytes: 0 };
  const byte = (offset: number): number => (at + offset < sheet.end ? (sheet.bytes[at + offset] as number) : sheet.fail('TRUNCATED', at, sheet.end, label('选项不完整', 'an option is cut short')));
  if (nibble === 13) return { value: byte(0) + 13, bytes: 1 };
  if (nibble === 14) return { value: byte(0) * 256 + byte(1) + 269, bytes: 2 };
  return sheet.fail('BAD_FRAME', at - 1, at, label('选项使用了保留值 15', 'an option uses the reserved value 15'));
}

function readOptions(sheet: Sheet): CoapOption[] {
  const list: CoapOption[] = [];
  let number = 0;
  while (sheet.left > 0) {
    const head = sheet.peek();
    if (head === 0xff) {
      sheet.put(label('负载标识', 'payload follows'), 1, 'FF');
      if (sheet.left === 0) sheet.error('BAD_FRAME', sheet.at - 1, sheet.at, label('负载标识之后没有负载', 'no payload behind its mark'));
      break;
    }
    const delta = extended(sheet, head >> 4, sheet.at + 1);
    const length = extended(sheet, head & 15, sheet.at + 1 + delta.bytes);
    number += delta.value;
    const option = known[number];
    const what = plain(option?.name ?? `option ${number}`);
    const headBytes = 1 + delta.bytes + length.bytes;
    sheet.need(headBytes + length.value, what);
    const value = sheet.bytes.subarray(sheet.at + headBytes, sheet.at + headBytes + length.value);
    putOption(sheet, number, value, headBytes + length.value);
    // An odd number is one that must be understood.
    if (!option) sheet.note('UNKNOWN_CODE', sheet.at - headBytes - length.value, sheet.at, number & 1 ? label('未知的关键选项', 'an unknown critical option') : label('未知选项', 'an unknown option'), { found: String(number) });
    list.push({ number, value });
  }
  return list;
}

function putOption(sheet: Sheet, number: number, value: Uint8Array, count: number): void {
  const option = known[number];
  const name = plain(option?.name ?? `Option ${number}`);
  if (option?.form === 'string') sheet.put(name, count, readText(value));
  else if (option?.form === 'uint') {
    const whole = uintOf(value);
    if (BLOCKS.has(number)) sheet.put(name, count, `${whole >> 4}/${(whole >> 3) & 1}/${2 ** ((whole & 7) + 4)}`, { remark: label(`第 ${whole >> 4} 块，${(whole >> 3) & 1 ? '后续还有' : '最后一块'}，每块 ${2 ** ((whole & 7) + 4)} 字节`, `block ${whole >> 4}, ${(whole >> 3) & 1 ? 'more follow' : 'the last'}, ${2 ** ((whole & 7) + 4)} bytes each`) });
    else sheet.put(name, count, whole, { remark: (number === 12 || number === 17) && FORMATS[whole] ? plain(FORMATS[whole]) : number === 6 ? (whole === 0 ? label('登记观察', 'register') : label('通知序号', 'number of the notification')) : undefined });
  } else sheet.put(name, count, option?.form === 'empty' ? true : toHex(value));
}

function readBody(sheet: Sheet, memory: CoapMemory, code: number, token: string, list: readonly CoapOption[]): void {
  const numberOf = (number: number): number | undefined => {
    const option = list.find((one) => one.number === number);
    return option && uintOf(option.value);
  };
  const path = strings(list, 11);
  if (isRequest(code) && numberOf(6) !== 1) rememberRequest(memory, token, path);
  const format = numberOf(12) ?? (isRegistration(code, path) ? LINK_FORMAT : undefined);
  const segments = isRequest(code) ? path : (memory.asked.get(token) ?? []);
  readRegistration(sheet, code, path, list);
  if (sheet.left === 0) return;
  const numbers = segments.map(Number);
  const objectPath = numbers.length > 0 && numbers.every((part) => Number.isInteger(part) && part >= 0 && part <= 65_535) ? numbers : [];
  const block = numberOf(isRequest(code) ? 27 : 23);
  if (block !== undefined && (block >> 4 > 0 || (block >> 3) & 1)) return readBlock(sheet, memory, `${token}/${isRequest(code) ? path.join('/') : ''}`, block, format, objectPath);
  sheet.level = 1;
  readPayload(sheet, format, objectPath);
  sheet.level = 0;
}

const isRegistration = (code: number, path: readonly string[]): boolean => code === 2 && path[0] === 'rd';

/** LwM2M registers by POST /rd?ep=…, updates by POST /rd/<id> and leaves by DELETE. */
function readRegistration(sheet: Sheet, code: number, path: readonly string[], list: readonly CoapOption[]): void {
  if (path[0] !== 'rd' && path[0] !== 'bs') return;
  const query = new Map(strings(list, 15).map((part) => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)]));
  const endpoint = query.get('ep');
  if (endpoint) sheet.address = endpoint;
  const what = path[0] === 'bs' ? label('引导请求', 'bootstrap') : code === 4 ? label('注销', 'deregister') : path.length > 1 ? label('更新注册', 'registration update') : label('注册', 'register');
  sheet.kind = { zh: `LwM2M ${what.zh}：${sheet.kind.zh}`, en: `LwM2M ${what.en}: ${sheet.kind.en}` };
}

function readBlock(sheet: Sheet, memory: CoapMemory, key: string, block: number, format: number | undefined, path: readonly number[]): void {
  const part = sheet.bytes.subarray(sheet.at, sheet.end);
  sheet.put(label('分块内容', 'content of the block'), sheet.left, toHex(part));
  const whole = addBlock(memory, key, block >> 4, ((block >> 3) & 1) === 1, part);
  if (!whole) {
    sheet.note('INCOMPLETE', 0, sheet.end, label('分块传输：仅为一块', 'one block of several'));
    return;
  }
  const joined = new Sheet(whole);
  joined.address = sheet.address;
  readPayload(joined, format, path);
  sheet.samples.push(...joined.samples);
  sheet.joined = joined;
}

function encode({ type, code, id, token, options: list, payload }: CoapMessage): Uint8Array {
  if (token.length > 8) refuse('token', toHex(token));
  const bytes: number[] = [0x40 | (type << 4) | token.length, code, id >> 8, id & 255, ...token];
  let last = 0;
  for (const { number, value } of list) {
    if (number < last) refuse('order of options', number);
    const delta = nibble(number - last);
    const length = nibble(value.length);
    bytes.push((delta.nibble << 4) | length.nibble, ...delta.more, ...length.more);
    for (const byte of value) bytes.push(byte);
    last = number;
  }
  return payload.length === 0 ? Uint8Array.from(bytes) : concat([bytes, [0xff], payload]);
}

function nibble(value: number): { nibble: number; more: number[] } {
  if (value < 13) return { nibble: value, more: [] };
  if (value < 269) return { nibble: 13, more: [value - 13] };
  return { nibble: 14, more: [(value - 269) >> 8, (value - 269) & 255] };
}

/** An option that is text. */
export const textOption = (number: number, text: string): CoapOption => ({ number, value: fromText(text) });

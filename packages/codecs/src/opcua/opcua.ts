import type { Codec, Scan } from '../codec.ts';
import { concat, latin, toHex } from '../frame/bytes.ts';
import { truncated } from '../frame/causes.ts';
import { label, plain, type Label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import { Sheet } from '../frame/sheet.ts';
import { statusName } from './services.ts';
import { readService, type OpcuaMemory } from './services-body.ts';
import { putString, putTaken, readUint32, takeBytes } from './types.ts';

/** One chunk of OPC UA TCP: three letters, F for the last or only one, C when more follow, A when the message is given up. */
export interface OpcuaMessage {
  type: 'HEL' | 'ACK' | 'ERR' | 'RHE' | 'OPN' | 'MSG' | 'CLO';
  chunk: 'F' | 'C' | 'A';
  /** Everything behind the length. */
  body: Uint8Array;
}

const TYPES = ['HEL', 'ACK', 'ERR', 'RHE', 'OPN', 'MSG', 'CLO'] as const;
const names: Record<OpcuaMessage['type'], Label> = {
  HEL: label('握手', 'hello'), ACK: label('握手应答', 'acknowledge'), ERR: label('错误', 'error'), RHE: label('反向握手', 'reverse hello'), OPN: label('打开安全通道', 'open secure channel'), MSG: label('消息', 'message'), CLO: label('关闭安全通道', 'close secure channel'),
};
/** Our own limit of a chunk: the usual buffer of 64 KB. */
const MAX_FRAME = 1 << 16;
const MAX_MESSAGE = 4 << 20;
const MAX_OPEN = 8;
const NONE = 'http://opcfoundation.org/UA/SecurityPolicy#None';

export const opcua: Codec<OpcuaMessage, OpcuaMemory> = {
  name: 'opcua',
  aliases: ['opc-ua', 'opc.tcp', 'opcua-tcp'],
  title: label('OPC UA TCP', 'OPC UA TCP'),
  maxFrameBytes: MAX_FRAME,
  certainty: 2,
  createMemory: () => ({ asked: new Map(), chunks: new Map(), secured: false }),
  scan,
  read,
  encode({ type, chunk, body }) {
    const length = body.length + 8;
    if (length > MAX_FRAME) refuse('length of a chunk', length);
    return concat([[...`${type}${chunk}`].map((letter) => letter.charCodeAt(0)), [length & 255, (length >> 8) & 255, (length >> 16) & 255, 0], body]);
  },
};

const FIRST = new Set(TYPES.map((type) => type.charCodeAt(0)));
const isType = (bytes: Uint8Array, at: number): boolean => (TYPES as readonly string[]).includes(latin(bytes, at, at + 3)) && 'FCA'.includes(latin(bytes, at + 3, at + 4));

function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    if (!FIRST.has(bytes[start] as number)) continue;
    const there = bytes.length - start;
    if (there < 4) {
      if (!final) return { start };
      continue;
    }
    if (!isType(bytes, start)) continue;
    if (there < 8) return final ? { start, end: bytes.length, problem: truncated(there, 8) } : { start };
    const length = ((bytes[start + 4] as number) | ((bytes[start + 5] as number) << 8) | ((bytes[start + 6] as number) << 16) | ((bytes[start + 7] as number) << 24)) >>> 0;
    if (length < 8 || length > MAX_FRAME) {
      return { start, end: Math.min(bytes.length, start + 8), problem: { code: length < 8 ? 'BAD_LENGTH' : 'TOO_LONG', severity: 'ERROR', start: 4, end: 8, message: label('分块长度无效', 'a chunk cannot be this long'), expected: `8–${MAX_FRAME}`, found: String(length) } };
    }
    if (there < length) return final ? { start, end: bytes.length, problem: truncated(there, length) } : { start };
    return { start, end: start + length };
  }
  return { start: bytes.length };
}


function read(sheet: Sheet, memory: OpcuaMemory): OpcuaMessage {
  sheet.need(8, label('报头', 'header'));
  if (!isType(sheet.bytes, 0)) sheet.fail('BAD_FRAME', 0, 4, label('未知的消息类型', 'no such message type'), { found: latin(sheet.bytes, 0, 4) });
  const type = latin(sheet.bytes, 0, 3) as OpcuaMessage['type'];
  const chunk = latin(sheet.bytes, 3, 4) as OpcuaMessage['chunk'];
  sheet.kind = { zh: `${type} ${names[type].zh}`, en: `${type} ${names[type].en}` };
  sheet.put(label('消息类型', 'message type'), 3, type, { remark: names[type] });
  sheet.put(label('分块', 'chunk'), 1, chunk, { remark: chunk === 'F' ? label('末块', 'the last') : chunk === 'C' ? label('后续还有', 'more follow') : label('放弃', 'given up') });
  const length = readUint32(sheet, label('长度', 'length'));
  const body = sheet.bytes.subarray(8, Math.min(sheet.end, length));
  if (type === 'HEL' || type === 'ACK') readHello(sheet, type);
  else if (type === 'ERR') {
    sheet.direction = 'UP';
    sheet.put(label('错误码', 'error'), 4, statusName(sheet.left >= 4 ? sheet.view.getUint32(sheet.at, true) : 0));
    putString(sheet, label('原因', 'reason'));
  } else if (type === 'RHE') {
    sheet.direction = 'UP';
    putString(sheet, label('服务器 URI', 'server URI'));
    putString(sheet, label('端点地址', 'endpoint'));
  } else readSecure(sheet, type, chunk, memory);
  if (sheet.left > 0) sheet.put(label('其余内容', 'rest'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
  return { type, chunk, body };
}

function readHello(sheet: Sheet, type: 'HEL' | 'ACK'): void {
  sheet.direction = type === 'HEL' ? 'DOWN' : 'UP';
  readUint32(sheet, label('协议版本', 'protocol version'));
  for (const name of [label('接收缓冲区', 'receive buffer'), label('发送缓冲区', 'send buffer'), label('最大消息', 'largest message')]) readUint32(sheet, name, { unit: 'B' });
  readUint32(sheet, label('最大分块数', 'most chunks'));
  if (type === 'HEL') sheet.address = putString(sheet, label('端点地址', 'endpoint')) ?? undefined;
}

function readSecure(sheet: Sheet, type: 'OPN' | 'MSG' | 'CLO', chunk: string, memory: OpcuaMemory): void {
  const channel = readUint32(sheet, label('安全通道号', 'secure channel'));
  if (type === 'OPN') {
    const policy = putString(sheet, label('安全策略', 'security policy'));
    putTaken(sheet, label('发送方证书', 'certificate of the sender'), () => takeBytes(sheet));
    putTaken(sheet, label('接收方证书指纹', 'thumbprint of the receiver'), () => takeBytes(sheet));
    memory.secured = policy !== null && policy !== NONE;
  } else readUint32(sheet, label('令牌号', 'token'));
  if (memory.secured) {
    sheet.note('ENCRYPTED', sheet.at, sheet.end, label('该安全通道已签名或加密', 'this channel is signed or encrypted'));
    return;
  }
  readUint32(sheet, label('序号', 'sequence number'));
  const requestId = readUint32(sheet, label('请求号', 'request id'));
  sheet.level = 1;
  const key = `${channel}/${requestId}`;
  if (chunk === 'A') {
    memory.chunks.delete(key);
    return;
  }
  if (chunk === 'C' || memory.chunks.has(key)) readChunk(sheet, memory, key, chunk, requestId);
  // Services are many: what is not known is shown as bytes, and the chunk around it is good.
  else if (sheet.left > 0) sheet.tryTo(() => readService(sheet, memory, requestId));
  sheet.level = 0;
}

/** A message in several chunks is read once its last one is there. */
function readChunk(sheet: Sheet, memory: OpcuaMemory, key: string, chunk: string, requestId: number): void {
  let open = memory.chunks.get(key);
  if (!open) {
    if (memory.chunks.size >= MAX_OPEN) memory.chunks.delete(memory.chunks.keys().next().value as string);
    open = { parts: [], bytes: 0 };
    memory.chunks.set(key, open);
  }
  const part = new Uint8Array(sheet.bytes.subarray(sheet.at, sheet.end));
  open.parts.push(part);
  open.bytes += part.length;
  sheet.put(label('分块内容', 'content of the chunk'), sheet.left, `${part.length} B`);
  if (open.bytes > MAX_MESSAGE) memory.chunks.delete(key);
  if (chunk === 'C') {
    sheet.note('INCOMPLETE', 0, sheet.end, label('消息的一块', 'one chunk of several'));
    return;
  }
  memory.chunks.delete(key);
  const joined = new Sheet(concat(open.parts));
  joined.kind = plain('MSG');
  joined.tryTo(() => readService(joined, memory, requestId));
  sheet.kind = joined.kind;
  sheet.samples.push(...joined.samples);
  sheet.joined = joined;
}

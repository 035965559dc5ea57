import { toHex } from '../frame/bytes.ts';
import { label, plain, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { serviceLabel, serviceName, statusName, statusQuality } from './services.ts';
import { putString, putTaken, readUint32, takeBytes, takeDateTime, takeDiagnostic, takeExtensionObject, takeNodeId, takeStatus, takeString } from './types.ts';
import { takeDataValue, type DataValue } from './variant.ts';

/** What a ReadRequest asked for, by request id, so that its answer can be named. */
export interface OpcuaMemory {
  asked: Map<number, string[]>;
  /** Chunks of messages that are not complete. */
  chunks: Map<string, { parts: Uint8Array[]; bytes: number }>;
  /** A channel with another security policy than None: what follows is encrypted. */
  secured: boolean;
}

const MAX_ASKED = 500;

/** The body of a service: its type, its header, and for the services that carry values the values. */
export function readService(sheet: Sheet, memory: OpcuaMemory, requestId: number): void {
  const start = sheet.at;
  const type = takeNodeId(sheet);
  const id = type.number ?? -1;
  const name = serviceName(id);
  sheet.mark(label('服务', 'service'), start, sheet.at, type.text, { remark: serviceLabel(id) });
  sheet.kind = { zh: `${sheet.kind.zh} ${name ?? type.text}`, en: `${sheet.kind.en} ${name ?? type.text}` };
  if (!name) {
    sheet.note('UNKNOWN_CODE', start, sheet.at, label('未知服务', 'unknown service'), { found: type.text });
    return;
  }
  sheet.direction = name.endsWith('Request') ? 'DOWN' : 'UP';
  if (name.endsWith('Request')) readRequestHeader(sheet);
  else readResponseHeader(sheet);
  readParameters(sheet, id, memory, requestId);
}

function readRequestHeader(sheet: Sheet): void {
  putTaken(sheet, label('会话令牌', 'authentication token'), () => takeNodeId(sheet).text);
  sheet.time = putTaken(sheet, label('时间', 'timestamp'), () => takeDateTime(sheet)) ?? undefined;
  readUint32(sheet, label('请求句柄', 'request handle'));
  readUint32(sheet, label('诊断要求', 'diagnostics wanted'));
  putString(sheet, label('审计标识', 'audit entry'));
  readUint32(sheet, label('超时', 'timeout hint'), { unit: 'ms' });
  putTaken(sheet, label('附加头', 'additional header'), () => takeExtensionObject(sheet).type.text);
}

function readResponseHeader(sheet: Sheet): void {
  sheet.time = putTaken(sheet, label('时间', 'timestamp'), () => takeDateTime(sheet)) ?? undefined;
  readUint32(sheet, label('请求句柄', 'request handle'));
  putTaken(sheet, label('服务结果', 'service result'), () => statusName(takeStatus(sheet)));
  putTaken(sheet, label('诊断', 'diagnostics'), () => takeDiagnostic(sheet));
  putTaken(sheet, label('字符串表', 'string table'), () => count(sheet, () => takeString(sheet)));
  putTaken(sheet, label('附加头', 'additional header'), () => takeExtensionObject(sheet).type.text);
}

/** An array whose elements are read one by one. @returns how many. */
function count(sheet: Sheet, read: (index: number) => unknown): number {
  sheet.need(4, label('数组长度', 'length of an array'));
  const length = sheet.view.getInt32(sheet.at, true);
  sheet.at += 4;
  if (length > sheet.left) sheet.need(length, label('数组', 'array'));
  for (let i = 0; i < length; i++) read(i);
  return Math.max(0, length);
}

function readParameters(sheet: Sheet, id: number, memory: OpcuaMemory, requestId: number): void {
  switch (id) {
    case 446:
      readUint32(sheet, label('客户端协议版本', 'client protocol version'));
      readUint32(sheet, label('请求类型', 'request type'), { remark: sheet.peek() === 0 ? label('签发', 'issue') : label('续签', 'renew') });
      readUint32(sheet, label('安全模式', 'security mode'), { remark: plain(['Invalid', 'None', 'Sign', 'SignAndEncrypt'][sheet.peek()] ?? '?') });
      putTaken(sheet, label('随机数', 'nonce'), () => takeBytes(sheet));
      readUint32(sheet, label('请求生存期', 'requested lifetime'), { unit: 'ms' });
      break;
    case 449:
      readUint32(sheet, label('服务器协议版本', 'server protocol version'));
      readUint32(sheet, label('通道号', 'channel'));
      readUint32(sheet, label('令牌号', 'token'));
      putTaken(sheet, label('创建时间', 'created at'), () => takeDateTime(sheet));
      readUint32(sheet, label('核定生存期', 'revised lifetime'), { unit: 'ms' });
      putTaken(sheet, label('随机数', 'nonce'), () => takeBytes(sheet));
      break;
    case 428:
      putString(sheet, label('端点地址', 'endpoint'));
      break;
    case 631:
      readReadRequest(sheet, memory, requestId);
      break;
    case 634:
      readValues(sheet, memory.asked.get(requestId) ?? []);
      memory.asked.delete(requestId);
      break;
    case 673:
      readWriteRequest(sheet);
      break;
    case 676:
      sheet.within(() => count(sheet, (i) => putTaken(sheet, label(`结果 ${i + 1}`, `result ${i + 1}`), () => statusName(takeStatus(sheet)))));
      break;
    case 829:
      readPublishResponse(sheet);
      break;
    default:
  }
}

function readReadRequest(sheet: Sheet, { asked }: OpcuaMemory, requestId: number): void {
  sheet.put(label('最大年龄', 'max age'), 8, sheet.left >= 8 ? sheet.view.getFloat64(sheet.at, true) : null, { unit: 'ms' });
  readUint32(sheet, label('时间戳要求', 'timestamps wanted'));
  const nodes: string[] = [];
  sheet.within(() =>
    count(sheet, (i) => {
      const text = putTaken(sheet, label(`节点 ${i + 1}`, `node ${i + 1}`), () => takeNodeId(sheet).text);
      readUint32(sheet, label('属性', 'attribute'));
      putString(sheet, label('范围', 'index range'));
      sheet.need(2, label('编码', 'encoding'));
      putTaken(sheet, label('编码', 'encoding'), () => {
        sheet.at += 2;
        return takeString(sheet);
      });
      nodes.push(text);
    }),
  );
  if (asked.size >= MAX_ASKED) asked.delete(asked.keys().next().value as number);
  asked.set(requestId, nodes);
}

function readValues(sheet: Sheet, nodes: readonly string[]): void {
  sheet.within(() => count(sheet, (i) => putValue(sheet, nodes[i] ?? `result ${i + 1}`, plain(nodes[i] ?? `#${i + 1}`))));
}

function putValue(sheet: Sheet, code: string, name: Label): void {
  const start = sheet.at;
  const data: DataValue = takeDataValue(sheet);
  sheet.mark(name, start, sheet.at, data.value, { remark: plain(`${data.type}, ${statusName(data.status)}${data.sourceTime ? `, ${data.sourceTime}` : ''}`) });
  sheet.sample(code, name, data.value, { time: data.sourceTime ?? data.serverTime ?? undefined, quality: data.value === null ? 'BAD' : statusQuality(data.status), reason: data.status === 0 ? undefined : plain(statusName(data.status)) });
}

function readWriteRequest(sheet: Sheet): void {
  sheet.within(() =>
    count(sheet, (i) => {
      const text = putTaken(sheet, label(`节点 ${i + 1}`, `node ${i + 1}`), () => takeNodeId(sheet).text);
      readUint32(sheet, label('属性', 'attribute'));
      putString(sheet, label('范围', 'index range'));
      putValue(sheet, text, plain(text));
    }),
  );
  // What is written is no sample.
  sheet.samples.length = 0;
}

/** A subscription's answer: notifications, each a list of changed items by the handle the client gave them. */
function readPublishResponse(sheet: Sheet): void {
  readUint32(sheet, label('订阅号', 'subscription'));
  putTaken(sheet, label('可用序号', 'sequences available'), () => count(sheet, () => takeStatus(sheet)));
  sheet.put(label('更多通知', 'more notifications'), 1, sheet.peek() === 1);
  readUint32(sheet, label('序号', 'sequence number'));
  putTaken(sheet, label('发布时间', 'published at'), () => takeDateTime(sheet));
  sheet.within(() =>
    count(sheet, () => {
      const start = sheet.at;
      const { type, body } = takeExtensionObject(sheet);
      sheet.mark(label('通知', 'notification'), start, body?.start ?? sheet.at, type.text, { remark: serviceLabel(type.number ?? -1) });
      if (!body) return;
      const outer = sheet.end;
      sheet.at = body.start;
      sheet.end = body.end;
      if (type.number === 811) {
        count(sheet, () => {
          const handle = readUint32(sheet, label('客户端句柄', 'client handle'));
          putValue(sheet, `handle ${handle}`, plain(`handle ${handle}`));
        });
      }
      if (sheet.left > 0) sheet.put(label('其他', 'more'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
      sheet.end = outer;
    }),
  );
  putTaken(sheet, label('确认结果', 'results'), () => count(sheet, () => takeStatus(sheet)));
}

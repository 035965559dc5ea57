import { readText, toHex } from '../frame/bytes.ts';
import { label, type Label } from '../frame/label.ts';
import type { Sheet, Value } from '../frame/sheet.ts';
import { resourceName, resourceOf, WATER_METER, type ResourceType } from './objects.ts';

export interface TlvRecord {
  /** 0 object instance, 1 resource instance, 2 resource with instances, 3 resource. */
  kind: number;
  id: number;
  value: Uint8Array | TlvRecord[];
}

const kinds: readonly Label[] = [label('对象实例', 'object instance'), label('资源实例', 'resource instance'), label('多实例资源', 'resource with instances'), label('资源', 'resource')];

/** Reads records up to `sheet.end`. `path`: the object, instance and resource that the request named. */
export function readTlv(sheet: Sheet, path: readonly number[]): TlvRecord[] {
  const records: TlvRecord[] = [];
  while (sheet.left > 0) records.push(readRecord(sheet, path, 0));
  return records;
}

function readRecord(sheet: Sheet, path: readonly number[], depth: number): TlvRecord {
  const start = sheet.at;
  sheet.need(2, label('TLV 记录', 'TLV record'));
  const type = sheet.peek();
  const kind = type >> 6;
  const idBytes = type & 0x20 ? 2 : 1;
  const lengthBytes = (type >> 3) & 3;
  const name = kinds[kind] as Label;
  sheet.need(1 + idBytes + lengthBytes, name);
  const id = idBytes === 2 ? sheet.view.getUint16(start + 1) : (sheet.bytes[start + 1] as number);
  let length = lengthBytes === 0 ? type & 7 : 0;
  for (let i = 0; i < lengthBytes; i++) length = length * 256 + (sheet.bytes[start + 1 + idBytes + i] as number);
  const head = 1 + idBytes + lengthBytes;
  sheet.need(head + length, name);
  // Resources within an instance, instances of a resource within it: nothing nests deeper.
  if (depth > 2 || (kind === 1 && depth === 0 && path.length < 3 && path.length > 0)) sheet.fail('BAD_FRAME', start, start + head, label('TLV 嵌套无效', 'records nest as none may'));
  const outer = sheet.end;
  if (kind === 0 || kind === 2) {
    sheet.put(kind === 2 ? { zh: `${resourceName(objectOf(path), id).zh}（多实例）`, en: `${resourceName(objectOf(path), id).en}, several` } : name, head, id, { remark: label(`${length} 字节`, `${length} bytes`) });
    sheet.end = sheet.at + length;
    const inner = kind === 0 ? [objectOf(path), id] : [objectOf(path), path[1] ?? 0, id];
    const value: TlvRecord[] = [];
    sheet.within(() => {
      while (sheet.left > 0) value.push(readRecord(sheet, inner, depth + 1));
    });
    sheet.end = outer;
    return { kind, id, value };
  }
  const value = sheet.bytes.subarray(start + head, start + head + length);
  const full = kind === 1 ? [objectOf(path), path[1] ?? 0, path[2] ?? 0, id] : [objectOf(path), path[1] ?? 0, id];
  putValue(sheet, full, head, length);
  return { kind, id, value };
}

const objectOf = (path: readonly number[]): number => path[0] ?? WATER_METER;

function putValue(sheet: Sheet, path: readonly number[], head: number, length: number): void {
  const [object, , id] = path as [number, number, number];
  const known = resourceOf(object, id);
  const from = sheet.at + head;
  const { value, isFloat } = typed(sheet, known?.type, from, length);
  const name = resourceName(object, id);
  const code = `/${path.join('/')}`;
  sheet.put(name, head + length, value, { unit: known?.unit, remark: { zh: code, en: code } });
  if (value === null) sheet.note('BAD_VALUE', from, from + length, label('长度与类型不符', 'the length does not fit the type'), { found: toHex(sheet.bytes, from, from + length) });
  sheet.sample(code, name, value, { unit: known?.unit, quality: value === null || (isFloat && typeof value === 'string') ? 'BAD' : 'GOOD' });
}

/** A value by the type its object defines; of an unknown resource whole bytes and texts are told by how they look. */
function typed(sheet: Sheet, type: ResourceType | undefined, from: number, length: number): { value: Value; isFloat?: boolean } {
  const { view, bytes } = sheet;
  switch (type) {
    case 'float':
      if (length === 4) return { value: finite(Number(view.getFloat32(from).toPrecision(7))), isFloat: true };
      return { value: length === 8 ? finite(view.getFloat64(from)) : null, isFloat: true };
    case 'integer':
      return { value: integer(view, from, length) };
    case 'time': {
      const seconds = integer(view, from, length);
      return { value: typeof seconds === 'number' && Math.abs(seconds) < 8e12 ? new Date(seconds * 1000).toISOString() : seconds };
    }
    case 'boolean':
      return { value: length === 1 ? bytes[from] === 1 : null };
    case 'string':
      return { value: readText(bytes, from, from + length) };
    case 'link':
      return { value: length === 4 ? `${view.getUint16(from)}:${view.getUint16(from + 2)}` : null };
    case 'opaque':
      return { value: toHex(bytes, from, from + length) };
    default: {
      const part = bytes.subarray(from, from + length);
      const isText = length > 2 && part.every((byte) => byte >= 0x20 && byte < 0x7f);
      return { value: isText ? readText(part) : (length === 1 || length === 2 ? (integer(view, from, length) as Value) : toHex(part)) };
    }
  }
}

const finite = (value: number): Value => (Number.isFinite(value) ? value : String(value));

function integer(view: DataView, from: number, length: number): number | string | null {
  if (length === 1) return view.getInt8(from);
  if (length === 2) return view.getInt16(from);
  if (length === 4) return view.getInt32(from);
  if (length !== 8) return null;
  const value = view.getBigInt64(from);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
}

export function encodeTlv(records: readonly TlvRecord[]): Uint8Array {
  const bytes: number[] = [];
  for (const { kind, id, value } of records) {
    const content = value instanceof Uint8Array ? value : encodeTlv(value);
    const { length } = content;
    const lengthBytes = length < 8 ? 0 : length < 256 ? 1 : length < 65_536 ? 2 : 3;
    bytes.push((kind << 6) | (id > 255 ? 0x20 : 0) | (lengthBytes << 3) | (lengthBytes === 0 ? length : 0));
    if (id > 255) bytes.push(id >> 8);
    bytes.push(id & 255);
    for (let i = lengthBytes - 1; i >= 0; i--) bytes.push((length >> (8 * i)) & 255);
    for (const byte of content) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

import { readText, toHex } from '../frame/bytes.ts';
import { label, type Label } from '../frame/label.ts';
import type { FieldMore, Sheet, Value } from '../frame/sheet.ts';

/** Built-in types of OPC 10000-6, low byte first. Each reads on behind itself and gives a value that can be shown. */

export const WHAT = label('内置类型', 'built-in type');
export const MAX_DEPTH = 8;

export const readUint32 = (sheet: Sheet, name: Label, more?: FieldMore): number => sheet.u32(name, true, more);

/** A length that is -1 for null. */
function lengthAt(sheet: Sheet, name: Label): number {
  sheet.need(4, name);
  const length = sheet.view.getInt32(sheet.at, true);
  sheet.at += 4;
  if (length > 0) sheet.need(length, name);
  return length;
}

/** A string without a field of its own. */
export function takeString(sheet: Sheet, name: Label = WHAT): string | null {
  const length = lengthAt(sheet, name);
  if (length < 0) return null;
  const text = readText(sheet.bytes, sheet.at, sheet.at + length);
  sheet.at += length;
  return text;
}

export function takeBytes(sheet: Sheet, name: Label = WHAT): Uint8Array | null {
  const length = lengthAt(sheet, name);
  if (length < 0) return null;
  sheet.at += length;
  return sheet.bytes.subarray(sheet.at - length, sheet.at);
}

/** Runs what takes bytes, and writes down what it gave for them. */
export function putTaken<T extends Value | Uint8Array>(sheet: Sheet, name: Label, take: () => T, remark?: Label): T {
  const start = sheet.at;
  const value = take();
  sheet.mark(name, start, sheet.at, value instanceof Uint8Array ? toHex(value) : value, { remark });
  return value;
}

export const putString = (sheet: Sheet, name: Label): string | null => putTaken(sheet, name, () => takeString(sheet, name));

/** Hundreds of nanoseconds since 1601; 0 is none. */
export function takeDateTime(sheet: Sheet): string | null {
  sheet.need(8, WHAT);
  const ticks = sheet.view.getBigInt64(sheet.at, true);
  sheet.at += 8;
  if (ticks <= 0n) return null;
  const milliseconds = Number(ticks / 10_000n) - 11_644_473_600_000;
  return milliseconds < 253_402_300_800_000 ? new Date(milliseconds).toISOString() : null;
}

export function takeStatus(sheet: Sheet): number {
  sheet.need(4, WHAT);
  sheet.at += 4;
  return sheet.view.getUint32(sheet.at - 4, true);
}

export interface NodeId {
  text: string;
  /** Of namespace 0, when it is a number. */
  number: number | undefined;
}

/** The short forms of a NodeId, and its string, guid and opaque forms. */
export function takeNodeId(sheet: Sheet): NodeId {
  sheet.need(2, label('NodeId', 'NodeId'));
  const form = sheet.peek();
  const { view } = sheet;
  const at = sheet.at;
  let id: NodeId;
  switch (form & 0x3f) {
    case 0:
      sheet.at += 2;
      id = { text: `i=${view.getUint8(at + 1)}`, number: view.getUint8(at + 1) };
      break;
    case 1: {
      sheet.need(4, label('NodeId', 'NodeId'));
      sheet.at += 4;
      const namespace = view.getUint8(at + 1);
      const number = view.getUint16(at + 2, true);
      id = { text: namespace === 0 ? `i=${number}` : `ns=${namespace};i=${number}`, number: namespace === 0 ? number : undefined };
      break;
    }
    case 2: {
      sheet.need(7, label('NodeId', 'NodeId'));
      sheet.at += 7;
      const namespace = view.getUint16(at + 1, true);
      const number = view.getUint32(at + 3, true);
      id = { text: namespace === 0 ? `i=${number}` : `ns=${namespace};i=${number}`, number: namespace === 0 ? number : undefined };
      break;
    }
    case 3:
    case 5: {
      sheet.need(3, label('NodeId', 'NodeId'));
      sheet.at += 3;
      const namespace = view.getUint16(at + 1, true);
      const text = (form & 0x3f) === 3 ? (takeString(sheet) ?? '') : toHex(takeBytes(sheet) ?? new Uint8Array(0));
      id = { text: `${namespace === 0 ? '' : `ns=${namespace};`}${(form & 0x3f) === 3 ? 's' : 'b'}=${text}`, number: undefined };
      break;
    }
    case 4: {
      sheet.need(3, label('NodeId', 'NodeId'));
      sheet.at += 3;
      const namespace = view.getUint16(at + 1, true);
      id = { text: `${namespace === 0 ? '' : `ns=${namespace};`}g=${takeGuid(sheet)}`, number: undefined };
      break;
    }
    default:
      return sheet.fail('BAD_VALUE', at, at + 1, label('NodeId 编码无效', 'no such form of a NodeId'), { found: String(form) });
  }
  // Expanded: a namespace as text, a server.
  if (form & 0x80) takeString(sheet);
  if (form & 0x40) {
    sheet.need(4, WHAT);
    sheet.at += 4;
  }
  return id;
}

export function takeGuid(sheet: Sheet): string {
  sheet.need(16, WHAT);
  const { view, at, bytes } = sheet;
  sheet.at += 16;
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const rest = toHex(bytes, at + 8, at + 16).toLowerCase();
  return `${hex(view.getUint32(at, true), 8)}-${hex(view.getUint16(at + 4, true), 4)}-${hex(view.getUint16(at + 6, true), 4)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

export function takeLocalizedText(sheet: Sheet): string | null {
  sheet.need(1, WHAT);
  const mask = sheet.peek();
  sheet.at++;
  if (mask & 1) takeString(sheet);
  return mask & 2 ? takeString(sheet) : null;
}

/** A diagnostic: usually nothing but its mask. */
export function takeDiagnostic(sheet: Sheet, depth = 0): null {
  sheet.need(1, WHAT);
  const mask = sheet.peek();
  sheet.at++;
  for (const bit of [1, 2, 4, 8]) {
    if (mask & bit) {
      sheet.need(4, WHAT);
      sheet.at += 4;
    }
  }
  if (mask & 16) takeString(sheet);
  if (mask & 32) takeStatus(sheet);
  if (mask & 64) {
    if (depth > MAX_DEPTH) sheet.fail('TOO_LONG', sheet.at, sheet.at, label('嵌套过深', 'nested too deeply'));
    takeDiagnostic(sheet, depth + 1);
  }
  return null;
}

export interface ExtensionObject {
  type: NodeId;
  /** Where its body stands; null when it has none. */
  body: { start: number; end: number } | null;
}

export function takeExtensionObject(sheet: Sheet): ExtensionObject {
  const type = takeNodeId(sheet);
  sheet.need(1, WHAT);
  const encoding = sheet.peek();
  sheet.at++;
  if (encoding === 0) return { type, body: null };
  const bytes = takeBytes(sheet);
  return { type, body: { start: sheet.at - (bytes?.length ?? 0), end: sheet.at } };
}

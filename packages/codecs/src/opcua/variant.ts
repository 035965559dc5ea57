import { toHex } from '../frame/bytes.ts';
import { label } from '../frame/label.ts';
import type { Sheet, Value } from '../frame/sheet.ts';
import { statusName, TYPES } from './services.ts';
import { MAX_DEPTH, takeBytes, takeDateTime, takeDiagnostic, takeExtensionObject, takeGuid, takeLocalizedText, takeNodeId, takeStatus, takeString, WHAT } from './types.ts';

function takeScalar(sheet: Sheet, type: number, depth: number): Value {
  const { view } = sheet;
  const take = <T>(count: number, read: (at: number) => T): T => {
    sheet.need(count, WHAT);
    sheet.at += count;
    return read(sheet.at - count);
  };
  switch (type) {
    case 1: return take(1, (at) => view.getUint8(at) !== 0);
    case 2: return take(1, (at) => view.getInt8(at));
    case 3: return take(1, (at) => view.getUint8(at));
    case 4: return take(2, (at) => view.getInt16(at, true));
    case 5: return take(2, (at) => view.getUint16(at, true));
    case 6: return take(4, (at) => view.getInt32(at, true));
    case 7: return take(4, (at) => view.getUint32(at, true));
    case 8: return take(8, (at) => shown(view.getBigInt64(at, true)));
    case 9: return take(8, (at) => shown(view.getBigUint64(at, true)));
    case 10: return take(4, (at) => real(Number(view.getFloat32(at, true).toPrecision(7))));
    case 11: return take(8, (at) => real(view.getFloat64(at, true)));
    case 12:
    case 16: return takeString(sheet);
    case 13: return takeDateTime(sheet);
    case 14: return takeGuid(sheet);
    case 15: return toHex(takeBytes(sheet) ?? new Uint8Array(0));
    case 17:
    case 18: return takeNodeId(sheet).text;
    case 19: return statusName(takeStatus(sheet));
    case 20: {
      const namespace = take(2, (at) => view.getUint16(at, true));
      return `${namespace}:${takeString(sheet) ?? ''}`;
    }
    case 21: return takeLocalizedText(sheet);
    case 22: return takeExtensionObject(sheet).type.text;
    case 23: return takeDataValue(sheet, depth + 1).value;
    case 24: return takeVariant(sheet, depth + 1).value;
    case 25: return takeDiagnostic(sheet);
    default: return sheet.fail('BAD_VALUE', sheet.at, sheet.at, label('类型无效', 'no such type'), { found: String(type) });
  }
}

const shown = (value: bigint): Value => (Number.isSafeInteger(Number(value)) ? Number(value) : value.toString());
const real = (value: number): Value => (Number.isFinite(value) ? value : String(value));

export interface Variant {
  type: string;
  value: Value;
}

function takeVariant(sheet: Sheet, depth = 0): Variant {
  if (depth > MAX_DEPTH) sheet.fail('TOO_LONG', sheet.at, sheet.at, label('嵌套过深', 'nested too deeply'));
  sheet.need(1, label('Variant', 'Variant'));
  const mask = sheet.peek();
  const type = mask & 0x3f;
  sheet.at++;
  if (type === 0) return { type: 'Null', value: null };
  if (type >= TYPES.length) sheet.fail('BAD_VALUE', sheet.at - 1, sheet.at, label('Variant 类型无效', 'no such type of a Variant'), { found: String(type) });
  const name = TYPES[type] as string;
  if ((mask & 0x80) === 0) return { type: name, value: takeScalar(sheet, type, depth) };
  sheet.need(4, WHAT);
  const count = sheet.view.getInt32(sheet.at, true);
  sheet.at += 4;
  // Every element takes a byte at least.
  if (count > sheet.left) sheet.need(count, label('数组', 'array'));
  const items = Array.from({ length: Math.max(0, count) }, () => takeScalar(sheet, type, depth));
  if (mask & 0x40) {
    sheet.need(4, WHAT);
    const dimensions = sheet.view.getInt32(sheet.at, true);
    sheet.at += 4;
    if (dimensions > 0) {
      sheet.need(dimensions * 4, label('维数', 'dimensions'));
      sheet.at += dimensions * 4;
    }
  }
  return { type: `${name}[]`, value: `[${items.join(', ')}]` };
}

export interface DataValue extends Variant {
  status: number;
  sourceTime: string | null;
  serverTime: string | null;
}

export function takeDataValue(sheet: Sheet, depth = 0): DataValue {
  sheet.need(1, label('DataValue', 'DataValue'));
  const mask = sheet.peek();
  sheet.at++;
  const variant = mask & 1 ? takeVariant(sheet, depth) : { type: 'Null', value: null };
  const status = mask & 2 ? takeStatus(sheet) : 0;
  const picoseconds = (bit: number): void => {
    if ((mask & bit) === 0) return;
    sheet.need(2, WHAT);
    sheet.at += 2;
  };
  const sourceTime = mask & 4 ? takeDateTime(sheet) : null;
  picoseconds(16);
  const serverTime = mask & 8 ? takeDateTime(sheet) : null;
  picoseconds(32);
  return { ...variant, status, sourceTime, serverTime };
}


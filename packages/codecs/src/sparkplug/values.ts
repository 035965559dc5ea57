import { toHex } from '../frame/bytes.ts';
import type { Value } from '../frame/sheet.ts';
import { numeric, signed64 } from './wire.ts';
import { typeName } from './schema.ts';

/** A message as read: keys of the schema with their values in the order sent. */
export interface Tree {
  [key: string]: (bigint | number | boolean | string | Uint8Array | Tree)[];
}

export const first = (tree: Tree, key: string): Tree[string][number] | undefined => tree[key]?.[0];

/** Milliseconds since 1970; undefined when no calendar has them. */
export function isoOf(milliseconds: bigint | undefined): string | undefined {
  if (milliseconds === undefined || milliseconds > 8_640_000_000_000_000n) return undefined;
  return new Date(Number(milliseconds)).toISOString();
}

/** Integers travel as unsigned; the type says how they are meant. */
function integer(value: bigint, type: string): Value {
  if (type === 'Int8' || type === 'Int16' || type === 'Int32') return Number(BigInt.asIntN(type === 'Int8' ? 8 : type === 'Int16' ? 16 : 32, value));
  if (type === 'Int64') return numeric(signed64(value));
  if (type === 'DateTime') return isoOf(value) ?? value.toString();
  return numeric(value);
}

/** Arrays are packed low byte first; strings end with a zero, booleans are bits behind a count. */
function arrayText(bytes: Uint8Array, type: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const each = (width: number, read: (at: number) => unknown): string => `[${Array.from({ length: Math.floor(bytes.length / width) }, (_, i) => String(read(i * width))).join(', ')}]`;
  switch (type) {
    case 'Int8Array': return each(1, (at) => view.getInt8(at));
    case 'Int16Array': return each(2, (at) => view.getInt16(at, true));
    case 'Int32Array': return each(4, (at) => view.getInt32(at, true));
    case 'Int64Array': return each(8, (at) => view.getBigInt64(at, true));
    case 'UInt8Array': return each(1, (at) => view.getUint8(at));
    case 'UInt16Array': return each(2, (at) => view.getUint16(at, true));
    case 'UInt32Array': return each(4, (at) => view.getUint32(at, true));
    case 'UInt64Array': return each(8, (at) => view.getBigUint64(at, true));
    case 'FloatArray': return each(4, (at) => Number(view.getFloat32(at, true).toPrecision(7)));
    case 'DoubleArray': return each(8, (at) => view.getFloat64(at, true));
    case 'DateTimeArray': return each(8, (at) => isoOf(view.getBigUint64(at, true)) ?? '?');
    case 'BooleanArray': {
      if (bytes.length < 4) return '[]';
      const count = Math.min(view.getUint32(0, true), (bytes.length - 4) * 8);
      return `[${Array.from({ length: count }, (_, i) => (((bytes[4 + (i >> 3)] as number) >> (7 - (i & 7))) & 1) === 1).join(', ')}]`;
    }
    case 'StringArray': return JSON.stringify(new TextDecoder().decode(bytes).split('\0').slice(0, -1));
    default: return toHex(bytes);
  }
}

/** The value of a metric, a property, a parameter or a cell, by its type. */
export function valueOf(tree: Tree, type: number): Value {
  const name = typeName(type);
  const whole = first(tree, 'int') ?? first(tree, 'long');
  if (typeof whole === 'bigint') return name === 'Boolean' ? whole !== 0n : integer(whole, name);
  for (const key of ['float', 'double', 'boolean', 'string']) {
    const value = first(tree, key);
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  }
  const bytes = first(tree, 'bytes');
  if (bytes instanceof Uint8Array) return arrayText(bytes, name);
  return null;
}

/** A data set on one line: its columns, then its rows. */
export function dataSetText(tree: Tree): string {
  const columns = (tree['column'] ?? []).map(String);
  const types = (tree['types'] ?? []).map(Number);
  const rows = ((tree['row'] ?? []) as Tree[]).map((row) => ((row['element'] ?? []) as Tree[]).map((cell, i) => String(valueOf(cell, types[i] ?? 0))).join(' | '));
  return [columns.join(' | '), ...rows].join(' ; ');
}

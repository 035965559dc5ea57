import { concat } from '../frame/bytes.ts';

/** Kinds of data a Modbus device keeps, with the function that reads them. */
const TABLES = { coil: 0x01, discrete: 0x02, holding: 0x03, input: 0x04 } as const;
export type RegisterTable = keyof typeof TABLES;

const WORDS = { int16: 1, uint16: 1, bcd16: 1, int32: 2, uint32: 2, float32: 2, bcd32: 2, int64: 4, uint64: 4, float64: 4 } as const;
type NumberForm = keyof typeof WORDS;

/** In which order the bytes come, the highest of the value being A. */
export type ByteOrder = 'ABCD' | 'CDAB' | 'BADC' | 'DCBA';

/** One value of a Modbus device: where it stands and how it is written there. */
export interface RegisterCode {
  readonly table: RegisterTable;
  /** As in the frame: the first is 0. */
  readonly address: number;
  /** Registers, or bits, that it takes. */
  readonly count: number;
  readonly form: NumberForm | { readonly bit: number };
  readonly order: ByteOrder;
}

export const functionOf = (table: RegisterTable): number => TABLES[table];
export const isBits = (table: RegisterTable): boolean => table === 'coil' || table === 'discrete';

const CODE = /^(coil|discrete|holding|input):(\d{1,5})(?::(u?int16|u?int32|u?int64|float32|float64|bcd16|bcd32|bit(?:1[0-5]|\d)))?(?::(abcd|cdab|badc|dcba))?$/i;

/**
 * Reads `table:address[:form[:order]]`, for example `holding:100:float32:CDAB`, `input:7` (uint16), `holding:3:bit4`, `coil:0`.
 * Undefined for what is no such code.
 */
export function parseRegisterCode(code: string): RegisterCode | undefined {
  const [, tableText, addressText, formText, orderText] = CODE.exec(code.trim()) ?? [];
  if (tableText === undefined) return undefined;
  const table = tableText.toLowerCase() as RegisterTable;
  const address = Number(addressText);
  const order = (orderText?.toUpperCase() ?? 'ABCD') as ByteOrder;
  if (isBits(table)) return formText !== undefined || address > 0xffff ? undefined : { table, address, count: 1, form: { bit: 0 }, order };
  const name = formText?.toLowerCase() ?? 'uint16';
  const form = name.startsWith('bit') ? { bit: Number(name.slice(3)) } : (name as NumberForm);
  const count = typeof form === 'string' ? WORDS[form] : 1;
  return address + count > 0x10000 ? undefined : { table, address, count, form, order };
}

/** The value among the registers of an answer that begin at its own; null when they hold none (not a number, no BCD digits). */
export function registerValue({ form, order, count }: RegisterCode, registers: Uint8Array): number | boolean | null {
  const bytes = highFirst(registers.subarray(0, count * 2), order);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (typeof form === 'object') return ((view.getUint16(0) >> form.bit) & 1) === 1;
  switch (form) {
    case 'int16':
      return view.getInt16(0);
    case 'uint16':
      return view.getUint16(0);
    case 'int32':
      return view.getInt32(0);
    case 'uint32':
      return view.getUint32(0);
    case 'int64':
      return Number(view.getBigInt64(0));
    case 'uint64':
      return Number(view.getBigUint64(0));
    case 'float32':
      // Seven digits are all it holds: 12.3 is meant, not 12.300000190734863.
      return finite(Number(view.getFloat32(0).toPrecision(7)));
    case 'float64':
      return finite(view.getFloat64(0));
    default:
      return digits(bytes);
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function digits(bytes: Uint8Array): number | null {
  let value = 0;
  for (const byte of bytes) {
    if (byte >> 4 > 9 || (byte & 15) > 9) return null;
    value = value * 100 + (byte >> 4) * 10 + (byte & 15);
  }
  return value;
}

/** Turns words and bytes so that the highest comes first. Each order undoes itself. */
export function highFirst(bytes: Uint8Array, order: ByteOrder): Uint8Array {
  const words: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    const word = bytes.subarray(at, at + 2);
    words.push(order === 'BADC' || order === 'DCBA' ? word.toReversed() : word);
  }
  return concat(order === 'CDAB' || order === 'DCBA' ? words.toReversed() : words);
}

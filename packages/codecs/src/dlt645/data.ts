import { bcdLowFirst, NO_DATA, NOT_BCD, scaled } from '../frame/bcd.ts';
import { all, hex2, latin, toHexLowFirst } from '../frame/bytes.ts';
import { beijing } from '../frame/clock.ts';
import { label, type Label } from '../frame/label.ts';
import type { Sheet, Value } from '../frame/sheet.ts';
import type { Item } from './tables.ts';

interface Reading {
  value: Value;
  reason?: Label;
  remark?: Label;
}

/** Reads the plain bytes (33H already taken away) of an item, or of a block of them. */
export function readItem(sheet: Sheet, item: Item, code: string): void {
  const parts = item.of;
  if (!parts) {
    readOne(sheet, item, item.name, code, undefined);
    return;
  }
  for (const part of parts) {
    if (sheet.left < item.bytes) break;
    // Parts of a load profile and of some blocks are ended by AA.
    if (sheet.peek() === 0xaa && sheet.left % item.bytes === 1) sheet.put(label('块分隔码', 'end of block'), 1, 'AA');
    readOne(sheet, item, { zh: `${item.name.zh}：${part.zh}`, en: `${item.name.en}: ${part.en}` }, code, part.en);
  }
}

function readOne(sheet: Sheet, item: Item, name: Label, code: string, statistic: string | undefined): void {
  sheet.need(item.bytes, name);
  const start = sheet.at;
  const end = start + item.bytes;
  const { value, reason, remark } = readForm(sheet, item, start, end);
  const isNumber = ['unsigned', 'signed', 'demand', 'signedDemand'].includes(item.form);
  sheet.put(name, item.bytes, value, { unit: item.unit, decimals: isNumber ? item.decimals : undefined, remark: reason ?? remark });
  if (reason === NOT_BCD) sheet.note('BAD_VALUE', start, end, { zh: `${name.zh}：${NOT_BCD.zh}`, en: `${name.en}: ${NOT_BCD.en}` }, { found: toHexLowFirst(sheet.bytes, start, end) });
  sheet.sample(code, name, value, { statistic, unit: item.unit, decimals: isNumber ? item.decimals : undefined, quality: value === null ? 'BAD' : 'GOOD', reason });
}

function readForm({ bytes }: Sheet, item: Item, start: number, end: number): Reading {
  switch (item.form) {
    case 'text':
      return { value: reversed(bytes, start, end) };
    case 'digits':
    case 'hex':
      return { value: toHexLowFirst(bytes, start, end) };
    case 'date':
      return readDate(bytes, start);
    case 'time': {
      const text = toHexLowFirst(bytes, start, end);
      return { value: `${text.slice(0, 2)}:${text.slice(2, 4)}:${text.slice(4)}` };
    }
    case 'demand':
    case 'signedDemand': {
      const { value, reason } = readNumber(bytes, start, start + 3, item.decimals, item.form === 'signedDemand');
      const when = toHexLowFirst(bytes, start + 3, end);
      return { value, reason, remark: label(`发生于 ${when}`, `at ${when}`) };
    }
    default:
      return readNumber(bytes, start, end, item.decimals, item.form === 'signed');
  }
}

/** The top bit of a signed number is its sign, so that bit is no digit. */
function readNumber(bytes: Uint8Array, start: number, end: number, decimals: number, signed: boolean): Reading {
  if (all(bytes, start, end, 0xff)) return { value: null, reason: NO_DATA };
  const top = bytes[end - 1] as number;
  const negative = signed && (top & 0x80) !== 0;
  const high = negative ? top & 0x7f : top;
  const highDigits = high >> 4 > 9 || (high & 15) > 9 ? Number.NaN : (high >> 4) * 10 + (high & 15);
  const digits = highDigits * 100 ** (end - start - 1) + bcdLowFirst(bytes, start, end - 1);
  return Number.isNaN(digits) ? { value: null, reason: NOT_BCD } : { value: scaled(negative ? -digits : digits, decimals) };
}

/** Day of the week, day, month, year. */
function readDate(bytes: Uint8Array, start: number): Reading {
  const part = (index: number): number => bcdLowFirst(bytes, start + index, start + index + 1);
  const time = beijing(2000 + part(3), part(2), part(1), 0, 0, 0);
  return time ? { value: time.slice(0, 10), remark: label(`星期 ${part(0)}`, `day ${part(0)} of the week`) } : { value: null, reason: NOT_BCD };
}

/** Characters are sent last first; unused ones are 0. */
function reversed(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = end - 1; at >= start; at--) if (bytes[at] !== 0) text += latin(bytes, at, at + 1);
  return text.trim();
}

/** Second, minute, hour, day, month, year: a moment a command carries. */
export function readMoment(sheet: Sheet, name: Label, order: 'ascending' | 'freeze'): void {
  const count = order === 'freeze' ? 4 : 6;
  sheet.need(count, name);
  const { bytes, at } = sheet;
  const part = (index: number): number => bcdLowFirst(bytes, at + index, at + index + 1);
  if (order === 'freeze') {
    const [minute, hour, day, month] = [0, 1, 2, 3].map((i) => hex2(bytes[at + i] as number)) as [string, string, string, string];
    sheet.put(name, 4, `${month}-${day} ${hour}:${minute}`, { remark: label('99 为任意', '99 is any') });
    return;
  }
  const time = beijing(2000 + part(5), part(4), part(3), part(2), part(1), part(0));
  sheet.put(name, 6, time ?? toHexLowFirst(bytes, at, at + 6));
  if (!time) sheet.note('BAD_VALUE', at, at + 6, label('不是有效时间', 'no moment'), { found: toHexLowFirst(bytes, at, at + 6) });
}

import { NOT_BCD } from '../frame/bcd.ts';
import { toHex } from '../frame/bytes.ts';
import { join, label, plain, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import type { Szy206Options } from './message.ts';
import { qualities, types } from './tables.ts';
import { readFlow, readNumber, readWind, type Reading } from './values.ts';

interface Kind {
  /** Bytes of one channel. */
  size: number;
  decimals: number;
  unit: string;
}

/** Types whose channels are one plain number each. */
const numbers: Record<number, Kind> = {
  1: { size: 3, decimals: 1, unit: 'mm' },
  2: { size: 4, decimals: 3, unit: 'm' },
  4: { size: 3, decimals: 3, unit: 'm/s' },
  5: { size: 3, decimals: 2, unit: 'm' },
  6: { size: 3, decimals: 0, unit: 'kW' },
  7: { size: 3, decimals: 0, unit: 'hPa' },
  9: { size: 2, decimals: 1, unit: '°C' },
  11: { size: 2, decimals: 1, unit: '%' },
  12: { size: 3, decimals: 1, unit: 'mm' },
  15: { size: 4, decimals: 2, unit: 'kPa' },
};

/** Whether so many bytes may be data of this type. */
export function fits(bytes: Uint8Array, start: number, end: number, type: number): boolean {
  const count = end - start;
  if (count < 0) return false;
  const plainKind = numbers[type];
  if (plainKind) return count > 0 && count % plainKind.size === 0;
  if (type === 3) return count > 0 && count % 5 === 0;
  if (type === 8) return count > 0 && count % 3 === 0;
  if (type === 10) return count >= 5 && count === qualityBytes(bytes, start);
  if (type === 13 || type === 0) return count === 0;
  if (type === 14) return count === 4 || (count > 1 && compositeBytes(bytes, start) === count);
  return true;
}

function qualityBytes(bytes: Uint8Array, start: number): number {
  let count = 5;
  for (let bit = 0; bit < 40; bit++) if (isSet(bytes, start, bit)) count += qualities[bit]?.bytes ?? 4;
  return count;
}

const isSet = (bytes: Uint8Array, start: number, bit: number): boolean => (((bytes[start + (bit >> 3)] as number) >> (bit & 7)) & 1) === 1;

/** Reads data of a type up to `sheet.end`, channel by channel. */
export function readData(sheet: Sheet, type: number, options: Szy206Options): void {
  const plainKind = numbers[type];
  if (plainKind) readChannels(sheet, type, type === 15 && options.pressureDecimals !== undefined ? { ...plainKind, decimals: options.pressureDecimals } : plainKind);
  else if (type === 3) readFlows(sheet);
  else if (type === 8) readWinds(sheet);
  else if (type === 10) readQuality(sheet);
  else if (type === 14) readComposite(sheet, options);
  if (sheet.left > 0) {
    sheet.put(label('数据', 'data'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
  }
}

function add(sheet: Sheet, code: string, name: Label, count: number, reading: Reading, unit: string, decimals: number): void {
  const { value, reason } = reading;
  sheet.put(name, count, value, { unit, decimals, remark: reason });
  if (reason === NOT_BCD) sheet.note('BAD_VALUE', sheet.at - count, sheet.at, join([name, NOT_BCD], label('：', ': ')), { found: toHex(sheet.bytes, sheet.at - count, sheet.at) });
  sheet.sample(code, name, value, { unit, decimals, quality: value === null ? 'BAD' : 'GOOD', reason });
}

const channel = (name: Label, number: number, of: number): Label => (of > 1 ? label(`${name.zh} ${number}`, `${name.en} ${number}`) : name);
const names: readonly Label[] = types.map(({ zh, en }) => ({ zh: zh.replace(/参数$/, ''), en }));

function readChannels(sheet: Sheet, type: number, { size, decimals, unit }: Kind): void {
  const count = Math.floor(sheet.left / size);
  for (let number = 1; number <= count; number++) {
    add(sheet, count > 1 ? `${type}.${number}` : String(type), channel(names[type] as Label, number, count), size, readNumber(sheet.bytes, sheet.at, sheet.at + size, decimals), unit, decimals);
  }
}

/** Groups of flow and volume; stations that send the flow alone exist. */
function readFlows(sheet: Sheet): void {
  const pairs = sheet.left % 10 === 0;
  const count = Math.floor(sheet.left / (pairs ? 10 : 5));
  for (let number = 1; number <= count; number++) {
    const flow = readFlow(sheet.bytes, sheet.at);
    const suffix = count > 1 ? `.${number}` : '';
    add(sheet, `3${suffix}.flow`, channel(label('瞬时流量', 'flow'), number, count), 5, flow, flow.unit ?? 'm³/s', 3);
    if (pairs) add(sheet, `3${suffix}.volume`, channel(label('累计水量', 'volume'), number, count), 5, readNumber(sheet.bytes, sheet.at, sheet.at + 5, 0), 'm³', 0);
  }
}

function readWinds(sheet: Sheet): void {
  while (sheet.left >= 3) {
    const wind = readWind(sheet.bytes, sheet.at);
    add(sheet, '8', label('风速', 'wind speed'), 3, wind, 'm/s', 2);
    sheet.within(() => sheet.mark(label('风向', 'wind direction'), sheet.at - 1, sheet.at, wind.direction));
    sheet.sample('8.direction', label('风向', 'wind direction'), wind.direction, { quality: wind.value === null ? 'BAD' : 'GOOD' });
  }
}

function readQuality(sheet: Sheet): void {
  sheet.need(5, label('水质参数种类', 'kinds of quality parameters'));
  const map = sheet.at;
  sheet.put(label('水质参数种类', 'kinds of quality parameters'), 5, toHex(sheet.bytes, map, map + 5));
  for (let bit = 0; bit < 40; bit++) {
    if (!isSet(sheet.bytes, map, bit)) continue;
    const kind = qualities[bit] ?? { name: plain(`D${bit}`), decimals: 0, unit: '', bytes: 4 };
    sheet.need(kind.bytes, kind.name);
    add(sheet, `10.D${bit}`, kind.name, kind.bytes, readNumber(sheet.bytes, sheet.at, sheet.at + kind.bytes, kind.decimals), kind.unit, kind.decimals);
  }
}

/** Parts of a composite report by their bit: D7 rain … D0 quality. */
const compositeTypes = [10, 11, 6, 8, 5, 3, 2, 1] as const;
const compositeSize = (type: number): number => (type === 3 ? 10 : type === 8 ? 3 : (numbers[type]?.size ?? 0));

function compositeBytes(bytes: Uint8Array, start: number): number {
  const map = bytes[start] as number;
  let count = 1;
  for (let bit = 7; bit >= 1; bit--) if ((map >> bit) & 1) count += compositeSize(compositeTypes[bit] as number);
  return map & 1 ? count + (start + count + 5 <= bytes.length ? qualityBytes(bytes, start + count) : 5) : count;
}

/** The kind of a rain statistic and its value, or a map of types and their parts. */
function readComposite(sheet: Sheet, { compositeFromD0, pressureDecimals }: Szy206Options): void {
  const first = sheet.peek();
  if (sheet.left === 4 && compositeBytes(sheet.bytes, sheet.at) !== 4) {
    sheet.put(label('雨量统计类型', 'kind of rain statistic'), 1, first);
    add(sheet, `14.${first}`, label('统计雨量', 'rain statistic'), 3, readNumber(sheet.bytes, sheet.at, sheet.at + 3, 1), 'mm', 1);
    return;
  }
  sheet.put(label('数据种类', 'kinds of data'), 1, first);
  const order = Array.from({ length: 8 }, (_, i) => (compositeFromD0 ? i : 7 - i));
  const outer = sheet.end;
  for (const bit of order) {
    if (((first >> bit) & 1) === 0) continue;
    const type = compositeTypes[bit] as number;
    const rest = outer - sheet.at;
    const size = type === 10 ? (rest >= 5 ? qualityBytes(sheet.bytes, sheet.at) : 5) : compositeSize(type);
    sheet.need(size, names[type] as Label);
    sheet.end = sheet.at + size;
    readData(sheet, type, { pressureDecimals });
    sheet.end = outer;
  }
}

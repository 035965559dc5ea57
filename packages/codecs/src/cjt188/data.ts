import { bcdLowFirst, NO_DATA, NOT_BCD, scaled, signedBcdLowFirst } from '../frame/bcd.ts';
import { all, hex2, toHex, toHexLowFirst } from '../frame/bytes.ts';
import { beijing } from '../frame/clock.ts';
import { join, label, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { unitOf } from './tables.ts';

/** A number of BCD low digits first, without a unit byte of its own. */
export function readNumber(sheet: Sheet, code: string, name: Label, count: number, decimals: number, unit: string): void {
  sheet.need(count, name);
  add(sheet, code, name, count, count, decimals, unit, 1);
}

/** Four bytes and the unit they are counted in. */
export function readCounter(sheet: Sheet, code: string, name: Label, decimals = 2): void {
  sheet.need(5, name);
  const unitByte = sheet.peek(4);
  const unit = unitOf(unitByte);
  add(sheet, code, name, 4, 5, decimals, unit?.text ?? '', unit?.factor ?? 1);
  if (!unit && unitByte !== 0xff) sheet.note('UNKNOWN_CODE', sheet.at - 1, sheet.at, label('未知单位代码', 'unknown unit'), { found: hex2(unitByte) });
}

function add(sheet: Sheet, code: string, name: Label, digits: number, count: number, decimals: number, unit: string, factor: number): void {
  const { bytes, at } = sheet;
  const none = all(bytes, at, at + digits, 0xff);
  // Makers whose meters run backwards send a minus.
  const raw = signedBcdLowFirst(bytes, at, at + digits);
  const value = none || Number.isNaN(raw) ? null : scaled(raw * factor, decimals);
  const reason = none ? NO_DATA : value === null ? NOT_BCD : undefined;
  sheet.put(name, count, value, { unit, decimals, remark: reason ?? (factor === 1 ? undefined : label(`×${factor} ${unit}`, `counted in ${factor} ${unit}`)) });
  if (reason === NOT_BCD) sheet.note('BAD_VALUE', at, at + digits, join([name, NOT_BCD], label('：', ': ')), { found: toHexLowFirst(bytes, at, at + digits) });
  sheet.sample(code, name, value, { unit, decimals, quality: value === null ? 'BAD' : 'GOOD', reason });
}

/** Second, minute, hour, day, month, year, century. @returns the moment, if it is one. */
export function readClock(sheet: Sheet): string | undefined {
  const name = label('实时时间', 'clock');
  sheet.need(7, name);
  const { bytes, at } = sheet;
  const part = (index: number): number => bcdLowFirst(bytes, at + index, at + index + 1);
  const none = all(bytes, at, at + 7, 0xff) || all(bytes, at, at + 7, 0);
  const time = beijing(part(6) * 100 + part(5), part(4), part(3), part(2), part(1), part(0));
  sheet.put(name, 7, none ? null : (time ?? toHexLowFirst(bytes, at, at + 7)), { remark: none ? NO_DATA : undefined });
  if (!none && !time) sheet.note('BAD_VALUE', at, at + 7, label('不是有效时间', 'no moment'), { found: toHexLowFirst(bytes, at, at + 7) });
  return none ? undefined : time;
}

/** Two bytes: the valve in the lowest bits of the first, then the battery. The rest is the maker's. */
export function readStatus(sheet: Sheet): void {
  const name = label('状态 ST', 'status');
  sheet.need(2, name);
  const low = sheet.peek();
  const high = sheet.peek(1);
  const valve = low & 3;
  const words = [
    valve === 0 ? label('阀门开', 'valve open') : valve === 1 ? label('阀门关', 'valve closed') : label('阀门异常', 'valve abnormal'),
    low & 4 ? label('电池欠压', 'battery low') : label('电池正常', 'battery good'),
    ...(low & 0xf8 || high ? [label(`厂家位 ${hex2(low & 0xf8)} ${hex2(high)}`, `maker’s bits ${hex2(low & 0xf8)} ${hex2(high)}`)] : []),
  ];
  sheet.put(name, 2, hex2(low) + hex2(high), { remark: join(words) });
  sheet.sample('ST.valve', label('阀门状态', 'valve'), valve === 0 ? 'OPEN' : valve === 1 ? 'CLOSED' : 'ABNORMAL');
  sheet.sample('ST.battery', label('电池', 'battery'), low & 4 ? 'LOW' : 'GOOD', { quality: 'GOOD' });
}

export function readRest(sheet: Sheet, name: Label = label('数据', 'data')): void {
  if (sheet.left > 0) sheet.put(name, sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
}

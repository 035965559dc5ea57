import { bcd, NO_DATA } from '../frame/bcd.ts';
import { hex2, latin, toHex } from '../frame/bytes.ts';
import { label } from '../frame/label.ts';
import type { FieldMore, Sheet, Value } from '../frame/sheet.ts';
import { settingOf } from './settings.ts';
import { channels } from './tables.ts';
import { readNumber } from './values.ts';

/** Functions 40 to 43: settings by id; they are fields, no samples, since the same ids mean elements elsewhere. `asked`: the centre names what it wants, without values. */
export function readConfiguration(sheet: Sheet, functionCode: number, asked: boolean): void {
  while (sheet.left > 0) {
    const id = sheet.peek();
    const setting = settingOf(id, functionCode);
    const name = setting?.name ?? label(`自定义参数 ${hex2(id)}`, `setting ${hex2(id)}`);
    sheet.need(2, name);
    const definition = sheet.peek(1);
    if (asked) {
      sheet.put(name, 2, hex2(id), { remark: label('读取', 'wanted') });
      continue;
    }
    // The range of a relay has its length in the whole byte.
    const isBasic = functionCode <= 0x41;
    const count = isBasic && id === 0x0e ? definition : definition >> 3;
    sheet.need(2 + count, name);
    const from = sheet.at + 2;
    const { value, more } = isBasic ? basicValue(sheet.bytes, id, from, from + count) : runningValue(sheet.bytes, from, from + count, definition & 7);
    sheet.put(name, 2 + count, value, { unit: setting?.unit, ...more });
  }
}

interface Read {
  value: Value;
  more: FieldMore;
}

function runningValue(bytes: Uint8Array, start: number, end: number, decimals: number): Read {
  if (start === end) return { value: null, more: { remark: label('无数据字节', 'no bytes of data') } };
  const { value, reason } = readNumber(bytes, start, end, decimals);
  return { value, more: { decimals, remark: reason } };
}

function basicValue(bytes: Uint8Array, id: number, start: number, end: number): Read {
  const hex = toHex(bytes, start, end);
  if (end === start) return { value: null, more: { remark: NO_DATA } };
  if (id === 0x01) return { value: [...bytes.subarray(start, end)].join(','), more: { remark: label('0 为禁用', '0 is off') } };
  if (id >= 0x04 && id <= 0x0b) return channel(bytes, start, end);
  if (id === 0x0c) {
    const mode = bcd(bytes, start, end);
    const names = [undefined, label('自报 M1', 'M1, self report'), label('自报确认 M2', 'M2, confirmed'), label('查询/应答 M4', 'M4, asked'), label('调试或维修', 'test')];
    return { value: mode, more: { remark: names[mode] } };
  }
  if (id === 0x0f) {
    const text = latin(bytes, start, end);
    return { value: text, more: { remark: text[0] === '1' ? label('移动通信', 'mobile') : text[0] === '2' ? label('北斗', 'Beidou') : undefined } };
  }
  return { value: hex, more: {} };
}

/** Type of the channel, then its address: 12 digits of IPv4 and 6 of the port, or digits of another network. */
function channel(bytes: Uint8Array, start: number, end: number): Read {
  const type = bcd(bytes, start, start + 1);
  const digits = toHex(bytes, start + 1, end);
  const remark = channels[type] ?? label('未知信道', 'unknown channel');
  if (type !== 2 || digits.length < 18) return { value: digits === '' ? String(type) : digits, more: { remark } };
  const address = [0, 3, 6, 9].map((at) => Number(digits.slice(at, at + 3))).join('.');
  return { value: `${address}:${Number(digits.slice(12, 18))}`, more: { remark } };
}

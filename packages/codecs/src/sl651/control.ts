import { bcd } from '../frame/bcd.ts';
import { latin, toHex } from '../frame/bytes.ts';
import { label, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { events } from './tables.ts';

/** Bodies that hold no elements. @returns whether the function code was one of them. */
export function readControl(sheet: Sheet, functionCode: number): boolean {
  switch (functionCode) {
    case 0x45:
      readVersion(sheet);
      return true;
    case 0x47:
    case 0x48:
      sheet.put(functionCode === 0x47 ? label('清除历史数据单元', 'clear the memory') : label('恢复出厂设置', 'factory setting'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
      return true;
    case 0x49:
      readPasswords(sheet);
      return true;
    case 0x4c:
      readSwitches(sheet, label('水泵', 'pump'), label('停止', 'stopped'), label('运行', 'runs'));
      return true;
    case 0x4d:
      readSwitches(sheet, label('阀门', 'valve'), label('关', 'closed'), label('开', 'open'));
      return true;
    case 0x4e:
      readGates(sheet);
      return true;
    case 0x4f:
      sheet.put(label('水量定值控制', 'quota control'), 1, sheet.peek() === 0xff ? 'FF' : sheet.peek(), { remark: sheet.peek() === 0xff ? label('投入', 'on') : label('退出', 'off') });
      return sheet.left === 0;
    case 0x50:
      readEvents(sheet);
      return true;
    default:
      return false;
  }
}

function readVersion(sheet: Sheet): void {
  const count = sheet.u8(label('字节数', 'count of characters'));
  sheet.need(count, label('软件版本', 'software version'));
  const text = latin(sheet.bytes, sheet.at, sheet.at + count);
  sheet.put(label('软件版本', 'software version'), count, text);
  sheet.sample('45V', label('软件版本', 'software version'), text);
}

function readPasswords(sheet: Sheet): void {
  const names = sheet.left >= 8 ? [label('旧密码', 'old password'), label('新密码', 'new password')] : [label('新密码', 'new password')];
  for (const name of names) {
    sheet.need(4, name);
    sheet.put(label('密码标识符', 'password follows'), 2, toHex(sheet.bytes, sheet.at, sheet.at + 2));
    sheet.put(name, 2, toHex(sheet.bytes, sheet.at, sheet.at + 2));
  }
}

function readSwitches(sheet: Sheet, what: Label, off: Label, on: Label): void {
  const count = sheet.u8(label('字节数', 'count of bytes'));
  sheet.need(count, what);
  for (let number = 1; number <= count * 8; number++) {
    const byte = sheet.at + ((number - 1) >> 3);
    const bit = ((sheet.bytes[byte] as number) >> ((number - 1) & 7)) & 1;
    const name = label(`${what.zh} ${number}`, `${what.en} ${number}`);
    sheet.mark(name, byte, byte + 1, bit, { remark: bit ? on : off });
    sheet.sample(`${what.en}${number}`, name, bit);
  }
  sheet.at += count;
}

function readGates(sheet: Sheet): void {
  const count = sheet.u8(label('闸门数', 'count of gates'));
  const bits = Math.ceil(count / 8);
  sheet.need(bits, label('闸门状态', 'state of the gates'));
  const from = sheet.at;
  sheet.put(label('闸门状态', 'state of the gates'), bits, toHex(sheet.bytes, from, from + bits));
  for (let number = 1; number <= count; number++) {
    const name = label(`闸门 ${number} 开启高度`, `opening of gate ${number}`);
    sheet.need(2, name);
    const centimetres = bcd(sheet.bytes, sheet.at, sheet.at + 2);
    const moves = ((sheet.bytes[from + ((number - 1) >> 3)] as number) >> ((number - 1) & 7)) & 1;
    const value = Number.isNaN(centimetres) ? null : centimetres;
    sheet.put(name, 2, value, { unit: 'cm', remark: moves ? label('开', 'open') : label('关', 'closed') });
    sheet.sample(`gate${number}`, name, value, { unit: 'cm', quality: value === null ? 'BAD' : 'GOOD' });
  }
}

function readEvents(sheet: Sheet): void {
  // A class and a time of observation before the counters were seen from some stations.
  if (sheet.left > 64) sheet.put(label('附加内容', 'more'), sheet.left - 64, toHex(sheet.bytes, sheet.at, sheet.end - 64));
  for (let i = 0; sheet.left >= 2; i++) {
    const name = events[i] ?? label(`备用事件 ${i + 1}`, `reserved event ${i + 1}`);
    const count = sheet.u16(name);
    sheet.sample(`ERC${i + 1}`, name, count);
  }
  if (sheet.left > 0) sheet.need(2, label('事件计数', 'event counter'));
}

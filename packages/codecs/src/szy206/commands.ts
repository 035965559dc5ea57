import { bcd } from '../frame/bcd.ts';
import { hex2, toHex } from '../frame/bytes.ts';
import { beijing } from '../frame/clock.ts';
import { label, plain, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { modes } from './tables.ts';
import { readNumber } from './values.ts';

const links: Record<number, Label> = { 0xf0: label('登录', 'log in'), 0xf1: label('退出登录', 'log out'), 0xf2: label('在线保持', 'alive'), 0x00: label('确认', 'taken') };

/** Data of everything that is no measurement, up to `sheet.end`. */
export function readCommand(sheet: Sheet, functionCode: number, up: boolean): void {
  if (sheet.left === 0) return;
  switch (functionCode) {
    case 0x02:
      sheet.put(label('链路', 'link'), 1, hex2(sheet.peek()), { remark: links[sheet.peek()] });
      break;
    case 0x10:
    case 0x50:
      sheet.put(label('遥测终端地址', 'address'), 5, toHex(sheet.bytes, sheet.at, sheet.at + 5));
      break;
    case 0x11:
    case 0x51:
      readClock(sheet);
      break;
    case 0x12:
    case 0x52:
      sheet.put(label('工作模式', 'mode'), 1, sheet.peek(), { remark: modes[sheet.peek()] });
      break;
    case 0x15:
      readVolume(sheet, label('充值量', 'recharge'), 4);
      break;
    case 0x16:
      readVolume(sheet, label('剩余水量报警值', 'remaining water that alarms'), 3);
      break;
    case 0x34:
      readVolume(sheet, label('定值量', 'quota'), 5);
      break;
    case 0x1b:
      for (let number = 1; sheet.left >= 5; number++) readVolume(sheet, label(`表底值 ${number}`, `meter base ${number}`), 5);
      break;
    case 0x5d:
      for (let number = 1; sheet.left >= 2; number++) sheet.u16(label(`事件 ${number} 次数`, `count of event ${number}`));
      break;
    case 0x92:
    case 0x93:
      readSwitch(sheet, functionCode === 0x92, up);
      break;
    case 0xc0:
    case 0x81:
    case 0x82:
      sheet.put(label('确认', 'answer'), 1, hex2(sheet.peek()), { remark: sheet.peek() === 0 ? label('收到', 'received') : (modes[sheet.peek()] ?? plain('')) });
      break;
    default:
  }
  if (sheet.left > 0) sheet.put(label('数据', 'data'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
}

/** Second, minute, hour, day; the day of the week above the month; year. */
function readClock(sheet: Sheet): void {
  const name = label('时钟', 'clock');
  sheet.need(6, name);
  const { bytes, at } = sheet;
  const part = (index: number): number => bcd(bytes, at + index, at + index + 1);
  const monthByte = bytes[at + 4] as number;
  const month = (monthByte & 15) + ((monthByte >> 4) & 1) * 10;
  const time = beijing(2000 + part(5), month, part(3), part(2), part(1), part(0));
  sheet.put(name, 6, time ?? toHex(bytes, at, at + 6), { remark: label(`星期 ${monthByte >> 5}`, `day ${monthByte >> 5} of the week`) });
  if (!time) sheet.note('BAD_VALUE', at, at + 6, label('不是有效时间', 'no moment'));
}

function readVolume(sheet: Sheet, name: Label, count: number): void {
  sheet.need(count, name);
  const { value, reason } = readNumber(sheet.bytes, sheet.at, sheet.at + count, 0);
  sheet.put(name, count, value, { unit: 'm³', remark: reason });
}

/** The low nibble is a number; the high one says pump or valve in a command, and in an answer whether it was done. */
function readSwitch(sheet: Sheet, start: boolean, up: boolean): void {
  const byte = sheet.peek();
  const number = byte & 15;
  const high = byte >> 4;
  const what = high === 15 ? label('阀门/闸门', 'valve or gate') : label('水泵', 'pump');
  const done = high === 10;
  sheet.put(up ? label('执行结果', 'result') : start ? label('启动/开启', 'start or open') : label('关闭', 'stop or close'), 1, hex2(byte), {
    remark: up ? label(`编号 ${number}：${done ? '执行成功' : '执行失败'}`, `number ${number}: ${done ? 'done' : 'failed'}`) : label(`${what.zh} ${number}`, `${what.en} ${number}`),
  });
}


import { hex2, toHex, toHexLowFirst } from '../frame/bytes.ts';
import { join, label, plain, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { readItem, readMoment } from './data.ts';
import { errors, groupOf, itemOf, orders } from './tables.ts';

/** Data of a frame with 33H already taken away, up to `sheet.end`. */
export function readContent(sheet: Sheet, control: number): void {
  const answer = (control & 0x80) !== 0;
  const order = control & 0x1f;
  if (answer && control & 0x40) readError(sheet);
  else if (order === 0x11 || order === 0x12) readData(sheet, answer, order, (control & 0x20) !== 0);
  else if (order === 0x13 || order === 0x15) readAddress(sheet);
  else if (order === 0x14 && !answer) readWrite(sheet);
  else if (order === 0x08) readMoment(sheet, label('校时时间', 'clock'), 'ascending');
  else if (order === 0x16 && !answer) readMoment(sheet, label('冻结时间', 'freeze at'), 'freeze');
  else if (order === 0x17) readBaud(sheet);
  else if (order === 0x18) readPasswords(sheet, answer);
  else if (order >= 0x19 && order <= 0x1b && !answer) {
    readAuthority(sheet);
    if (order === 0x1b && sheet.left >= 4) readIdentifier(sheet);
  } else if (order === 0x1c && !answer) readTrip(sheet);
  if (sheet.left > 0) {
    if (order === 0x03) sheet.note('UNSUPPORTED', sheet.at, sheet.end, label('安全认证(ESAM)数据只有电表能解', 'security data (ESAM): only the meter can read it'));
    sheet.put(label('数据', 'data'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
  }
}

function readError(sheet: Sheet): void {
  const word = sheet.peek();
  const said = errors.filter((_, bit) => word >= 0 && (word >> bit) & 1);
  sheet.put(label('错误信息字', 'error'), 1, word < 0 ? null : hex2(word), { remark: said.length === 0 ? plain('') : join(said) });
}

function readIdentifier(sheet: Sheet): number {
  sheet.need(4, label('数据标识', 'identifier'));
  const di = sheet.view.getUint32(sheet.at, true);
  const text = toHexLowFirst(sheet.bytes, sheet.at, sheet.at + 4);
  const name = itemOf(di)?.name ?? groupOf(di);
  sheet.put(label('数据标识 DI', 'identifier'), 4, text, { remark: name });
  sheet.kind = { zh: `${sheet.kind.zh}：${name.zh}（${text}）`, en: `${sheet.kind.en}: ${name.en} (${text})` };
  return di;
}

function readData(sheet: Sheet, answer: boolean, order: number, moreFollows: boolean): void {
  const di = readIdentifier(sheet);
  if (!answer) {
    if (order === 0x12 && sheet.left === 1) sheet.u8(label('帧序号 SEQ', 'part'));
    else if (sheet.left === 1) sheet.u8(label('负荷记录块数', 'blocks'));
    else if (sheet.left === 6) {
      sheet.u8(label('负荷记录块数', 'blocks'));
      sheet.put(label('起始时间', 'from'), 5, toHexLowFirst(sheet.bytes, sheet.at, sheet.at + 5));
    }
    return;
  }
  const outer = sheet.end;
  // The answer to "read next part" ends with the number of the part.
  if (order === 0x12 && sheet.left > 0) sheet.end--;
  const item = itemOf(di);
  const code = toHexLowFirst(sheet.bytes, sheet.at - 4, sheet.at);
  if (moreFollows || order === 0x12) sheet.note('INCOMPLETE', sheet.at, sheet.end, label('数据分帧传送', 'the data come in several frames'));
  if (item && (sheet.left >= item.bytes || item.of)) {
    readItem(sheet, item, code);
  } else if (item) sheet.need(item.bytes, item.name);
  else if (sheet.left > 0) {
    sheet.note('UNKNOWN_CODE', sheet.at, sheet.end, label('未知数据标识', 'unknown identifier'), { found: code });
    sheet.put(label('数据', 'data'), sheet.left, toHexLowFirst(sheet.bytes, sheet.at, sheet.end));
  }
  if (sheet.left > 0) sheet.put(label('数据', 'data'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
  sheet.end = outer;
  if (order === 0x12 && sheet.left > 0) sheet.u8(label('帧序号 SEQ', 'part'));
}

function readAddress(sheet: Sheet): void {
  if (sheet.left >= 6) sheet.put(label('通信地址', 'address'), 6, toHexLowFirst(sheet.bytes, sheet.at, sheet.at + 6));
}

/** Level and password, then who operates. */
function readAuthority(sheet: Sheet): void {
  if (sheet.left < 8) return;
  sheet.put(label('密级 PA', 'password level'), 1, hex2(sheet.peek()));
  sheet.put(label('密码', 'password'), 3, toHexLowFirst(sheet.bytes, sheet.at, sheet.at + 3));
  sheet.put(label('操作者代码', 'operator'), 4, toHexLowFirst(sheet.bytes, sheet.at, sheet.at + 4));
}

function readWrite(sheet: Sheet): void {
  const di = readIdentifier(sheet);
  readAuthority(sheet);
  const item = itemOf(di);
  if (item && sheet.left >= item.bytes) readItem(sheet, item, '');
  // What is written is no sample.
  sheet.samples.length = 0;
}

const bauds: readonly Label[] = [plain('?'), plain('600'), plain('1200'), plain('2400'), plain('4800'), plain('9600'), plain('19200'), plain('?')];

function readBaud(sheet: Sheet): void {
  const bits = sheet.peek();
  const bit = bits > 0 ? Math.floor(Math.log2(bits)) : 0;
  sheet.put(label('通信速率特征字', 'baud rate'), 1, hex2(bits), { unit: 'bit/s', remark: bauds[bit] });
}

function readPasswords(sheet: Sheet, answer: boolean): void {
  if (!answer && sheet.left >= 12) readIdentifier(sheet);
  for (const name of answer ? [label('新密码', 'new password')] : [label('原密码', 'old password'), label('新密码', 'new password')]) {
    sheet.need(4, name);
    sheet.put(name, 4, toHexLowFirst(sheet.bytes, sheet.at, sheet.at + 4));
  }
}

function readTrip(sheet: Sheet): void {
  readAuthority(sheet);
  if (sheet.left < 2) return;
  const order = sheet.peek();
  const name = orders[order] ?? label('未知命令', 'unknown order');
  sheet.put(label('命令 N1', 'order'), 1, hex2(order), { remark: name });
  sheet.kind = { zh: `${sheet.kind.zh}：${name.zh}`, en: `${sheet.kind.en}: ${name.en}` };
  sheet.put(label('保留 N2', 'reserved'), 1, hex2(sheet.peek()));
  readMoment(sheet, label('命令有效截止时间', 'valid to'), 'ascending');
}

import type { Codec } from '../codec.ts';
import { concat, hex2, toHex, toHexLowFirst } from '../frame/bytes.ts';
import { bcdLowFirst, NOT_BCD } from '../frame/bcd.ts';
import { sum8 } from '../frame/checksums.ts';
import { join, label, type Label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import type { Sheet } from '../frame/sheet.ts';
import { readTrailer } from '../frame/trailer.ts';
import { readRecords } from './records.ts';
import { MAX_FRAME, scan } from './scan.ts';
import { applicationErrors, controls, fixedMedia, fixedUnit, informations, makerOf, media, resets } from './tables.ts';

export type MbusMessage =
  | { kind: 'ack' }
  | { kind: 'short'; control: number; address: number }
  | { kind: 'long'; control: number; address: number; information: number; data: Uint8Array };

export const mbus: Codec<MbusMessage, undefined> = {
  name: 'mbus',
  aliases: ['m-bus', 'en13757', 'meterbus'],
  title: label('M-Bus（EN 13757-2/-3）', 'M-Bus (EN 13757-2/-3)'),
  maxFrameBytes: MAX_FRAME,
  certainty: 2,
  createMemory: () => undefined,
  scan,
  read,
  encode,
};

function addressName(address: number): Label {
  if (address === 0) return label('未配置', 'not configured');
  if (address === 0xfd) return label('二级寻址', 'selected by secondary address');
  if (address === 0xfe) return label('广播，全部应答', 'everybody answers');
  if (address === 0xff) return label('广播，无应答', 'nobody answers');
  return address > 250 ? label('保留', 'reserved') : label(`主地址 ${address}`, `primary address ${address}`);
}

function read(sheet: Sheet): MbusMessage {
  const first = sheet.peek();
  if (first === 0xe5) {
    sheet.kind = label('确认', 'acknowledge');
    sheet.direction = 'UP';
    sheet.put(label('单字符确认', 'acknowledge'), 1, 'E5');
    return { kind: 'ack' };
  }
  return first === 0x10 ? readShort(sheet) : readLong(sheet);
}

function readLink(sheet: Sheet): { control: number; address: number } {
  sheet.need(2, label('控制域与地址域', 'control and address'));
  const control = sheet.peek();
  const address = sheet.peek(1);
  const name = controls[control] ?? label('未知控制码', 'unknown control');
  sheet.direction = (control & 0x40) !== 0 ? 'DOWN' : 'UP';
  sheet.kind = name;
  sheet.put(label('控制域 C', 'control'), 1, hex2(control), { remark: name });
  sheet.put(label('地址域 A', 'address'), 1, address, { remark: addressName(address) });
  sheet.address = String(address);
  return { control, address };
}

function readShort(sheet: Sheet): MbusMessage {
  sheet.put(label('起始符', 'start'), 1, '10');
  const link = readLink(sheet);
  readTrailer(sheet, 1);
  return { kind: 'short', ...link };
}

function readLong(sheet: Sheet): MbusMessage {
  const { bytes } = sheet;
  sheet.put(label('起始符', 'start'), 1, '68');
  const length = sheet.u8(label('长度 L', 'length'));
  const again = sheet.u8(label('长度 L', 'length'));
  if (again !== length) sheet.error('BAD_LENGTH', 1, 3, label('两个长度不一致', 'the two lengths differ'), { expected: hex2(length), found: hex2(again) });
  sheet.put(label('起始符', 'start'), 1, '68');
  const outer = sheet.end;
  // Of lengths that differ what closes the frame is believed.
  const dataEnd = again === length ? Math.min(outer, sheet.at + length) : Math.max(sheet.at, outer - 2);
  sheet.end = dataEnd;
  sheet.level = 1;
  const link = readLink(sheet);
  sheet.need(1, label('控制信息域 CI', 'control information'));
  const information = sheet.peek();
  const name = informations[information] ?? label('未知 CI', 'unknown CI');
  sheet.put(label('控制信息域 CI', 'control information'), 1, hex2(information), { remark: name });
  sheet.kind = join([sheet.kind, name], label('：', ': '));
  const data = bytes.subarray(sheet.at, dataEnd);
  // A meter may send a record that breaks off; the frame around it is still good.
  sheet.tryTo(() => readApplication(sheet, information));
  if (sheet.at < dataEnd) sheet.put(label('未能解析', 'not understood'), dataEnd - sheet.at, toHex(bytes, sheet.at, dataEnd));
  sheet.level = 0;
  sheet.end = outer;
  sheet.at = dataEnd;
  readTrailer(sheet, 4);
  return { kind: 'long', ...link, information, data };
}

function readApplication(sheet: Sheet, information: number): void {
  if (information === 0x72) readHeader(sheet);
  else if (information === 0x7a || information === 0x5a) readShortHeader(sheet);
  else if (information === 0x5b) readHeader(sheet);
  else if (information === 0x73) return readFixed(sheet);
  else if (information === 0x52) return readSelection(sheet);
  else if (information === 0x50) {
    if (sheet.left > 0) sheet.put(label('复位子码', 'subcode'), 1, hex2(sheet.peek()), { remark: resets[sheet.peek() >> 4] });
    return;
  } else if (information === 0x70) {
    if (sheet.left > 0) sheet.put(label('应用错误', 'application error'), 1, sheet.peek(), { remark: applicationErrors[sheet.peek()] });
    return;
  } else if (information === 0x71) {
    if (sheet.left > 0) sheet.put(label('报警状态', 'alarm state'), 1, hex2(sheet.peek()));
    return;
  } else if (information !== 0x78 && information !== 0x51) {
    if (sheet.left > 0) sheet.put(label('数据', 'data'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
    return;
  }
  if (sheet.left > 0) readRecords(sheet);
}

/** Number, maker, version and medium, then the short header. */
function readHeader(sheet: Sheet): void {
  sheet.need(12, label('数据头', 'header'));
  const { bytes, view } = sheet;
  const number = toHexLowFirst(bytes, sheet.at, sheet.at + 4);
  sheet.put(label('标识号', 'identification'), 4, number);
  sheet.address = number;
  const word = view.getUint16(sheet.at, true);
  sheet.put(label('制造商', 'maker'), 2, makerOf(word));
  sheet.u8(label('版本', 'version'));
  const medium = sheet.peek();
  sheet.put(label('介质', 'medium'), 1, hex2(medium), { remark: media[medium] ?? label('保留', 'reserved') });
  readShortHeader(sheet);
}

const statuses: readonly [bit: number, name: Label][] = [[4, label('电量低', 'power low')], [8, label('永久故障', 'permanent error')], [16, label('暂时故障', 'temporary error')]];
const applicationStates: readonly Label[] = [label('无应用错误', 'no error'), label('应用忙', 'busy'), label('应用错误', 'application error'), label('异常/报警', 'abnormal')];

function readShortHeader(sheet: Sheet): void {
  sheet.need(4, label('数据头', 'header'));
  sheet.u8(label('访问序号', 'access number'));
  const status = sheet.peek();
  const words = [...(status & 3 ? [applicationStates[status & 3] as Label] : []), ...statuses.filter(([bit]) => status & bit).map(([, name]) => name), ...(status & 0xe0 ? [label(`厂家位 ${hex2(status & 0xe0)}`, `maker’s bits ${hex2(status & 0xe0)}`)] : [])];
  sheet.put(label('状态', 'status'), 1, hex2(status), { remark: words.length === 0 ? label('正常', 'good') : join(words) });
  if (status & 0x1c) sheet.sample('status', label('状态', 'status'), words.map(({ en }) => en).join(', '), { quality: 'GOOD' });
  const word = sheet.view.getUint16(sheet.at, true);
  const mode = (word >> 8) & 31;
  sheet.put(label('签名/配置字', 'signature'), 2, toHex(sheet.bytes, sheet.at, sheet.at + 2), { remark: mode === 0 ? label('未加密', 'not encrypted') : label(`加密方式 ${mode}`, `encryption mode ${mode}`) });
  if (mode === 0 || sheet.left === 0) return;
  // Two fillers at the front show that it was decrypted, or never encrypted.
  if (sheet.peek() === 0x2f && sheet.peek(1) === 0x2f) return;
  const blocks = mode === 5 || mode === 7 ? (word >> 4) & 15 : 0;
  const count = blocks > 0 ? Math.min(sheet.left, blocks * 16) : sheet.left;
  sheet.note('ENCRYPTED', sheet.at, sheet.at + count, label(`数据已加密（方式 ${mode}）`, `the data are encrypted (mode ${mode})`));
  sheet.put(label('加密数据', 'encrypted data'), count, `${count} B`);
}

/** CI 73: two counters and their units. */
function readFixed(sheet: Sheet): void {
  sheet.need(16, label('固定数据', 'fixed data'));
  const { bytes, view } = sheet;
  const number = toHexLowFirst(bytes, sheet.at, sheet.at + 4);
  sheet.put(label('标识号', 'identification'), 4, number);
  sheet.address = number;
  sheet.u8(label('访问序号', 'access number'));
  const status = sheet.peek();
  sheet.put(label('状态', 'status'), 1, hex2(status), { remark: join([status & 1 ? label('二进制计数', 'binary counters') : label('BCD 计数', 'BCD counters'), status & 2 ? label('结算日值', 'stored at a fixed date') : label('当前值', 'actual values')]) });
  const first = bytes[sheet.at] as number;
  const second = bytes[sheet.at + 1] as number;
  const medium = (first >> 6) | ((second >> 6) << 2);
  sheet.put(label('介质与单位', 'medium and units'), 2, toHex(bytes, sheet.at, sheet.at + 2), { remark: fixedMedia[medium] });
  [first & 63, second & 63].forEach((code, i) => {
    // 3E: the unit of counter 1, but of the past.
    const stored = code === 0x3e;
    const { unit, factor } = fixedUnit(stored ? first & 63 : code);
    const raw = status & 1 ? view.getInt32(sheet.at, true) : bcdLowFirst(bytes, sheet.at, sheet.at + 4);
    const value = Number.isNaN(raw) ? null : raw * factor;
    const name = stored ? label(`计数器 ${i + 1}（存储值）`, `counter ${i + 1}, stored`) : label(`计数器 ${i + 1}`, `counter ${i + 1}`);
    sheet.put(name, 4, value, { unit });
    if (value === null) sheet.note('BAD_VALUE', sheet.at - 4, sheet.at, join([name, NOT_BCD], label('：', ': ')));
    sheet.sample(`counter${i + 1}`, name, value, { unit, statistic: stored ? 'stored' : undefined, quality: value === null ? 'BAD' : 'GOOD' });
  });
}

function readSelection(sheet: Sheet): void {
  sheet.need(8, label('二级地址', 'secondary address'));
  sheet.put(label('标识号', 'identification'), 4, toHexLowFirst(sheet.bytes, sheet.at, sheet.at + 4), { remark: label('F 为通配', 'F is a wildcard') });
  const word = sheet.view.getUint16(sheet.at, true);
  sheet.put(label('制造商', 'maker'), 2, word === 0xffff ? 'FFFF' : makerOf(word));
  sheet.put(label('版本', 'version'), 1, hex2(sheet.peek()));
  sheet.put(label('介质', 'medium'), 1, hex2(sheet.peek()), { remark: media[sheet.peek()] });
  if (sheet.left > 0) readRecords(sheet);
}

function encode(message: MbusMessage): Uint8Array {
  if (message.kind === 'ack') return Uint8Array.of(0xe5);
  const { control, address } = message;
  if (message.kind === 'short') return Uint8Array.of(0x10, control, address, (control + address) & 255, 0x16);
  const content = concat([[control, address, message.information], message.data]);
  if (content.length > 255) refuse('length of the data', content.length);
  return concat([[0x68, content.length, content.length, 0x68], content, [sum8(content, 0, content.length), 0x16]]);
}

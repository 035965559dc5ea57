import type { Codec } from '../codec.ts';
import { concat, fromHex, hex2, toHex } from '../frame/bytes.ts';
import { crc8 } from '../frame/checksums.ts';
import { label, type Label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import type { Sheet } from '../frame/sheet.ts';
import { readTrailer, type Check } from '../frame/trailer.ts';
import { readCommand } from './commands.ts';
import { readData } from './data.ts';
import { layoutOf } from './layout.ts';
import type { Szy206Message, Szy206Options } from './message.ts';
import { badCrc, MAX_FRAME, scan } from './scan.ts';
import { functions, types } from './tables.ts';
import { readAlarmAndState, readPassword, readTimeLabel } from './tail.ts';

function createSzy206(options: Szy206Options = {}): Codec<Szy206Message, undefined> {
  return {
    name: 'szy206',
    aliases: ['szy-206', 'szy206-2016', 'sl427', 'slt427'],
    title: label('SZY 206-2016 水资源监测数据传输规约', 'SZY 206-2016 water resources telemetry'),
    maxFrameBytes: MAX_FRAME,
    certainty: 2,
    createMemory: () => undefined,
    scan,
    read: (sheet) => read(sheet, options),
    encode,
  };
}

export const szy206 = createSzy206();

const CRC: Check = { name: label('校验 CS', 'CRC'), compute: crc8, wrong: badCrc };

function read(sheet: Sheet, options: Szy206Options): Szy206Message {
  const { bytes } = sheet;
  sheet.put(label('起始符', 'start'), 1, '68');
  const length = sheet.u8(label('长度', 'length'));
  sheet.put(label('起始符', 'start'), 1, '68');
  const outer = sheet.end;
  sheet.end = Math.min(outer, sheet.at + length);
  sheet.level = 1;
  sheet.need(1, label('控制域', 'control'));
  const control = bytes[sheet.at] as number;
  const up = control >> 7 === 1;
  const type = control & 15;
  const fcb = (control >> 4) & 3;
  sheet.direction = up ? 'UP' : 'DOWN';
  const what = types[type] as Label;
  sheet.put(label('控制域 C', 'control'), 1, hex2(control), {
    remark: label(`${up ? '上行' : '下行'}，${what.zh}，FCB ${fcb}${control & 0x40 ? '，拆分' : ''}`, `${up ? 'up' : 'down'}, ${what.en}, FCB ${fcb}${control & 0x40 ? ', split' : ''}`),
  });
  let divs: number | undefined;
  if (control & 0x40) {
    divs = sheet.u8(label('拆分帧计数 DIVS', 'parts left'));
    sheet.note('INCOMPLETE', 0, outer, label('拆分帧：仅为报文的一部分', 'one part of a message that was split'));
  }
  sheet.need(5, label('地址域', 'address'));
  const address = toHex(bytes, sheet.at, sheet.at + 5);
  sheet.address = address;
  sheet.put(label('地址域 A', 'address'), 5, address, { remark: stationRemark(bytes, sheet.at, options) });
  sheet.need(1, label('功能码', 'function'));
  const functionCode = bytes[sheet.at] as number;
  const name = functions[functionCode] ?? label('未知功能', 'unknown function');
  sheet.put(label('功能码 AFN', 'function'), 1, hex2(functionCode), { remark: name });
  if (!functions[functionCode]) sheet.note('UNKNOWN_CODE', sheet.at - 1, sheet.at, label('未知功能码', 'unknown function'), { found: hex2(functionCode) });
  sheet.kind = { zh: `${name.zh}（${hex2(functionCode)}H）${up && type > 0 ? `：${what.zh}` : ''}`, en: `${name.en} (${hex2(functionCode)}H)${up && type > 0 ? `: ${what.en}` : ''}` };
  const start = sheet.at;
  const dataEnd = sheet.end;
  readContent(sheet, functionCode, type, up, options);
  const data = bytes.subarray(start, dataEnd);
  sheet.level = 0;
  sheet.at = dataEnd;
  sheet.end = outer;
  readTrailer(sheet, 3, CRC);
  return { direction: up ? 'UP' : 'DOWN', fcb, type, ...(divs === undefined ? {} : { divs }), address, functionCode, data };
}

function readContent(sheet: Sheet, functionCode: number, type: number, up: boolean, options: Szy206Options): void {
  const end = sheet.end;
  const layout = layoutOf(sheet.bytes, sheet.at, end, functionCode, type, up);
  sheet.end = layout.dataEnd;
  const measured = up && (functionCode >= 0xb0 || functionCode === 0x81 || functionCode === 0x82);
  if (layout.alarm && functionCode === 0x5e) sheet.end = end;
  else if (measured) readData(sheet, type, options);
  else readCommand(sheet, functionCode, up);
  sheet.end = end;
  if (layout.alarm) readAlarmAndState(sheet);
  if (layout.password) readPassword(sheet);
  if (layout.timeBytes > 0) readTimeLabel(sheet, layout.timeBytes);
}

/** Administrative code and number of the station; both readings of the number where they differ. */
function stationRemark(bytes: Uint8Array, at: number, { stationHighFirst }: Szy206Options): Label {
  if (bytes[at] === 0) return label(`测站编码 ${toHex(bytes, at + 1, at + 5)}`, `station ${toHex(bytes, at + 1, at + 5)}`);
  const low = bytes[at + 3] as number;
  const high = bytes[at + 4] as number;
  const number = stationHighFirst ? (low << 8) | high : (high << 8) | low;
  const other = stationHighFirst ? (high << 8) | low : (low << 8) | high;
  const code = toHex(bytes, at, at + 3);
  return label(`行政区划 ${code}，站号 ${number}（高字节在前则为 ${other}）`, `administrative code ${code}, station ${number} (${other} with the bytes the other way round)`);
}

function encode({ direction, fcb, type, divs, address, functionCode, data }: Szy206Message): Uint8Array {
  const station = fromHex(address);
  if (station?.length !== 5) refuse('address', address);
  if (type < 0 || type > 15 || fcb < 0 || fcb > 3) refuse('control', { type, fcb });
  const control = (direction === 'UP' ? 0x80 : 0) | (divs === undefined ? 0 : 0x40) | (fcb << 4) | type;
  const content = concat([[control], divs === undefined ? [] : [divs], station, [functionCode], data]);
  if (content.length > 255) refuse('length of the data', content.length);
  return concat([[0x68, content.length, 0x68], content, [crc8(content, 0, content.length), 0x16]]);
}

/** What a centre answers to a report: the same address and function, one byte 00 (or the mode it wishes). */
export const answerTo = ({ address, functionCode, type }: Szy206Message, content = 0): Szy206Message => ({ direction: 'DOWN', fcb: 3, type, address, functionCode, data: Uint8Array.of(content) });

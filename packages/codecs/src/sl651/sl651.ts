import type { Codec } from '../codec.ts';
import { concat, fromHex, fromLatin, hex2, hex4, latin, toHex } from '../frame/bytes.ts';
import { crc16 } from '../frame/checksums.ts';
import { label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import { Sheet } from '../frame/sheet.ts';
import { readBody } from './body.ts';
import { ETX, SOH, STX, SYN, type Sl651Message } from './message.ts';
import { addPacket, createPacketMemory, type PacketMemory } from './packets.ts';
import { badCrc, MAX_FRAME, scan } from './scan.ts';
import { ends, functionName } from './tables.ts';
import { readTextBody } from './text-body.ts';

export const sl651: Codec<Sl651Message, PacketMemory> = {
  name: 'sl651',
  aliases: ['sl-651', 'sl651-2014'],
  title: label('SL 651-2014 水文监测数据通信规约', 'SL 651-2014 hydrological telemetry'),
  maxFrameBytes: MAX_FRAME,
  certainty: 3,
  createMemory: createPacketMemory,
  scan,
  read,
  encode,
};

function read(sheet: Sheet, memory: PacketMemory): Sl651Message {
  const ascii = sheet.peek() === SOH;
  const message = ascii ? readTextHead(sheet) : readHead(sheet);
  const { direction, functionCode, packet } = message;
  const up = direction === 'UP';
  const name = functionName(functionCode);
  sheet.kind = { zh: `${name.zh}（${hex2(functionCode)}H）`, en: `${name.en} (${hex2(functionCode)}H)` };
  sheet.direction = direction;
  sheet.address = message.station;

  const outer = sheet.end;
  const width = ascii ? 4 : 2;
  // A frame that was cut short has no end mark: what is there is body.
  const bodyEnd = Math.min(outer, sheet.at + message.length);
  sheet.end = bodyEnd;
  const start = sheet.at;
  sheet.level = 1;
  if (packet && up) readPacket(sheet, message, memory);
  else if (ascii) readTextBody(sheet);
  else readBody(sheet, functionCode, up);
  // What a centre orders is no measurement.
  if (!up) sheet.samples.length = 0;
  if (sheet.left > 0) sheet.put(label('多余字节', 'bytes left over'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
  sheet.level = 0;
  sheet.end = outer;
  const body = sheet.bytes.subarray(start, bodyEnd);
  const end = sheet.peek();
  sheet.put(label('报文结束符', 'end of the body'), 1, end < 0 ? null : hex2(end), { remark: ends[end] ?? label('未知', 'unknown') });
  if (!ends[end]) sheet.note('BAD_VALUE', sheet.at - 1, sheet.at, label('未知的报文结束符', 'unknown end mark'), { expected: up ? '03 | 17' : '05 06 04 15 1B', found: hex2(end) });
  readCrc(sheet, width);
  return { direction, centre: message.centre, station: message.station, password: message.password, functionCode, ...(packet ? { packet } : {}), end, body, ...(ascii ? { ascii } : {}) };
}

type Head = Omit<Sl651Message, 'body' | 'end'> & { length: number };

function readHead(sheet: Sheet): Head {
  const { bytes } = sheet;
  sheet.put(label('帧起始符', 'start'), 2, '7E7E');
  sheet.need(9, label('报头', 'head'));
  const up = ((bytes[11] ?? 0) >> 4) === 0;
  const fields: Record<string, string> = {};
  for (const part of up ? ['centre', 'station'] : ['station', 'centre']) {
    const count = part === 'centre' ? 1 : 5;
    fields[part] = toHex(bytes, sheet.at, sheet.at + count);
    if (part === 'centre') sheet.put(label('中心站地址', 'centre'), 1, bytes[sheet.at] as number);
    else sheet.put(label('遥测站地址', 'station'), 5, fields[part] as string, { remark: stationRemark(fields[part] as string) });
  }
  const password = toHex(bytes, sheet.at, sheet.at + 2);
  sheet.put(label('密码', 'password'), 2, password);
  const functionCode = bytes[sheet.at] as number;
  sheet.put(label('功能码', 'function'), 1, hex2(functionCode), { remark: functionName(functionCode) });
  sheet.need(3, label('上下行标识及长度', 'direction and length'));
  const word = sheet.view.getUint16(sheet.at);
  sheet.put(label('上下行标识及长度', 'direction and length'), 2, word & 0xfff, { unit: 'B', remark: up ? label('上行', 'up') : label('下行', 'down') });
  const mark = bytes[sheet.at] as number;
  sheet.put(label('报文起始符', 'start of the body'), 1, hex2(mark), { remark: mark === SYN ? label('SYN 多包', 'SYN, one packet of several') : label('STX', 'STX') });
  let length = word & 0xfff;
  let packet: Sl651Message['packet'];
  if (mark === SYN) {
    sheet.need(3, label('包总数及序列号', 'packet counter'));
    packet = { total: ((bytes[sheet.at] as number) << 4) | ((bytes[sheet.at + 1] as number) >> 4), number: (((bytes[sheet.at + 1] as number) & 15) << 8) | (bytes[sheet.at + 2] as number) };
    sheet.put(label('包总数及序列号', 'packet counter'), 3, `${packet.number}/${packet.total}`);
    length = Math.max(0, length - 3);
  }
  return { direction: up ? 'UP' : 'DOWN', centre: Number.parseInt(fields['centre'] as string, 16), station: fields['station'] as string, password, functionCode, packet, length };
}

function readTextHead(sheet: Sheet): Head {
  const { bytes } = sheet;
  sheet.put(label('帧起始符', 'start'), 1, 'SOH');
  sheet.need(23, label('报头', 'head'));
  const up = bytes[19] === 0x30;
  const take = (name: ReturnType<typeof label>, count: number): string => {
    const text = latin(bytes, sheet.at, sheet.at + count);
    sheet.put(name, count, text);
    return text;
  };
  const first = up ? take(label('中心站地址', 'centre'), 2) : take(label('遥测站地址', 'station'), 10);
  const second = up ? take(label('遥测站地址', 'station'), 10) : take(label('中心站地址', 'centre'), 2);
  const password = take(label('密码', 'password'), 4);
  const functionCode = Number.parseInt(take(label('功能码', 'function'), 2), 16) || 0;
  const word = Number.parseInt(take(label('上下行标识及长度', 'direction and length'), 4), 16) || 0;
  const mark = bytes[sheet.at] as number;
  sheet.put(label('报文起始符', 'start of the body'), 1, hex2(mark));
  let length = word & 0xfff;
  let packet: Sl651Message['packet'];
  if (mark === SYN) {
    sheet.need(6, label('包总数及序列号', 'packet counter'));
    const counter = Number.parseInt(take(label('包总数及序列号', 'packet counter'), 6), 16) || 0;
    packet = { total: counter >> 12, number: counter & 0xfff };
    length = Math.max(0, length - 6);
  }
  return { direction: up ? 'UP' : 'DOWN', centre: Number.parseInt(up ? first : second, 16) || 0, station: (up ? second : first).toUpperCase(), password, functionCode, packet, length, ascii: true };
}

/** Eight digits of the hydrological network, or the administrative code and a binary number. */
function stationRemark(station: string): ReturnType<typeof label> {
  if (station.startsWith('00')) return label(`水文测站编码 ${station.slice(2)}`, `hydrological station ${station.slice(2)}`);
  const number = Number.parseInt(station.slice(6), 16);
  return number === 0xffff ? label('广播', 'broadcast') : label(`行政区划 ${station.slice(0, 6)}，站号 ${number}`, `administrative code ${station.slice(0, 6)}, number ${number}`);
}

/** One packet of several. Its values count once all are joined, since elements are cut anywhere. */
function readPacket(sheet: Sheet, message: Head, memory: PacketMemory): void {
  const { packet, functionCode, ascii } = message;
  const { total, number } = packet as { total: number; number: number };
  const body = sheet.bytes.subarray(sheet.at, sheet.end);
  const readWhole = (whole: Sheet): void => (ascii ? readTextBody(whole) : readBody(whole, functionCode, true));
  if (number === 1 && total > 1) {
    // Shown as far as it goes, on a sheet of its own.
    const first = new Sheet(sheet.bytes, sheet.at, sheet.end);
    first.level = 1;
    first.address = message.station;
    first.tryTo(() => readWhole(first));
    sheet.fields.push(...first.fields);
    if (first.at < sheet.end) sheet.mark(label('被拆分的要素，续下一包', 'an element that goes on in the next packet'), first.at, sheet.end, toHex(sheet.bytes, first.at, sheet.end));
    sheet.time = first.time;
  } else if (total > 1) sheet.mark(label(`第 ${number} 包内容`, `content of packet ${number}`), sheet.at, sheet.end, `${body.length} B`);
  sheet.at = sheet.end;
  const whole = addPacket(memory, `${message.station}/${functionCode}`, total, number, body);
  if (!whole) return;
  const joined = new Sheet(whole);
  joined.address = message.station;
  readWhole(joined);
  sheet.time = joined.time;
  sheet.samples.push(...joined.samples);
  sheet.joined = joined;
}

function readCrc(sheet: Sheet, width: number): void {
  const { bytes } = sheet;
  sheet.need(width, label('CRC 校验码', 'CRC'));
  const expected = crc16(bytes, 0, sheet.at);
  const found = width === 2 ? sheet.view.getUint16(sheet.at) : Number.parseInt(latin(bytes, sheet.at, sheet.at + 4), 16);
  sheet.put(label('CRC 校验码', 'CRC'), width, width === 2 ? hex4(found) : latin(bytes, sheet.at, sheet.at + 4), { remark: expected === found ? label('正确', 'right') : label(`应为 ${hex4(expected)}`, `should be ${hex4(expected)}`) });
  if (expected !== found) sheet.problems.push(badCrc(expected, found, sheet.at, width));
}

function encode({ direction, centre, station, password, functionCode, packet, end, body, ascii }: Sl651Message): Uint8Array {
  const stationBytes = fromHex(station);
  const passwordBytes = fromHex(password);
  if (stationBytes?.length !== 5) refuse('station', station);
  if (passwordBytes?.length !== 2) refuse('password', password);
  if (!Number.isInteger(centre) || centre < 0 || centre > 255) refuse('centre', centre);
  const up = direction === 'UP';
  const counter = packet ? [packet.total >> 4, ((packet.total & 15) << 4) | (packet.number >> 8), packet.number & 255] : [];
  const length = body.length + counter.length * (ascii ? 2 : 1);
  if (length > 0xfff) refuse('length of the body', length);
  const word = (up ? 0 : 0x8000) | length;
  const address = up ? [centre, ...stationBytes] : [...stationBytes, centre];
  const head = Uint8Array.from([...address, ...passwordBytes, functionCode, word >> 8, word & 255]);
  const mark = packet ? SYN : STX;
  if (!ascii) {
    const frame = concat([[0x7e, 0x7e], head, [mark], counter, body, [end]]);
    const crc = crc16(frame, 0, frame.length);
    return concat([frame, [crc >> 8, crc & 255]]);
  }
  const frame = concat([[SOH], fromLatin(toHex(head)), [mark], fromLatin(toHex(Uint8Array.from(counter))), body, [end]]);
  return concat([frame, fromLatin(hex4(crc16(frame, 0, frame.length)))]);
}

/** Cuts a long body into packets that a station may send one after another. */
export function packetsOf(message: Sl651Message, bytesEach: number): Sl651Message[] {
  const total = Math.ceil(message.body.length / bytesEach);
  if (total <= 1) return [message];
  return Array.from({ length: total }, (_, i) => ({
    ...message,
    packet: { total, number: i + 1 },
    body: message.body.subarray(i * bytesEach, (i + 1) * bytesEach),
    end: i === total - 1 ? ETX : 0x17,
  }));
}

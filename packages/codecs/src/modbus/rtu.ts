import type { Codec, Scan } from '../codec.ts';
import { concat, hex4 } from '../frame/bytes.ts';
import { crc16 } from '../frame/checksums.ts';
import { label } from '../frame/label.ts';
import { refuse, type Problem } from '../frame/problem.ts';
import type { Sheet } from '../frame/sheet.ts';
import { isFunction, pduLengths } from './lengths.ts';
import { createModbusMemory, type ModbusMemory } from './memory.ts';
import { readPdu, type Pdu } from './pdu.ts';

export interface ModbusRtuMessage extends Pdu {
  unit: number;
}

const MAX_FRAME = 256;

export const modbusRtu: Codec<ModbusRtuMessage, ModbusMemory> = {
  name: 'modbus-rtu',
  aliases: ['modbusrtu', 'modbus', 'rtu'],
  title: label('Modbus RTU', 'Modbus RTU'),
  maxFrameBytes: MAX_FRAME,
  certainty: 2,
  unmarked: true,
  createMemory: createModbusMemory,
  scan,
  read(sheet, memory) {
    const unit = sheet.u8(label('从站地址', 'unit'));
    sheet.address = String(unit);
    const outer = sheet.end;
    sheet.end = Math.max(sheet.at, outer - 2);
    const pdu = readPdu(sheet, memory, String(unit));
    sheet.end = outer;
    readCrc(sheet);
    return { unit, ...pdu };
  },
  encode({ unit, functionCode, data }) {
    if (data.length > 252) refuse('length of the data', data.length);
    const frame = concat([[unit, functionCode], data]);
    const crc = crc16(frame, 0, frame.length);
    return concat([frame, [crc & 255, crc >> 8]]);
  },
};

/** No mark begins a frame: at each byte the lengths its function code allows are tried with their CRC. */
function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    const there = bytes.length - start;
    if (there < 2) return final ? { start: bytes.length } : { start };
    if (!isFunction(bytes[start + 1] as number)) continue;
    const lengths = pduLengths(bytes, start + 1, there - 1).map(({ bytes: length }) => (length === undefined ? undefined : length + 3));
    const fitting = lengths.find((length) => length !== undefined && length <= there && length <= MAX_FRAME && isRight(bytes, start, start + length));
    if (fitting !== undefined) return { start, end: start + fitting };
    const mayCome = lengths.some((length) => length === undefined || (length > there && length <= MAX_FRAME));
    if (mayCome && !final) return { start };
    const whole = lengths.filter((length) => length !== undefined && length <= there && length <= MAX_FRAME);
    // The one that ends where the input does is most likely what was meant.
    const length = whole.find((one) => one === there) ?? whole[0];
    if (length !== undefined) return { start, end: start + length, problem: badCrc(bytes, start, start + length) };
    if (mayCome) return { start, end: bytes.length, problem: { code: 'TRUNCATED', severity: 'ERROR', start: 0, end: there, message: label('报文不完整', 'the frame is cut short'), found: String(there) } };
  }
  return { start: bytes.length };
}

const isRight = (bytes: Uint8Array, start: number, end: number): boolean => crc16(bytes, start, end - 2) === ((bytes[end - 2] as number) | ((bytes[end - 1] as number) << 8));

function badCrc(bytes: Uint8Array, start: number, end: number): Problem {
  const expected = crc16(bytes, start, end - 2);
  const wire = (crc: number): string => hex4(((crc & 255) << 8) | (crc >> 8));
  const found = (bytes[end - 2] as number) | ((bytes[end - 1] as number) << 8);
  return { code: 'BAD_CHECKSUM', severity: 'ERROR', start: end - start - 2, end: end - start, message: label('CRC 校验错误', 'wrong CRC'), expected: wire(expected), found: wire(found) };
}

function readCrc(sheet: Sheet): void {
  sheet.need(2, label('CRC', 'CRC'));
  const right = isRight(sheet.bytes, 0, sheet.at + 2);
  const found = sheet.view.getUint16(sheet.at);
  sheet.put(label('CRC 校验', 'CRC'), 2, hex4(found), { remark: right ? label('正确', 'right') : label('错误', 'wrong') });
  if (!right) sheet.problems.push(badCrc(sheet.bytes, 0, sheet.at));
}

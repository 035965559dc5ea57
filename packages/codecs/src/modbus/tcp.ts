import type { Codec, Scan } from '../codec.ts';
import { concat } from '../frame/bytes.ts';
import { truncated } from '../frame/causes.ts';
import { label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import { pduLengths } from './lengths.ts';
import { createModbusMemory, type ModbusMemory } from './memory.ts';
import { readPdu, type Pdu } from './pdu.ts';

export interface ModbusTcpMessage extends Pdu {
  transaction: number;
  unit: number;
}

/** MBAP header, unit and a PDU of 253 bytes. */
const MAX_FRAME = 260;

export const modbusTcp: Codec<ModbusTcpMessage, ModbusMemory> = {
  name: 'modbus-tcp',
  aliases: ['modbustcp', 'mbap'],
  title: label('Modbus TCP', 'Modbus TCP'),
  maxFrameBytes: MAX_FRAME,
  certainty: 1,
  unmarked: true,
  createMemory: createModbusMemory,
  scan,
  read(sheet, memory) {
    const transaction = sheet.u16(label('事务标识', 'transaction'));
    const protocol = sheet.u16(label('协议标识', 'protocol'));
    if (protocol !== 0) sheet.error('BAD_FRAME', 2, 4, label('协议标识不是 0', 'the protocol is not 0'), { expected: '0000', found: String(protocol) });
    const length = sheet.u16(label('长度', 'length'));
    const unit = sheet.u8(label('单元标识', 'unit'));
    sheet.address = String(unit);
    const dataEnd = sheet.at + length - 1;
    sheet.end = Math.min(sheet.end, dataEnd);
    // Transactions may interleave.
    const pdu = readPdu(sheet, memory, `${transaction}/${unit}`);
    return { transaction, unit, ...pdu };
  },
  encode({ transaction, unit, functionCode, data }) {
    if (data.length > 252) refuse('length of the data', data.length);
    const length = data.length + 2;
    return concat([[transaction >> 8, transaction & 255, 0, 0, length >> 8, length & 255, unit, functionCode], data]);
  },
};

function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    const there = bytes.length - start;
    if ((there > 2 && bytes[start + 2] !== 0) || (there > 3 && bytes[start + 3] !== 0)) continue;
    if (there < 8) {
      if (!final) return { start };
      if (there < 6) continue;
      return { start, end: bytes.length, problem: truncated(there, 8) };
    }
    const length = ((bytes[start + 4] as number) << 8) | (bytes[start + 5] as number);
    const code = bytes[start + 7] as number;
    if (length < 2 || length > MAX_FRAME - 6 || code === 0) continue;
    const end = start + 6 + length;
    const lengths = pduLengths(bytes, start + 7, there - 7);
    if (there < 6 + length) {
      if (!final) return { start };
      return { start, end: bytes.length, problem: truncated(there, 6 + length) };
    }
    // The length has to be one that the function code allows, when that is known.
    if (lengths.length === 0 || lengths.some(({ bytes: one }) => one === length - 1)) return { start, end };
    const wanted = lengths.find(({ bytes: one }) => one !== undefined && one + 7 === there) ?? lengths.find(({ bytes: one }) => one !== undefined);
    return { start, end, problem: { code: 'BAD_LENGTH', severity: 'ERROR', start: 4, end: 6, message: label('长度与功能码不符', 'the length does not fit the function'), expected: wanted?.bytes === undefined ? undefined : String(wanted.bytes + 1), found: String(length) } };
  }
  return { start: bytes.length };
}

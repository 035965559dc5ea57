import { functionOf, highFirst, parseRegisterCode } from '@hydrograph/codecs/modbus/register-code.ts';
import { modbusRtu } from '@hydrograph/codecs/modbus/rtu.ts';
import { modbusTcp } from '@hydrograph/codecs/modbus/tcp.ts';
import type { Pdu } from '@hydrograph/codecs/modbus/pdu.ts';
import type { MeterKind, ReadValue } from './meter.ts';
import { obeyWrite, VALVE, WRITABLE } from './modbus-writes.ts';

const ILLEGAL_FUNCTION = 1;
const ILLEGAL_ADDRESS = 2;
/** Holding registers that it has. */
const REGISTERS = 16;
const HOLDING = functionOf('holding');
const COIL = functionOf('coil');
const FLOW = 'holding:0:float32:CDAB';
const PRESSURE = 'holding:10:uint16';

/** A flow meter: flow as float32 with its words turned in 0 and 1, pressure in tenths of a kPa in 10. Coil 0 is a valve, 12 to 15 keep what is written. */
function modbusKind(codec: typeof modbusTcp | typeof modbusRtu): MeterKind {
  return {
    codec,
    most: 247,
    address: (index) => String(index + 1),
    channels: [{ code: FLOW, quantity: 'FLOW', unit: 'm3/h', scale: 1 }, { code: PRESSURE, quantity: 'PRESSURE', unit: 'kPa', scale: 0.1 }],
    indexOf: (message) => ((message as Pdu).role === 'request' ? (message as { unit: number }).unit - 1 : undefined),
    answer(message, valueOf, kept) {
      const request = message as Pdu & { unit: number; transaction: number };
      const reply = (functionCode: number, data: Uint8Array): Uint8Array => codec.encode({ ...request, role: 'response', functionCode, data });
      const [firstHigh = 0, firstLow = 0, countHigh = 0, countLow = 0] = request.data;
      const [first, count] = [firstHigh * 256 + firstLow, countHigh * 256 + countLow];
      const refuse = (code: number) => ({ frame: reply(request.functionCode | 0x80, Uint8Array.of(code)), values: [] });
      const written = obeyWrite(request, kept);
      if (written) return written.kind === 'refused' ? refuse(written.exception) : { frame: reply(request.functionCode, written.echo), values: [] };
      if (request.functionCode === COIL) {
        if (first !== 0 || count !== 1) return refuse(ILLEGAL_ADDRESS);
        const value = kept.get(VALVE) ?? 0;
        return { frame: reply(COIL, Uint8Array.of(1, value)), values: [{ code: VALVE, value }] };
      }
      if (request.functionCode !== HOLDING) return refuse(ILLEGAL_FUNCTION);
      if (first + count > REGISTERS) return refuse(ILLEGAL_ADDRESS);
      const memory = new DataView(new ArrayBuffer(REGISTERS * 2));
      const values = [FLOW, PRESSURE].flatMap((code): ReadValue[] => {
        const where = parseRegisterCode(code)!;
        if (where.address < first || where.address + where.count > first + count) return [];
        const value = valueOf(code);
        const scratch = new DataView(new ArrayBuffer(where.count * 2));
        if (where.form === 'float32') scratch.setFloat32(0, value);
        else scratch.setUint16(0, value & 0xffff);
        new Uint8Array(memory.buffer).set(highFirst(new Uint8Array(scratch.buffer), where.order), where.address * 2);
        return [{ code, value: where.form === 'float32' ? value : value & 0xffff }];
      });
      for (let address = WRITABLE.first; address <= WRITABLE.last; address++) memory.setUint16(address * 2, kept.get(`holding:${address}`) ?? 0);
      const content = new Uint8Array(memory.buffer).subarray(first * 2, (first + count) * 2);
      return { frame: reply(HOLDING, Uint8Array.of(content.length, ...content)), values };
    },
  };
}

export const modbusTcpMeter = modbusKind(modbusTcp);
export const modbusRtuMeter = modbusKind(modbusRtu);

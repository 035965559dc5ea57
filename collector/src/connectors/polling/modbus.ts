import type { FieldSample } from '@hydrograph/codecs';
import { concat } from '@hydrograph/codecs/frame/bytes.ts';
import { plain } from '@hydrograph/codecs/frame/label.ts';
import type { Pdu } from '@hydrograph/codecs/modbus/pdu.ts';
import { functionOf, isBits, registerValue } from '@hydrograph/codecs/modbus/register-code.ts';
import { modbusRtu } from '@hydrograph/codecs/modbus/rtu.ts';
import { exceptions } from '@hydrograph/codecs/modbus/tables.ts';
import { modbusTcp } from '@hydrograph/codecs/modbus/tcp.ts';
import type { ModbusTcpMessage } from '@hydrograph/codecs/modbus/tcp.ts';
import type { Answer, Inquiry, Interview, Question } from './question.ts';
import { groupRegisters } from './register-groups.ts';
import type { RegisterGroup } from './register-groups.ts';

/** Registers in between that are read along; a device that refuses them is asked without, and then for each value alone. */
const GAPS = [8, 0, -1];
const ILLEGAL_ADDRESS = 0x02;

type Wrap = (unit: number, functionCode: number, data: Uint8Array) => { frame: Uint8Array; isMine(message: unknown): boolean };

/** One serial line after another answers under the number it was asked with. */
export function createModbusTcp(): Inquiry {
  let transaction = 0;
  return modbus(modbusTcp, (unit, functionCode, data) => {
    transaction = (transaction + 1) & 0xffff;
    const own = transaction;
    return {
      frame: modbusTcp.encode({ role: 'request', transaction: own, unit, functionCode, data }),
      isMine: (message) => (message as ModbusTcpMessage).transaction === own && (message as ModbusTcpMessage).unit === unit,
    };
  }, false);
}

export const createModbusRtu = (): Inquiry => modbus(modbusRtu, (unit, functionCode, data) => ({
  frame: modbusRtu.encode({ role: 'request', unit, functionCode, data }),
  isMine: (message) => (message as { unit: number }).unit === unit,
}), true);

function modbus(codec: Inquiry['codec'], wrap: Wrap, isAmbiguous: boolean): Inquiry {
  return {
    codec, isAmbiguous,
    interview(address, codes): Interview {
      let level = 0;
      let asked = questionsOf(wrap, Number(address), codes, GAPS[level]!);
      return {
        questions: () => asked.map(({ question }) => question),
        refused(question) {
          const one = asked.find((each) => each.question === question);
          if (!one?.isAddressWrong() || one.group.values.length < 2 || level === GAPS.length - 1) return false;
          asked = questionsOf(wrap, Number(address), codes, GAPS[++level]!);
          return true;
        },
      };
    },
  };
}

function questionsOf(wrap: Wrap, unit: number, codes: readonly string[], gap: number): { question: Question; group: RegisterGroup; isAddressWrong: () => boolean }[] {
  return groupRegisters(codes, gap).map((group) => {
    const functionCode = functionOf(group.table);
    const data = Uint8Array.of(group.first >> 8, group.first & 255, group.count >> 8, group.count & 255);
    let sent: ReturnType<Wrap> | undefined;
    let isAddressWrong = false;
    const question: Question = {
      frame() {
        sent = wrap(unit, functionCode, data);
        return sent.frame;
      },
      hear(message) {
        const pdu = message as Pdu;
        if (!sent?.isMine(message) || (pdu.functionCode & 0x7f) !== functionCode) return undefined;
        if (pdu.functionCode > 0x80) {
          const code = pdu.data[0] ?? 0;
          isAddressWrong = code === ILLEGAL_ADDRESS;
          return { kind: 'refused', problem: `${group.table} ${group.first} to ${group.first + group.count - 1}: exception ${code}, ${exceptions[code]?.en ?? 'unknown'}` };
        }
        return valuesOf(group, pdu.data);
      },
    };
    return { question, group, isAddressWrong: () => isAddressWrong };
  });
}

/** Nothing when the length is not that of the registers that were asked for. */
function valuesOf({ table, first, count, values }: RegisterGroup, data: Uint8Array): Answer | undefined {
  const wanted = isBits(table) ? Math.ceil(count / 8) : count * 2;
  if (data[0] !== wanted || data.length !== wanted + 1) return undefined;
  const content = concat([data.subarray(1)]);
  const samples = values.map(({ code, where }): FieldSample => {
    const at = where.address - first;
    const value = isBits(table) ? ((content[at >> 3]! >> (at & 7)) & 1) === 1 : registerValue(where, content.subarray(at * 2));
    return { code, statistic: undefined, name: plain(code), value, decimals: undefined, unit: undefined, quality: value === null ? 'BAD' : 'GOOD', reason: undefined, time: undefined, address: undefined };
  });
  return { kind: 'values', samples };
}

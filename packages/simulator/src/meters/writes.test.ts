import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { cjt188 } from '@hydrograph/codecs/cjt188/cjt188.ts';
import { fromHex, toHex } from '@hydrograph/codecs/frame/bytes.ts';
import { modbusRtu } from '@hydrograph/codecs/modbus/rtu.ts';
import { modbusTcp } from '@hydrograph/codecs/modbus/tcp.ts';
import type { Gateway } from './gateway.ts';
import { openGateway } from './gateway.ts';
import { meterKinds } from './kinds.ts';

let gateway: Gateway | undefined;
afterEach(() => gateway?.stop());

const hex = (text: string): Uint8Array => fromHex(text.replaceAll(' ', ''))!;

/** Sends one frame after another over one line. @returns what was answered to each */
async function talk(protocol: string, frames: readonly Uint8Array[]): Promise<string[]> {
  gateway = await openGateway({ kind: meterKinds[protocol]!, devices: 2, seed: 1 });
  const socket = connect(gateway.port, '127.0.0.1');
  const answers: string[] = [];
  for (const frame of frames) {
    const answer = new Promise<Buffer>((resolve, reject) => {
      socket.once('data', resolve);
      socket.once('error', reject);
    });
    socket.write(frame);
    answers.push(toHex(new Uint8Array(await answer)));
  }
  socket.destroy();
  return answers;
}

/** A request (or the response) with its function code first, for the device of this unit. */
const wrapped = {
  'modbus-tcp': (pdu: string, role: 'request' | 'response', unit = 1) => modbusTcp.encode({ role, transaction: 7, unit, functionCode: hex(pdu)[0]!, data: hex(pdu).subarray(1) }),
  'modbus-rtu': (pdu: string, role: 'request' | 'response', unit = 1) => modbusRtu.encode({ role, unit, functionCode: hex(pdu)[0]!, data: hex(pdu).subarray(1) }),
};

describe.each(['modbus-tcp', 'modbus-rtu'] as const)('a simulated device of %s', (protocol) => {
  const wrap = wrapped[protocol];
  const exchange = async (pairs: readonly (readonly [asked: string, answered: string, unit?: number])[]): Promise<void> => {
    const answers = await talk(protocol, pairs.map(([asked, , unit]) => wrap(asked, 'request', unit)));
    expect(answers).toEqual(pairs.map(([, answered, unit]) => toHex(wrap(answered, 'response', unit))));
  };

  it('moves its valve and says afterwards how it stands', () =>
    exchange([['01 0000 0001', '01 01 00'], ['05 0000 FF00', '05 0000 FF00'], ['01 0000 0001', '01 01 01'], ['05 0000 0000', '05 0000 0000'], ['01 0000 0001', '01 01 00']]));

  it('obeys the same write again, which looks like its own answer', () => exchange([['05 0000 FF00', '05 0000 FF00'], ['05 0000 FF00', '05 0000 FF00'], ['06 000C 0001', '06 000C 0001'], ['06 000C 0001', '06 000C 0001']]));

  it('keeps one or several registers', () =>
    exchange([['06 000C 0123', '06 000C 0123'], ['10 000D 0002 04 4148 0000', '10 000D 0002'], ['03 000C 0004', '03 08 0123 4148 0000 0000']]));

  it('keeps them for itself alone', () => exchange([['06 000C 0123', '06 000C 0123', 1], ['03 000C 0001', '03 02 0000', 2]]));

  it('refuses a register that is measured, and changes none of several', () =>
    exchange([['06 000A 0001', '86 02'], ['10 000F 0002 04 0001 0002', '90 02'], ['03 000F 0001', '03 02 0000'], ['05 0001 FF00', '85 02'], ['05 0000 1234', '85 03'], ['01 0000 0001', '01 01 00']]));
});

describe('a simulated meter of CJ/T 188', () => {
  const ask = (control: number, identifier: string, data: number[]): Uint8Array => cjt188.encode({ ...question, control, identifier, data: Uint8Array.from(data) });
  const question = { type: 0x10, address: meterKinds['cjt188']!.address(0), serial: 5, swapped: false };
  /** Low status byte of an answer: 0 open, 1 closed. */
  const statusOf = (frame: string): string => frame.slice(-8, -6);

  it('closes and opens its valve, and its readings say so', async () => {
    const answers = await talk('cjt188', [ask(4, 'A017', [0x99]), ask(1, '901F', []), ask(4, 'A017', [0x55]), ask(1, '901F', [])]);
    expect(answers.map(statusOf)).toEqual(['01', '01', '00', '00']);
    expect(answers[0]).toBe(toHex(ask(0x84, 'A017', [1, 0])));
  });

  it('refuses an order it does not know, and another write', async () => {
    const answers = await talk('cjt188', [ask(4, 'A017', [0x11]), ask(4, 'A018', [0x99]), ask(1, '901F', [])]);
    expect(answers.slice(0, 2)).toEqual([toHex(ask(0xc4, 'A017', [0, 0])), toHex(ask(0xc4, 'A018', [0, 0]))]);
    expect(statusOf(answers[2]!)).toBe('00');
  });
});

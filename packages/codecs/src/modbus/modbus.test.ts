import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../frame/bytes.ts';
import { explain, report } from '../index.ts';
import { modbusRtu, type ModbusRtuMessage } from './rtu.ts';
import { modbusTcp } from './tcp.ts';

const hex = (text: string): Uint8Array => fromHex(text.replaceAll(' ', '')) as Uint8Array;
const rtu = (pdu: string): string => {
  const bytes = hex(pdu);
  return toHex(modbusRtu.encode({ unit: 17, role: 'request', functionCode: bytes[0] as number, data: bytes.subarray(1) } satisfies ModbusRtuMessage));
};

/** Request and response of each function, from the examples of the Modbus specification V1.1b3. */
const exchanges: [name: string, request: string, response: string, samples: string[]][] = [
  ['read coils', '01 0013 0013', '01 03 CD 6B 05', ['19 true', '20 false', '21 true', '22 true', '23 false', '24 false', '25 true', '26 true', '27 true', '28 true', '29 false', '30 true', '31 false', '32 true', '33 true', '34 false', '35 true', '36 false', '37 true']],
  ['read discrete inputs', '02 00C4 0003', '02 01 05', ['196 true', '197 false', '198 true']],
  ['read holding registers', '03 006B 0003', '03 06 022B 0000 0064', ['107 555', '108 0', '109 100']],
  ['read input registers', '04 0008 0001', '04 02 000A', ['8 10']],
  ['write single coil', '05 00AC FF00', '05 00AC FF00', []],
  ['write single register', '06 0001 0003', '06 0001 0003', []],
  ['read exception status', '07', '07 6D', []],
  ['diagnostics', '08 0000 A537', '08 0000 A537', []],
  ['get comm event counter', '0B', '0B FFFF 0108', []],
  ['get comm event log', '0C', '0C 08 0000 0108 0121 20 00', []],
  ['write multiple coils', '0F 0013 000A 02 CD01', '0F 0013 000A', []],
  ['write multiple registers', '10 0001 0002 04 000A 0102', '10 0001 0002', []],
  ['report server id', '11', '11 03 4142 FF', []],
  ['read file record', '14 0E 06 0004 0001 0002 06 0003 0009 0002', '14 0C 05 06 0DFE 0020 05 06 33CD 0040', []],
  ['write file record', '15 0D 06 0004 0007 0003 06AF 04BE 100D', '15 0D 06 0004 0007 0003 06AF 04BE 100D', []],
  ['mask write register', '16 0004 00F2 0025', '16 0004 00F2 0025', []],
  ['read and write multiple registers', '17 0003 0006 000E 0003 06 00FF 00FF 00FF', '17 0C 00FE 0ACD 0001 0003 000D 00FF', ['3 254', '4 2765', '5 1', '6 3', '7 13', '8 255']],
  ['read FIFO queue', '18 04DE', '18 0006 0002 01B8 1284', ['0 440', '1 4740']],
  ['encapsulated interface transport', '2B 0E 01 00', '2B 0E 01 01 00 00 02 00 03 414243 01 02 5631', []],
];

describe.each(exchanges)('%s', (name, request, response, samples) => {
  const inRtu = report(explain(modbusRtu, hex(rtu(request) + rtu(response))));
  const mbap = (pdu: string): string => `0007 0000 ${(hex(pdu).length + 1).toString(16).padStart(4, '0')} 11 ${pdu}`;
  const inTcp = report(explain(modbusTcp, hex(mbap(request) + mbap(response))));

  it.each([['RTU', inRtu], ['TCP', inTcp]] as const)('is a request and its response in %s', (_, { ok, frames }) => {
    expect(frames.flatMap(({ errors }) => errors)).toEqual([]);
    expect(ok).toBe(true);
    expect(frames.map(({ kind }) => kind.en.replace(/ \(.*/, ''))).toEqual([`${name}, request`, `${name}, response`]);
    expect(frames[1]?.samples.map(({ code, text }) => `${code} ${text}`)).toEqual(samples);
  });
});

describe('Modbus', () => {
  it.each([['RTU', modbusRtu, rtu('83 02')], ['TCP', modbusTcp, '0001 0000 0003 11 83 02']] as const)('reads an exception in %s', (_, codec, frame) => {
    const [read] = report(explain(codec, hex(frame))).frames;
    expect(read?.fields.find(({ name }) => name.en === 'exception')?.remark?.en).toBe('illegal data address');
  });

  it('shows two registers in all four orders', () => {
    const [frame] = report(explain(modbusRtu, hex(rtu('03 04 4148 0000')))).frames;
    expect(frame?.fields.find(({ name }) => name.en.startsWith('register 0'))?.remark?.en).toContain('ABCD 12.5/');
    const [swapped] = report(explain(modbusRtu, hex(rtu('03 04 0000 4148')))).frames;
    expect(swapped?.fields.find(({ name }) => name.en.startsWith('register 0'))?.remark?.en).toContain('CDAB 12.5/');
  });

  it('answers transactions that interleave by their number', () => {
    const asked = '0001 0000 0006 11 03 0064 0001 0002 0000 0006 11 03 00C8 0001';
    const answered = '0002 0000 0005 11 03 02 0005 0001 0000 0005 11 03 02 0007';
    const { frames } = report(explain(modbusTcp, hex(asked + answered)));
    expect(frames.flatMap(({ samples }) => samples.map(({ code, text }) => `${code} ${text}`))).toEqual(['200 5', '100 7']);
  });

  it('says which CRC it expected, as it goes over the wire', () => {
    const { errors, ok } = report(explain(modbusRtu, hex('11 03 00 6B 00 03 76 88')));
    expect(ok).toBe(false);
    expect(errors).toMatchObject([{ code: 'BAD_CHECKSUM', start: 6, expected: '7687', found: '7688' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { concat, fromText } from '../frame/bytes.ts';
import { decodeFrame, explain, report } from '../index.ts';
import { opcua, type OpcuaMessage } from './opcua.ts';

const u32 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
const text = (value: string): number[] => [...u32(value.length), ...fromText(value)];
const NULL = [255, 255, 255, 255];
const time = (milliseconds: number): number[] => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, BigInt(milliseconds + 11_644_473_600_000) * 10_000n, true);
  return [...bytes];
};
const double = (value: number): number[] => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return [...bytes];
};
const NOW = 1_700_000_000_000;
const service = (id: number): number[] => [1, 0, id & 255, id >> 8];
const requestHeader = [0, 0, ...time(NOW), ...u32(1), ...u32(0), ...NULL, ...u32(5000), 0, 0, 0];
const responseHeader = [...time(NOW), ...u32(1), ...u32(0), 0, ...NULL, 0, 0, 0];
const secure = (request: number, body: number[]): Uint8Array => Uint8Array.from([...u32(7), ...u32(1), ...u32(50), ...u32(request), ...body]);
const chunk = (type: OpcuaMessage['type'], body: Uint8Array, last: OpcuaMessage['chunk'] = 'F'): Uint8Array => opcua.encode({ type, chunk: last, body });

const read = secure(9, [...service(631), ...requestHeader, ...double(0), ...u32(0), ...u32(1), 3, 2, 0, ...text('PT-101'), ...u32(13), ...NULL, 0, 0, ...NULL]);
const value = [0x0f, 11, ...double(0.352), ...u32(0x4093_0000), ...time(NOW), ...time(NOW)];
const answer = secure(9, [...service(634), ...responseHeader, ...u32(1), ...value, ...NULL]);

describe('OPC UA', () => {
  it('names the values of an answer by the nodes that were asked for', () => {
    const memory = opcua.createMemory();
    expect(decodeFrame(opcua, chunk('MSG', read), memory).sheet.kind.en).toBe('MSG message ReadRequest');
    const { sheet, ok } = decodeFrame(opcua, chunk('MSG', answer), memory);
    expect(ok).toBe(true);
    expect(sheet.samples).toMatchObject([{ code: 'ns=2;s=PT-101', value: 0.352, quality: 'UNCERTAIN', time: '2023-11-14T22:13:20.000Z' }]);
    expect(sheet.samples[0]?.reason?.en).toBe('UncertainSensorNotAccurate');
  });

  it('puts the chunks of a message together', () => {
    const memory = opcua.createMemory();
    const [head, rest] = [answer.subarray(0, 40), concat([answer.subarray(0, 16), answer.subarray(40)])];
    expect(decodeFrame(opcua, chunk('MSG', head, 'C'), memory).sheet.samples).toEqual([]);
    expect(decodeFrame(opcua, chunk('MSG', rest), memory).sheet.samples).toMatchObject([{ code: 'result 1', value: 0.352 }]);
  });

  it('reads the changes a subscription publishes', () => {
    const notification = [...u32(1), ...u32(42), ...value, ...NULL];
    const body = secure(3, [...service(829), ...responseHeader, ...u32(8), ...u32(1), ...u32(4), 0, ...u32(4), ...time(NOW), ...u32(1), ...service(811), 1, ...u32(notification.length), ...notification, ...NULL, ...NULL]);
    const [frame] = report(explain(opcua, chunk('MSG', body))).frames;
    expect(frame?.samples).toMatchObject([{ code: 'handle 42', value: 0.352 }]);
    expect(frame?.notes).toEqual([]);
  });

  it('opens a channel without security, and says of any other that it is closed', () => {
    const open = (policy: string): Uint8Array => chunk('OPN', Uint8Array.from([...u32(0), ...text(policy), ...NULL, ...NULL, ...u32(1), ...u32(1), ...service(446), ...requestHeader, ...u32(0), ...u32(0), ...u32(1), ...u32(0), ...u32(3_600_000)]));
    expect(report(explain(opcua, open('http://opcfoundation.org/UA/SecurityPolicy#None'))).frames[0]?.fields.at(-1)).toMatchObject({ text: '3600000', unit: 'ms' });
    const secured = report(explain(opcua, concat([open('http://opcfoundation.org/UA/SecurityPolicy#Basic256Sha256'), chunk('MSG', answer)])));
    expect(secured.frames.map(({ notes }) => notes[0]?.code)).toEqual(['ENCRYPTED', 'ENCRYPTED']);
    expect(secured.frames[1]?.samples).toEqual([]);
  });

  it('reads why a server refuses, and refuses lengths that cannot be', () => {
    const error = chunk('ERR', Uint8Array.from([...u32(0x807f_0000), ...text('unknown channel')]));
    expect(report(explain(opcua, error)).frames[0]?.fields.map(({ text: said }) => said)).toEqual(['ERR', 'F', '31', 'BadTcpSecureChannelUnknown', 'unknown channel']);
    error[4] = 3;
    expect(report(explain(opcua, error)).errors[0]?.code).toBe('BAD_LENGTH');
    expect(report(explain(opcua, chunk('MSG', read).subarray(0, 30))).errors[0]?.code).toBe('TRUNCATED');
  });
});

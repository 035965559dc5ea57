import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import { decodeFrame, explain, report } from '../index.ts';
import { sparkplug } from './sparkplug.ts';

// The schema of the Sparkplug B specification, for protobufjs as the other opinion.
const { root } = protobuf.parse(`
  syntax = "proto2";
  message PropertyValue { optional uint32 type = 1; optional bool is_null = 2; oneof value { uint32 int_value = 3; uint64 long_value = 4; float float_value = 5; double double_value = 6; bool boolean_value = 7; string string_value = 8; } }
  message PropertySet { repeated string keys = 1; repeated PropertyValue values = 2; }
  message DataSetValue { oneof value { uint32 int_value = 1; uint64 long_value = 2; float float_value = 3; double double_value = 4; bool boolean_value = 5; string string_value = 6; } }
  message Row { repeated DataSetValue elements = 1; }
  message DataSet { optional uint64 num_of_columns = 1; repeated string columns = 2; repeated uint32 types = 3; repeated Row rows = 4; }
  message Parameter { optional string name = 1; optional uint32 type = 2; oneof value { uint32 int_value = 3; float float_value = 5; string string_value = 8; } }
  message Template { optional string version = 1; repeated Metric metrics = 2; repeated Parameter parameters = 3; optional string template_ref = 4; optional bool is_definition = 5; }
  message Metric { optional string name = 1; optional uint64 alias = 2; optional uint64 timestamp = 3; optional uint32 datatype = 4; optional bool is_null = 7; optional PropertySet properties = 9;
    oneof value { uint32 int_value = 10; uint64 long_value = 11; float float_value = 12; double double_value = 13; bool boolean_value = 14; string string_value = 15; bytes bytes_value = 16; DataSet dataset_value = 17; Template template_value = 18; } }
  message Payload { optional uint64 timestamp = 1; repeated Metric metrics = 2; optional uint64 seq = 3; optional string uuid = 4; optional bytes body = 5; }`);
const Payload = root.lookupType('Payload');

type Metric = Record<string, unknown>;
const built = (metrics: Metric[], more: object = { seq: 1 }): Uint8Array => new Uint8Array(Payload.encode(Payload.fromObject({ timestamp: 1_700_000_000_000, metrics, ...more })).finish());

const values = (bytes: Uint8Array, memory = sparkplug.createMemory()): string[] => decodeFrame(sparkplug, bytes, memory).sheet.samples.map(({ code, value, unit, quality }) => `${code} = ${String(value)}${unit ? ` ${unit}` : ''}${quality === 'GOOD' ? '' : ` ${quality}`}`);

describe('Sparkplug B as protobufjs writes it', () => {
  it('reads every scalar type, signed ones as they are meant', () => {
    const metrics = [
      { name: 'i8', datatype: 1, intValue: 0xffff_fff6 }, { name: 'i16', datatype: 2, intValue: 0xffff_fc18 }, { name: 'i32', datatype: 3, intValue: 0xffff_ffff }, { name: 'i64', datatype: 4, longValue: '18446744073709551615' }, { name: 'u8', datatype: 5, intValue: 200 },
      { name: 'u64', datatype: 8, longValue: '18446744073709551615' }, { name: 'float', datatype: 9, floatValue: 0.35 }, { name: 'double', datatype: 10, doubleValue: -2.5 }, { name: 'flag', datatype: 11, booleanValue: true }, { name: 'text', datatype: 12, stringValue: '水厂' },
      { name: 'when', datatype: 13, longValue: 1_700_000_000_000 }, { name: 'bytes', datatype: 17, bytesValue: Buffer.from([1, 2]) }, { name: 'none', datatype: 10, isNull: true },
    ];
    expect(values(built(metrics))).toEqual([
      'i8 = -10', 'i16 = -1000', 'i32 = -1', 'i64 = -1', 'u8 = 200', 'u64 = 18446744073709551615', 'float = 0.35', 'double = -2.5', 'flag = true', 'text = 水厂', 'when = 2023-11-14T22:13:20.000Z', 'bytes = 0102', 'none = null BAD',
    ]);
  });

  it('names metrics by their alias once the birth was seen, and finds a gap in the sequence', () => {
    const memory = sparkplug.createMemory();
    const birth = built([{ name: 'bdSeq', datatype: 8, longValue: 3 }, { name: 'Node Control/Rebirth', datatype: 11, booleanValue: false }, { name: '进水/流量', alias: 7, datatype: 10, doubleValue: 1 }], { seq: 0 });
    expect(decodeFrame(sparkplug, birth, memory).sheet.kind.en).toContain('NBIRTH');
    expect(values(built([{ alias: 7, doubleValue: 12.5 }], { seq: 1 }), memory)).toEqual(['进水/流量 = 12.5']);
    const late = decodeFrame(sparkplug, built([{ alias: 7, doubleValue: 13 }], { seq: 3 }), memory).sheet;
    expect(late.problems.map(({ code, expected, found }) => [code, expected, found])).toEqual([['INCOMPLETE', '2', '3']]);
  });

  it('says of a death that came late that it is not that of the last birth', () => {
    const memory = sparkplug.createMemory();
    const bdSeq = (longValue: number): Metric => ({ name: 'bdSeq', datatype: 8, longValue });
    decodeFrame(sparkplug, built([bdSeq(4)], { seq: 0 }), memory);
    const [late, own] = [3, 4].map((number) => decodeFrame(sparkplug, built([bdSeq(number)], {}), memory).sheet);
    expect(late?.problems.map(({ code, expected, found }) => [code, expected, found])).toEqual([['BAD_VALUE', '4', '3']]);
    expect([own?.kind.en, own?.problems]).toEqual(['NDEATH, a node has died', []]);
  });

  it('reads data sets, templates and properties', () => {
    const dataSet = { numOfColumns: 2, columns: ['表', '读数'], types: [12, 10], rows: [{ elements: [{ stringValue: 'A1' }, { doubleValue: 1.5 }] }, { elements: [{ stringValue: 'A2' }, { doubleValue: 2 }] }] };
    const template = { templateRef: 'pump', parameters: [{ name: 'no', type: 7, intValue: 2 }], metrics: [{ name: 'speed', datatype: 9, floatValue: 49.8 }] };
    const metrics = [
      { name: 'rows', datatype: 16, datasetValue: dataSet }, { name: 'P1', datatype: 19, templateValue: template },
      { name: 'p', datatype: 10, doubleValue: 0.3, properties: { keys: ['engUnit', 'Quality'], values: [{ type: 12, stringValue: 'MPa' }, { type: 3, intValue: 500 }] } },
    ];
    expect(values(built(metrics))).toEqual(['rows = 表 | 读数 ; A1 | 1.5 ; A2 | 2', 'P1/no = 2', 'P1/speed = 49.8', 'p = 0.3 MPa UNCERTAIN']);
  });

  it('encodes what it decoded into the same bytes, and every byte stands in a field', () => {
    const bytes = built([{ name: 'a', alias: 300, timestamp: 1_700_000_000_001, datatype: 9, floatValue: 1.25 }, { name: 'n', datatype: 4, longValue: '18446744073709551615' }]);
    const { message } = decodeFrame(sparkplug, bytes, sparkplug.createMemory());
    expect(Buffer.from(sparkplug.encode(message as never))).toEqual(Buffer.from(bytes));
    const covered = new Set(report(explain(sparkplug, bytes)).frames[0]?.fields.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
    expect(covered.size).toBe(bytes.length);
  });

  it('refuses what is cut short, nested without end, or of another type', () => {
    const bytes = built([{ name: 'pressure', datatype: 10, doubleValue: 0.35 }]);
    expect(report(explain(sparkplug, bytes.subarray(0, 20))).errors[0]?.code).toBe('TRUNCATED');
    expect(report(explain(sparkplug, Uint8Array.of(0x0a, 0x01, 0x00))).errors[0]?.code).toBe('BAD_FRAME');
    let nest = new Uint8Array(0);
    // metric > template > metric > template …
    for (let i = 0; i < 20; i++) nest = Uint8Array.from([i % 2 ? 0x12 : 0x92, ...(i % 2 ? [] : [0x01]), nest.length, ...nest]);
    expect(report(explain(sparkplug, nest)).ok).toBe(false);
  });
});

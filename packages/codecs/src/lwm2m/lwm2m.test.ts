import { describe, expect, it } from 'vitest';
import { coap, textOption } from '../coap/coap.ts';
import type { CoapMessage, CoapOption } from '../coap/message.ts';
import { fromHex, fromText } from '../frame/bytes.ts';
import { decodeFrame, explain, report } from '../index.ts';
import { lwm2m } from './lwm2m.ts';

const message = (code: number, options: CoapOption[], payload: Uint8Array = new Uint8Array(0)): Uint8Array => coap.encode({ type: 0, code, id: 1, token: Uint8Array.of(9), options, payload } satisfies CoapMessage);
const number = (option: number, value: number): CoapOption => ({ number: option, value: value === 0 ? new Uint8Array(0) : Uint8Array.from(value > 255 ? [value >> 8, value & 255] : [value]) });
const path = (text: string): CoapOption[] => text.split('/').map((part) => textOption(11, part));
const hex = (text: string): Uint8Array => fromHex(text.replaceAll(' ', '')) as Uint8Array;
const GET = 1;
const CONTENT = 0x45;

/** What a device answered to a request for a path. */
function answered(asked: string, format: number, payload: Uint8Array): string[] {
  const memory = lwm2m.createMemory();
  decodeFrame(lwm2m, message(GET, path(asked)), memory);
  const { sheet } = decodeFrame(lwm2m, message(CONTENT, [number(12, format)], payload), memory);
  return sheet.samples.map(({ code, value, unit, time }) => `${code} = ${String(value)}${unit ? ` ${unit}` : ''}${time ? ` @ ${time}` : ''}`);
}

describe('LwM2M over CoAP', () => {
  it('reads the TLV of a device object by the types its resources have', () => {
    // The example of the LwM2M specification (6.4.3.1), its first resources.
    const payload = hex('C8 00 14 4F70656E204D6F62696C6520416C6C69616E6365 C8 01 16 4C69676874776569676874204D324D20436C69656E74 C8 02 09 333435303030313233 C3 03 312E30 86 06 41 00 01 41 01 05 88 07 08 42 00 0E D8 42 01 13 88 87 08 41 00 7D 42 01 03 84 C1 09 64 C1 0A 0F 83 0B 41 00 00 C4 0D 51 82 42 8F');
    expect(answered('3/0', 11_542, payload)).toEqual([
      '/3/0/0 = Open Mobile Alliance', '/3/0/1 = Lightweight M2M Client', '/3/0/2 = 345000123', '/3/0/3 = 1.0', '/3/0/6/0 = 1', '/3/0/6/1 = 5', '/3/0/7/0 = 3800 mV', '/3/0/7/1 = 5000 mV', '/3/0/8/0 = 125 mA', '/3/0/8/1 = 900 mA', '/3/0/9 = 100 %', '/3/0/10 = 15 KB', '/3/0/11/0 = 0', '/3/0/13 = 2013-05-02T10:40:15.000Z',
    ]);
  });

  it.each<[string, number, Uint8Array]>([
    ['the JSON of LwM2M 1.0', 11_543, fromText('{"bn":"/3424/0/","bt":1700000000,"e":[{"n":"1","v":12.5},{"n":"9","bv":true}]}')],
    ['SenML JSON', 110, fromText('[{"bn":"/3424/0/","bt":1700000000,"n":"1","v":12.5},{"n":"9","vb":true}]')],
    ['SenML CBOR', 112, hex('82 A4 21 68 2F333432342F302F' + '22 1A 6553F100 00 61 31 02 FB 4029000000000000 A2 00 61 39 04 F5')],
  ])('reads %s', (_, format, payload) => {
    expect(answered('3424/0', format, payload)).toEqual(['/3424/0/1 = 12.5 m³ @ 2023-11-14T22:13:20.000Z', '/3424/0/9 = true @ 2023-11-14T22:13:20.000Z']);
  });

  it('reads a plain text as the resource that was asked for', () => {
    expect(answered('3424/0/1', 0, fromText('12.500'))).toEqual(['/3424/0/1 = 12.5 m³']);
  });

  it('puts the blocks of a payload together', () => {
    const payload = hex('C8 01 08 4028800000000000 C8 03 04 44 4E 31 35 C1 09 01');
    const memory = lwm2m.createMemory();
    decodeFrame(lwm2m, message(GET, path('3424/0')), memory);
    const samples = [0, 16].map((at, i) => {
      const part = payload.subarray(at, at + 16);
      return decodeFrame(lwm2m, message(CONTENT, [number(12, 11_542), number(23, (i << 4) | (i === 0 ? 8 : 0))], part), memory).sheet.samples;
    });
    expect(samples[0]).toEqual([]);
    expect(samples[1]?.map(({ code, value }) => [code, value])).toEqual([['/3424/0/1', 12.25], ['/3424/0/3', 'DN15'], ['/3424/0/9', true]]);
  });

  it('says what registers under which name', () => {
    const [frame] = report(explain(lwm2m, message(2, [...path('rd'), number(12, 40), textOption(15, 'ep=meter-7'), textOption(15, 'lt=300')], fromText('</3424>;ver=1.1,</3424/0>,</3/0>')))).frames;
    expect([frame?.address, frame?.ok]).toEqual(['meter-7', true]);
    expect(frame?.fields.slice(-3).map(({ text, name }) => `${text} ${name.en}`)).toEqual(['/3424 water meter', '/3424/0 water meter', '/3/0 device']);
  });
});

describe('CoAP', () => {
  it('reads long options and refuses reserved ones', () => {
    const long = 'x'.repeat(300);
    const [frame] = report(explain(coap, message(GET, [textOption(11, 'a'.repeat(20)), textOption(35, long)]))).frames;
    expect(frame?.fields.map(({ text }) => text)).toContain(long);
    expect(report(explain(coap, hex('4001 0001 F0'))).errors[0]?.code).toBe('BAD_FRAME');
    expect(report(explain(coap, hex('4901 0001'))).errors[0]?.code).toBe('BAD_LENGTH');
    expect(report(explain(coap, hex('4001 0001 BB 7465'))).errors[0]?.code).toBe('TRUNCATED');
  });

  it('encodes what it decoded into the same bytes', () => {
    const bytes = message(CONTENT, [number(6, 12), number(12, 11_542), number(14, 60), textOption(35, 'y'.repeat(14))], hex('C10901'));
    const decoded = decodeFrame(coap, bytes, coap.createMemory());
    expect(Buffer.from(coap.encode(decoded.message as CoapMessage))).toEqual(Buffer.from(bytes));
  });
});

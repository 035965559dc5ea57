import { describe, expect, it } from 'vitest';
import { fromHex, fromText } from '../frame/bytes.ts';
import { crc16 } from '../frame/checksums.ts';
import { codecs, explain, guess, report, type FrameReport } from '../index.ts';
import type { Sl651Message } from './message.ts';
import { sl651 } from './sl651.ts';
import { element } from './values.ts';

const hex = (text: string): Uint8Array => fromHex(text.replaceAll(' ', '')) as Uint8Array;
const frameOf = (functionCode: number, body: Uint8Array, more: Partial<Sl651Message> = {}): Uint8Array => sl651.encode({ direction: 'UP', centre: 1, station: '0012345678', password: '1234', functionCode, end: more.direction === 'DOWN' ? 5 : 3, body, ...more });
const read = (bytes: Uint8Array): FrameReport => {
  const [frame] = report(explain(sl651, bytes)).frames;
  if (!frame) throw new Error('no frame');
  return frame;
};
const HEAD = '0001 240601080000';
const STATION = 'F1F1 0012345678';
const samplesOf = ({ samples }: FrameReport): string[] => samples.map(({ code, text, unit, time }) => `${code} ${text}${unit ? ` ${unit}` : ''} ${time?.slice(5, 16)}`);
const fieldOf = ({ fields }: FrameReport, name: string): string | undefined => fields.find((field) => field.name.en === name)?.text;

describe('SL 651', () => {
  it('reads its ASCII form, recognised among all protocols', () => {
    const body = fromText('0003591011154947ST 0012345678 H TT 5910111549 PJ 0.5 PT M Z 0.127 VT 11.15 DRP 0005FF000000000000000000 ');
    const frame = frameOf(0x30, body, { ascii: true });
    expect(guess(codecs, frame).codec.name).toBe('sl651');
    const explained = read(frame);
    expect(explained.ok).toBe(true);
    expect(samplesOf(explained).slice(0, 7)).toEqual(['20 0.5 mm 10-11T15:49', '26  mm 10-11T15:49', '39 0.127 m 10-11T15:49', '38 11.15 V 10-11T15:49', 'F4 0.0 mm 10-11T15:49', 'F4 0.5 mm 10-11T15:54', 'F4  mm 10-11T15:59']);
    expect(Buffer.from(sl651.encode(explain(sl651, frame).frames[0]?.decoded.message as Sl651Message))).toEqual(Buffer.from(frame));
  });

  it('spreads bare values over the steps of a period', () => {
    const frame = read(frameOf(0x38, hex(`${HEAD} ${STATION} 48 F0F0 2405310800 0418 010000 39 23 00012345 00012346 FFFFFFFF`)));
    expect(samplesOf(frame)).toEqual(['39 12.345 m 05-31T08:00', '39 12.346 m 06-01T08:00', '39  m 06-02T08:00']);
  });

  it('reads ids of a configuration as settings, not as elements', () => {
    const basic = read(frameOf(0x40, hex(`${HEAD} ${STATION} 01 20 01020000 04 50 02 192168001010 005000 0C 08 02`)));
    expect([fieldOf(basic, 'addresses of the centres'), fieldOf(basic, 'main channel of centre 1'), fieldOf(basic, 'working mode')]).toEqual(['1,2,0,0', '192.168.1.10:5000', '2']);
    const running = read(frameOf(0x42, hex(`${HEAD} 20 08 05 25 09 05 30 1B FF0005`), { direction: 'DOWN' }));
    expect([fieldOf(running, 'report interval'), fieldOf(running, 'step of the rain gauge'), fieldOf(running, 'level correction 1')]).toEqual(['5', '0.5', '-0.005']);
    expect([...basic.samples, ...running.samples]).toEqual([]);
    const asked = read(frameOf(0x43, hex(`${HEAD} 20 08 2523`), { direction: 'DOWN' }));
    expect(asked.notes).toEqual([]);
  });

  it.each<[string, number, string, string[]]>([
    ['gates', 0x4e, '02 03 0150 0200', ['gate1 150 cm 06-01T08:00', 'gate2 200 cm 06-01T08:00']],
    ['motors', 0x44, '44 F0F0 2406010800 70 11 2201 73 11 0123', ['70 220.1 V 06-01T08:00', '73 12.3 A 06-01T08:00']],
    ['a state', 0x46, '45 20 00000480', ['45 00000480 06-01T08:00']],
    ['events', 0x50, '0003'.repeat(32), Array.from({ length: 32 }, (_, i) => `ERC${i + 1} 3 06-01T08:00`)],
  ])('reads %s', (_, functionCode, body, samples) => {
    const frame = read(frameOf(functionCode, hex(`${HEAD} ${STATION} ${body}`)));
    expect([frame.ok, frame.notes]).toEqual([true, []]);
    expect(samplesOf(frame)).toEqual(samples);
  });

  it('takes a digit that is none as one bad element', () => {
    const frame = read(frameOf(0x32, hex(`${HEAD} ${STATION} 48 F0F0 2406010800 39 23 0001A345 38 12 1287`)));
    expect([frame.ok, frame.notes.map(({ code, found }) => `${code} ${found}`)]).toEqual([true, ['BAD_VALUE 0001A345']]);
    expect(frame.samples.map(({ value, quality }) => [value, quality])).toEqual([[null, 'BAD'], [12.87, 'GOOD']]);
  });

  it.each([[-0.5, 3, 1, '0319FF0005'], [null, 2, 0, '0310FFFF'], [28.96, 4, 3, '032300028960']] as const)('writes the element %s', (value, bytes, decimals, expected) => {
    expect(Buffer.from(element(0x03, value, bytes, decimals)).toString('hex').toUpperCase()).toBe(expected);
  });

  it('refuses a value its element has no room for', () => {
    expect(() => element(0x39, 12_345.678, 3, 3)).toThrow('element 39 cannot be 12345.678');
  });

  it('names a length that lies, where the CRC shows what the right one is', () => {
    const bytes = frameOf(0x32, hex(`${HEAD} ${STATION} 48 F0F0 2406010800 38 12 1287`));
    const real = bytes[12] as number;
    const lying = bytes.slice();
    lying[12] = real + 4;
    const crc = crc16(lying, 0, lying.length - 2);
    lying.set([crc >> 8, crc & 255], lying.length - 2);
    expect(read(lying).errors).toMatchObject([{ code: 'BAD_LENGTH', expected: String(real), found: String(real + 4) }]);
  });

  it('says of a frame that ends too early how much is missing', () => {
    const bytes = frameOf(0x32, hex(`${HEAD} ${STATION} 48 F0F0 2406010800 38 12 1287`));
    const { errors, fields } = read(bytes.subarray(0, bytes.length - 6));
    expect(errors).toMatchObject([{ code: 'TRUNCATED', expected: String(bytes.length), found: String(bytes.length - 6) }]);
    expect(fields.map(({ name }) => name.en)).toContain('observed at');
  });
});

import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../frame/bytes.ts';
import { decodeFrame, explain, report } from '../index.ts';
import { packetsOf, sl651 } from './sl651.ts';
import type { Sl651Message } from './message.ts';

const whole = '7E7E0100123456781234320049020005240601080000F1F1001234567849F0F02406010800282B0000012345581A031250682A000001234560330001234567890319FF0005461207204910FFFF3812128745200000000403B29E';
const first = '7E7E010012345678123432002B160020010005240601080000F1F1001234567849F0F02406010800282B0000012345581A031250682A00000117E7DF';
const second = '7E7E010012345678123432002416002002234560330001234567890319FF0005461207204910FFFF38121287452000000004033F9F';

const bytesOf = (hex: string): Uint8Array => fromHex(hex) as Uint8Array;

describe('a message of several packets', () => {
  it('gives its values once the last packet is there, as if it had come in one', () => {
    const { frames } = report(explain(sl651, bytesOf(first + second)));
    const alone = report(explain(sl651, bytesOf(whole)));
    expect(frames[0]?.samples).toEqual([]);
    expect(frames[1]?.samples).toEqual(alone.frames[0]?.samples);
    expect(frames[1]?.joined?.fields.length).toBeGreaterThan(10);
  });

  it('takes the packets in any order, and one that comes again', () => {
    const memory = sl651.createMemory();
    decodeFrame(sl651, bytesOf(first), memory);
    decodeFrame(sl651, bytesOf(first), memory);
    expect(decodeFrame(sl651, bytesOf(second), memory).sheet.samples).toHaveLength(9);
  });

  it('is cut into packets that are put together again', () => {
    const { message } = decodeFrame(sl651, bytesOf(whole), sl651.createMemory());
    const packets = packetsOf(message as Sl651Message, 20).map((packet) => sl651.encode(packet));
    expect(packets.length).toBe(4);
    const memory = sl651.createMemory();
    const samples = packets.map((packet) => decodeFrame(sl651, packet, memory).sheet.samples.length);
    expect(samples).toEqual([0, 0, 0, 9]);
  });

  it('is forgotten when too many others begin', () => {
    const memory = sl651.createMemory();
    const { message } = decodeFrame(sl651, bytesOf(first), memory);
    for (let i = 0; i < 100; i++) decodeFrame(sl651, sl651.encode({ ...(message as Sl651Message), station: `00${String(i).padStart(8, '0')}` }), memory);
    expect(memory.open.size).toBeLessThanOrEqual(4);
  });

  it('shows in the first packet what is whole, and what is cut as a note', () => {
    const [frame] = report(explain(sl651, bytesOf(first))).frames;
    expect(frame?.ok).toBe(true);
    expect(frame?.fields.map(({ text }) => text)).toContain('312.50');
    expect(toHex(bytesOf(first))).toBe(frame?.hex);
  });
});

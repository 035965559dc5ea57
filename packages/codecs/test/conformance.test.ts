import { describe, expect, it } from 'vitest';
import { concat } from '../src/frame/bytes.ts';
import { codecNamed, codecs, createFrameStream, decodeFrame, explain, guess, readHexText, report, type AnyCodec } from '../src/index.ts';
import { vectors, type Vector } from './vectors.ts';

const TEXT = new Set(['hj212', 'mqtt-json']);

const bytesOf = (protocol: string, { frame }: Vector): Uint8Array => {
  if (TEXT.has(protocol)) return new TextEncoder().encode(frame);
  const read = readHexText(frame);
  if (!('bytes' in read)) throw new Error(`no hex: ${frame}`);
  return read.bytes;
};

const sampleLines = (codec: AnyCodec, bytes: Uint8Array): string[] =>
  report(explain(codec, bytes)).frames.flatMap(({ samples }) => samples.map(({ code, statistic, value, text, unit }) => `${code}${statistic ? `(${statistic})` : ''} ${value === null ? 'none' : text}${unit ? ` ${unit}` : ''}`));

describe.each(Object.entries(vectors))('%s', (name, all) => {
  const codec = codecNamed(name) as AnyCodec;
  const good = all.filter(({ refused }) => refused === undefined);

  it.each(good)('says $says: $frame', (vector) => {
    const bytes = bytesOf(name, vector);
    const { ok, frames, noise } = report(explain(codec, bytes));
    expect(ok).toBe(true);
    expect(frames.map(({ kind }) => kind.en)).toEqual([vector.says]);
    expect(sampleLines(codec, bytes)).toEqual(vector.samples ?? []);
    // Preambles are no frame, and nothing else is left over.
    expect(noise.every(({ hex }) => /^(FE ?)*$/.test(hex))).toBe(true);
  });

  it.each(all.filter(({ refused }) => refused !== undefined))('refuses with $refused: $frame', (vector) => {
    const { ok, frames } = report(explain(codec, bytesOf(name, vector)));
    expect(ok).toBe(false);
    expect(frames[0]?.errors[0]?.code).toBe(vector.refused);
    expect(frames[0]?.samples).toEqual([]);
    expect(frames[0]?.fields.length).toBeGreaterThan(3);
  });

  it('encodes what it decoded into the same bytes', () => {
    for (const vector of good) {
      const bytes = bytesOf(name, vector);
      const frame = explain(codec, bytes).frames[0];
      const encoded = codec.encode(frame?.decoded.message);
      expect(Buffer.from(encoded).toString('latin1').trimEnd()).toBe(Buffer.from(bytes.subarray(frame?.start, frame?.end)).toString('latin1').trimEnd());
    }
  });

  it('is recognised without its name', () => {
    const known = good.filter(({ frame }) => frame.length > 8).map((vector) => guess(codecs, bytesOf(name, vector)).codec.name).map((guessed) => (name === 'lwm2m' && guessed === 'coap' ? name : guessed));
    expect(new Set(known)).toEqual(new Set([name]));
  });

  it('explains every byte of a good frame', () => {
    for (const vector of good) {
      const { frames } = report(explain(codec, bytesOf(name, vector)));
      for (const { start, end, fields } of frames) {
        const covered = new Set(fields.flatMap((field) => Array.from({ length: field.end - field.start }, (_, i) => field.start + i)));
        const open = Array.from({ length: end - start }, (_, i) => start + i).filter((at) => !covered.has(at));
        // The marks between the parts of a text stand in no field.
        expect(TEXT.has(name) ? [] : open).toEqual([]);
      }
    }
  });
});

describe.each(codecs.filter(({ datagram }) => !datagram))('a stream of $name', (codec) => {
  const frames = (vectors[codec.name] ?? []).filter(({ refused }) => refused === undefined).map((vector) => {
    const bytes = bytesOf(codec.name, vector);
    const { start, end } = explain(codec, bytes).frames[0] as { start: number; end: number };
    return bytes.subarray(start, end);
  });
  const whole = concat(frames.flatMap((frame) => [frame, codec.name === 'hj212' ? [13, 10] : []]));
  const kindsOf = (chunks: Uint8Array[]): string[] => {
    const stream = createFrameStream(codec);
    const memory = codec.createMemory();
    const pieces = [...chunks.flatMap((chunk) => stream.push(chunk)), ...stream.end()];
    return pieces.filter((piece) => piece.kind === 'frame').map(({ bytes }) => decodeFrame(codec, bytes, memory)).map(({ sheet }) => sheet.kind.en);
  };
  const expected = kindsOf([whole]);

  it('finds all frames that came in one piece', () => {
    expect(expected).toHaveLength(frames.length);
  });

  it('finds them byte by byte', () => {
    expect(kindsOf([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  it('finds them cut anywhere', () => {
    for (const size of [2, 3, 7, 64, 200]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.subarray(i * size, (i + 1) * size));
      expect(kindsOf(chunks)).toEqual(expected);
    }
  });

  it('finds a frame behind noise and false starts', () => {
    const noises = [[0xfe, 0xfe, 0xfe, 0xfe], [0x00], [0x68], [0x7e, 0x7e, 0x7e], [0x23, 0x23, 0x30], [0x0d, 0x0a]];
    for (const frame of frames) {
      for (const noise of noises) {
        const stream = createFrameStream(codec);
        const pieces = [...stream.push(Uint8Array.from([...noise, ...frame])), ...stream.end()];
        expect(pieces.some((piece) => piece.kind === 'frame' && Buffer.from(frame).equals(piece.bytes))).toBe(true);
      }
    }
  });

  it('never holds more than its longest frame', () => {
    const stream = createFrameStream(codec);
    let most = 0;
    for (let i = 0; i < 50; i++) {
      for (const byte of [0x68, 0x7e, 0x23]) {
        stream.push(new Uint8Array(997).fill(byte));
        most = Math.max(most, stream.waiting);
      }
    }
    expect(most).toBeLessThanOrEqual(codec.maxFrameBytes);
  });
});

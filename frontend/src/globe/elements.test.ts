import { describe, expect, it } from 'vitest';
import { decodeElements, elementCount, MalformedElements } from './elements.ts';

type Column = { name: string; type: string; bytes: Uint8Array };

const bytesOf = (view: ArrayBufferView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

function strings(values: string[]): Uint8Array {
  const encoded = values.map((value) => new TextEncoder().encode(value));
  const offsets = new Uint32Array(values.length + 1);
  encoded.forEach((bytes, index) => (offsets[index + 1] = offsets[index]! + bytes.length));
  return new Uint8Array([...bytesOf(offsets), ...encoded.flatMap((bytes) => [...bytes])]);
}

function answer(layers: Record<string, { count: number; columns: Column[] }>, version = 1): ArrayBuffer {
  const blobs: { offset: number; bytes: Uint8Array }[] = [];
  let size = 0;
  const described = Object.fromEntries(
    Object.entries(layers).map(([kind, { count, columns }]) => [
      kind,
      {
        count,
        columns: columns.map(({ name, type, bytes }) => {
          const column = { name, type, offset: size, length: bytes.length };
          blobs.push({ offset: size, bytes });
          size += Math.ceil(bytes.length / 8) * 8;
          return column;
        }),
      },
    ]),
  );
  let json = JSON.stringify({ version, etag: '"a1"', layers: described, dictionaries: { material: ['PE', 'STEEL'] } });
  while ((4 + json.length) % 8 !== 0) json += ' ';
  const buffer = new ArrayBuffer(4 + json.length + size);
  new DataView(buffer).setUint32(0, json.length, true);
  new Uint8Array(buffer, 4).set(new TextEncoder().encode(json));
  for (const { offset, bytes } of blobs) new Uint8Array(buffer, 4 + json.length + offset).set(bytes);
  return buffer;
}

const twoJunctions = () => ({
  junctions: {
    count: 2,
    columns: [
      { name: 'code', type: 'string', bytes: strings(['J1', '节点二']) },
      { name: 'lon', type: 'float64', bytes: bytesOf(new Float64Array([87.61, 87.62])) },
      { name: 'elevationM', type: 'float32', bytes: bytesOf(new Float32Array([812.5, 815])) },
    ],
  },
});

describe('decodeElements', () => {
  it('reads numbers and Chinese text by row', () => {
    const { layers, etag, dictionaries } = decodeElements(answer(twoJunctions()));
    expect(etag).toBe('"a1"');
    expect(layers.junctions.count).toBe(2);
    expect(layers.junctions.text('code', 0)).toBe('J1');
    expect(layers.junctions.text('code', 1)).toBe('节点二');
    expect([...layers.junctions.numbers('lon')]).toEqual([87.61, 87.62]);
    expect(layers.junctions.numbers('elevationM')[0]).toBe(812.5);
    expect(dictionaries.material).toEqual(['PE', 'STEEL']);
    expect(dictionaries.valveKind).toEqual([]);
  });

  it('gives empty layers for kinds that the answer leaves out', () => {
    const elements = decodeElements(answer(twoJunctions()));
    expect(elements.layers.pipes.count).toBe(0);
    expect(elementCount(elements)).toBe(2);
    expect(elementCount(decodeElements(answer({})))).toBe(0);
  });

  it('names a column that is missing', () => {
    const { layers } = decodeElements(answer(twoJunctions()));
    expect(() => layers.junctions.numbers('lat')).toThrow('column junctions.lat is missing');
    expect(layers.junctions.has('lat')).toBe(false);
  });

  it('refuses an answer that is cut off, misaligned or of another version', () => {
    const whole = answer(twoJunctions());
    expect(() => decodeElements(whole.slice(0, 3))).toThrow(MalformedElements);
    expect(() => decodeElements(whole.slice(0, 40))).toThrow('does not fit');
    expect(() => decodeElements(whole.slice(0, whole.byteLength - 8))).toThrow('junctions.elevationM ends after the answer');
    expect(() => decodeElements(answer(twoJunctions(), 2))).toThrow('version 2');
    const misaligned = new ArrayBuffer(16);
    new DataView(misaligned).setUint32(0, 3, true);
    expect(() => decodeElements(misaligned)).toThrow('multiple of 8');
  });
});

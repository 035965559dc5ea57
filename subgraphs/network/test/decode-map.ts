import type { ColumnType } from '../src/map/columns.ts';

interface Header {
  version: number;
  etag: string;
  layers: Record<string, { count: number; columns: { name: string; type: ColumnType; offset: number; length: number }[] }>;
  dictionaries: Record<string, string[]>;
}

type Values = string[] | Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

const arrays = { float64: Float64Array, float32: Float32Array, uint32: Uint32Array, uint16: Uint16Array, uint8: Uint8Array } as const;

/** Reads a map document back, as the frontend does: the other half of `encodeMap`. */
export function decodeMap(document: Uint8Array): { header: Header; layers: Record<string, Record<string, Values>> } {
  // A copy of its own, because typed arrays must begin at a multiple of their size.
  const { buffer } = Uint8Array.from(document);
  const headerLength = new DataView(buffer).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, headerLength))) as Header;
  const data = 4 + headerLength;
  const layers = Object.fromEntries(
    Object.entries(header.layers).map(([name, { count, columns }]) => [
      name,
      Object.fromEntries(columns.map(({ name: column, type, offset, length }) => [column, type === 'string' ? texts(buffer, data + offset, length, count) : new arrays[type](buffer, data + offset, length / arrays[type].BYTES_PER_ELEMENT)])),
    ]),
  );
  return { header, layers };
}

function texts(buffer: ArrayBufferLike, at: number, length: number, count: number): string[] {
  const offsets = new Uint32Array(buffer, at, count + 1);
  const bytes = new Uint8Array(buffer, at + (count + 1) * 4, length - (count + 1) * 4);
  const decoder = new TextDecoder();
  return Array.from({ length: count }, (_, index) => decoder.decode(bytes.subarray(offsets[index], offsets[index + 1])));
}

import type { Column, ColumnType } from './columns.ts';

/** Version of the document's layout. */
export const layoutVersion = 1;

export interface Layer {
  readonly count: number;
  readonly columns: readonly Column[];
}

export interface MapContent {
  readonly etag: string;
  readonly layers: Readonly<Record<string, Layer>>;
  readonly dictionaries: Readonly<Record<string, readonly string[]>>;
}

interface ColumnHead {
  name: string;
  type: ColumnType;
  /** From the end of the header. */
  offset: number;
  /** In bytes. */
  length: number;
}

const aligned = (length: number): number => Math.ceil(length / 8) * 8;

/**
 * The map document, in parts to be written one after the other: length of the header (uint32, little endian), the header
 * (JSON, padded with spaces), then the columns. The data begins, and each column begins, at a multiple of 8 bytes.
 */
export function encodeMap({ etag, layers, dictionaries }: MapContent): Uint8Array[] {
  const blobs: Uint8Array[] = [];
  let offset = 0;
  const heads: Record<string, { count: number; columns: ColumnHead[] }> = {};
  for (const [name, { count, columns }] of Object.entries(layers)) {
    heads[name] = {
      count,
      columns: columns.map((column) => {
        const bytes = column.bytes();
        const head = { name: column.name, type: column.type, offset, length: bytes.length };
        blobs.push(bytes, new Uint8Array(aligned(bytes.length) - bytes.length));
        offset += aligned(bytes.length);
        return head;
      }),
    };
  }
  const header = Buffer.from(JSON.stringify({ version: layoutVersion, etag, layers: heads, dictionaries }));
  const padded = aligned(4 + header.length) - 4;
  const start = Buffer.alloc(4 + padded, ' ');
  start.writeUInt32LE(padded, 0);
  header.copy(start, 4);
  return [start, ...blobs];
}

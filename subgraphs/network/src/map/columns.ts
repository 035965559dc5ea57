/** How a column of the map document is stored, little endian. A string column is count + 1 offsets (uint32), then UTF-8. */
export type ColumnType = 'float64' | 'float32' | 'uint32' | 'uint16' | 'uint8' | 'string';

/** A column that grows by one value at a time, so that a large layer can be gathered batch by batch. */
export interface Column<V extends string | number = string | number> {
  readonly name: string;
  readonly type: ColumnType;
  push(value: V): void;
  /** How many values it has. */
  readonly count: number;
  bytes(): Uint8Array;
}

const arrays = { float64: Float64Array, float32: Float32Array, uint32: Uint32Array, uint16: Uint16Array, uint8: Uint8Array } as const;

/** A column of numbers. */
export function numberColumn(name: string, type: keyof typeof arrays): Column<number> {
  let values = new arrays[type](256);
  let count = 0;
  return {
    name,
    type,
    get count() {
      return count;
    },
    push(value) {
      if (count === values.length) {
        const wider = new arrays[type](values.length * 2);
        wider.set(values);
        values = wider;
      }
      values[count++] = value;
    },
    bytes: () => new Uint8Array(values.buffer, 0, count * values.BYTES_PER_ELEMENT),
  };
}

const encoder = new TextEncoder();
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const mostBytesPerUnit = 3;

/** A column of texts. */
export function stringColumn(name: string): Column<string> {
  const offsets = numberColumn(name, 'uint32');
  offsets.push(0);
  let text = new Uint8Array(4096);
  let length = 0;
  return {
    name,
    type: 'string',
    get count() {
      return offsets.count - 1;
    },
    push(value) {
      const needed = length + value.length * mostBytesPerUnit;
      if (needed > text.length) {
        const wider = new Uint8Array(Math.max(needed, text.length * 2));
        wider.set(text.subarray(0, length));
        text = wider;
      }
      length += encoder.encodeInto(value, text.subarray(length)).written;
      offsets.push(length);
    },
    bytes() {
      const heads = offsets.bytes();
      const all = new Uint8Array(heads.length + length);
      all.set(heads);
      all.set(text.subarray(0, length), heads.length);
      return all;
    },
  };
}

/** Kinds of element that the map draws; each is one layer of the binary answer of `GET /map/elements`. */
export const elementKinds = ['pipes', 'junctions', 'valves', 'hydrants', 'tanks', 'reservoirs', 'pumps', 'stations', 'dmas'] as const;
export type ElementKind = (typeof elementKinds)[number];

/** Lists that small integer columns point into; 255 stands for "unknown". */
export interface Dictionaries {
  material: readonly string[];
  pipeStatus: readonly string[];
  valveKind: readonly string[];
  stationKind: readonly string[];
}

type ColumnType = 'float64' | 'float32' | 'uint32' | 'uint16' | 'uint8' | 'string';
type NumberColumn = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

interface ColumnHeader {
  name: string;
  type: ColumnType;
  /** Bytes from the end of the header. */
  offset: number;
  /** Bytes. */
  length: number;
}

interface Header {
  version: number;
  etag: string;
  layers: Partial<Record<string, { count: number; columns: ColumnHeader[] }>>;
  dictionaries: Partial<Record<string, readonly string[]>>;
}

/** The elements of one kind as columns: row i of each column belongs to element i. */
export interface ElementLayer {
  readonly count: number;
  /** A column of numbers; throws when the answer does not carry it. */
  numbers(name: string): NumberColumn;
  /** True when the answer carries this column. */
  has(name: string): boolean;
  /** Text of one row, decoded when asked for: 100,000 codes are never all shown. */
  text(name: string, row: number): string;
}

/** Everything the map draws, as answered by `GET /map/elements`. */
export interface MapElements {
  readonly etag: string;
  readonly layers: Readonly<Record<ElementKind, ElementLayer>>;
  readonly dictionaries: Dictionaries;
}

/** The bytes are not what `GET /map/elements` answers; the message names the place. */
export class MalformedElements extends Error {
  override readonly name = 'MalformedElements';
}

const views = {
  float64: Float64Array,
  float32: Float32Array,
  uint32: Uint32Array,
  uint16: Uint16Array,
  uint8: Uint8Array,
} as const;

const utf8 = new TextDecoder();

function readHeader(buffer: ArrayBuffer): { header: Header; dataStart: number } {
  if (buffer.byteLength < 4) throw new MalformedElements('map elements: answer is shorter than its length field');
  const length = new DataView(buffer).getUint32(0, true);
  const dataStart = 4 + length;
  if (dataStart > buffer.byteLength) throw new MalformedElements(`map elements: header of ${length} bytes does not fit into ${buffer.byteLength}`);
  if (dataStart % 8 !== 0) throw new MalformedElements(`map elements: data starts at byte ${dataStart}, not on a multiple of 8`);
  let header: Header;
  try {
    header = JSON.parse(utf8.decode(new Uint8Array(buffer, 4, length))) as Header;
  } catch (cause) {
    throw new MalformedElements('map elements: header is not JSON', { cause });
  }
  if (header.version !== 1) throw new MalformedElements(`map elements: version ${header.version} is not known, only 1`);
  return { header, dataStart };
}

function layerOf(kind: string, buffer: ArrayBuffer, dataStart: number, count: number, columns: readonly ColumnHeader[]): ElementLayer {
  const numeric = new Map<string, NumberColumn>();
  const texts = new Map<string, { offsets: Uint32Array; bytes: Uint8Array }>();

  for (const { name, type, offset, length } of columns) {
    const start = dataStart + offset;
    if (start + length > buffer.byteLength) throw new MalformedElements(`map elements: column ${kind}.${name} ends after the answer`);
    if (type === 'string') {
      const offsets = new Uint32Array(buffer, start, count + 1);
      texts.set(name, { offsets, bytes: new Uint8Array(buffer, start + offsets.byteLength, length - offsets.byteLength) });
    } else {
      const View = views[type];
      numeric.set(name, new View(buffer, start, length / View.BYTES_PER_ELEMENT));
    }
  }

  return {
    count,
    has: (name) => numeric.has(name) || texts.has(name),
    numbers(name) {
      const column = numeric.get(name);
      if (!column) throw new MalformedElements(`map elements: column ${kind}.${name} is missing`);
      return column;
    },
    text(name, row) {
      const column = texts.get(name);
      if (!column) throw new MalformedElements(`map elements: column ${kind}.${name} is missing`);
      return utf8.decode(column.bytes.subarray(column.offsets[row], column.offsets[row + 1]));
    },
  };
}

/** A binary answer of columns: its layers and dictionaries by name. */
export interface ColumnDocument {
  readonly etag: string;
  /** A layer; one of no rows when the answer does not carry it. */
  layer(name: string): ElementLayer;
  dictionary(name: string): readonly string[];
}

/**
 * Reads a binary answer: uint32 LE header length, JSON header, then 8-byte aligned columns. The columns are views on the
 * buffer, nothing is copied. Throws MalformedElements.
 */
export function decodeColumns(buffer: ArrayBuffer): ColumnDocument {
  const { header, dataStart } = readHeader(buffer);
  return {
    etag: header.etag,
    layer: (name) => layerOf(name, buffer, dataStart, header.layers[name]?.count ?? 0, header.layers[name]?.columns ?? []),
    dictionary: (name) => header.dictionaries[name] ?? [],
  };
}

/** Reads the answer of `GET /map/elements`. Throws MalformedElements. */
export function decodeElements(buffer: ArrayBuffer): MapElements {
  const { etag, layer, dictionary } = decodeColumns(buffer);
  const layers = Object.fromEntries(elementKinds.map((kind) => [kind, layer(kind)])) as Record<ElementKind, ElementLayer>;
  return {
    etag,
    layers,
    dictionaries: { material: dictionary('material'), pipeStatus: dictionary('pipeStatus'), valveKind: dictionary('valveKind'), stationKind: dictionary('stationKind') },
  };
}

/** How many elements there are in all; 0 means that no network has been imported yet. */
export function elementCount({ layers }: MapElements): number {
  return elementKinds.reduce((sum, kind) => sum + layers[kind].count, 0);
}

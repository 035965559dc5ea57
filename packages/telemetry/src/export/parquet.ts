import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, ColumnKind } from './rows.ts';

/** Rows of one row group: what is held in memory at once. */
const ROWS_PER_GROUP = 50_000;

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const TYPES: Record<ColumnKind, Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
  number: { type: 'DOUBLE' },
  count: { type: 'INT64' },
};

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, kind, optional }): SchemaElement => ({ name, repetition_type: optional ? 'OPTIONAL' : 'REQUIRED', ...TYPES[kind] })),
];

function columnValues(rows: readonly Cell[][], { kind }: Column, i: number): unknown[] {
  return rows.map((row) => {
    const cell = row[i] ?? null;
    if (cell === null) return null;
    if (kind === 'time') return new Date(cell);
    return kind === 'count' ? BigInt(cell) : cell;
  });
}

/** Parquet with Snappy, a row group at a time; times are UTC in ms. */
export async function* toParquet(pages: AsyncIterable<Cell[][]>, columns: readonly Column[]): AsyncGenerator<Uint8Array> {
  const buffer = new ByteWriter(1 << 20);
  const file = new ParquetWriter({ writer: buffer, schema: schemaOf(columns), createdBy: 'hydrograph' });
  let rows: Cell[][] = [];
  function taken(): Uint8Array {
    const bytes = buffer.getBytes().slice();
    // Its offset goes on counting: places in the file are told by it.
    buffer.index = 0;
    return bytes;
  }
  async function group(): Promise<Uint8Array> {
    const columnData = columns.map((column, i) => ({ name: column.name, data: columnValues(rows, column, i) }));
    rows = [];
    await file.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    return taken();
  }
  for await (const page of pages) {
    for (const row of page) {
      rows.push(row);
      if (rows.length === ROWS_PER_GROUP) yield await group();
    }
  }
  if (rows.length > 0) yield await group();
  await file.finish();
  yield taken();
}

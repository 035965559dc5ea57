import type { InpNetwork, PlacedNetwork } from '@hydrograph/networks';
import { modelTables, rowsOf, type Row, type RowIds, type StationOf } from './network-rows.ts';
import type { RowBatch } from './worker-messages.ts';

export interface RowBatches {
  /** The next rows, at most so many and of one table; null after the last. */
  next(most: number): RowBatch | null;
}

/** The rows of all tables of a network in order, cut into batches. */
export function createRowBatches(network: InpNetwork, placed: PlacedNetwork, ids: RowIds, stationOf: StationOf): RowBatches {
  const tables = [...modelTables];
  let rows: Generator<Row> | undefined;
  return {
    next(most) {
      while (tables.length > 0) {
        rows ??= rowsOf(tables[0]!, network, placed, ids, stationOf);
        const batch = [...take(rows, most)];
        const table = tables[0]!;
        if (batch.length < most) {
          tables.shift();
          rows = undefined;
        }
        if (batch.length > 0) return { table, rows: batch.length, json: JSON.stringify(batch) };
      }
      return null;
    },
  };
}

function* take(rows: Generator<Row>, most: number): Generator<Row> {
  for (let count = 0; count < most; count++) {
    const { value, done } = rows.next();
    if (done) return;
    yield value;
  }
}

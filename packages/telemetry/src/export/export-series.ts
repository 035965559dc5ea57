import type { TelemetryReader } from '../telemetry.ts';
import { toCsv } from './csv.ts';
import { toParquet } from './parquet.ts';
import { checkOrder, columnsOf, readRows } from './rows.ts';
import type { ExportOrder } from './rows.ts';

export type ExportFormat = 'csv' | 'parquet';

/** What a file of this format is called over HTTP. */
export const EXPORT_TYPES: Record<ExportFormat, string> = { csv: 'text/csv; charset=utf-8; header=present', parquet: 'application/vnd.apache.parquet' };

export interface SeriesExport extends ExportOrder {
  readonly format: ExportFormat;
  /** CSV only: begin with a byte order mark, so that Excel reads it as UTF-8. */
  readonly bom?: boolean;
}

/**
 * The stored values of points as a file, piece by piece: nothing is read before it is asked for, and memory does not grow with
 * the span. Throws TelemetryQueryError at once for a span that is turned round, no points or an unknown zone.
 */
export function exportSeries(reader: Pick<TelemetryReader, 'raw' | 'calendar'>, order: SeriesExport): AsyncGenerator<Uint8Array> {
  checkOrder(order);
  const pages = readRows(reader, order);
  return order.format === 'csv' ? toCsv(pages, columnsOf(order), order.bom ?? false) : toParquet(pages, columnsOf(order));
}

import { calendarEdges } from '../calendar.ts';
import { checkSpan } from '../grid.ts';
import { qualityName } from '../sample.ts';
import { TelemetryQueryError } from '../telemetry.ts';
import type { CalendarInterval, Span, TelemetryReader } from '../telemetry.ts';

/** What is exported: samples as they are stored, or with an interval the values of each quarter hour, hour or day. */
export interface ExportOrder extends Span {
  readonly interval?: CalendarInterval;
  /** IANA zone of the buckets; Asia/Shanghai when not given. */
  readonly zone?: string;
  /** What stands in the column `point`, e.g. its code; the id when not given. */
  readonly label?: (pointId: string) => string;
}

export type ColumnKind = 'text' | 'time' | 'number' | 'count';

/** A column of the export. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly optional?: boolean;
}

/** One cell: text, time in epoch ms or number, as its column says. */
export type Cell = string | number | null;

const SAMPLE_COLUMNS: readonly Column[] = [
  { name: 'point', kind: 'text' }, { name: 'time', kind: 'time' }, { name: 'value', kind: 'number' }, { name: 'quality', kind: 'text' },
  { name: 'reason', kind: 'text', optional: true }, { name: 'raw', kind: 'number', optional: true },
];
const BUCKET_COLUMNS: readonly Column[] = [
  { name: 'point', kind: 'text' }, { name: 'start', kind: 'time' }, { name: 'end', kind: 'time' }, { name: 'min', kind: 'number' },
  { name: 'mean', kind: 'number' }, { name: 'max', kind: 'number' }, { name: 'last', kind: 'number' }, { name: 'count', kind: 'count' },
];

export const columnsOf = ({ interval }: Pick<ExportOrder, 'interval'>): readonly Column[] => (interval ? BUCKET_COLUMNS : SAMPLE_COLUMNS);

const ROWS_PER_PAGE = 10_000;
/** Whole days that hold about so many buckets. */
const DAYS_PER_PAGE: Record<CalendarInterval, number> = { '15m': 100, '1h': 400, '1d': 10_000 };
/** A hundred years of days. */
const MOST_DAYS = 36_525;

/** The rows page by page: point after point in the order asked for, each in time order. Never more than a page is held. */
export async function* readRows(reader: Pick<TelemetryReader, 'raw' | 'calendar'>, order: ExportOrder): AsyncGenerator<Cell[][]> {
  checkSpan(order);
  const { tenantId, interval, from, to, zone = 'Asia/Shanghai', label = (pointId) => pointId } = order;
  if (!interval) {
    for (const pointId of order.pointIds) {
      let after: string | undefined;
      do {
        const page = await reader.raw({ tenantId, pointIds: [pointId], from, to, limit: ROWS_PER_PAGE, ...(after === undefined ? {} : { after }) });
        if (page.samples.length > 0) yield page.samples.map(({ time, value, quality, reason, raw }) => [label(pointId), time, value, qualityName(quality), reason ?? null, raw ?? null]);
        after = page.next;
      } while (after !== undefined);
    }
    return;
  }
  if (from === to) return;
  const days = calendarEdges(from, to, '1d', zone, MOST_DAYS);
  // A bucket must not be cut in two: pages end where days end.
  const cuts = days.filter((_, i) => i % DAYS_PER_PAGE[interval] === 0 || i === days.length - 1);
  for (const pointId of order.pointIds) {
    for (let i = 0; i + 1 < cuts.length; i++) {
      const span = { from: Math.max(from, cuts[i] as number), to: Math.min(to, cuts[i + 1] as number) };
      const [series] = await reader.calendar({ tenantId, pointIds: [pointId], ...span, interval, zone });
      const buckets = series?.buckets ?? [];
      if (buckets.length > 0) yield buckets.map(({ start, end, min, mean, max, last, count }) => [label(pointId), start, end, min, mean, max, last, count]);
    }
  }
}

/** Refuses an order before the first byte is sent, when an error can still be told. */
export function checkOrder(order: ExportOrder): void {
  checkSpan(order);
  if (order.pointIds.length === 0) throw new TelemetryQueryError('name at least one point to export');
  if (order.interval) calendarEdges(order.from, order.to, '1d', order.zone ?? 'Asia/Shanghai', MOST_DAYS);
}

import { calendarGrids, checkSpan, pixelGrid } from '../grid.ts';
import type { Grid } from '../grid.ts';
import { checkLimit, readPages } from '../paging.ts';
import type { Sample } from '../sample.ts';
import type { Bucket, Series, Span, TelemetryReader, TelemetryWriter } from '../telemetry.ts';
import { toColumns, transferables } from './columns.ts';
import { startWorker } from './worker-call.ts';

/** Writes to a SQLite file from a thread of its own; every batch is one transaction, synced to disk. One writing process per file. */
export function createSqliteWriter(file: string, zone: string): TelemetryWriter {
  const worker = startWorker(new URL('./write-worker.ts', import.meta.url), { file, zone });
  async function send(method: 'write' | 'importHistory', batch: readonly Sample[]): Promise<void> {
    if (batch.length === 0) return;
    const columns = toColumns(batch);
    await worker.call(method, [columns], transferables(columns));
  }
  return {
    write: (batch) => send('write', batch),
    importHistory: (batch) => send('importHistory', batch),
    rollUp: (step) => worker.call<boolean>('rollUp', [step]),
    expire: (expiry) => worker.call<boolean>('expire', [expiry]),
    check: () => worker.call('check', []),
    close: () => worker.close(),
  };
}

/** Reads the same file read-only from a thread of its own, in any process; the file may appear later. */
export function createSqliteReader(file: string): TelemetryReader {
  const worker = startWorker(new URL('./read-worker.ts', import.meta.url), { file });
  async function series({ tenantId, pointIds, from, to }: Span, grids: Grid[]): Promise<Series[]> {
    const buckets = await worker.call<Bucket[][]>('buckets', [tenantId, pointIds, from, to, grids]);
    return pointIds.map((pointId, i) => ({ pointId, buckets: buckets[i] ?? [] }));
  }
  return {
    latest: (tenantId, pointIds) => worker.call<Sample[]>('latest', [tenantId, pointIds]),
    raw: (query) => readPages(query, (pointId, from, to, limit) => worker.call<Sample[]>('raw', [query.tenantId, pointId, from, to, limit])),
    async earliest(query) {
      checkSpan(query);
      checkLimit(query.limit);
      return worker.call<Sample[][]>('earliest', [query.tenantId, query.pointIds, query.from, query.to, query.limit]);
    },
    async downsampled(query) {
      checkSpan(query);
      return series(query, [pixelGrid(query)]);
    },
    async calendar(query) {
      checkSpan(query);
      return series(query, calendarGrids(query));
    },
    check: () => worker.call('check', []),
    close: () => worker.close(),
  };
}

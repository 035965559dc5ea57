import { InfluxDB } from '@influxdata/influxdb-client';
import type { TelemetryWriter } from '../telemetry.ts';
import { parseInfluxUrl } from './connection.ts';
import { askInflux } from './influxql.ts';
import { toLine } from './line-protocol.ts';

const LINES_PER_REQUEST = 10_000;

/** Writes by the official client. Equal (tenant, point, time) replaces, as InfluxDB does by itself. */
export function createInfluxWriter(url: string): TelemetryWriter {
  const place = parseInfluxUrl(url);
  const influx = new InfluxDB({
    url: place.origin, timeout: 30_000,
    ...(place.authorization ? { headers: { authorization: place.authorization } } : {}),
  });

  function send(lines: string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      // batchSize above our own: a full buffer is sent unawaited. No retries here: the collector's log is the spool, and
      // flush() of a retried batch rejects although it is delivered later. Only writeSuccess means stored.
      const api = influx.getWriteApi('', '', 'ms', {
        batchSize: LINES_PER_REQUEST + 1, maxBatchBytes: 50_000_000, flushInterval: 0, maxRetries: 0,
        writeSuccess: () => resolve(),
        writeFailed: (error) => reject(new Error(`InfluxDB refused ${lines.length} samples: ${error.message}`, { cause: error })),
      });
      api.path = `/write?${new URLSearchParams({ db: place.database, precision: 'ms' })}`;
      api.writeRecords(lines);
      api.flush().catch(reject);
    });
  }

  return {
    async write(batch) {
      for (let i = 0; i < batch.length; i += LINES_PER_REQUEST) await send(batch.slice(i, i + LINES_PER_REQUEST).map(toLine));
    },
    check: async () => void (await askInflux(place, 'SELECT "v" FROM "samples" LIMIT 1')),
    close: async () => {},
  };
}

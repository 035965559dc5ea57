import { InfluxDB } from '@influxdata/influxdb-client';
import { QUARTER_MS } from '../rollup/levels.ts';
import type { Sample } from '../sample.ts';
import type { TelemetryWriter } from '../telemetry.ts';
import { parseInfluxUrl } from './connection.ts';
import { expireInflux } from './expire.ts';
import { askInflux } from './influxql.ts';
import { MEASUREMENT, toLine } from './line-protocol.ts';
import { createAskEach } from './partials.ts';
import { influxRestarts } from './restarts.ts';
import { createRollUp } from './roll-up.ts';
import type { RollUp } from './roll-up.ts';
import { readSetting, settingLine, staleLine } from './rollup-lines.ts';
import { createSeriesMarks } from './series-marks.ts';
import { createTurns } from './turns.ts';

const LINES_PER_REQUEST = 10_000;

/** Writes by the official client. Equal (tenant, point, time) replaces, as InfluxDB does by itself. One writing process per database. */
export function createInfluxWriter(url: string, zone: string): TelemetryWriter {
  const place = parseInfluxUrl(url);
  const influx = new InfluxDB({
    url: place.origin, timeout: 30_000,
    ...(place.authorization ? { headers: { authorization: place.authorization } } : {}),
  });
  // A quarter made up to date while a sample is under way would pass for complete without it.
  const inTurn = createTurns();
  let known = createSeriesMarks();
  let keptFrom = -Infinity;

  function send(lines: string[]): Promise<void> {
    if (lines.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      // batchSize above our own: a full buffer is sent unawaited. No retries here: the collector's log is the spool, and
      // flush() of a retried batch rejects although it is delivered later. Only writeSuccess means stored.
      const api = influx.getWriteApi('', '', 'ms', {
        batchSize: lines.length + 1, maxBatchBytes: 50_000_000, flushInterval: 0, maxRetries: 0,
        writeSuccess: () => resolve(),
        writeFailed: (error) => reject(new Error(`InfluxDB refused ${lines.length} samples: ${error.message}`, { cause: error })),
      });
      api.path = `/write?${new URLSearchParams({ db: place.database, precision: 'ms' })}`;
      api.writeRecords(lines);
      api.flush().catch(reject);
    });
  }

  async function write(batch: readonly Sample[]): Promise<void> {
    const { rolledTo } = await prepared(batch[0]?.time ?? Date.now());
    const marks: { marked: Set<number>; start: number }[] = [];
    const lines: string[] = [];
    try {
      for (const sample of batch) {
        const { time } = sample;
        // Deleted with its day: alone in it, it would stand in the rollups for all of them.
        if (time < keptFrom) continue;
        const { tags, marked } = known.of(sample.tenantId, sample.pointId);
        const start = Math.floor(time / QUARTER_MS) * QUARTER_MS;
        if (start < rolledTo && !marked.has(start)) {
          // Before its sample, so that there is never one that the rollups do not know of.
          lines.push(staleLine(tags, start));
          marked.add(start);
          marks.push({ marked, start });
        }
        lines.push(toLine(tags, sample));
      }
      await send(lines);
      known.trim();
    } catch (error) {
      for (const { marked, start } of marks) marked.delete(start);
      throw error;
    }
  }

  let rollUp: RollUp | undefined;
  /** `first`: time of a sample that is about to be written. A database from before the rollups is rolled up from its oldest sample on. */
  async function prepared(first: number): Promise<RollUp> {
    if (rollUp) return rollUp;
    let setting = await readSetting(place);
    if (!setting) {
      const [oldest] = await askInflux(place, `SELECT "v" FROM "${MEASUREMENT}" ORDER BY time LIMIT 1`);
      const from = Math.min(first, Number(oldest?.rows[0]?.time ?? Infinity));
      setting = { zone, rolledTo: Math.floor(from / QUARTER_MS) * QUARTER_MS };
      await send([settingLine(setting)]);
    }
    rollUp = createRollUp({
      ...setting, place, send, askEach: createAskEach(place),
      forget: (due) => {
        for (const { tenantId, pointId, start } of due) known.forget(tenantId, pointId, start);
      },
    });
    return rollUp;
  }

  async function writeAll(batch: readonly Sample[]): Promise<void> {
    for (let i = 0; i < batch.length; i += LINES_PER_REQUEST) await inTurn(() => write(batch.slice(i, i + LINES_PER_REQUEST)));
  }

  return {
    write: writeAll,
    // Its quarters are marked like those of all late samples: a request for each question would cost more than rolling up in turn.
    importHistory: writeAll,
    rollUp: (step) => inTurn(async () => (await prepared(Date.now())).step(step)),
    expire: (expiry) => inTurn(async () => {
      if (expiry.raw !== undefined) keptFrom = Math.max(keptFrom, Math.floor(expiry.raw / QUARTER_MS) * QUARTER_MS);
      return expireInflux(place, expiry, (await prepared(Date.now())).rolledTo);
    }),
    check: async () => void (await askInflux(place, 'SELECT "v" FROM "samples" LIMIT 1')),
    close: async () => {},
    restarts: influxRestarts({ place, askEach: createAskEach(place), forgetMarks: () => (known = createSeriesMarks()) }),
  };
}

import { DatabaseSync } from 'node:sqlite';
import { openTelemetry, type QualityCode, type Sample } from '@hydrograph/telemetry';
import { parseInfluxUrl } from '@hydrograph/telemetry/influx/connection.ts';
import { askInflux } from '@hydrograph/telemetry/influx/influxql.ts';
import { MEASUREMENT } from '@hydrograph/telemetry/influx/line-protocol.ts';
import { readLines } from './row-file.ts';

const PAGE = 10_000;

type Line = [tenantId: string, pointId: string, time: number, value: number, quality: number, reason: string | null, raw: number | null];

/** One sample as a line of the backup: tenant, point, epoch ms, value, quality, reason, raw value. */
export const toLine = ({ tenantId, pointId, time, value, quality, reason, raw }: Sample): string => JSON.stringify([tenantId, pointId, time, value, quality, reason ?? null, raw ?? null] satisfies Line);

function toSample([tenantId, pointId, time, value, quality, reason, raw]: Line): Sample {
  return { tenantId, pointId, time, value, quality: quality as QualityCode, ...(reason === null ? {} : { reason }), ...(raw === null ? {} : { raw }) };
}

/** Every sample of an InfluxDB, series by series, in pages. */
export async function* samplesOfInflux(url: string): AsyncGenerator<Sample[]> {
  const series = await askInflux(parseInfluxUrl(url), `SELECT last("v") FROM "${MEASUREMENT}" GROUP BY "tenant", "point"`);
  const reader = openTelemetry({ influxUrl: url }, 'read');
  try {
    const to = Date.now() + 86_400_000;
    for (const { tags: { tenant, point } } of series) {
      if (!tenant || !point) continue;
      for (let after: string | undefined; ;) {
        const page = await reader.raw({ tenantId: tenant, pointIds: [point], from: 0, to, limit: PAGE, ...(after === undefined ? {} : { after }) });
        if (page.samples.length > 0) yield page.samples;
        if (!page.next) break;
        after = page.next;
      }
    }
  } finally {
    await reader.close();
  }
}

/** Every sample of a telemetry file, in batches. */
export function* samplesOfSqlite(file: string): Generator<Sample[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const rows = db.prepare(`select s.tenant, s.point, p.h * 3600000 + p.o time, p.v, p.q, raw.reason, raw.v raw from p join sensor s on s.id = p.sensor
      left join raw on raw.sensor = p.sensor and raw.h = p.h and raw.o = p.o order by p.h, p.sensor, p.o`);
    rows.setReturnArrays(true);
    let batch: Sample[] = [];
    for (const row of rows.iterate() as Iterable<unknown>) {
      batch.push(toSample(row as Line));
      if (batch.length < PAGE) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  } finally {
    db.close();
  }
}

/** Every sample of a file of `toLine` lines, in batches. */
export async function* samplesOfLines(path: string): AsyncGenerator<Sample[]> {
  for await (const lines of readLines(path, 1_000_000)) yield lines.map((line) => toSample(JSON.parse(line) as Line));
}

/** How many samples an InfluxDB holds. */
export async function countInflux(url: string): Promise<number> {
  const [table] = await askInflux(parseInfluxUrl(url), `SELECT count("v") AS n FROM "${MEASUREMENT}"`);
  return Number(table?.rows[0]?.['n'] ?? 0);
}

/** How many samples a telemetry file holds. */
export const countSqlite = (db: DatabaseSync): number => (db.prepare('select count(*) n from p').get() as { n: number }).n;

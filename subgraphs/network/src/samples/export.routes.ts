import { Readable } from 'node:stream';
import { requirePermission, type Viewer } from '@hydrograph/access';
import { BadUserInput, isId, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import { EXPORT_TYPES, exportSeries, TelemetryQueryError, type TelemetryReader } from '@hydrograph/telemetry';
import { z } from 'zod';

const mostPoints = 1000;

const moment = z.iso.datetime({ offset: true, error: 'a moment as ISO 8601 with a zone, for example 2026-11-23T00:00:00+08:00' }).transform((text) => Date.parse(text));

const question = z.object({
  points: z.string({ error: 'ids of points, separated by commas' }).transform((text) => [...new Set(text.split(',').map((id) => id.trim()).filter((id) => id !== ''))])
    .pipe(z.array(z.string()).min(1, 'ids of points, separated by commas').max(mostPoints, `${mostPoints} points at most`)),
  from: moment,
  to: moment,
  format: z.enum(['csv', 'parquet'], { error: 'csv or parquet' }).default('csv'),
  interval: z.enum(['15m', '1h', '1d'], { error: '15m, 1h or 1d; the samples themselves without it' }).optional(),
  zone: z.string().max(100).default('Asia/Shanghai'),
  bom: z.enum(['0', '1'], { error: '1 begins a CSV with the mark by which Excel knows UTF-8' }).default('0'),
});

/**
 * `GET /export/series?points=ID,ID&from=&to=&format=csv|parquet[&interval=15m|1h|1d&zone=&bom=1]`: stored values as a file,
 * streamed. The column `point` carries the code of the point.
 */
export function addExportRoute(service: Service, { database, telemetry }: { database: Database; telemetry: TelemetryReader }): void {
  service.app.get('/export/series', { config: { audit: { action: 'exportSeries', category: 'EXPORT' } } }, async (request, reply) => {
    const viewer = await service.viewerOf(request);
    requirePermission(viewer, 'telemetry:read', 'GET /export/series');
    const { points, from, to, format, interval, zone, bom } = parseQuestion(request.query);
    const codes = await codesOf(database, viewer, points);
    const bytes = startExport(() => exportSeries(telemetry, {
      tenantId: viewer.tenantId, pointIds: points, from, to, format, zone, bom: bom === '1', label: (id) => codes.get(id) ?? id, ...(interval && { interval }),
    }));
    return reply
      .header('content-type', EXPORT_TYPES[format])
      .header('content-disposition', `attachment; filename="series.${format}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(bytes, { objectMode: false }));
  });
}

function parseQuestion(query: unknown): z.infer<typeof question> {
  const parsed = question.safeParse(query);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  const field = String(path[0] ?? 'query');
  throw new BadUserInput(`${field}: ${message}`, field);
}

/** What the store cannot answer as asked is an error of the question, told before the first byte. */
function startExport<T>(start: () => T): T {
  try {
    return start();
  } catch (error) {
    if (error instanceof TelemetryQueryError) throw new BadUserInput(error.message, 'query');
    throw error;
  }
}

async function codesOf(database: Database, viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.fork(viewer).execute<{ id: string; code: string }[]>(
    'select id, code from network.point where tenant_id = ? and id in (select value::uuid from json_array_elements_text(?::json))',
    [viewer.tenantId, JSON.stringify(ids.filter(isId))],
  );
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const unknown = ids.find((id) => !codes.has(id));
  if (unknown !== undefined) throw new BadUserInput(`points: there is no point ${JSON.stringify(unknown)}`, 'points');
  return codes;
}

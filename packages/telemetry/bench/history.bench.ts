// History as charts ask for it, beside the query one would write by hand on the same file. A year of five sensors, once a minute.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openTelemetry, Quality } from '../src/index.ts';
import type { Sample } from '../src/index.ts';
import { byTurns, median, ratioLine, timed } from './rounds.ts';

const TENANT = '0190a000-0000-7000-8000-000000000001';
const POINTS = Array.from({ length: 5 }, (_, i) => `0190a000-0000-7000-8000-00000000a00${i}`);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const DAYS = 365;
const END = Math.floor(Date.now() / DAY) * DAY;
const START = END - DAYS * DAY;
const ROUNDS = 15;
const PIXELS = 800;

const folder = mkdtempSync(join(tmpdir(), 'hydrograph-bench-'));
const file = join(folder, 'telemetry.sqlite');

async function fill(): Promise<void> {
  const writer = openTelemetry({ file }, 'write');
  for (let day = START; day < END; day += DAY) {
    const batch: Sample[] = [];
    for (let time = day; time < day + DAY; time += MINUTE) {
      for (const [i, pointId] of POINTS.entries()) batch.push({ tenantId: TENANT, pointId, time, value: 30 + i + 5 * Math.sin((time / DAY) * 2 * Math.PI), quality: Quality.GOOD });
    }
    await writer.write(batch);
  }
  const from = performance.now();
  while (await writer.rollUp({ before: END, limit: 1000 })) { /* until nothing is due */ }
  const buckets = POINTS.length * DAYS * 96;
  console.log(`filled: ${POINTS.length * DAYS * 1440} samples; rolled up at ${Math.round(buckets / ((performance.now() - from) / 1000))} quarters of an hour a second`);
  await writer.close();
}

try {
  await fill();
  const reader = openTelemetry({ file }, 'read');
  const bare = new DatabaseSync(file, { readOnly: true });
  bare.exec('pragma cache_size=-50000; pragma mmap_size=2000000000');
  const byHand = bare.prepare(`with recursive hs(h) as (select cast(:first as integer) union all select h+1 from hs where h < :last)
    , b as (select (p.h*3600000+p.o-cast(:from as integer))/cast(:width as integer) n, min(v) lo, avg(v) mean, max(v) hi, count(*) count, max(p.h*3600000+p.o) t
      from hs cross join p on p.h=hs.h and p.sensor=:sensor where p.q >= 64 and p.h*3600000+p.o >= :from and p.h*3600000+p.o < :to group by 1)
    select n, lo, mean, hi, count, (select v from p where h=t/3600000 and sensor=:sensor and o=t%3600000) last from b order by n`);
  const ask = async (from: number, sensor: number): Promise<number> => timed(() => reader.downsampled({ tenantId: TENANT, pointIds: [POINTS[sensor] as string], from, to: END, maxPoints: PIXELS }));
  const hand = (from: number, sensor: number): Promise<number> => timed(() => byHand.all({ first: from / 3_600_000, last: END / 3_600_000 - 1, from, to: END, sensor: sensor + 1, width: (END - from) / PIXELS }));

  for (const [name, from, goal] of [['sensor-day', END - DAY, 0.3], ['sensor-year', START, 1]] as const) {
    await ask(from, 0);
    await hand(from, 0);
    const ms = await byTurns(ROUNDS, { ours: (round) => ask(from, round % POINTS.length), bare: (round) => hand(from, round % POINTS.length) });
    console.log(`${name} in ${PIXELS} steps: ${median(ms.ours).toFixed(2)} ms, bare query of the samples ${median(ms.bare).toFixed(2)} ms (medians of ${ROUNDS})`);
    console.log(ratioLine(`history:bare-query/${name}`, median(ms.bare) / median(ms.ours), goal));
  }
  for (const interval of ['15m', '1h', '1d'] as const) {
    const ms = await byTurns(ROUNDS, { ours: (round) => timed(() => reader.calendar({ tenantId: TENANT, pointIds: [POINTS[round % POINTS.length] as string], from: START, to: END, interval, zone: 'Asia/Shanghai' })) });
    console.log(`a year by ${interval}: ${median(ms.ours).toFixed(2)} ms`);
  }
  bare.close();
  await reader.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

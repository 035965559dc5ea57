import type { DatabaseSync } from 'node:sqlite';
import type { Columns } from './columns.ts';
import type { Expiry, RollUpStep } from '../telemetry.ts';
import { createExpiry } from './expire.ts';
import { createHistoryImport } from './import-history.ts';
import { HOUR_MS, openForWriting, QUARTER_MS } from './layout.ts';
import { createRollUp } from './roll-up.ts';
import { createStaleMarks } from './stale-marks.ts';

/** What the writing worker offers; runs synchronously on its thread. */
export interface SampleTable {
  write(columns: Columns): void;
  importHistory(columns: Columns): void;
  rollUp(step: RollUpStep): boolean;
  expire(expiry: Expiry): boolean;
  check(): void;
  close(): void;
}

/** Finds and makes the integer that stands for a (tenant, point) in the tables. */
function createSensorNames(db: DatabaseSync): (tenant: string, point: string) => number {
  const add = db.prepare('insert into sensor(tenant, point) values (?, ?) on conflict do nothing');
  const find = db.prepare('select id from sensor where tenant=? and point=?');
  const ids = new Map<string, number>();
  return (tenant, point) => {
    const key = `${tenant}/${point}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    add.run(tenant, point);
    const { id } = find.get(tenant, point) as { id: number };
    // Bounded: forgetting costs one look-up.
    if (ids.size >= 1_000_000) ids.clear();
    ids.set(key, id);
    return id;
  };
}

export function openSampleTable(file: string, zone: string): SampleTable {
  const db = openForWriting(file, zone);
  const marks = createStaleMarks(db);
  const rollUp = createRollUp(db, marks);
  const expiry = createExpiry(db);
  const imports = createHistoryImport(db, marks, rollUp);
  let sensorId = createSensorNames(db);
  const put = db.prepare('insert or replace into p(h, sensor, o, v, q) values (?, ?, ?, ?, ?)');
  const putLatest = db.prepare(`insert into latest(sensor, ts, v, q) values (?, ?, ?, ?)
    on conflict(sensor) do update set ts=excluded.ts, v=excluded.v, q=excluded.q where excluded.ts >= latest.ts`);
  const putRaw = db.prepare('insert or replace into raw(sensor, h, o, v, reason) values (?, ?, ?, ?, ?)');
  const dropRaw = db.prepare('delete from raw where sensor=? and h=? and o=?');
  // A good sample must clear the judgement of the one it replaces; only sensors that ever had one are asked.
  const loadJudged = (): Set<number> => new Set((db.prepare(`with recursive s(id) as (select min(sensor) from raw union all
    select (select min(sensor) from raw where sensor > s.id) from s where s.id is not null) select id from s where id is not null`).all() as { id: number }[]).map(({ id }) => id));
  let judgedSensors = loadJudged();

  const idsOf = ({ tenants, points }: Columns): number[] => points.map((point, i) => sensorId(tenants[i] as string, point));

  /** `mark` hears of each quarter of an hour whose samples changed. */
  function insertAll({ points, sensor, time, value, quality, judged }: Columns, ids: readonly number[], mark: (id: number, b: number) => void): void {
    // One row of `latest` per sensor and batch, not per sample.
    const newest = new Int32Array(points.length).fill(-1);
    const quarter = new Float64Array(points.length).fill(-1);
    const keptFrom = expiry.keptFrom();
    for (let i = 0; i < time.length; i++) {
      const at = time[i] as number;
      const ref = sensor[i] as number;
      const id = ids[ref] as number;
      // Its hour was deleted: alone in it, it would stand in the rollups for all of them.
      if (at < keptFrom) continue;
      const h = Math.floor(at / HOUR_MS);
      const o = at - h * HOUR_MS;
      const b = Math.floor(at / QUARTER_MS);
      if (quarter[ref] !== b) {
        quarter[ref] = b;
        mark(id, b);
      }
      put.run(h, id, o, value[i] as number, quality[i] as number);
      const best = newest[ref] as number;
      if (best < 0 || at >= (time[best] as number)) newest[ref] = i;
      if (judgedSensors.has(id)) dropRaw.run(id, h, o);
    }
    for (const [ref, i] of newest.entries()) {
      if (i >= 0) putLatest.run(ids[ref] as number, time[i] as number, value[i] as number, quality[i] as number);
    }
    const last = new Map<string, number>();
    for (let i = 0; judged.length > 0 && i < time.length; i++) last.set(`${sensor[i]}/${time[i]}`, i);
    for (const [i, raw, reason] of judged) {
      if (last.get(`${sensor[i]}/${time[i]}`) !== i) continue;
      const at = time[i] as number;
      if (at < keptFrom) continue;
      const id = ids[sensor[i] as number] as number;
      const h = Math.floor(at / HOUR_MS);
      putRaw.run(id, h, at - h * HOUR_MS, raw, reason);
      judgedSensors.add(id);
    }
  }

  /** All or nothing. */
  function inTransaction<T>(run: () => T): T {
    db.exec('begin immediate');
    try {
      const answer = run();
      db.exec('commit');
      return answer;
    } catch (error) {
      if (db.isTransaction) db.exec('rollback');
      // What was remembered may have been rolled back with the rows.
      sensorId = createSensorNames(db);
      judgedSensors = loadJudged();
      marks.forget();
      expiry.forget();
      throw error;
    }
  }

  return {
    write: (columns) => inTransaction(() => insertAll(columns, idsOf(columns), (id, b) => marks.add(id, b))),
    importHistory: (columns) => inTransaction(() => {
      const ids = idsOf(columns);
      const history = imports.begin(columns, ids, expiry.keptFrom());
      insertAll(columns, ids, history.mark);
      history.rollUp();
    }),
    rollUp: (step) => inTransaction(() => rollUp.step(step)),
    expire: (limits) => inTransaction(() => expiry.expire(limits)),
    check: () => void db.prepare('select 1 from p limit 1').get(),
    close: () => db.close(),
  };
}

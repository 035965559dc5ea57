import type { DatabaseSync } from 'node:sqlite';
import type { Expiry } from '../telemetry.ts';
import { blockMs, HOUR_MS, LEVEL_MINUTES, settingOf } from './layout.ts';

/** So many rows in one step; about 20 ms, for which writes wait. */
const ROWS = 20_000;

/** Deletes what is older than it is kept, in steps, each inside the caller's transaction. */
export interface ExpiryTable {
  expire(expiry: Expiry): boolean;
  /** Samples before this moment were deleted and are not taken again. */
  keptFrom(): number;
  forget(): void;
}

export function createExpiry(db: DatabaseSync): ExpiryTable {
  const stale = db.prepare('select 1 from stale where b < ? limit 1');
  const keep = db.prepare("insert or replace into setting(key, value) values ('raw kept from', ?)");
  const sampleAfter = db.prepare(`select h, sensor, o from p where h < ? order by h, sensor, o limit 1 offset ${ROWS}`);
  const dropSamples = db.prepare('delete from p where (h, sensor, o) < (?, ?, ?)');
  const dropJudged = db.prepare(`delete from raw where (sensor, h, o) in (select sensor, h, o from raw where h < ? limit ${ROWS / 10})`);
  const bucketAfter = db.prepare(`select block, sensor, t from rollup where level=? and block < ? order by block, sensor, t limit 1 offset ${ROWS}`);
  const dropBuckets = db.prepare('delete from rollup where level=? and (block, sensor, t) < (?, ?, ?)');
  const readFloor = (): number => Number(settingOf(db, 'raw kept from') ?? -Infinity);
  let floor = readFloor();

  function expireRaw(before: number): boolean {
    const hour = Math.floor(before / HOUR_MS);
    // Once they are gone nothing could be made of them any more.
    if (stale.get(hour * 4)) return true;
    if (hour * HOUR_MS > floor) {
      floor = hour * HOUR_MS;
      keep.run(String(floor));
    }
    const next = sampleAfter.get(hour) as { h: number; sensor: number; o: number } | undefined;
    const { h, sensor, o } = next ?? { h: hour, sensor: 0, o: 0 };
    dropSamples.run(h, sensor, o);
    const judged = Number(dropJudged.run(hour).changes);
    return next !== undefined || judged > 0;
  }

  function expireRollup(minutes: number, before: number): boolean {
    const floorBlock = Math.floor(before / blockMs(minutes));
    const next = bucketAfter.get(minutes, floorBlock) as { block: number; sensor: number; t: number } | undefined;
    const { block, sensor, t } = next ?? { block: floorBlock, sensor: 0, t: 0 };
    dropBuckets.run(minutes, block, sensor, t);
    return next !== undefined;
  }

  return {
    expire(expiry) {
      if (expiry.raw !== undefined && expireRaw(expiry.raw)) return true;
      for (const level of ['15m', '1h'] as const) {
        const before = expiry[level];
        if (before !== undefined && expireRollup(LEVEL_MINUTES[level], before)) return true;
      }
      return false;
    },
    keptFrom: () => floor,
    forget() {
      floor = readFloor();
    },
  };
}

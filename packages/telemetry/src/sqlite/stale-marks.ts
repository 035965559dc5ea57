import type { DatabaseSync } from 'node:sqlite';

/** Which quarters of an hour have samples that the rollups do not know yet. */
export interface StaleMarks {
  /** Marks quarter `b` (since 1970) of a sensor; costs nothing when it is marked already. */
  add(sensor: number, b: number): void;
  /** Takes the mark away. */
  remove(sensor: number, b: number): void;
  /** After a rollback nothing is known any more. */
  forget(): void;
}

/** More than quarters there will be in the next century; sensor and quarter then fit one number. */
const QUARTERS = 2 ** 23;
const MOST = 1_000_000;

export function createStaleMarks(db: DatabaseSync): StaleMarks {
  const insert = db.prepare('insert or ignore into stale(sensor, b) values (?, ?)');
  const drop = db.prepare('delete from stale where sensor=? and b=?');
  const known = new Set<number>();
  return {
    add(sensor, b) {
      const key = sensor * QUARTERS + b;
      if (known.has(key)) return;
      insert.run(sensor, b);
      // Bounded: forgetting costs one insert that changes nothing.
      if (known.size >= MOST) known.clear();
      known.add(key);
    },
    remove(sensor, b) {
      drop.run(sensor, b);
      known.delete(sensor * QUARTERS + b);
    },
    forget: () => known.clear(),
  };
}

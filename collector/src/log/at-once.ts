import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` in one transaction: all of it is on disk when this returns, or nothing. */
export function atOnce<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate');
  try {
    const answer = work();
    db.exec('commit');
    return answer;
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}

/** What upkeep needs of the multiplexer. */
export interface Maintained {
  /** Batches run so far. */
  readonly batches: number;
  /** Nobody is inside a transaction or waiting. */
  readonly idle: boolean;
  /** Runs SQL between clients; undefined when a client is inside a transaction. */
  maintain(sql: string): (string | null)[][] | undefined;
}

/** When upkeep does what; times in ms. */
export interface UpkeepPlan {
  tickMs: number;
  /** A checkpoint is due after this much write-ahead log, or this long after any. */
  logBytes: number;
  checkpointMs: number;
  /** Tables are looked after in a quiet moment, or after this long in none. */
  overdueMs: number;
}

const usualPlan: UpkeepPlan = { tickMs: 5000, logBytes: 32 * 1024 * 1024, checkpointMs: 300_000, overdueMs: 600_000 };

// The thresholds of PostgreSQL's own autovacuum (50 rows + 10 % to analyze, + 20 % to vacuum).
const nextTable = `select quote_ident(s.schemaname) || '.' || quote_ident(s.relname),
    s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0) as vacuum
  from pg_catalog.pg_stat_user_tables s join pg_catalog.pg_class c on c.oid = s.relid
  where c.relpersistence <> 't' and (s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)
    or s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0))
  order by s.n_dead_tup + s.n_mod_since_analyze limit 1`;

/**
 * Does what PostgreSQL's background processes do elsewhere: a single session has no checkpointer (the log would
 * grow for ever and a start after a crash take longer and longer) and no autovacuum (plans would rest on no statistics).
 */
export class Upkeep {
  readonly #database: Maintained;
  readonly #done: (task: string, ms: number) => void;
  readonly #plan: UpkeepPlan;
  #timer: NodeJS.Timeout | undefined;
  #batches = 0;
  #checkpointAt: number;
  #checkpointPosition: number | undefined;
  #tablesAt: number;
  #touched = false;

  constructor(database: Maintained, done: (task: string, ms: number) => void, plan: Partial<UpkeepPlan> = {}) {
    this.#database = database;
    this.#done = done;
    this.#plan = { ...usualPlan, ...plan };
    this.#checkpointAt = Date.now();
    this.#tablesAt = Date.now();
  }

  start(): void {
    this.#timer = setInterval(() => this.tick(), this.#plan.tickMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One look at what is due; at most one task, so that clients wait for one at most. */
  tick(now = Date.now()): void {
    const quiet = this.#database.batches === this.#batches;
    this.#touched ||= !quiet;
    this.#batches = this.#database.batches;
    if (!this.#touched || !this.#database.idle) return;
    if (this.#checkpoint(now)) return;
    if (quiet || now - this.#tablesAt > this.#plan.overdueMs) this.#table(now);
  }

  #checkpoint(now: number): boolean {
    const position = Number(this.#database.maintain("select pg_current_wal_insert_lsn() - '0/0'")?.[0]?.[0]);
    this.#checkpointPosition ??= position;
    const written = position - this.#checkpointPosition;
    const due = written > this.#plan.logBytes || (written > 0 && now - this.#checkpointAt > this.#plan.checkpointMs);
    if (!due) return false;
    this.#run('checkpoint');
    this.#checkpointAt = now;
    this.#checkpointPosition = Number(this.#database.maintain("select pg_current_wal_insert_lsn() - '0/0'")?.[0]?.[0]);
    return true;
  }

  #table(now: number): void {
    // Counts reach the statistics at most once a second, and not at all while the session rests.
    this.#database.maintain('select pg_stat_force_next_flush()');
    const table = this.#database.maintain(nextTable)?.[0];
    if (table) this.#run(`${table[1] === 't' ? 'vacuum (analyze)' : 'analyze'} ${table[0]}`);
    this.#tablesAt = now;
    this.#touched = table !== undefined;
  }

  #run(task: string): void {
    const begin = performance.now();
    try {
      this.#database.maintain(task);
      this.#done(task, Math.round(performance.now() - begin));
    } catch (error) {
      this.#done(`${task} failed: ${error instanceof Error ? error.message : String(error)}`, Math.round(performance.now() - begin));
    }
  }
}

import type { DatabaseSync } from 'node:sqlite';
import type { Grid } from '../grid.ts';
import type { Piece } from '../rollup/cover.ts';
import type { Partial } from '../rollup/partial.ts';
import { blockMs, HOUR_MS, LEVEL_MINUTES } from './layout.ts';

// One index seek per hour: the table is clustered by hour first. Casts, since node:sqlite binds every number as a real.
export const HOURS = 'with recursive hs(h) as (select cast(:firstHour as integer) union all select h+1 from hs where h < :lastHour)';

const RAW = `${HOURS}, b as (select (p.h*${HOUR_MS}+p.o-cast(:origin as integer))/cast(:width as integer) n, min(v) min, sum(v) sum, max(v) max, count(*) count, max(p.h*${HOUR_MS}+p.o) at
    from hs cross join p on p.h=hs.h and p.sensor=:sensor where p.q >= 64 and p.h*${HOUR_MS}+p.o >= :from and p.h*${HOUR_MS}+p.o < :to group by 1)
  select n, min, sum, max, count, at, (select v from p where h=at/${HOUR_MS} and sensor=:sensor and o=at%${HOUR_MS}) last from b`;

const ROLLUP = `with recursive bs(b) as (select cast(:firstBlock as integer) union all select b+1 from bs where b < :lastBlock),
  g as (select (r.t-cast(:origin as integer))/cast(:width as integer) n, min(lo) min, sum(sum) sum, max(hi) max, sum(count) count, max(at) at, max(t) t
    from bs cross join rollup r on r.level=:level and r.block=bs.b and r.sensor=:sensor where r.t >= :from and r.t < :to group by 1)
  select n, min, sum, max, count, at, (select last from rollup where level=:level and block=g.t/cast(:blockMs as integer) and sensor=:sensor and t=g.t) last from g`;

/** Where each row is a bucket of the grid by itself there is nothing to put together. */
const ROLLUP_ROWS = `with recursive bs(b) as (select cast(:firstBlock as integer) union all select b+1 from bs where b < :lastBlock)
  select (r.t-cast(:origin as integer))/cast(:width as integer) n, lo min, sum, hi max, count, at, last
    from bs cross join rollup r on r.level=:level and r.block=bs.b and r.sensor=:sensor where r.t >= :from and r.t < :to`;

/** Reads pieces of a span, each from its level, cut by the buckets of a grid. */
export interface Pieces {
  read(sensor: number, piece: Piece, grid: Grid): Partial[];
  /** The hours of the span that can hold samples, so that an open span does not seek through half a million empty hours. */
  hours(from: number, to: number): { firstHour: number; lastHour: number } | undefined;
}

function within(lowest: number | null, highest: number | null, from: number, to: number, step: number): [number, number] | undefined {
  if (lowest === null || highest === null || to <= from) return undefined;
  const first = Math.max(lowest, Math.floor(from / step));
  const last = Math.min(highest, Math.floor((to - 1) / step));
  return first <= last ? [first, last] : undefined;
}

export function createPieces(db: DatabaseSync): Pieces {
  const raw = db.prepare(RAW);
  const rollup = db.prepare(ROLLUP);
  const rollupRows = db.prepare(ROLLUP_ROWS);
  const firstHour = db.prepare('select min(h) n from p');
  const lastHour = db.prepare('select max(h) n from p');
  const firstBlock = db.prepare('select min(block) n from rollup where level=?');
  const lastBlock = db.prepare('select max(block) n from rollup where level=?');
  const number = (row: unknown): number | null => (row as { n: number | null }).n;

  function hours(from: number, to: number): { firstHour: number; lastHour: number } | undefined {
    const found = within(number(firstHour.get()), number(lastHour.get()), from, to, HOUR_MS);
    return found && { firstHour: found[0], lastHour: found[1] };
  }

  return {
    hours,
    read(sensor, { level, from, to }, { origin, width }) {
      if (level === 'raw') {
        const span = hours(from, to);
        return span ? raw.all({ sensor, from, to, origin, width, ...span }) as unknown as Partial[] : [];
      }
      const minutes = LEVEL_MINUTES[level];
      const span = within(number(firstBlock.get(minutes)), number(lastBlock.get(minutes)), from, to, blockMs(minutes));
      if (!span) return [];
      const values = { sensor, from, to, origin, width, level: minutes, firstBlock: span[0], lastBlock: span[1] };
      const rows = width === minutes * 60_000 ? rollupRows.all(values) : rollup.all({ ...values, blockMs: blockMs(minutes) });
      return rows as unknown as Partial[];
    },
  };
}

import type { Client } from 'pg';
import { quoted, sqlName, type TableFacts } from './catalogue.ts';
import type { TextRow } from './row-file.ts';

/** A statement should take about so long: on the embedded database everybody else waits meanwhile. */
const TARGET_MS = 40;
const FIRST_ROWS = 10;
const MOST_ROWS = 1000;

/** How long statements took, for the report. */
export interface Timing {
  longestMs: number;
}

/**
 * Reads a table by its primary key, one short statement after another; their size follows from how long they take.
 * @param where further condition, for example of a table read twice.
 */
export async function* readTable(client: Client, facts: TableFacts, timing: Timing, where = 'true'): AsyncGenerator<TextRow[]> {
  const columns = facts.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const typeOf = new Map(facts.columns.map(({ name, type }) => [name, type]));
  const places = facts.key.map((name) => facts.columns.findIndex((column) => column.name === name));
  // Qualified, since a plain name in ORDER BY is the text of the output, in another order than the column.
  const key = facts.key.map((name) => `t.${quoted(name)}`).join(', ');
  const after = `(${key}) > (${facts.key.map((name, index) => `$${index + 1}::text::${typeOf.get(name)}`).join(', ')})`;
  let size = FIRST_ROWS;
  let last: TextRow = [];
  for (;;) {
    const condition = last.length > 0 ? `${after} and ${where}` : where;
    const startedAt = performance.now();
    const { rows } = await client.query<TextRow>({ text: `select ${columns} from ${sqlName(facts)} t where ${condition} order by ${key} limit ${size}`, values: last, rowMode: 'array' });
    const ms = performance.now() - startedAt;
    timing.longestMs = Math.max(timing.longestMs, ms);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    last = places.map((place) => rows.at(-1)?.[place] ?? null);
    size = Math.max(1, Math.min(MOST_ROWS, Math.floor(size * Math.min(2, Math.max(0.1, TARGET_MS / Math.max(ms, 1))))));
  }
}

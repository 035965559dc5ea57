import { join } from 'node:path';
import { renameSync } from 'node:fs';
import type { Client } from 'pg';
import { quoted, readMigrations, readSequences, readTables, sqlName, type TableFacts } from './catalogue.ts';
import { describeFile, type TableEntry } from './manifest.ts';
import { createLineFile, readLines, RowSum, type LineFile, type TextRow } from './row-file.ts';
import { readTable, type Timing } from './table-reader.ts';

/** All tables as they were at one instant. */
export interface Snapshot {
  readonly consistentAt: string;
  readonly migrations: Record<string, string[]>;
  readonly sequences: Record<string, string>;
  readonly tables: TableEntry[];
  /** Longest single statement, ms. */
  readonly longestStatementMs: number;
  /** How long the one transaction lasted that the instant belongs to, ms. */
  readonly transactionMs: number;
}

interface Copy {
  readonly facts: TableFacts;
  readonly path: string;
  readonly file: LineFile;
  readonly sum: RowSum;
  /** Keys that are still as they were copied; known only when some are not. */
  kept?: Set<string>;
  changed: TextRow[];
}

const opened = (folder: string, facts: TableFacts): Copy => {
  const path = `tables/${facts.schema}.${facts.table}.jsonl.gz`;
  return { facts, path, file: createLineFile(join(folder, path)), sum: new RowSum(), changed: [] };
};

async function append({ file, sum }: Copy, rows: readonly TextRow[]): Promise<void> {
  const lines = rows.map((row) => JSON.stringify(row));
  for (const line of lines) sum.add(line);
  await file.write(lines);
}

const timed = async <T>(timing: Timing, ask: () => Promise<T>): Promise<T> => {
  const startedAt = performance.now();
  const answer = await ask();
  timing.longestMs = Math.max(timing.longestMs, performance.now() - startedAt);
  return answer;
};

const instant = async (client: Client): Promise<string> => (await client.query<{ now: string }>('select now()::text as now')).rows[0]?.now ?? '';

/** PostgreSQL keeps a snapshot for as long as we read and lets everybody else go on: one transaction for everything. */
export async function copyBySnapshot(client: Client, folder: string): Promise<Snapshot> {
  const timing: Timing = { longestMs: 0 };
  const startedAt = performance.now();
  await client.query('begin isolation level repeatable read read only');
  try {
    const facts = { consistentAt: await instant(client), migrations: await readMigrations(client), sequences: await readSequences(client) };
    const copies: Copy[] = [];
    for (const table of await readTables(client)) {
      const copy = opened(folder, table);
      copies.push(copy);
      for await (const rows of readTable(client, table, timing)) await append(copy, rows);
    }
    await client.query('commit');
    return { ...facts, tables: await finish(copies, folder), longestStatementMs: Math.round(timing.longestMs), transactionMs: Math.round(performance.now() - startedAt) };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * The embedded database has one session: a long transaction would keep everybody waiting. So the tables are copied in
 * short statements first; one short transaction then reads what changed since, and which of the copied rows are still
 * as they were. What it sees is the instant of the backup.
 *
 * A row's `xmin` tells which: no transaction is under way when `begun` is noted (one session), so a row of an earlier
 * transaction that is still there was there all the time. Ages are compared since transaction numbers wrap around.
 */
export async function copyAndCatchUp(client: Client, folder: string): Promise<Snapshot> {
  const timing: Timing = { longestMs: 0 };
  const { rows: [start] } = await client.query<{ begun: string }>('select pg_snapshot_xmin(pg_current_snapshot())::xid::text as begun');
  const old = `age(xmin) > age('${start?.begun ?? ''}'::xid)`;
  const copies: Copy[] = [];
  for (const table of await readTables(client)) {
    const copy = opened(folder, table);
    copies.push(copy);
    for await (const rows of readTable(client, table, timing, old)) await append(copy, rows);
  }
  const startedAt = performance.now();
  await client.query('begin isolation level repeatable read read only');
  try {
    const facts = { consistentAt: await instant(client), migrations: await readMigrations(client), sequences: await readSequences(client) };
    const counts = copies.map(({ facts: table }, index) => `select ${index} as place, count(*) filter (where ${old})::text as old, count(*)::text as total from ${sqlName(table)}`);
    const { rows } = await timed(timing, () => client.query<{ place: string; old: string; total: string }>(counts.join(' union all ')));
    for (const { place, old: unchanged, total } of rows) {
      const copy = copies[Number(place)];
      if (!copy) continue;
      if (total !== unchanged) copy.changed = await timed(timing, () => readRows(client, copy.facts, copy.facts.columns.map(({ name }) => name), `not (${old})`));
      if (Number(unchanged) !== copy.sum.rows) copy.kept = new Set((await timed(timing, () => readRows(client, copy.facts, copy.facts.key, old))).map((key) => JSON.stringify(key)));
    }
    await client.query('commit');
    const transactionMs = Math.round(performance.now() - startedAt);
    return { ...facts, tables: await finish(copies, folder), longestStatementMs: Math.round(timing.longestMs), transactionMs };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function readRows(client: Client, facts: TableFacts, columns: readonly string[], where: string): Promise<TextRow[]> {
  const { rows } = await client.query<TextRow>({ text: `select ${columns.map((name) => `${quoted(name)}::text`).join(', ')} from ${sqlName(facts)} where ${where}`, rowMode: 'array' });
  return rows;
}

async function finish(copies: readonly Copy[], folder: string): Promise<TableEntry[]> {
  const entries: TableEntry[] = [];
  for (const copy of copies) {
    const { facts: { schema, table, columns }, path } = copy;
    const { rows, content } = await completed(copy, folder);
    entries.push({ ...(await describeFile(folder, path)), schema, table, columns: columns.map(({ name }) => name), rows, content });
  }
  return entries;
}

/** Closes the file of a table; where copied rows were changed or deleted since, it is written again without them. */
async function completed(copy: Copy, folder: string): Promise<RowSum> {
  if (!copy.kept) {
    await append(copy, copy.changed);
    await copy.file.close();
    return copy.sum;
  }
  await copy.file.close();
  const path = join(folder, copy.path);
  const again: Copy = { ...copy, file: createLineFile(`${path}.again`), sum: new RowSum() };
  const places = copy.facts.key.map((name) => copy.facts.columns.findIndex((column) => column.name === name));
  for await (const lines of readLines(path)) {
    const rows = lines.map((line) => JSON.parse(line) as TextRow);
    await append(again, rows.filter((row) => copy.kept?.has(JSON.stringify(places.map((place) => row[place] ?? null)))));
  }
  await append(again, copy.changed);
  await again.file.close();
  renameSync(`${path}.again`, path);
  return again.sum;
}

import { setImmediate } from 'node:timers/promises';
import { actorOf, type Actor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadRows, type LoadedTable } from './load-rows.ts';
import type { NetworkFile } from './network-file.ts';
import { modelTables, type Row } from './network-rows.ts';
import { createCodeGiver } from './station-plan.ts';
import type { NetworkFacts } from './worker-messages.ts';

export interface LoadOrder {
  readonly database: Database;
  readonly actor: Actor;
  readonly file: NetworkFile;
  readonly facts: NetworkFacts;
  readonly modelId: string;
  readonly networkName: string;
  /** Called inside the transaction of each batch with the share of the rows loaded so far. */
  readonly onLoaded: (em: EntityManager, share: number) => Promise<unknown>;
}

/** A batch should hold the one session of an embedded database for about so long; others are served in between. */
const wantedMs = 120;
const smallest = 100;
const largest = 4000;

/** Loads all rows of a network, hidden, in short transactions whose size follows the speed of the database. */
export async function loadNetwork({ database, actor, file, facts, modelId, networkName, onLoaded }: LoadOrder): Promise<void> {
  const all = Object.values(facts.counts).reduce((sum, count) => sum + count, 0);
  let loaded = 0;
  let size = 500;

  async function load(table: LoadedTable, json: string, rows: number): Promise<void> {
    let startedAt = 0;
    await database.transaction(actor, `import ${networkName}`, async (em) => {
      startedAt = performance.now();
      await loadRows(em, table, modelId, json);
      loaded += rows;
      await onLoaded(em, all === 0 ? 1 : loaded / all);
    });
    size = nextSize(size, rows, performance.now() - startedAt);
    // Else a database that answers at once would keep this process from everything else.
    await setImmediate();
  }

  const { stations, points } = await withFreeCodes(database, actor, facts, networkName);
  for (const part of parts(stations)) await load('station', JSON.stringify(part), 0);
  for (const part of parts(points)) await load('point', JSON.stringify(part), 0);
  for (let batch = await file.next(size); batch; batch = await file.next(size)) await load(batch.table, batch.json, batch.rows);
  await gatherStatistics(database, actor, facts);
}

/** Tells the database how the tables look now: the embedded one never finds out by itself, and plans badly until it knows. */
async function gatherStatistics(database: Database, actor: Actor, { counts }: NetworkFacts): Promise<void> {
  for (const table of modelTables) if (counts[`${table}s`] > 0) await database.fork(actor).execute(`analyze network.${table}`);
}

/** How many rows the next batch may have when `rows` took `ms`; changes by a factor of two at most. */
export function nextSize(size: number, rows: number, ms: number): number {
  // A short rest of a table says little about speed.
  if (rows < size / 2) return size;
  const fitting = (rows / Math.max(ms, 1)) * wantedMs;
  return Math.round(Math.min(largest, Math.max(smallest, Math.min(size * 2, Math.max(size / 2, fitting)))));
}

function* parts(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let index = 0; index < rows.length; index += 500) yield rows.slice(index, index + 500);
}

/** Stations and points with codes that no other of the utility has. */
async function withFreeCodes(database: Database, actor: Actor, { stations, points }: NetworkFacts, networkName: string): Promise<{ stations: Row[]; points: Row[] }> {
  const em = database.fork(actor);
  return { stations: renamed(stations, await takenCodes(em, 'station', stations, networkName), networkName), points: renamed(points, await takenCodes(em, 'point', points, networkName), networkName) };
}

function renamed(rows: readonly Row[], taken: string[], networkName: string): Row[] {
  const give = createCodeGiver(taken, networkName);
  return rows.map((row) => ({ ...row, code: give(String(row.code)) }));
}

async function takenCodes(em: EntityManager, table: 'station' | 'point', rows: readonly Row[], networkName: string): Promise<string[]> {
  const codes = rows.map(({ code }) => code);
  const prefix = `${networkName.replace(/[\\%_]/g, (character) => `\\${character}`)}/%`;
  const taken = await em.execute<{ code: string }[]>(
    `select code from network.${table} where tenant_id = ? and (code in (select value from json_array_elements_text(?::json)) or code like ?)`,
    [actorOf(em).tenantId, JSON.stringify(codes), prefix],
  );
  return taken.map(({ code }) => code);
}

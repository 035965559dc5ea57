import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defaultCacheDir } from './cache.ts';
import { openEngine, type Engine } from './engine.ts';
import { Session } from './session.ts';
import { copyTemplate, databaseName, plainTemplate } from './template.ts';
import { Upkeep, type Maintained } from './upkeep.ts';

vi.setConfig({ testTimeout: 120_000 });

let work: string;
let engine: Engine;
let session: Session;
const database: Maintained & { batches: number; idle: boolean } = { batches: 0, idle: true, maintain: (sql) => session.query(sql) };
const done: string[] = [];

const write = (sql: string): void => {
  session.query(sql);
  database.batches += 1;
};

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'hydrograph-upkeep-'));
  copyTemplate(await plainTemplate(defaultCacheDir), join(work, 'database'));
  engine = await openEngine(join(work, 'database'), databaseName);
  session = new Session(engine);
});
afterAll(async () => {
  await engine?.close();
  rmSync(work, { recursive: true, force: true });
});

test('tables get statistics in a quiet moment, and dead rows are removed', () => {
  const upkeep = new Upkeep(database, (task) => done.push(task), { logBytes: 1e12 });
  write('create table "Odd name" (a int primary key, b text)');
  write(`insert into "Odd name" select i, 'text' from generate_series(1, 5000) as i`);
  upkeep.tick();
  expect(done).toEqual([]);
  upkeep.tick();
  expect(done).toEqual(['analyze public."Odd name"']);
  write('delete from "Odd name" where a > 1000');
  upkeep.tick();
  upkeep.tick();
  expect(done.at(-1)).toBe('vacuum (analyze) public."Odd name"');
  expect(session.query(`select reltuples from pg_class where relname = 'Odd name'`)).toEqual([['1000']]);
  upkeep.tick();
  const count = done.length;
  upkeep.tick();
  expect(done.length).toBe(count);
});

test('the log is cut by checkpoints, by size and by time, and never inside a transaction', () => {
  const upkeep = new Upkeep(database, (task) => done.push(task), { logBytes: 100_000 });
  done.length = 0;
  write('create table logged (a text)');
  upkeep.tick();
  write("insert into logged select repeat('x', 1000) from generate_series(1, 500)");
  database.idle = false;
  upkeep.tick();
  expect(done).toEqual([]);
  database.idle = true;
  const before = redo();
  upkeep.tick();
  expect(done).toEqual(['checkpoint']);
  expect(redo()).toBeGreaterThan(before);
  write("insert into logged values ('y')");
  upkeep.tick(Date.now() + 301_000);
  expect(done.filter((task) => task === 'checkpoint').length).toBe(2);
});

const redo = (): number => Number(session.query("select redo_lsn - '0/0' from pg_control_checkpoint()")[0]?.[0]);

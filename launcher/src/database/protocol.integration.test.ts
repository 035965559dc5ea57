import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startDatabaseHost, type DatabaseHost } from './host.ts';
import { WireClient, extended } from './wire-client.ts';
import { message, query, sync } from './wire.ts';

const { parse, bind, describe: describeStatement, execute, flush } = extended;
vi.setConfig({ testTimeout: 120_000 });

let work: string;
let host: DatabaseHost;
const clients: WireClient[] = [];

async function connect(parameters?: Record<string, string>): Promise<WireClient> {
  const client = await WireClient.connect(host.socketDir, parameters);
  clients.push(client);
  return client;
}

const codes = (answer: string[]): string => answer.map((text) => text[0]).join('');
const rows = (answer: string[]): string[] => answer.filter((text) => text.startsWith('D')).map((text) => text.replace(/^D.*\|/s, ''));

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'hydrograph-protocol-'));
  host = await startDatabaseHost({ dataDir: work, socketDir: join(work, 'run'), idleInTransactionMs: 4000 });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.socket.destroy();
});
afterAll(async () => {
  await host?.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('prepared statements', () => {
  test('the same name in two clients stays two statements', async () => {
    const [a, b] = [await connect(), await connect()];
    expect(codes(await a.exchange(parse('s', "select 'a'"), sync))).toBe('1Z');
    expect(codes(await b.exchange(parse('s', "select 'b'"), sync))).toBe('1Z');
    expect(rows(await a.exchange(bind('s'), execute(), sync))[0]).toMatch(/a$/);
    expect(rows(await b.exchange(bind('s'), execute(), sync))[0]).toMatch(/b$/);
    const again = await a.exchange(parse('s', 'select 3'), sync);
    expect(again.join()).toContain('C42P05');
  });

  test('the unnamed statement survives other clients between its Sync and its Bind', async () => {
    const [a, b] = [await connect(), await connect()];
    expect(codes(await a.exchange(parse('', "select 'mine' || $1::text"), describeStatement(''), sync))).toBe('1tTZ');
    await b.exchange(parse('', "select 'other'"), bind(''), execute(), sync);
    await b.exchange(query('select 1'));
    const answer = await a.exchange(bind('', ['!']), execute(), sync);
    expect(codes(answer)).toBe('2DCZ');
    expect(rows(answer)[0]).toMatch(/mine!$/);
  });

  test('a simple query ends the unnamed statement as in PostgreSQL', async () => {
    const a = await connect();
    await a.exchange(parse('', 'select 1'), sync);
    await a.exchange(query('select 2'));
    expect((await a.exchange(bind(''), execute(), sync)).join()).toContain('C26000');
  });

  test('statements of a client that left are closed', async () => {
    const [a, b] = [await connect(), await connect()];
    await a.exchange(parse('gone', "select 'of a client that left'"), sync);
    a.socket.destroy();
    const count = query("select count(*) from pg_prepared_statements where statement like '%client that left%'");
    await expect.poll(async () => rows(await b.exchange(count))[0]).toMatch(/0$/);
  });
});

describe('pipelines', () => {
  test('after an error everything up to Sync is skipped, for this client only', async () => {
    const [a, b] = [await connect(), await connect()];
    a.send(parse('', 'select 1/0'), bind(''), execute(), flush);
    expect((await a.answer('E')).join()).toContain('C22012');
    const waiting = b.exchange(query("select 'b'"));
    expect(codes(await a.exchange(parse('', 'select 2'), bind(''), execute(), sync))).toBe('Z');
    expect(rows(await waiting)[0]).toMatch(/b$/);
    expect(codes(await a.exchange(parse('', 'select 2'), bind(''), execute(), sync))).toBe('12DCZ');
  });

  test('an error is followed by one ReadyForQuery, so the next answer is not taken for this one', async () => {
    const a = await connect();
    const failing = [parse('', 'select 1/0'), bind(''), execute(), sync];
    a.send(...failing, ...failing, query("select 'next'"));
    expect(codes(await a.answer('Z'))).toBe('1EZ');
    expect(codes(await a.answer('Z'))).toBe('1EZ');
    expect(codes(await a.answer('Z'))).toBe('TDCZ');
  });

  test('Flush brings the answer and keeps the session until Sync', async () => {
    const [a, b] = [await connect(), await connect()];
    a.send(parse('', 'select 7'), bind(''), execute(), flush);
    expect(codes(await a.answer('C'))).toBe('12DC');
    const waiting = b.exchange(query('select 8'));
    expect(codes(await a.exchange(sync))).toBe('Z');
    expect(codes(await waiting)).toBe('TDCZ');
  });

  test('a client that leaves between Flush and Sync leaves nothing behind', async () => {
    const [a, b] = [await connect(), await connect()];
    await b.exchange(query('create table flushed (a int)'));
    a.send(parse('', 'insert into flushed values (1)'), bind(''), execute(), flush);
    await a.answer('C');
    a.socket.destroy();
    expect(rows(await b.exchange(query('select count(*) from flushed')))[0]).toMatch(/0$/);
    const failing = await connect();
    failing.send(query('begin'), parse('', 'select 1/0'), bind(''), execute(), flush);
    await failing.answer('E');
    failing.socket.destroy();
    expect(codes(await b.exchange(query('select 1')))).toBe('TDCZ');
  });

  test('many batches sent without waiting are answered in order', async () => {
    const a = await connect();
    a.send(...Array.from({ length: 500 }, (_, index) => query(`select ${index}`)));
    for (let index = 0; index < 500; index += 1) expect(rows(await a.answer('Z'))[0]).toMatch(new RegExp(`\\D${index}$`));
  });

  test('a portal is read in parts', async () => {
    const a = await connect();
    await a.exchange(query('begin'));
    a.send(parse('', 'select generate_series(1, 5)'), bind('', [], 'p'), execute('p', 2), flush);
    expect(codes(await a.answer('s'))).toBe('12DDs');
    expect(codes(await a.exchange(execute('p', 2), execute('p', 2), sync))).toBe('DDsDCZ');
    await a.exchange(query('commit'));
  });
});

const data = (text: string): Buffer => message('d', Buffer.from(text));

describe('COPY', () => {
  test('loads rows, and reports a bad row and a bad table without harm', async () => {
    const a = await connect();
    await a.exchange(query('create table copied (a int, b text)'));
    a.send(query('copy copied from stdin'));
    expect(codes(await a.answer('G'))).toBe('G');
    const loaded = await a.exchange(data('1\tone\n'), data('2\ttwo\n'), message('c'));
    expect(codes(loaded)).toBe('CZ');
    expect(loaded[0]).toContain('COPY 2');
    const bad = await a.exchange(query('copy copied from stdin'), data('x\tone\n'), message('c'));
    expect(bad.join()).toContain('C22P02');
    const missing = await a.exchange(query('copy missing from stdin'), data('1\n'), message('c'));
    expect(missing.join()).toContain('C42P01');
    const failed = await a.exchange(query('copy copied from stdin'), data('3\tthree\n'), message('f', 'changed my mind'));
    expect(failed.join()).toContain('changed my mind');
    expect(rows(await a.exchange(query('select count(*) from copied')))[0]).toMatch(/2$/);
  });

  test('a client that leaves in the middle of its data loads nothing', async () => {
    const [a, b] = [await connect(), await connect()];
    await b.exchange(query('create table half (a int)'));
    a.send(query('copy half from stdin'));
    await a.answer('G');
    a.send(data('1\n'));
    a.socket.destroy();
    expect(rows(await b.exchange(query('select count(*) from half')))[0]).toMatch(/0$/);
  });

  test('inside a transaction, and out again', async () => {
    const a = await connect();
    await a.exchange(query('begin; create table within (a int)'));
    const loaded = await a.exchange(query('copy within from stdin'), data('1\n2\n'), message('c'));
    expect(loaded.at(-1)).toBe('ZT');
    const out = await a.exchange(query('copy within to stdout'));
    expect(codes(out)).toBe('HddcCZ');
    await a.exchange(query('rollback'));
  });

  test('is refused where it cannot be served', async () => {
    const a = await connect();
    expect((await a.exchange(parse('', 'copy within from stdin'), bind(''), execute(), sync)).join()).toContain('C0A000');
    expect((await a.exchange(query('select 1; copy within from stdin'))).join()).toContain('C0A000');
    expect(codes(await a.exchange(query('select 1')))).toBe('TDCZ');
  });
});

describe('transactions', () => {
  test('a client that is killed inside one is rolled back at once', async () => {
    const [a, b] = [await connect(), await connect()];
    await b.exchange(query('create table killed (a int)'));
    await a.exchange(query('begin; insert into killed values (1)'));
    const waiting = b.exchange(query('select count(*) from killed'));
    a.socket.destroy();
    expect(rows(await waiting)[0]).toMatch(/0$/);
  });

  test('idle for too long: disconnected, rolled back, the next one served', async () => {
    const [a, b] = [await connect(), await connect()];
    await b.exchange(query('create table idle (a int)'));
    await a.exchange(query('begin; insert into idle values (1)'));
    const waiting = b.exchange(query('select count(*) from idle'));
    expect((await a.answer('E')).join()).toMatch(/FATAL.*C25P03/);
    expect(rows(await waiting)[0]).toMatch(/0$/);
  });

  test('a refusal fails the transaction it happens in, like any error', async () => {
    const a = await connect();
    await a.exchange(query('begin'));
    const refused = await a.exchange(query('listen changes'));
    expect(refused.join()).toContain('C0A000');
    expect(refused.at(-1)).toBe('ZE');
    const lock = await a.exchange(query('rollback'), parse('', 'select pg_advisory_lock($1)'), bind('', ['1']), execute(), sync);
    expect(lock.at(-1)).toBe('ZI');
    expect((await a.answer('Z')).join()).toContain('pg_advisory_xact_lock');
  });
});

describe('settings', () => {
  test('belong to the client that made them', async () => {
    const [a, b] = [await connect(), await connect({ user: 'hydrograph', search_path: 'pg_catalog' })];
    const show = query("select current_setting('search_path'), current_setting('extra_float_digits')");
    await a.exchange(query("set search_path to network, public; set extra_float_digits = -3; set names 'utf8'"));
    expect((await b.exchange(show)).join()).toMatch(/pg_catalog.*1/);
    expect((await a.exchange(show)).join()).toMatch(/network, public.*-3/);
    await a.exchange(query('begin; set search_path to nowhere; rollback'));
    await b.exchange(show);
    expect((await a.exchange(show)).join()).toMatch(/network, public/);
    a.socket.destroy();
    const c = await connect();
    expect((await c.exchange(show)).join()).not.toMatch(/network|nowhere/);
  });
});

describe('connections', () => {
  test('rubbish is answered by one clear error', async () => {
    const a = await connect();
    a.send(Buffer.from([0x51, 0xff, 0xff, 0xff, 0xff]));
    expect((await a.answer('E')).join()).toMatch(/FATAL.*C08P01/);
  });

  test('Terminate after a query still runs the query', async () => {
    const [a, b] = [await connect(), await connect()];
    await b.exchange(query('create table last_words (a int)'));
    a.send(query('insert into last_words values (1)'), message('X'));
    await a.answer('Z');
    expect(rows(await b.exchange(query('select count(*) from last_words')))[0]).toMatch(/1$/);
  });
});

import { describe, expect, test } from 'vitest';
import { judge, statementsOf } from './statements.ts';

describe('statementsOf', () => {
  test.each([
    ['select 1; select 2', ['select 1', 'select 2']],
    ["select ';' /* ; /* nested ; */ */ , \"a;b\" -- ;\n from t;", ["select '' , \"a;b\" from t"]],
    ["select $$a;b$$, $tag$ $$ ; $tag$, e'it\\'s;', 'it''s;'", ["select '', '', '', ''"]],
    ['  ;;  ', []],
    ["select 'open", ["select ''"]],
    ['/* open', []],
    ['COPY  T\n(a)\tFROM stdin', ['copy t (a) from stdin']],
    ['select $1 + $2', ['select $1 + $2']],
  ])('%j', (sql, expected) => {
    expect(statementsOf(sql)).toEqual(expected);
  });
});

describe('judge', () => {
  test.each([
    'listen changes',
    'NOTIFY changes, $$x$$',
    "select pg_notify('a', 'b')",
    'select pg_advisory_lock($1)',
    'select 1; select pg_try_advisory_lock_shared(1, 2)',
    'prepare p as select 1',
    'deallocate all',
    'discard all',
    'set role postgres',
    'set session authorization postgres',
    'create temp table t (a int)',
    'create local temporary table t as select 1',
    'declare c scroll cursor with hold for select 1',
    'select 1; copy t from stdin',
    "copy (select 1) to program 'ls'",
  ])('refuses %s', (sql) => {
    expect(judge(sql, false).refusal).toBeDefined();
  });

  test.each([
    'select pg_advisory_xact_lock(1)',
    'set local role postgres',
    'create temp table t (a int) on commit drop',
    "select 'listen', 'pg_advisory_lock(1)'",
    '-- listen here\nselect 1',
    'update t set listen = 1',
    'select * from prepare_log',
    'unlisten *',
    'copy t to stdout',
    "insert into notes values ('copy t from stdin')",
  ])('allows %s', (sql) => {
    expect(judge(sql, false).refusal).toBeUndefined();
  });

  test('knows COPY data is coming, and in which format', () => {
    expect(judge('/* load */ copy t (a, b) from stdin', false).copyIn).toEqual({ binary: false });
    expect(judge('COPY t FROM STDIN WITH (FORMAT binary)', false).copyIn).toEqual({ binary: true });
    expect(judge("copy t from '/etc/passwd'", false).copyIn).toBeUndefined();
    expect(judge('copy t from stdin', true).refusal).toBeDefined();
  });

  test.each([
    ["set names 'utf8'", true],
    ["set session_replication_role = 'replica'; create table t (a int)", true],
    ['reset all', true],
    ["select set_config('a.b', $1, false)", true],
    ["select set_config('a.b', 'x, true)', false)", true],
    ["select set_config('hydrograph.actor', $1, true)", false],
    ['set local search_path to network', false],
    ['set transaction isolation level serializable', false],
    ['update t set a = 1', false],
  ])('%s changes settings: %s', (sql, expected) => {
    expect(judge(sql, false).changesSettings).toBe(expected);
  });
});

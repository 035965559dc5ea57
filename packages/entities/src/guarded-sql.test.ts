import { describe, expect, it } from 'vitest';
import { guardSql, type RowRules } from './guarded-sql.ts';

const subject = { table: 'network.pipe', fields: { code: { type: 'text', column: 'code' }, material: { type: 'text', column: 'material' } } } as const;
const pipe = { name: 'Pipe', subject, columns: ['id', 'code', 'material'] };
const tables = new Map([['network.pipe', pipe], ['network.pipe_history', pipe]]);
const rulesWith = (more: Partial<RowRules> = {}): RowRules => ({ where: () => ({ sql: '("code" = ?::text)', parameters: ["O'Neil?\\"] }), whereField: () => undefined, narrowsFields: () => false, allowsWrite: () => true, ...more });
const guarded = (sql: string, rules = rulesWith()): string => guardSql(sql, rules, tables);
const seen = `(select * from network.pipe where ("code" = E'O''Neil\\x3f\\\\'::text))`;

describe('raw SQL of somebody bound by rules', () => {
  it.each([
    ['select p.id from network.pipe p where p.id = ?', `select p.id from ${seen} p where p.id = ?`],
    ['select count(*) from network.pipe', `select count(*) from ${seen} pipe`],
    ['select 1 from network.valve v left join network.pipe as p on p.id = v.pipe_id', `select 1 from network.valve v left join ${seen} as p on p.id = v.pipe_id`],
    ['select 1 from network.valve v, network.pipe p', `select 1 from network.valve v, ${seen} p`],
    ['select 1 from network.pipe where id = ?', `select 1 from ${seen} pipe where id = ?`],
  ])('reads what may be seen: %s', (sql, expected) => {
    expect(guarded(sql)).toBe(expected);
  });

  it('reads the past by the same rules', () => {
    expect(guarded('select h.id from network.pipe_history h')).toContain('(select * from network.pipe_history where');
  });

  it.each([
    'delete from network.pipe p where p.id = ?',
    'update network.pipe p set code = ? where p.id = ?',
    'insert into network.pipe (id) values (?)',
    "select 'from network.pipe p', \"from network.pipe\" from network.valve",
    'select 1 /* from network.pipe p */ from network.valve -- join network.pipe p',
    'select network.pipe.code, network.pipe.id from network.pump',
    'select 1 from network.pipeline',
  ])('leaves what is no reading of the table as it is: %s', (sql) => {
    expect(guarded(sql)).toBe(sql);
  });

  it('empties the columns that may not be seen', () => {
    const rules = rulesWith({ where: () => undefined, narrowsFields: () => true, whereField: (_subject, field) => (field === 'material' ? { sql: 'false', parameters: [] } : undefined) });
    expect(guarded('select * from network.pipe p', rules)).toBe('select * from (select "id", "code", case when false then "material" end as "material" from network.pipe) p');
  });

  it('is left alone where everything may be seen', () => {
    const sql = 'select * from network.pipe p';
    expect(guarded(sql, rulesWith({ where: () => undefined }))).toBe(sql);
  });
});

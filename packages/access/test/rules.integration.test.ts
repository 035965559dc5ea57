import * as fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readDatabaseUrl } from '../../entities/src/index.ts';
import { describeEachDatabase } from '../../entities/test/databases.ts';
import { compileRules, type Rule } from '../src/rules/compile.ts';

vi.setConfig({ testTimeout: 180_000 });

const subjects = {
  Pipe: {
    fields: { id: { type: 'number' }, code: { type: 'text' }, size: { type: 'number' }, open: { type: 'boolean' }, laidAt: { type: 'instant' }, geometry: { type: 'geometry', column: 'place' } },
  },
} as const;

// Few values, so that rules and rows meet often; the awkward ones are among them.
const texts = ['', 'a', 'A', 'b', 'ä', '水', '￿', '😀', "'; drop table pipe; --", '%', '\\', '?'];
const numbers = [-1, 0, 1, 2.5, 1e300];
const instants = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2026-06-01T00:00:00.000Z'];
const grid = fc.integer({ min: 0, max: 4 });
const point = fc.tuple(grid, grid);
const nullable = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const geometry = fc.option(fc.oneof(point.map((at) => ({ type: 'Point', coordinates: at })), fc.array(point, { minLength: 2, maxLength: 4 }).filter((line) => new Set(line.map(String)).size > 1).map((line) => ({ type: 'LineString', coordinates: line }))), { nil: null });
const row = fc.record({ code: nullable(texts), size: nullable(numbers), open: nullable([true, false]), laidAt: nullable(instants), geometry });

const box = (west: number, south: number, east: number, north: number) => [[west, south], [east, south], [east, north], [west, north], [west, south]];
// Rectangles, some with a hole: every one is a valid polygon.
const area = fc.tuple(grid, grid, grid, grid, fc.boolean()).filter(([west, south, east, north]) => west < east && south < north).map(([west, south, east, north, hole]) => {
  const rings = hole && east - west > 2 && north - south > 2 ? [box(west, south, east, north), box(west + 1, south + 1, east - 1, north - 1)] : [box(west, south, east, north)];
  return { type: 'Polygon', coordinates: rings };
});

const viewer = fc.constantFrom({ viewer: 'text' }, { viewer: 'nothing' });
const compare = (field: string, value: fc.Arbitrary<unknown>, operators: string[]) => fc.tuple(fc.constantFrom(...operators), value).map(([operator, operand]) => ({ field, [operator]: operand }));
const order = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'];
const leaf = fc.oneof(
  compare('code', fc.oneof(fc.constantFrom(...texts), viewer), order),
  compare('size', fc.oneof(fc.constantFrom(...numbers), fc.constant({ viewer: 'number' })), order),
  compare('open', fc.boolean(), ['eq', 'ne']),
  compare('laidAt', fc.constantFrom(...instants), order),
  fc.array(fc.constantFrom(...texts), { maxLength: 4 }).map((values) => ({ field: 'code', in: values })),
  fc.constant({ field: 'code', in: { viewer: 'texts' } }),
  fc.tuple(fc.constantFrom('code', 'size', 'open', 'laidAt', 'geometry'), fc.boolean()).map(([field, isNull]) => ({ field, isNull })),
  area.map((within) => ({ field: 'geometry', within })),
  fc.constantFrom({ viewer: 'number', gt: 1 }, { viewer: 'texts', eq: 'a' }, { time: { from: '08:00', to: '18:00' } }, { time: { from: '20:00', to: '07:00', days: [1] } }),
);
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, fc.array(tie('condition'), { maxLength: 3 }).map((and) => ({ and })), fc.array(tie('condition'), { maxLength: 3 }).map((or) => ({ or })), tie('condition').map((not) => ({ not }))),
}));
const fieldNames = Object.keys(subjects.Pipe.fields);
const rule: fc.Arbitrary<Rule> = fc.record({
  id: fc.uuid(),
  effect: fc.constantFrom('ALLOW', 'ALLOW', 'DENY'),
  action: fc.constantFrom('read', 'read', 'write', 'manage'),
  subject: fc.constantFrom('Pipe', 'all'),
  fields: fc.option(fc.subarray(fieldNames), { nil: null }),
  condition: fc.option(condition, { nil: undefined }),
});
const circumstances = fc.record({
  attributes: fc.record({ text: fc.constantFrom(...texts), texts: fc.subarray(texts), number: fc.constantFrom(...numbers) }),
  now: fc.constantFrom(new Date('2026-11-23T01:00:00Z'), new Date('2026-11-23T18:00:00Z')),
  timeZone: fc.constant('Asia/Shanghai'),
});

describeEachDatabase('rules', (database) => {
  let client: Client;
  const rows = fc.sample(row, { numRuns: 60, seed: 7 }).map((each, id) => ({ ...each, id, laidAt: each.laidAt === null ? null : new Date(each.laidAt) }));

  beforeAll(async () => {
    const { host, user, dbName } = readDatabaseUrl(database.url());
    client = new Client({ host, user, database: dbName });
    await client.connect();
    await client.query('create extension if not exists postgis');
    await client.query('create table pipe (id integer primary key, code text, size double precision, open boolean, laid_at timestamptz, place geometry(Geometry, 4490))');
    for (const { id, code, size, open, laidAt, geometry: place } of rows)
      await client.query('insert into pipe values ($1, $2, $3, $4, $5, ST_SetSRID(ST_GeomFromGeoJSON($6), 4490))', [id, code, size, open, laidAt, place && JSON.stringify(place)]);
  });
  afterAll(() => client?.end());

  it('answer the same in the database and in memory, for random rules, viewers, rows and fields', async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { maxLength: 5 }), circumstances, fc.constantFrom('read', 'write'), fc.option(fc.constantFrom(...fieldNames), { nil: undefined }), async (rules, facts, action, field) => {
        const compiled = compileRules(rules, subjects, facts);
        const { sql, parameters } = compiled.where(action, 'Pipe', { alias: 'p', ...(field && { field }) });
        let position = 0;
        const { rows: found } = await client.query<{ id: number }>(`select p.id from pipe p where ${sql.replace(/\?/g, () => `$${++position}`)} order by p.id`, [...parameters]);
        const expected = rows.filter((each) => compiled.allows(action, 'Pipe', each, field)).map(({ id }) => id);
        expect(found.map(({ id }) => id)).toEqual(expected);
        if (expected.length > 0) expect(compiled.mayEver(action, 'Pipe', field)).toBe(true);
        if (expected.length > 0 && expected.length < rows.length) some++;
      }),
      { numRuns: 300, seed: 20_261_123 },
    );
    // Rules that let everything or nothing through would prove little.
    expect(some).toBeGreaterThan(60);
  });
});

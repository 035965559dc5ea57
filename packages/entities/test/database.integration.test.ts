import { afterAll, beforeAll, expect, it } from 'vitest';
import { connection, createLoaders, findAsOf, forkForSystem, NewerDatabase, newId, systemActor, toWhere, validAt, type Connection, type Database, type PageInfo } from '../src/index.ts';
import { describeEachDatabase } from './databases.ts';
import { anna, bo, openPipes, Pipe, PipeHistory } from './pipes.ts';

describeEachDatabase('entities', (suite) => {
  let database: Database;
  const slow: string[] = [];

  beforeAll(async () => {
    database = await openPipes(suite.url(), { onSlowTransaction: ({ reason }) => slow.push(reason), slowTransactionMs: 1000 });
  });
  afterAll(() => database?.close());

  const line: GeoJSONLine = { type: 'LineString', coordinates: [[120.1, 30.2], [120.2, 30.3]] };
  type GeoJSONLine = { type: 'LineString'; coordinates: number[][] };

  const lay = (actor: typeof anna, code: string, diameterMm: number | null = 100, extra: object = {}) =>
    database.transaction(actor, `lay ${code}`, async (em) => {
      const pipe = em.create(Pipe, { code, diameterMm, ...extra });
      em.persist(pipe);
      return pipe;
    });

  it('fills in id, tenant, version and instants, and gives geometry back as it was', async () => {
    const { id } = await lay(anna, 'geo', 200, { geometry: line });
    const pipe = await database.fork(anna).findOneOrFail(Pipe, { id });
    expect(pipe).toMatchObject({ tenantId: anna.tenantId, version: 1, code: 'geo', diameterMm: 200, geometry: line });
    expect(pipe.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(pipe.createdAt).toBeInstanceOf(Date);
  });

  it('asks the rules of a change with the row as it was and as it becomes, each with all that it holds', async () => {
    const { id } = await lay(anna, 'ruled', 200, { geometry: line, laidOn: new Date('2020-05-01') });
    const asked: object[] = [];
    const rules = { where: () => undefined, whereField: () => undefined, narrowsFields: () => false, allowsWrite: (_subject: string, row: object) => asked.push({ ...row }) > 0 };
    await database.transaction({ ...anna, rules }, 'widen', async (em) => void ((await em.findOneOrFail(Pipe, { id })).diameterMm = 300));
    const row = { id, geometry: line, laidOn: new Date('2020-05-01') };
    expect(asked).toMatchObject([{ ...row, diameterMm: 200 }, { ...row, diameterMm: 300 }]);
  });

  it('says of a row that has to be there that rules hide it, and reports a fault where there are none', async () => {
    const { id } = await lay(anna, `hidden ${newId()}`, 200);
    const rules = { where: () => ({ sql: 'false', parameters: [] }), whereField: () => undefined, narrowsFields: () => false, allowsWrite: () => true };
    await expect(database.fork({ ...anna, rules }).findOneOrFail(Pipe, { id })).rejects.toMatchObject({ message: expect.stringContaining('Pipe'), extensions: { code: 'FORBIDDEN' } });
    await expect(database.fork(anna).findOneOrFail(Pipe, { id: newId() })).rejects.toThrow('Pipe not found');
  });

  it('refuses a change by raw SQL of a row that may not be changed, as it was or as it becomes, and keeps nothing of the transaction', async () => {
    const [kept, free] = [`kept ${newId()}`, `free ${newId()}`];
    const { id } = await lay(anna, kept, 600);
    await lay(anna, free, 200);
    const narrow = { sql: 'v.diameter_mm < ?', parameters: [500] };
    const rules = { where: (action: string) => (action === 'write' ? narrow : undefined), whereField: () => undefined, narrowsFields: () => false, allowsWrite: () => true };
    const change = (sql: string) => database.transaction({ ...anna, rules }, 'by hand', (em) => em.execute(sql));
    await change(`update trial.pipe set diameter_mm = 300 where code = '${free}'`);
    for (const sql of [`update trial.pipe set diameter_mm = 400 where code in ('${kept}', '${free}')`, `delete from trial.pipe where code = '${kept}'`, `update trial.pipe set diameter_mm = 700 where code = '${free}'`])
      await expect(change(sql), sql).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    await expect(database.transaction({ ...anna, rules }, 'by the ORM', (em) => em.nativeUpdate(Pipe, { id }, { diameterMm: 300 }))).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await database.fork(anna).find(Pipe, { code: { $in: [kept, free] } }, { orderBy: { diameterMm: 'ASC' } })).toMatchObject([{ code: free, diameterMm: 300 }, { code: kept, diameterMm: 600 }]);
    await database.transaction(anna, 'take them away', (em) => em.execute(`delete from trial.pipe where code in ('${kept}', '${free}')`));
  });

  it('streams many rows, complete and in order, and frees the connection when it is left early', async () => {
    await database.transaction(anna, 'lay many', (em) => em.execute(`insert into trial.pipe (id, tenant_id, code) select gen_random_uuid(), ?, 'S' || lpad(n::text, 5, '0') from generate_series(1, 3000) n`, [anna.tenantId]));
    const ordered = { where: { code: { $like: 'S%' } }, orderBy: { code: 'ASC' } } as const;
    const codes: string[] = [];
    for await (const { code } of database.fork(anna).stream(Pipe, ordered)) codes.push(code);
    expect(codes).toEqual(Array.from({ length: 3000 }, (_, n) => `S${String(n + 1).padStart(5, '0')}`));
    for await (const pipe of database.fork(anna).stream(Pipe, ordered)) {
      expect(pipe.code).toBe('S00001');
      break;
    }
    await database.check();
    await database.transaction(anna, 'take them away', (em) => em.execute(`delete from trial.pipe where code like 'S%'`));
  });

  it('keeps tenants apart, also when a row is asked for by its id', async () => {
    const { id } = await lay(anna, 'private');
    expect(await database.fork(bo).findOne(Pipe, { id })).toBeNull();
    expect(await createLoaders(database.fork(bo)).byId(Pipe).load(id)).toBeNull();
    expect(await database.fork(systemActor('auditor')).findOne(Pipe, { id })).not.toBeNull();
    expect(await database.transaction(bo, 'try to take it', (em) => em.nativeUpdate(Pipe, { id }, { code: 'stolen' }))).toBe(0);
  });

  it('reads nothing for nobody', async () => {
    await expect(database.orm.em.fork().find(Pipe, {})).rejects.toThrow(/tenant/i);
    await expect(database.fork({ ...anna, tenantId: '' }).find(Pipe, {})).rejects.toThrow(/tenant/i);
  });

  it('refuses a flush outside a transaction that has an actor', async () => {
    const em = database.fork(anna);
    em.create(Pipe, { code: 'smuggled' });
    await expect(em.flush()).rejects.toThrow('database.transaction');
  });

  it('keeps every version of a row with who and why, and reads the past', async () => {
    const { id } = await lay(anna, 'history', 100);
    const before = await instant();
    await database.transaction({ ...anna, id: 'user:carl' }, 'relined', async (em) => {
      (await em.findOneOrFail(Pipe, { id })).diameterMm = 90;
    });
    const between = await instant();
    await database.transaction(anna, 'taken out', (em) => em.nativeDelete(Pipe, { id }));
    const em = database.fork(anna);
    expect((await findAsOf(em, PipeHistory, before, { id })).map((row) => row.diameterMm)).toEqual([100]);
    expect((await findAsOf(em, PipeHistory, between, { id })).map((row) => row.diameterMm)).toEqual([90]);
    expect(await findAsOf(em, PipeHistory, await instant(), { id })).toEqual([]);
    expect(await findAsOf(database.fork(bo), PipeHistory, between, { id })).toEqual([]);
    const versions = await em.find(PipeHistory, { id }, { orderBy: { historyId: 'ASC' } });
    expect(versions.map(({ changedBy, changeReason, endedBy, endReason }) => [changedBy, changeReason, endedBy, endReason])).toEqual([
      [anna.id, 'lay history', null, null],
      ['user:carl', 'relined', anna.id, 'taken out'],
    ]);
  });

  it('gives all changes of one transaction the same instant, and a changed row no gap', async () => {
    const { id } = await lay(anna, 'gapless');
    await database.transaction(anna, 'twice in one', async (em) => {
      await em.nativeUpdate(Pipe, { id }, { diameterMm: 1 });
      await em.nativeUpdate(Pipe, { id }, { diameterMm: 2 });
    });
    const [first, second, third] = await database.fork(anna).find(PipeHistory, { id }, { orderBy: { historyId: 'ASC' } });
    expect(first!.validTo).toEqual(second!.validFrom);
    expect(second!.validTo).toEqual(third!.validFrom);
    expect(third!.validTo).toBeNull();
  });

  it('changes a thousand rows with one statement for their history', async () => {
    await database.transaction(anna, 'bulk', async (em) => {
      for (let n = 0; n < 1000; n++) em.persist(em.create(Pipe, { code: `bulk-${n}` }));
    });
    const { statements } = await database.countStatements(() => database.transaction(anna, 'bulk change', (em) => em.nativeUpdate(Pipe, { code: { $like: 'bulk-%' } }, { diameterMm: 7 })));
    expect(statements.length).toBeLessThanOrEqual(3);
    expect(await database.fork(anna).count(PipeHistory, { code: { $like: 'bulk-%' } })).toBe(2000);
    await database.transaction(anna, 'clear', (em) => em.nativeDelete(Pipe, { code: { $like: 'bulk-%' } }));
  });

  it('notices a change by somebody else', async () => {
    const { id } = await lay(anna, 'contested');
    await expect(
      database.transaction(anna, 'late', async (em) => {
        const pipe = await em.findOneOrFail(Pipe, { id });
        await em.execute('update trial.pipe set version = version + 1 where id = ?', [id]);
        pipe.diameterMm = 5;
        await em.flush();
      }),
    ).rejects.toThrow(/optimistic lock/i);
  });

  it('pages through a sorted list with nulls without losing or repeating a row', async () => {
    const diameters = [300, null, 100, 200, null, 200, 50];
    for (const [n, diameter] of diameters.entries()) await lay(anna, `page-${n}`, diameter);
    for (const direction of ['ASC', 'DESC'] as const) {
      const seen: (number | null)[] = [];
      let after: string | null = null;
      do {
        const page: Connection<Pipe> = connection({ em: database.fork(anna), entity: Pipe, where: toWhere({ code: { startsWith: 'PAGE-' } }), first: 2, after, sort: { field: 'diameterMm', direction } });
        seen.push(...(await page.nodes).map((pipe) => pipe.diameterMm ?? null));
        expect(await page.totalCount).toBe(7);
        const info: PageInfo = await page.pageInfo;
        after = info.hasNextPage ? info.endCursor : null;
      } while (after);
      const sorted = diameters.filter((value) => value !== null).sort((a, b) => (direction === 'ASC' ? a - b : b - a));
      expect(seen).toEqual([...sorted, null, null]);
    }
  });

  it('pages through the past as through the present', async () => {
    const page = connection({ em: database.fork(anna), entity: PipeHistory, where: { $and: [validAt(await instant()), toWhere({ code: { startsWith: 'page-' } })] }, first: 3, sort: { field: 'code' } });
    expect((await page.nodes).map(({ code }) => code)).toEqual(['page-0', 'page-1', 'page-2']);
    expect(await page.totalCount).toBe(7);
  });

  it('asks only for the parts of a page that are read', async () => {
    const { statements } = await database.countStatements(async () => {
      const page = connection({ em: database.fork(anna), entity: Pipe, first: 5, sort: { field: 'code' } });
      await Promise.all([page.nodes, page.edges, page.pageInfo]);
    });
    expect(statements).toHaveLength(1);
  });

  it('filters by and, or, not, in, ranges and absent values', async () => {
    const codes = async (filter: object) => (await database.fork(anna).find(Pipe, { $and: [toWhere({ code: { startsWith: 'page-' } }), toWhere(filter)] }, { orderBy: { code: 'ASC' } })).map(({ code }) => code);
    expect(await codes({ diameterMm: { gte: 200 } })).toEqual(['page-0', 'page-3', 'page-5']);
    expect(await codes({ diameterMm: { isNull: true } })).toEqual(['page-1', 'page-4']);
    expect(await codes({ or: [{ code: { eq: 'page-6' } }, { diameterMm: { eq: 300 } }] })).toEqual(['page-0', 'page-6']);
    expect(await codes({ not: { code: { in: ['page-0', 'page-1', 'page-2', 'page-3'] } } })).toEqual(['page-4', 'page-5', 'page-6']);
    expect(await codes({ or: [] })).toEqual([]);
    expect(await codes({ code: { contains: '%' } })).toEqual([]);
    expect(await codes({ code: { in: [] } })).toEqual([]);
  });

  it('loads children of many parents by one statement, and at most so many of each by two', async () => {
    const streets = [newId(), newId(), newId()];
    await database.transaction(anna, 'streets', async (em) => {
      for (const [s, streetId] of streets.slice(0, 2).entries()) for (let n = 0; n < 5; n++) em.persist(em.create(Pipe, { code: `s${s}-${n}`, streetId }));
    });
    const em = database.fork(anna);
    const all = await database.countStatements(() => Promise.all(streets.map((id) => createLoadersOnce(em).many(Pipe, 'streetId').load(id))));
    expect(all.result.map((pipes) => pipes.length)).toEqual([5, 5, 0]);
    const some = await database.countStatements(() => Promise.all(streets.map((id) => createLoadersOnce(em).many(Pipe, 'streetId', { limit: 2, orderBy: { code: 'DESC' }, where: { code: { $nin: ['a ? in it', "it's \\ ?? odd"] } } }).load(id))));
    expect(some.result.map((pipes) => pipes.map(({ code }) => code))).toEqual([['s0-4', 's0-3'], ['s1-4', 's1-3'], []]);
    expect([all.statements.length, some.statements.length]).toEqual([1, 2]);
    expect(await Promise.all([createLoadersOnce(em).count(Pipe, 'streetId').load(streets[0]!), createLoadersOnce(em).byId(Pipe).load('no uuid')])).toEqual([5, null]);
  });

  const loadersOf = new WeakMap<object, ReturnType<typeof createLoaders>>();
  function createLoadersOnce(em: ReturnType<Database['fork']>) {
    if (!loadersOf.has(em)) loadersOf.set(em, createLoaders(em));
    return loadersOf.get(em)!;
  }

  it('migrates once when several start at the same time, and again without doing anything', async () => {
    const others = await Promise.all([1, 2, 3].map(() => openPipes(suite.url())));
    await Promise.all(others.map((other) => other.close()));
  });

  it('refuses a database that a newer version has written', async () => {
    const admin = forkForSystem(database.orm);
    await admin.execute(`insert into trial.migration (name) values ('9999-from-the-future')`);
    await expect(database.migrate()).rejects.toThrow(NewerDatabase);
    await expect(database.migrate()).rejects.toThrow('9999-from-the-future');
    await admin.execute(`delete from trial.migration where name = '9999-from-the-future'`);
  });

  it('rolls back when the work fails, and leaves nothing in the history', async () => {
    const attempt = database.transaction(anna, 'fails', async (em) => {
      em.persist(em.create(Pipe, { code: 'never' }));
      await em.flush();
      throw new Error('broken valve');
    });
    await expect(attempt).rejects.toThrow('broken valve');
    const em = database.fork(anna);
    expect([await em.count(Pipe, { code: 'never' }), await em.count(PipeHistory, { code: 'never' })]).toEqual([0, 0]);
  });

  it('reports a transaction that holds the database for over a second, by its name', async () => {
    await database.transaction(anna, 'a slow one', (em) => em.execute('select pg_sleep(1.1)'));
    expect(slow).toContain('a slow one');
  });

  async function instant(): Promise<Date> {
    await new Promise((resolve) => setTimeout(resolve, 15));
    const at = new Date();
    await new Promise((resolve) => setTimeout(resolve, 15));
    return at;
  }
});

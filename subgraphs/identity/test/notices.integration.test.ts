import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { install, type Installation, type Person } from './installation.ts';

vi.setConfig({ testTimeout: 120_000 });

describeEachDatabase('notices', (database) => {
  let house: Installation;
  let onDuty: Person;
  let operator: string;
  let viewer: string;
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();

  beforeAll(async () => {
    house = await install(database);
    onDuty = await house.person('on.duty', ['operator']);
    operator = (await house.signIn(onDuty)).token;
    viewer = (await house.signIn(await house.person('looks.on', ['viewer']))).token;
  });
  afterAll(() => house?.stop());

  const change = async (name: 'addNotice' | 'updateNotice' | 'removeNotice', input: object, token = house.admin) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const answer = await house.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { notice { id version } userErrors { field code } } }`, token, { input });
    return answer.errors ?? (answer.data[name] as { notice: { id: string; version: number } | null; userErrors: object[] });
  };
  const add = async (input: object) => ((await change('addNotice', { text: 'text', ...input })) as { notice: { id: string } }).notice.id;
  const told = async (token: string) => ((await house.ask('{ myNotices { id title isRead } }', token)).data.myNotices as { id: string; title: string; isRead: boolean }[]);
  const titles = async (token: string) => (await told(token)).map(({ title }) => title);
  const read = (ids: string[], token: string) => house.ask('mutation ($input: ReadNoticesInput!) { readNotices(input: $input) { userErrors { message } } }', token, { input: { ids } });

  it('reach everybody, or some roles, or an organisation with those inside it, while they are valid', async () => {
    const organisation = async (code: string, parentId?: string) =>
      ((await house.ask('mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }', house.admin, { input: { code, name: code, parentId } })).data.addOrganisation as { organisation: { id: string } }).organisation.id;
    const plant = await organisation('PLANT');
    const shift = await organisation('SHIFT', plant);
    const other = await organisation('OTHER');
    await house.ask('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { userErrors { message } } }', house.admin, { input: { id: onDuty.id, organisationId: shift } });
    // A token from before the change of organisation is worth nothing any more.
    operator = (await house.signIn(onDuty)).token;

    await add({ title: 'all' });
    await add({ title: 'operators', roles: ['operator'] });
    await add({ title: 'plant', organisationIds: [plant] });
    await add({ title: 'elsewhere', organisationIds: [other] });
    await add({ title: 'analysts of the plant', roles: ['analyst'], organisationIds: [plant] });
    await add({ title: 'tomorrow', startsAt: inAnHour });
    expect((await titles(operator)).toSorted()).toEqual(['all', 'operators', 'plant']);
    expect(await titles(viewer)).toEqual(['all']);
    await database.execute(`update identity.notice set starts_at = now() - interval '1 minute' where title = 'tomorrow'`);
    expect(await titles(viewer)).toContain('tomorrow');
    await database.execute(`update identity.notice set ends_at = now() - interval '1 second' where title = 'tomorrow'`);
    expect(await titles(viewer)).not.toContain('tomorrow');
  });

  it('stay until they were read, and come back when their texts change', async () => {
    const id = await add({ title: 'maintenance', importance: 'WARNING' });
    const isRead = async (token: string) => (await told(token)).find((notice) => notice.id === id)?.isRead;
    expect(await isRead(viewer)).toBe(false);
    await read([id, id, 'nothing'], viewer);
    expect([await isRead(viewer), await isRead(operator)]).toEqual([true, false]);
    await change('updateNotice', { id, importance: 'INFORMATION' });
    expect(await isRead(viewer)).toBe(true);
    await change('updateNotice', { id, text: 'new text' });
    expect(await isRead(viewer)).toBe(false);
    await change('removeNotice', { id });
    expect(await isRead(viewer)).toBeUndefined();
  });

  it('marks none as read that the reader is not told', async () => {
    const id = await add({ title: 'for analysts', roles: ['analyst'] });
    await read([id], viewer);
    expect(await database.execute(`select 1 from identity.notice_read where notice_id = '${id}'`)).toEqual([]);
  });

  it('cannot be had by reference by whom they are not for', async () => {
    const id = await add({ title: 'secret of the analysts', roles: ['analyst'] });
    const entity = async (token: string) => (await house.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Notice { title } } }', token, { r: [{ __typename: 'Notice', id }] })).data._entities;
    expect(await entity(viewer)).toEqual([null]);
    expect(await entity(house.admin)).toEqual([{ title: 'secret of the analysts' }]);
  });

  it.each([
    ['no title', { title: ' ' }, 'title', 'REQUIRED'],
    ['no text', { title: 'x', text: '' }, 'text', 'REQUIRED'],
    ['an end before the start', { title: 'x', startsAt: inAnHour, endsAt: new Date().toISOString() }, 'endsAt', 'INVALID_VALUE'],
    ['an unknown role', { title: 'x', roles: ['nobody'] }, 'roles', 'INVALID_VALUE'],
    ['an unknown organisation', { title: 'x', organisationIds: ['nowhere'] }, 'organisationIds', 'NOT_FOUND'],
    ['an organisation with no id', { title: 'x', organisationIds: [''] }, 'organisationIds', 'NOT_FOUND'],
  ])('are refused with %s', async (_what, input, field, code) => {
    expect(await change('addNotice', { text: 'text', ...input })).toMatchObject({ notice: null, userErrors: [{ field: expect.arrayContaining([field]), code }] });
  });

  it('are written by whoever administers alone', async () => {
    for (const token of [operator, viewer]) {
      expect(await change('addNotice', { title: 'x', text: 'x' }, token)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect((await house.ask('{ notices { totalCount } }', token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('cost one statement each for the list, what was read, and the organisations', async () => {
    const statements = async () => Number(/^hydrograph_sql_statements_total(?:\{[^}]*\})? (\d+)/m.exec(await house.service.metrics.metrics())![1]);
    const costOf = async (first: number) => {
      const before = await statements();
      expect((await house.ask(`{ notices(first: ${first}) { nodes { title isRead organisations { code } } } }`, house.admin)).errors).toBeUndefined();
      return (await statements()) - before;
    };
    // The writer of the audit log asks now and then by itself: the smallest of a few is the list's own.
    expect(Math.min(await costOf(50), await costOf(50), await costOf(50), await costOf(50))).toBe(3);
  });
});

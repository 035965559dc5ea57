import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { SESSION_COOKIE } from '../src/sign-on/cookies.ts';
import { hashOf, newSecret } from '../src/sign-on/secret.ts';
import { openBrowser, type Browser } from './browser.ts';
import { install, PASSWORD, type Installation } from './installation.ts';

interface Utility {
  readonly id: string;
  readonly browser: Browser;
}

describeEachDatabase('a group of utilities', (database) => {
  let here: Installation;
  let east: Utility;
  let home: string;

  const add = async (input: object, token = here.admin) => {
    const { data, errors } = await here.ask('mutation ($input: AddTenantInput!) { addTenant(input: $input) { tenant { id slug parentId } signInPath userErrors { field code } } }', token, { input });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return (data as { addTenant: { tenant: { id: string; parentId: string } | null; signInPath: string | null; userErrors: { field: string[]; code: string }[] } }).addTenant;
  };
  /** A new utility, whose administrator has chosen a password. */
  const utility = async (slug: string): Promise<Utility> => {
    const { tenant, signInPath } = await add({ slug, name: slug, administratorUserName: 'chief' });
    const browser = openBrowser(here.url);
    await browser.post('/auth/token', { grant: 'one-time-link', code: new URL(signInPath!, here.url).searchParams.get('code') });
    expect((await browser.post('/auth/interaction/change-password', { newPassword: PASSWORD })).body.step).toBe('ENROL_SECOND_FACTOR');
    return { id: tenant!.id, browser };
  };
  const visit = async (browser: Browser, tenantId: string) => browser.post('/auth/token', { grant: 'session', tenantId });
  const ids = async (token: string): Promise<string[]> => ((await here.ask('{ groupTenants { id } }', token)).data as { groupTenants: { id: string }[] }).groupTenants.map(({ id }) => id);

  beforeAll(async () => {
    here = await install(database);
    home = String(decodeJwt(here.admin).tid);
    const { data, errors } = await here.ask('mutation ($input: AddRoleInput!) { addRole(input: $input) { userErrors { code } } }', here.admin, { input: { code: 'group-analyst', name: '集团分析员', permissions: ['network:read', 'customers:*', 'group:read'] } });
    expect([errors, data]).toEqual([undefined, { addRole: { userErrors: [] } }]);
    east = await utility('east');
  });
  afterAll(() => here.stop());

  it('is told of by whoever may look into it, and has the built-in roles and an administrator of its own', async () => {
    expect((await ids(here.admin)).toSorted()).toEqual([home, east.id].toSorted());
    const [{ roles, chiefs }] = await database.execute<{ roles: string; chiefs: string }>(`select (select count(*) from identity.role where tenant_id = '${east.id}') as roles, (select count(*) from identity.user_account where tenant_id = '${east.id}') as chiefs`) as [{ roles: string; chiefs: string }];
    expect([Number(roles), Number(chiefs)]).toEqual([7, 1]);
  });

  it('takes no utility without a name, a short name of its own and a time zone', async () => {
    const { tenant, userErrors } = await add({ slug: 'east', name: ' ', timeZone: 'Mars/Base', administratorUserName: '?' });
    expect(tenant).toBeNull();
    expect(userErrors.map(({ field, code }) => [field[0], code])).toEqual([['slug', 'ALREADY_EXISTS'], ['name', 'REQUIRED'], ['timeZone', 'INVALID_VALUE'], ['administratorUserName', 'INVALID_VALUE']]);
    await expect(add({ slug: 'x', name: 'x', administratorUserName: 'chief' }, (await here.signIn(await here.person('nosy'))).token)).rejects.toThrow('needs the permission group:write');
  });

  it('lets a user of the group read in one of its utilities what they read at home, and change nothing', async () => {
    const { browser } = await here.signIn(await here.person('wang', ['group-analyst']));
    const { status, body } = await visit(browser, east.id);
    expect(status).toBe(200);
    expect(decodeJwt(body.accessToken!)).toMatchObject({ tid: east.id, home, scope: 'network:read customers:read group:read' });
    const { data } = await here.ask('{ viewer { tenantId homeTenantId } tenant { slug } }', body.accessToken);
    expect(data).toEqual({ viewer: { tenantId: east.id, homeTenantId: home }, tenant: { slug: 'east' } });
    expect((await ids(body.accessToken!)).toSorted()).toEqual([home, east.id].toSorted());
    for (const mutation of ['updateTenant(input: { name: "x" }) { userErrors { code } }', 'changeMyPassword(input: { currentPassword: "x", newPassword: "y" }) { userErrors { code } }']) {
      expect((await here.ask(`mutation { ${mutation} }`, body.accessToken)).errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
    expect(decodeJwt((await browser.post('/auth/token', { grant: 'session' })).body.accessToken!).tid).toBe(home);
  });

  it('is told of in the audit log of both', async () => {
    const { browser } = await here.signIn(await here.person('auditee', ['group-analyst']));
    await visit(browser, east.id);
    await expect.poll(async () => (await database.execute<{ tenant_id: string }>(`select distinct tenant_id from identity.audit_entry where action = 'VISIT_UTILITY' and outcome = 'DONE'`)).map(({ tenant_id }) => tenant_id).toSorted(), { timeout: 10_000 }).toEqual([home, east.id].toSorted());
  });

  it('is closed to whoever may not, to siblings and from below; the refused stay signed in', async () => {
    const west = await utility('west');
    const { browser } = await here.signIn(await here.person('li'));
    for (const id of [east.id, west.id, '018f0000-0000-7000-8000-000000000999']) expect(await visit(browser, id)).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: 'FORBIDDEN', reason: 'not-your-utility' } }] } });
    expect((await browser.post('/auth/token', { grant: 'session' })).status).toBe(200);
    // The administrator of a utility below, in a session as their sign-on would begin it.
    const [chief] = await database.execute<{ id: string }>(`select id from identity.user_account where tenant_id = '${east.id}'`);
    const secret = newSecret();
    await database.execute(`insert into identity.session (id, tenant_id, user_id, token_hash, expires_at) values (gen_random_uuid(), '${east.id}', '${chief!.id}', '${hashOf(secret)}', now() + interval '1 hour')`);
    east.browser.plant(SESSION_COOKIE, secret, '/auth');
    for (const id of [home, west.id]) expect((await visit(east.browser, id)).status).toBe(403);
    const { body } = await east.browser.post('/auth/token', { grant: 'session' });
    expect(decodeJwt(body.accessToken!)).toMatchObject({ tid: east.id });
    expect(await ids(body.accessToken!)).toEqual([east.id]);
  });

  it('ends for a visitor with their rights at home', async () => {
    const person = await here.person('zhao', ['group-analyst']);
    const { browser } = await here.signIn(person);
    const { body } = await visit(browser, east.id);
    expect((await here.ask('{ viewer { id } }', body.accessToken)).errors).toBeUndefined();
    await here.ask('mutation ($input: AssignRightsInput!) { assignRights(input: $input) { userErrors { code } } }', here.admin, { input: { userId: person.id, roles: ['viewer'] } });
    await expect.poll(async () => (await here.ask('{ viewer { id } }', body.accessToken)).errors?.[0]?.extensions.code, { timeout: 10_000 }).toBe('UNAUTHENTICATED');
    expect((await visit(browser, east.id)).status).toBe(403);
  });
});

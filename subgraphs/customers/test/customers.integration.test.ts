import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixedRuleBook } from '@hydrograph/access';
import { newId, subjectsOf } from '@hydrograph/entities';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { aClientOf, ownTenant, type Client } from '../../../packages/service/test/client.ts';
import { createCustomersApp } from '../src/app.ts';
import { customersTables } from '../src/database.ts';
import { readEnv } from '../src/env.ts';

const register = 'mutation ($input: RegisterCustomersInput!) { registerCustomers(input: $input) { customers { id code version } userErrors { field code message } } }';

const household = (n: number, junctionId?: string): object => ({
  code: `C-${n}`,
  name: `住户 ${n}`,
  kind: 'RESIDENTIAL',
  address: `人民路 ${n} 号`,
  meters: [{ code: `WM-${n}`, diameterMm: 20, permanentFlowM3PerH: 2.5, junctionId }],
});

describeEachDatabase('customers', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-customers-'));
  const rules = fixedRuleBook(subjectsOf(customersTables.entities));
  let service: Service;
  let ask: Client;

  beforeAll(async () => {
    const issuer = await createTestIssuer();
    service = await createCustomersApp(readEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks', HYDROGRAPH_DATA_DIR: folder }), { verify: issuer.verify, rules });
    ask = await aClientOf(service, issuer);
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('registers customers with account and meter, and reaches each from the other', async () => {
    const junctionId = newId();
    const { data } = await ask(register, { input: { customers: [household(1, junctionId), household(2, junctionId)] } });
    expect(data.registerCustomers.userErrors).toEqual([]);

    const found = await ask('{ customers(filter: { address: { contains: "人民路 1" } }) { nodes { code accounts { code open openedOn customer { code } } waterMeters { code permanentFlowM3PerH account { code } junction { id } } } } }');
    expect(found.data.customers.nodes).toEqual([
      {
        code: 'C-1',
        accounts: [{ code: 'C-1', open: true, openedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), customer: { code: 'C-1' } }],
        waterMeters: [{ code: 'WM-1', permanentFlowM3PerH: 2.5, account: { code: 'C-1' }, junction: { id: junctionId } }],
      },
    ]);
    const atJunction = await ask('query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Junction { waterMeterCount waterMeters { code } } } }', { refs: [{ __typename: 'Junction', id: junctionId }] });
    expect(atJunction.data._entities).toEqual([{ waterMeterCount: 2, waterMeters: [{ code: 'WM-1' }, { code: 'WM-2' }] }]);
  });

  it('hides what it adds to a junction from whom a policy denies it, by whatever way the junction is reached', async () => {
    const junctionId = newId();
    await ask(register, { input: { customers: [household(5, junctionId)] } });
    const look = () => ask('query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Junction { id waterMeterCount } } customers(filter: { code: { eq: "C-5" } }) { nodes { waterMeters { junction { waterMeterCount } } } } }', { refs: [{ __typename: 'Junction', id: junctionId }] });
    expect((await look()).errors).toBeUndefined();
    const denied = { id: 'no counts', effect: 'DENY' as const, action: 'read' as const, subject: 'Junction', fields: ['waterMeterCount'], condition: undefined, for: { kind: 'EVERYONE' as const, id: null } };
    rules.replace({ version: 'denied', tenants: { [ownTenant]: { rules: [denied], organisations: [], changed: {} } } });
    await expect.poll(async () => (await look()).errors?.map(({ extensions }: { extensions?: { code?: string; coordinate?: string } }) => [extensions?.code, extensions?.coordinate])).toEqual([['FORBIDDEN', 'Junction.waterMeterCount'], ['FORBIDDEN', 'Junction.waterMeterCount']]);
    rules.replace({ version: 'open', tenants: {} });
    await expect.poll(async () => (await look()).errors).toBeUndefined();
  });

  it('registers nobody when one of the meters is taken', async () => {
    await ask(register, { input: { customers: [household(10)] } });
    const { data } = await ask(register, { input: { customers: [household(11), { ...household(12), meters: [{ code: 'WM-10', diameterMm: 0 }] }] } });
    expect(data.registerCustomers.customers).toEqual([]);
    expect(data.registerCustomers.userErrors.map(({ field, code }: { field: string[]; code: string }) => [field.join('.'), code])).toEqual([
      ['customers.1.meters.0.diameterMm', 'INVALID_VALUE'],
      ['customers.1.meters.0.code', 'ALREADY_EXISTS'],
    ]);
    expect((await ask('{ customers(filter: { code: { in: ["C-11", "C-12"] } }) { totalCount } }')).data.customers.totalCount).toBe(0);
  });

  it('keeps who a customer was before a change', async () => {
    const { data } = await ask(register, { input: { customers: [household(20)] } });
    const [{ id }] = data.registerCustomers.customers;
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { code } } }', { input: { id, name: '新户主', reason: '过户' } });

    const { data: seen } = await ask('query ($id: ID!, $asOf: DateTime) { now: customer(id: $id) { name } past: customer(id: $id, asOf: $asOf) { name } }', { id, asOf: before });
    expect(seen).toEqual({ now: { name: '新户主' }, past: { name: '住户 20' } });
  });

  it('costs the same number of statements for 2 and for 60 customers', async () => {
    await ask(register, { input: { customers: Array.from({ length: 60 }, (_, n) => household(100 + n, newId())) } });
    const query = 'query ($first: Int!) { customers(first: $first, filter: { code: { startsWith: "C-1" } }) { totalCount nodes { accounts { code } waterMeters { code account { customer { code } } } } } }';

    const [few, many] = [await ask.statements(query, { first: 2 }), await ask.statements(query, { first: 60 })];
    expect(many).toBe(few);
  });

  it('finds nothing by what is no id', async () => {
    const { data, errors } = await ask('{ waterMeters(filter: { junctionId: { eq: "no id" } }) { totalCount } customers(filter: { id: { in: ["x", "y"] } }) { totalCount } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ waterMeters: { totalCount: 0 }, customers: { totalCount: 0 } });
  });

  it('finds customers by name, address, account and meter, each with the junction to fly to, by one statement', async () => {
    const junctionId = newId();
    const wu = { ...household(40, junctionId), name: '吴淞口', address: '滨江大道 88 号', accountCode: 'ACC-77' };
    await ask(register, { input: { customers: [wu, household(41)] } });
    const query = 'query ($text: String!) { searchCustomers(text: $text, first: 5) { kind code name context rank elementId } }';
    const hitsOf = async (text: string) => (await ask(query, { text })).data.searchCustomers;

    const customer = { kind: 'CUSTOMER', code: 'C-40', name: '吴淞口', context: '滨江大道 88 号', elementId: junctionId };
    expect(await hitsOf('滨江')).toEqual([{ ...customer, rank: 1 }]);
    expect(await hitsOf('淞口')).toEqual([{ ...customer, rank: 2 }]);
    expect(await hitsOf('吴淞口')).toEqual([{ ...customer, rank: 0 }]);
    expect(await hitsOf('acc-7')).toEqual([{ ...customer, kind: 'ACCOUNT', code: 'ACC-77', rank: 1 }]);
    expect(await hitsOf('wm-40')).toEqual([{ ...customer, kind: 'WATER_METER', code: 'WM-40', rank: 0 }]);
    expect((await hitsOf('C-41')).map(({ kind }: { kind: string }) => kind)).toEqual(['CUSTOMER']);
    expect(await hitsOf('%')).toEqual([]);
    expect([await ask.statements(query, { text: 'C-40' }), await ask.statements(query, { text: 'C' })]).toEqual([1, 1]);
  });

  it('shows no customer of another utility, and none to somebody without customers:read', async () => {
    await ask(register, { input: { customers: [household(50)] } });
    expect((await ask.ofTenant('018f0000-0000-7000-8000-0000000000ff')('{ searchCustomers(text: "C-50") { code } }')).data.searchCustomers).toEqual([]);
    const limited = await ask.withScope('network:read')('{ searchCustomers(text: "C-50") { code } }');
    expect(limited.data).toEqual({ searchCustomers: null });
    expect(limited.errors![0]!.extensions!.code).toBe('FORBIDDEN');
  });

  it('refuses to search for nothing and for too much', async () => {
    expect((await ask('{ searchCustomers(text: " ") { code } }')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await ask('{ searchCustomers(text: "a", first: 51) { code } }')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('refuses a page that is too large, a bad cursor and a missing token', async () => {
    expect((await ask('{ customers(first: 1001) { nodes { id } } }')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await ask('{ customers(after: "nonsense") { nodes { id } } }')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const response = await service.app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ customers { totalCount } }' } });
    expect(response.statusCode).toBe(401);
    expect(response.json().errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});

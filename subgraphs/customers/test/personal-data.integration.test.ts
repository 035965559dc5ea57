import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestIssuer, type TestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { createCustomersApp } from '../src/app.ts';
import { readEnv } from '../src/env.ts';

const tid = '018f0000-0000-7000-8000-000000000001';
const PHONE = '13812345678';
const ID_NUMBER = '11010519491231002X';

describeEachDatabase('personal data of customers', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-personal-'));
  let issuer: TestIssuer;
  let service: Service;
  const start = () => createCustomersApp(readEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks', HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_LOG_LEVEL: 'warn' }), { verify: issuer.verify });
  beforeAll(async () => {
    issuer = await createTestIssuer();
    service = await start();
    await service.ready();
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Somebody asks: `u1` unless told otherwise. */
  async function ask(query: string, variables: object = {}, who: { sub?: string; scope?: string; tid?: string } = {}) {
    const token = await issuer.token({ tid, sub: 'u1', name: '李华', ...who });
    return (await service.app.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${token}` }, payload: { query, variables } })).json<{ data: ReturnType<JSON['parse']>; errors?: { extensions: { code: string } }[] }>();
  }
  const register = async (code: string, more: object = {}): Promise<string> => {
    const { data } = await ask('mutation ($c: RegisterCustomerInput!) { registerCustomers(input: { customers: [$c] }) { customers { id } userErrors { field message } } }', { c: { code, name: `户主 ${code}`, kind: 'RESIDENTIAL', address: '人民路 1 号', ...more } });
    expect(data.registerCustomers.userErrors).toEqual([]);
    return data.registerCustomers.customers[0].id;
  };
  const entries = async (action: string) => (await database.execute<{ payload: { detail?: object; reason?: string; category: string; target: string; outcome: string } }>(`select payload from customers.outbox where type = 'Audited' and payload->>'action' = '${action}' order by position`)).map(({ payload }) => payload);
  const everything = async () => JSON.stringify([await database.execute('select * from customers.personal_data'), await database.execute('select * from customers.outbox'), await database.execute('select * from customers.customer_history')]);

  it('is masked for everybody who may see the customer, and stands nowhere in the clear', async () => {
    const id = await register('P-1', { phone: '138 1234-5678', idNumber: ID_NUMBER.toLowerCase(), bankAccount: '6222020200112233445' });
    const { data } = await ask('query ($id: ID!) { customer(id: $id) { personalData { phone idNumber bankAccount } } }', { id });
    expect(data.customer.personalData).toEqual({ phone: '138****5678', idNumber: '110105********002X', bankAccount: '6222***********3445' });
    expect(await everything()).not.toMatch(/13812345678|138 1234-5678|11010519491231002|6222020200112233445/i);
    expect((await entries('registerCustomers')).at(-1)!.detail).toMatchObject({ customers: [{ code: 'P-1', phone: '[personal]', idNumber: '[personal]', bankAccount: '[personal]' }] });
  });

  it('is found by its exact value in any spelling, in its own utility only', async () => {
    const query = 'query ($v: String!) { customersByPersonalData(field: PHONE, value: $v) { code } }';
    expect((await ask(query, { v: '138-1234 5678' })).data.customersByPersonalData).toEqual([{ code: 'P-1' }]);
    expect((await ask(query, { v: '13812345670' })).data.customersByPersonalData).toEqual([]);
    expect((await ask(query, { v: PHONE }, { tid: '018f0000-0000-7000-8000-0000000000ff' })).data.customersByPersonalData).toEqual([]);
  });

  it('is refused when it cannot be right, without being repeated, and removed by an empty value', async () => {
    const id = await register('P-2', { phone: PHONE });
    const update = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { personalData { phone } } userErrors { field message } } }';
    const { data } = await ask(update, { input: { id, idNumber: '110105194912310021' } });
    expect(data.updateCustomer.userErrors).toEqual([{ field: ['idNumber'], message: expect.not.stringContaining('110105') }]);
    expect((await ask(update, { input: { id, phone: '' } })).data.updateCustomer).toEqual({ customer: { personalData: { phone: null } }, userErrors: [] });
  });

  it('is shown as it is only for a purpose, to those who may, and the audit log tells what and why', async () => {
    const [{ id }] = (await ask('{ customers(filter: { code: { eq: "P-1" } }) { nodes { id } } }')).data.customers.nodes;
    const reveal = 'mutation ($input: RevealPersonalDataInput!) { revealPersonalData(input: $input) { personalData { phone idNumber } userErrors { field } } }';
    expect((await ask(reveal, { input: { customerId: id, fields: ['PHONE'], purpose: ' ' } })).data.revealPersonalData).toEqual({ personalData: null, userErrors: [{ field: ['purpose'] }] });
    expect((await ask(reveal, { input: { customerId: id, fields: ['PHONE'], purpose: '催缴电话' } }, { scope: 'customers:*' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(reveal, { input: { customerId: id, fields: ['PHONE'], purpose: '催缴电话' } })).data.revealPersonalData).toEqual({ personalData: { phone: PHONE, idNumber: null }, userErrors: [] });
    expect((await entries('revealPersonalData')).map(({ outcome, category, reason, target, detail }) => [outcome, category, reason, target, detail]).at(-1)).toEqual(['DONE', 'PERSONAL_DATA', '催缴电话', `Customer ${id}`, expect.objectContaining({ fields: ['PHONE'] })]);
    expect((await entries('revealPersonalData')).map(({ outcome }) => outcome)).toEqual(['REFUSED', 'REFUSED', 'DONE']);
  });

  it('is sealed again by a new key in the background, also what a death left over', async () => {
    const before = (await database.execute<{ key_id: string; phone: string }>(`select key_id, phone from customers.personal_data where phone is not null`))[0]!;
    const { data } = await ask('mutation { rotatePersonalDataKey(input: { reason: "年度更换" }) { keyId userErrors { message } } }');
    const { keyId } = data.rotatePersonalDataKey;
    expect(keyId).not.toBe(before.key_id);
    await expect.poll(async () => (await ask('{ personalDataProtection { keyId sealedByOlder } }')).data.personalDataProtection).toEqual({ keyId, sealedByOlder: 0 });
    const [after] = await database.execute<{ key_id: string; phone: string }>('select key_id, phone from customers.personal_data where phone is not null');
    expect([after!.key_id, after!.phone.split('.')[0], after!.phone === before.phone]).toEqual([keyId, keyId, false]);
    await database.execute(`update customers.personal_data set key_id = '${before.key_id}', phone = '${before.phone}' where phone is not null`);
    await service.stop();
    service = await start();
    await service.ready();
    await expect.poll(async () => (await ask('{ personalDataProtection { sealedByOlder } }')).data.personalDataProtection.sealedByOlder).toBe(0);
    expect((await ask('query ($v: String!) { customersByPersonalData(field: PHONE, value: $v) { personalData { phone } } }', { v: PHONE })).data.customersByPersonalData).toEqual([{ personalData: { phone: '138****5678' } }]);
  });

  const request = 'mutation ($input: RequestPersonalDataInput!) { requestPersonalData(input: $input) { request { id state } userErrors { code } } }';
  const decide = 'mutation ($input: DecidePersonalDataRequestInput!) { decidePersonalDataRequest(input: $input) { request { state decidedByName erased kept { what why } } userErrors { field code } } }';

  it('is given out to the person when somebody else has granted it, and each time is kept', async () => {
    const id = await register('P-3', { phone: PHONE, meters: [{ code: 'PM-3', diameterMm: 20 }] });
    const asked = (await ask(request, { input: { customerId: id, kind: 'EXPORT', reason: '来信' } })).data.requestPersonalData.request;
    const collect = 'mutation ($id: ID!) { collectPersonalData(input: { id: $id }) { document userErrors { code } } }';
    expect((await ask(collect, { id: asked.id })).data.collectPersonalData).toEqual({ document: null, userErrors: [{ code: 'INVALID_VALUE' }] });
    const standing = async (sub: string) => (await ask('{ personalDataRequests(first: 100) { nodes { id mayDecide createdAt dueAt } } }', {}, { sub })).data.personalDataRequests.nodes.find(({ id: one }: { id: string }) => one === asked.id);
    const mine = await standing('u1');
    expect(Date.parse(mine.dueAt) - Date.parse(mine.createdAt)).toBe(30 * 86_400_000);
    expect([mine.mayDecide, (await standing('u2')).mayDecide]).toEqual([false, true]);
    expect((await ask(decide, { input: { id: asked.id, approve: true } })).data.decidePersonalDataRequest.userErrors).toEqual([{ field: ['id'], code: 'INVALID_VALUE' }]);
    expect((await ask(decide, { input: { id: asked.id, approve: true } }, { sub: 'u2' })).data.decidePersonalDataRequest).toMatchObject({ request: { state: 'GRANTED' }, userErrors: [] });
    expect((await standing('u2')).mayDecide).toBe(false);
    const { document } = (await ask(collect, { id: asked.id })).data.collectPersonalData;
    expect(document).toMatchObject({ customer: { code: 'P-3', phone: PHONE }, accounts: [{ code: 'P-3', open: true }], waterMeters: [{ code: 'PM-3' }] });
    expect((await entries('collectPersonalData')).at(-1)).toMatchObject({ outcome: 'DONE', category: 'EXPORT', target: `Customer ${id}` });
  });

  it('is erased, also from the history, but for what a law or a running contract needs', async () => {
    const id = await register('P-4', { phone: PHONE });
    const erase = async () => {
      const asked = (await ask(request, { input: { customerId: id, kind: 'ERASURE', reason: '到访' } })).data.requestPersonalData.request;
      return (await ask(decide, { input: { id: asked.id, approve: true } }, { sub: 'u2' })).data.decidePersonalDataRequest.request;
    };
    const first = await erase();
    expect(first.erased).toEqual(['phone, ID number, bank account']);
    expect(first.kept.map(({ what }: { what: string }) => what)).toContain('name and address');
    await database.execute(`update customers.account set open = false where customer_id = '${id}'`);
    expect((await erase()).erased).toEqual(['name and address, now and in the history']);
    expect(JSON.stringify(await database.execute(`select * from customers.customer_history where id = '${id}'`))).not.toContain('户主 P-4');
    expect(await database.execute(`select 1 from customers.personal_data where id = '${id}'`)).toEqual([]);
    expect((await ask('query ($id: ID!) { customer(id: $id) { name personalData { phone } accounts { code } } }', { id })).data.customer).toEqual({ name: '[已删除]', personalData: null, accounts: [{ code: 'P-4' }] });
  });

  it('loses nothing when two change it at once', async () => {
    const update = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { userErrors { message } } }';
    const reveal = 'mutation ($input: RevealPersonalDataInput!) { revealPersonalData(input: $input) { personalData { phone bankAccount } } }';
    for (let round = 1; round <= 5; round++) {
      const id = await register(`PL-${round}`, { phone: '11111', bankAccount: '11111111' });
      await Promise.all([{ phone: '22222' }, { bankAccount: '22222222' }].map((change) => ask(update, { input: { id, ...change } })));
      expect((await ask(reveal, { input: { customerId: id, fields: ['PHONE', 'BANK_ACCOUNT'], purpose: 'test' } })).data.revealPersonalData.personalData).toEqual({ phone: '22222', bankAccount: '22222222' });
    }
  });
});

import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { createIdentityApp } from '../src/app.ts';
import { readEnv } from '../src/env.ts';
import { openBrowser } from './browser.ts';
import { install, type Installation } from './installation.ts';

vi.setConfig({ testTimeout: 120_000 });

describeEachDatabase('the demo', (database) => {
  let house: Installation;
  beforeAll(async () => {
    house = await install(database, { HYDROGRAPH_DEMO: 'small' });
  });
  afterAll(() => house?.stop());

  const shown = (headers: Record<string, string> = {}) =>
    new Promise<{ status: number; accounts: { userName: string; role: string; password: string }[] }>((resolve, reject) => {
      request(new URL('/auth/demo-accounts', house.url), { headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: response.statusCode ?? 0, accounts: (JSON.parse(text) as { accounts: [] }).accounts }));
      }).on('error', reject).end();
    });

  it('shows accounts with passwords of their own at this machine, where they open the demo and administer nothing', async () => {
    const { status, accounts } = await shown();
    expect([status, accounts.map(({ role }) => role)]).toEqual([200, ['operator', 'analyst', 'viewer']]);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(3);
    for (const { userName, password } of accounts) expect((await openBrowser(house.url).post('/auth/interaction/password', { userName, password })).body.step).toBe('DONE');
    expect(statSync(join(house.folder, 'demo-accounts.json')).mode & 0o777).toBe(0o600);
  });

  it.each<Record<string, string>>([{ 'x-forwarded-for': '10.0.0.7' }, { 'x-forwarded-for': '127.0.0.1, 10.0.0.7' }, { host: 'rebound.example' }, { 'x-forwarded-host': 'water.example' }])('shows nothing to %j', async (headers) => {
    expect(await shown(headers)).toEqual({ status: 404, accounts: undefined });
  });

  it('keeps its passwords from start to start, and closes its accounts when it is shown no more', async () => {
    const { accounts } = await shown();
    const settings = { HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_SIGNING_KEY_FILE: join(house.folder, 'signing-key.jwk'), HYDROGRAPH_LOG_LEVEL: 'silent' };
    const again = await createIdentityApp(readEnv({ ...settings, HYDROGRAPH_DEMO: 'small' }));
    await again.ready();
    await again.stop();
    expect(JSON.parse(readFileSync(join(house.folder, 'demo-accounts.json'), 'utf8'))).toMatchObject(accounts);
    const without = await createIdentityApp(readEnv({ ...settings, HYDROGRAPH_DEMO: 'none' }));
    await without.ready();
    await without.stop();
    const [{ userName, password } = { userName: '', password: '' }] = accounts;
    expect((await openBrowser(house.url).post('/auth/interaction/password', { userName, password })).status).toBe(401);
    expect(() => statSync(join(house.folder, 'demo-accounts.json'))).toThrow('ENOENT');
  });
});

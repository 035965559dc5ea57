import { spawn, type ChildProcess } from 'node:child_process';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestIssuer, type TestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { startAedes, type TestBroker } from '../../packages/bus/test/brokers.ts';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { inRepository } from '../src/repository.ts';
import { createIdentityApp } from '../../subgraphs/identity/src/app.ts';
import { readEnv as identityEnv } from '../../subgraphs/identity/src/env.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const tid = '018f0000-0000-7000-8000-000000000001';

describeEachDatabase('audit entries on their way from customers to the chain', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-delivery-'));
  let broker: TestBroker;
  let issuer: TestIssuer;
  let keys: Server;
  let identity: Service | undefined;
  let customers: { process: ChildProcess; url: string };
  let made = 0;

  beforeAll(async () => {
    broker = await startAedes();
    issuer = await createTestIssuer();
    keys = createHttpServer((request, response) => void publish(request, response)).listen(0, '127.0.0.1');
    await new Promise((resolve) => keys.once('listening', resolve));
    writeFileSync(join(folder, 'local-token'), 'the-local-token', { mode: 0o600 });
    customers = await startCustomers();
  });
  afterAll(async () => {
    customers?.process.kill('SIGKILL');
    await identity?.stop();
    await broker?.stop();
    keys?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What customers needs of an identity, which is away for most of this: its keys, a token of its own, and no rules. */
  async function publish({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const known = url.includes('known=none');
    const answers: Record<string, unknown> = { '/jwks': issuer.jwks, '/auth/token': { accessToken: await issuer.token({ tid, kind: 'service' }), expiresIn: 3600 }, '/access/rules': { version: 'none', tenants: {} } };
    if (known) await new Promise((resolve) => setTimeout(resolve, 1000));
    response.writeHead(known ? 304 : 200, { 'content-type': 'application/json' }).end(known ? undefined : JSON.stringify(answers[url.split('?')[0] ?? '']));
  }

  /** A process of its own, that can be killed. */
  async function startCustomers(more: Record<string, string> = {}): Promise<{ process: ChildProcess; url: string }> {
    const env = { HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`, HYDROGRAPH_SERVICE_SECRET: 'the secret of our services', HYDROGRAPH_MQTT_URL: broker.url, HYDROGRAPH_LOG_LEVEL: 'error', HYDROGRAPH_DATA_DIR: folder, ...more };
    const child = spawn(process.execPath, [inRepository('subgraphs/customers/src/main.ts')], { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const url = await new Promise<string>((resolve, reject) => {
      child.on('message', (message: { type?: string; url?: string }) => message.type === 'listening' && resolve(message.url!));
      child.once('exit', (code) => reject(new Error(`customers ended with code ${code}`)));
    });
    return { process: child, url };
  }

  async function restartCustomers(more: Record<string, string> = {}): Promise<void> {
    const dead = new Promise((resolve) => customers.process.once('exit', resolve));
    customers.process.kill('SIGKILL');
    await dead;
    customers = await startCustomers(more);
  }

  async function startIdentity(): Promise<Service> {
    const service = await createIdentityApp(identityEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_MQTT_URL: broker.url, HYDROGRAPH_SIGNING_KEY_FILE: join(folder, 'signing-key.jwk'), HYDROGRAPH_LOCAL_TOKEN_FILE: join(folder, 'local-token'), HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_LOG_LEVEL: 'silent' }));
    await service.ready();
    return service;
  }

  async function ask(query: string, variables: object = {}): Promise<{ data?: Record<string, { userErrors: { code: string }[] }>; errors?: { extensions: { code: string } }[] }> {
    const response = await fetch(`${customers.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await issuer.token({ tid, name: '李华' })}` }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as never;
  }
  const register = () => ask('mutation ($input: RegisterCustomersInput!) { registerCustomers(input: $input) { userErrors { code } } }', { input: { customers: [{ code: `C-${++made}`, name: '住户', kind: 'RESIDENTIAL', address: '人民路' }] } });
  const chained = () => database.execute<{ target: string; actor_name: string }>(`select target, actor_name from identity.audit_entry where service = 'customers' and action = 'registerCustomers' order by sequence`);
  const customerIds = async () => (await database.execute<{ id: string }>('select id from customers.customer order by code')).map(({ id }) => `Customer ${id}`);

  it('wait while identity is away, outlive a kill -9, and come into the chain once', async () => {
    for (let n = 0; n < 3; n++) expect((await register()).data?.registerCustomers?.userErrors).toEqual([]);
    await restartCustomers();
    await register();
    identity = await startIdentity();
    await expect.poll(async () => (await chained()).length, { timeout: 60_000 }).toBe(4);
    expect((await chained()).map(({ target }) => target)).toEqual(await customerIds());
    await expect.poll(async () => (await database.execute(`select 1 from customers.outbox where delivered_at is null`)).length, { timeout: 30_000 }).toBe(0);
  });

  it('are sent again when customers dies before it hears that they are kept, and when the broker forgets them', async () => {
    // As if the receipt had been lost with the process.
    await database.execute('update customers.outbox set delivered_at = null');
    await broker.pause();
    await register();
    await restartCustomers();
    await broker.restart();
    await expect.poll(async () => (await chained()).length, { timeout: 60_000 }).toBe(5);
    await expect.poll(async () => (await database.execute(`select 1 from customers.outbox where delivered_at is null`)).length, { timeout: 30_000 }).toBe(0);
    expect((await chained()).map(({ target }) => target)).toEqual(await customerIds());
  });

  it('stop changes when too many wait, not reads, and let them through when identity is back', async () => {
    await identity!.stop();
    await restartCustomers({ HYDROGRAPH_AUDIT_SPOOL: '2' });
    await register();
    await register();
    const before = await customerIds();
    const refused = await register();
    expect(refused.errors?.[0]?.extensions.code).toBe('AUDIT_SPOOL_FULL');
    expect(await customerIds()).toEqual(before);
    expect((await ask('{ customers { totalCount } }')).data).toEqual({ customers: { totalCount: 7 } });
    identity = await startIdentity();
    await expect.poll(async () => (await register()).errors, { timeout: 60_000, interval: 500 }).toBeUndefined();
  });
});

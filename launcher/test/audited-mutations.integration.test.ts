import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isObjectType, isRequiredInputField, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { openTelemetry } from '@hydrograph/telemetry';
import { startAedes, type TestBroker } from '../../packages/bus/test/brokers.ts';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { subgraphNames } from '../src/supervisor/plan.ts';
import { createAssetsApp } from '../../subgraphs/assets/src/app.ts';
import { readEnv as assetsEnv } from '../../subgraphs/assets/src/env.ts';
import { createCustomersApp } from '../../subgraphs/customers/src/app.ts';
import { readEnv as customersEnv } from '../../subgraphs/customers/src/env.ts';
import { createEnergyApp } from '../../subgraphs/energy/src/app.ts';
import { readEnv as energyEnv } from '../../subgraphs/energy/src/env.ts';
import { createIdentityApp } from '../../subgraphs/identity/src/app.ts';
import { readEnv as identityEnv } from '../../subgraphs/identity/src/env.ts';
import { createNetworkApp } from '../../subgraphs/network/src/app.ts';
import { readEnv as networkEnv } from '../../subgraphs/network/src/env.ts';
import { createPlantsApp } from '../../subgraphs/plants/src/app.ts';
import { readEnv as plantsEnv } from '../../subgraphs/plants/src/env.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

interface Entry {
  action: string;
  outcome: string;
  actorName: string;
  detail?: object;
}

describeEachDatabase('every mutation of every subgraph', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-audited-'));
  const services = new Map<string, Service>();
  let visitor: string;
  const tokens = new Map<string, string>();
  let broker: TestBroker;
  let telemetry: ReturnType<typeof openTelemetry>;
  let serial = 0;

  beforeAll(async () => {
    broker = await startAedes();
    telemetry = openTelemetry({ file: join(folder, 'telemetry.db') }, 'write');
    await (telemetry as { write(samples: never[]): Promise<unknown> }).write([]);
    writeFileSync(join(folder, 'local-token'), 'the-local-token', { mode: 0o600 });
    const issuer = await createTestIssuer();
    const deps = { verify: issuer.verify };
    const env = { HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks', HYDROGRAPH_LOG_LEVEL: 'silent', HYDROGRAPH_DATA_DIR: folder };
    // Only network needs the bus here: the entries of the others stay in their spools to be looked at.
    services.set('identity', await createIdentityApp(identityEnv({ ...env, HYDROGRAPH_SIGNING_KEY_FILE: join(folder, 'signing-key.jwk'), HYDROGRAPH_LOCAL_TOKEN_FILE: join(folder, 'local-token') })));
    services.set('network', await createNetworkApp(networkEnv({ ...env, HYDROGRAPH_MQTT_URL: broker.url, HYDROGRAPH_TELEMETRY_FILE: join(folder, 'telemetry.db') }), deps));
    services.set('plants', await createPlantsApp(plantsEnv(env), deps));
    services.set('energy', await createEnergyApp(energyEnv(env), deps));
    services.set('assets', await createAssetsApp(assetsEnv(env), deps));
    services.set('customers', await createCustomersApp(customersEnv(env), deps));
    const administrator = await issuer.token({ tid: '018f0000-0000-7000-8000-000000000001', name: '管理员' });
    visitor = await issuer.token({ tid: '018f0000-0000-7000-8000-000000000001', name: '访客', scope: 'nothing:read' });
    for (const [name, service] of services) {
      await service.ready();
      tokens.set(name, administrator);
    }
    tokens.set('identity', await signOn());
  });
  afterAll(async () => {
    for (const service of services.values()) await service.stop();
    await telemetry?.close();
    await broker?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function signOn(): Promise<string> {
    const answer = await services.get('identity')!.app.inject({ method: 'POST', url: '/auth/token', payload: { grant: 'local-token', token: 'the-local-token' } });
    return answer.json<{ accessToken: string }>().accessToken;
  }
  const mutationsOf = (name: string) => Object.values(services.get(name)!.schema.getMutationType()?.getFields() ?? {});

  /** Asks a mutation with an input that its type allows; what it refers to is mostly not there. */
  async function ask(name: string, field: string, token = tokens.get(name)!): Promise<{ data?: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] }> {
    const { schema, app } = services.get(name)!;
    const mutation = schema.getMutationType()!.getFields()[field]!;
    const [input] = mutation.args;
    const payload = getNamedType(mutation.type);
    const selection = isObjectType(payload) && 'userErrors' in payload.getFields() ? '{ userErrors { code message } }' : '{ __typename }';
    const variables = input ? { input: exampleOf(input.type, schema) } : {};
    const query = input ? `mutation ($input: ${String(input.type)}) { ${field}(input: $input) ${selection} }` : `mutation { ${field} ${selection} }`;
    return (await app.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${token}` }, payload: { query, variables } })).json();
  }

  function exampleOf(type: GraphQLInputType, schema: GraphQLSchema): unknown {
    const known = getNullableType(type);
    if (isListType(known)) return [exampleOf(known.ofType as GraphQLInputType, schema)];
    if (isEnumType(known)) return known.getValues()[0]!.name;
    if (isInputObjectType(known)) return Object.fromEntries(Object.values(known.getFields()).filter((field) => isRequiredInputField(field) || field.name === 'name').map((field) => [field.name, exampleOf(field.type, schema)]));
    const scalars: Record<string, unknown> = { Int: 1, Float: 1.5, Boolean: true, ID: '018f0000-0000-7000-8000-00000000dead', DateTime: '2026-11-23T08:00:00Z', Date: '2026-11-23', BigInt: 1, Money: 100, GeoJSON: { type: 'Point', coordinates: [87.6, 43.8] }, JSON: {} };
    return scalars[String(known)] ?? `x${++serial}`;
  }

  const entriesOf = async (name: string): Promise<Entry[]> =>
    (await database.execute<{ payload: Entry | string }>(`select payload from ${name}.outbox where type = 'Audited' order by position`)).map(({ payload }) => (typeof payload === 'string' ? (JSON.parse(payload) as Entry) : payload));

  /** Everything that a schema holds, but for its spool, the chain, and failures that count towards a lock-out: those are kept whatever else fails. */
  async function contentOf(name: string): Promise<string> {
    const tables = await database.execute<{ tablename: string }>(`select tablename from pg_tables where schemaname = '${name}' and tablename not in ('audit_entry', 'audit_head', 'consumed_event', 'sign_on_failure') order by tablename`);
    const sums: string[] = [];
    for (const { tablename } of tables) {
      const [row] = await database.execute<{ sum: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name}.${tablename} t ${tablename === 'outbox' ? `where type <> 'Audited'` : ''}`);
      sums.push(`${tablename} ${row!.sum}`);
    }
    return sums.join('\n');
  }

  it.each(subgraphNames)('of %s leaves one entry with who, what and outcome, done or refused', async (name) => {
    const administrator = await services.get(name)!.viewerOf({ headers: { authorization: `Bearer ${tokens.get(name)}` } } as never);
    for (const { name: field } of mutationsOf(name)) {
      const before = await entriesOf(name);
      const { data, errors } = await ask(name, field);
      const added = (await entriesOf(name)).slice(before.length).filter(({ action }) => action === field);
      const payload = data?.[field] as { userErrors?: unknown[] } | null | undefined;
      const outcome = errors || (payload?.userErrors?.length ?? 0) > 0 ? 'REFUSED' : 'DONE';
      expect(added, `${name}.${field} ${JSON.stringify(errors ?? data)}`).toMatchObject([{ action: field, outcome, actorName: administrator.name, actorId: administrator.id, requestId: expect.stringMatching(/.+/), address: '127.0.0.1' }]);
      if (name === 'identity') tokens.set(name, await signOn());
    }
  });

  it.each(subgraphNames.filter((name) => name !== 'identity'))('of %s leaves an entry for somebody who may not', async (name) => {
    for (const { name: field } of mutationsOf(name)) {
      const before = await entriesOf(name);
      const { errors } = await ask(name, field, visitor);
      expect(errors?.[0]?.extensions.code, field).toBe('FORBIDDEN');
      expect((await entriesOf(name)).slice(before.length), field).toMatchObject([{ action: field, outcome: 'REFUSED', actorName: '访客', reason: expect.stringContaining('FORBIDDEN') }]);
    }
  });

  it.each(subgraphNames)('of %s changes nothing when its entry cannot be written', async (name) => {
    await database.execute(`create function ${name}.no_spool() returns trigger language plpgsql as $$ begin if new.type = 'Audited' then raise exception 'the spool is broken'; end if; return new; end $$`);
    const token = tokens.get(name)!;
    await database.execute(`create trigger no_spool before insert on ${name}.outbox for each row execute function ${name}.no_spool()`);
    try {
      for (const { name: field } of mutationsOf(name)) {
        const before = await contentOf(name);
        const { data, errors } = await ask(name, field, token);
        expect(errors?.length, `${name}.${field} was answered ${JSON.stringify(data)}`).toBeGreaterThan(0);
        expect(await contentOf(name), `${name}.${field}`).toBe(before);
      }
    } finally {
      await database.execute(`drop trigger no_spool on ${name}.outbox`);
    }
  });

  it('keeps no password, code or secret of what was given', async () => {
    await ask('identity', 'changeMyPassword');
    const text = JSON.stringify((await entriesOf('identity')).filter(({ action }) => ['changeMyPassword', 'confirmMySecondFactor', 'renewMyRecoveryCodes'].includes(action)).map(({ detail }) => detail));
    expect(text).toContain('[secret]');
    expect(text).not.toMatch(/x\d/);
  });
});

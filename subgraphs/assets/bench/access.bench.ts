// What policies add to the query by which the gateway completes entities: the same service, the same rows, other ids each time, asked by somebody
// for whom there are policies on rows and fields and by somebody for whom there are none. Over HTTP, a kept-alive connection each.
import { fixedRuleBook } from '@hydrograph/access';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import { subjectsOf } from '@hydrograph/entities';
import { Agent, request } from 'node:http';
import { Client } from 'pg';
import { startEmbedded } from '../../../packages/entities/test/embedded-server.ts';
import { findPostgres, startPostgres } from '../../../packages/entities/test/postgres-server.ts';
import { byTurns, median, ratioLine } from '../../../packages/telemetry/bench/rounds.ts';
import { createAssetsApp } from '../src/app.ts';
import { assetsTables } from '../src/database.ts';
import { readEnv } from '../src/env.ts';

const TENANT = '018f0000-0000-7000-8000-000000000001';
const ROWS = 20_000;
const IDS = 20;
const CONNECTIONS = 8;
const ROUNDS = 14;
const ROUND_MS = 1500;

const idOf = (n: number): string => `018f0000-0000-7000-8000-${(n + 0x100000).toString(16).padStart(12, '0')}`;
const bin = findPostgres();
const server = bin ? await startPostgres(bin) : await startEmbedded();
const url = await server.createDatabase();
const issuer = await createTestIssuer();
const rule = { id: 'r', effect: 'DENY', action: 'read', subject: 'Asset', for: { kind: 'ROLE', id: 'bound' } } as const;
const book = fixedRuleBook(subjectsOf(assetsTables.entities), {
  version: 'bench',
  tenants: { [TENANT]: { organisations: [], changed: {}, rules: [
    { ...rule, id: 'rows', condition: { and: [{ field: 'condition', eq: 'SCRAPPED' }, { not: { field: 'code', in: ['A-1', 'A-2'] } }] } },
    { ...rule, id: 'money', fields: ['originalCost'], condition: { viewer: 'clearance', lt: 3 } },
    { ...rule, id: 'maker', fields: ['maker', 'model'], condition: { field: 'condition', eq: 'REPAIR' } },
    { ...rule, id: 'categories', subject: 'AssetCategory', condition: { field: 'code', eq: 'SECRET' } },
  ] } },
});
const service = await createAssetsApp(readEnv({ HYDROGRAPH_DATABASE_URL: url, HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks', HYDROGRAPH_LISTEN_PORT: '0', HYDROGRAPH_LOG_LEVEL: 'fatal' }), { verify: issuer.verify, rules: book });
const address = new URL(await service.listen({}));
const client = new Client({ connectionString: url });
await client.connect();
await client.query(`insert into assets.asset_category (id, tenant_id, code, name) values ('${idOf(0)}', '${TENANT}', 'C', 'c')`);
await client.query(`insert into assets.asset (id, tenant_id, code, name, category_id, condition, maker, original_cost) select ('018f0000-0000-7000-8000-' || lpad(to_hex(n + 1048576), 12, '0'))::uuid, '${TENANT}', 'A-' || n, 'n', '${idOf(0)}', 'IN_USE', 'm', n from generate_series(1, ${ROWS}) n`);
await client.query('analyze');
await client.end();

const query = 'query ($any: [_Any!]!) { _entities(representations: $any) { ... on Asset { id code name condition maker model originalCost category { id code name } } } }';
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
let next = 0;

async function ask(token: string): Promise<void> {
  const any = Array.from({ length: IDS }, () => ({ __typename: 'Asset', id: idOf(1 + ((next++ * 7919) % ROWS)) }));
  const body = JSON.stringify({ query, variables: { any } });
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request({ agent, host: address.hostname, port: address.port, path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve(text));
    });
    sent.on('error', reject).end(body);
  });
  if (answer.includes('"errors"') || !answer.includes('"code":"A-')) throw new Error(answer.slice(0, 300));
}

async function rate(token: string): Promise<number> {
  const until = performance.now() + ROUND_MS;
  let answers = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    for (; performance.now() < until; answers++) await ask(token);
  }));
  return answers / (ROUND_MS / 1000);
}

const tokens = { without: await issuer.token({ tid: TENANT, roles: ['free'] }), with: await issuer.token({ tid: TENANT, roles: ['bound'] }) };
for (const token of Object.values(tokens)) await rate(token);
const rates = await byTurns(ROUNDS, { without: () => rate(tokens.without), with: () => rate(tokens.with) });
console.log(`${Math.round(median(rates.without))} queries/s of ${IDS} entities without policies, ${Math.round(median(rates.with))} with, on ${bin ? 'PostgreSQL' : 'the embedded database'}`);
console.log(ratioLine('access:with/without', median(rates.with.map((value, round) => value / rates.without[round]!)), 0.9));
agent.destroy();
await service.stop();
await server.stop();

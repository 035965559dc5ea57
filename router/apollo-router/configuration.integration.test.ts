import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routerBinary, startTestRouter, type TestRouter } from '../test/apollo-router.ts';
import { routerConfiguration } from './run.ts';

const overlay = fileURLToPath(new URL('../router.graphos.yaml', import.meta.url));
const supergraphFile = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));

describe.runIf(routerBinary)('the configuration of Apollo Router', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-router-yaml-'));
  const ownSupergraph = join(folder, 'supergraph.graphql');
  let router: TestRouter;
  beforeAll(async () => {
    writeFileSync(ownSupergraph, readFileSync(supergraphFile));
    // Subgraphs that are not there: what the Router itself says is looked at.
    router = await startTestRouter({ supergraphFile: ownSupergraph, subgraphs: { network: 'http://127.0.0.1:1' } });
  });
  afterAll(async () => {
    await router?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => fetch(`${router.url}/graphql`, { method: 'POST', headers, body });

  const validate = (text: string) => {
    const file = join(folder, 'checked.yaml');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(routerBinary ?? '', ['config', 'validate', file], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  it('is valid, alone and with the overlay for licence holders', () => {
    const base = readFileSync(routerConfiguration, 'utf8');
    expect(validate(base)).toMatchObject({ status: 0 });
    expect(validate(`${base}\n${readFileSync(overlay, 'utf8')}`)).toMatchObject({ status: 0 });
    expect(validate(`${base}\nno_such_key: true\n`).status).not.toBe(0);
  });

  it('boots with the composed supergraph, without a licence and without a complaint', () => {
    expect(router.logged()).not.toMatch(/license|"level":"ERROR"/i);
  });

  it('has no home page, takes no form of another site and tells nothing of the schema', async () => {
    expect((await fetch(`${router.url}/`, { headers: { accept: 'text/html' } })).status).toBe(404);
    expect((await post('{"query":"{ version }"}', { 'content-type': 'text/plain' })).status).toBe(400);
    expect(JSON.stringify(await (await post('{"query":"{ __schema { queryType { name } } }"}')).json())).not.toContain('"Query"');
  });

  it('refuses what is too large, too long or too deep', async () => {
    expect((await post(JSON.stringify({ query: '{ version }', variables: { x: 'x'.repeat(1_100_000) } }))).status).toBe(413);
    expect((await post(JSON.stringify({ query: `{ ${'version '.repeat(6000)} }` }))).status).toBe(400);
    expect((await post(JSON.stringify({ query: `{ ${'a{'.repeat(100)}x${'}'.repeat(100)} }` }))).status).toBe(400);
  });

  it('grants no other origin anything', async () => {
    const answer = await fetch(`${router.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says whether it takes work, and counts for Prometheus', async () => {
    expect((await fetch(`${router.url}/health?ready`)).status).toBe(200);
    expect((await fetch(`${router.url}/health?live`)).status).toBe(200);
    await post('{"query":"{ version }"}');
    expect(await (await fetch(router.metricsUrl)).text()).toContain('http_server_request_duration_seconds');
  });

  it('keeps a good supergraph when a broken one takes its place', async () => {
    writeFileSync(ownSupergraph, 'type Query {');
    await sleep(4500);
    expect((await fetch(`${router.url}/health?ready`)).status).toBe(200);
    expect((await post('{"query":"{ nothing }"}')).status).toBe(400);
    expect(router.logged()).toMatch(/still running with previous/i);
  });
});

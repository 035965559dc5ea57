import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { routerBinary, startTestRouter, type TestRouter } from './apollo-router.ts';
import type { EdgeProcess } from './edge-process.ts';
import { type GatewayInstallation, installGateway, type Json } from './installation.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeEachDatabase('edges that are processes', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-edges-'));
  let house: GatewayInstallation;
  let routers: TestRouter[] = [];
  beforeAll(async () => {
    house = await installGateway(database, 0);
    const supergraphFile = join(folder, 'supergraph.graphql');
    writeFileSync(supergraphFile, house.fakes.supergraph);
    if (routerBinary) routers = await Promise.all([1, 2].map(() => startTestRouter({ supergraphFile, subgraphs: house.fakes.addresses })));
  });
  afterAll(async () => {
    await house?.stop();
    await Promise.all(routers.map((router) => router.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  const forkEdge = (env: Record<string, string> = {}) => house.forkEdge({ ...(routers.length > 0 && { HYDROGRAPH_ROUTER_URL: routers.map(({ url }) => url).join(',') }), ...env });
  const ask = async ({ url }: EdgeProcess, query: string, headers: Record<string, string>, operationName?: string): Promise<{ status: number; headers: Headers; body: Json }> => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, operationName }) });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const stationOf = (id: number) => `{ station(id: "${id}") { name } }`;
  const keyed = async (more: object = {}) => {
    const applicationId = await house.newApplication(more);
    return { applicationId, ...(await house.newKey(applicationId)) };
  };

  it('lose no call and exceed no limit when one of two is killed under load: what it held counts as used, and the log says where it has a gap', async () => {
    const limit = 600;
    const { key, applicationId } = await keyed({ limits: { callsPerDay: limit } });
    const edges = await Promise.all([forkEdge(), forkEdge()]);
    const answered = new Map<number, string>();
    const broken: number[] = [];
    let next = 1;
    const over = { yet: false };
    /** Tries again, at the other edge, until it is answered. */
    const call = async (id: number) => {
      for (let at = id; ; at += 1) {
        const answer = await ask(edges[at % 2]!, stationOf(id), { 'x-api-key': key }).catch(() => void broken.push(id));
        if (!answer) continue;
        if (answer.status === 200) return void answered.set(id, answer.body.data.station.name);
        expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([429, 'QUOTA']);
        over.yet = true;
        return;
      }
    };
    const clients = Array.from({ length: 8 }, async () => {
      while (!over.yet) await call(next++);
    });
    await vi.waitFor(() => expect(answered.size).toBeGreaterThan(100), { timeout: 60_000, interval: 5 });
    await edges[0]!.kill();
    const { url, pid } = edges[0]!;
    const done = answered.size;
    expect(done).toBeLessThan(limit);
    await Promise.all(clients);

    for (const [id, name] of answered) expect(name).toBe(`Station ${id}`);
    expect(answered.size).toBeGreaterThan(done);
    expect(answered.size).toBeLessThanOrEqual(limit);
    // Two slices of a twentieth each are the most that the dead one can have held.
    expect(answered.size).toBeGreaterThanOrEqual(limit - 2 * (limit / 20));
    expect(broken.length).toBeGreaterThan(0);
    const day = async () => (await house.ask('query ($id: ID!) { clientApplication(id: $id) { usage { period used held } } }', { id: applicationId })).clientApplication.usage[1];
    await expect.poll(async () => (({ used, held }) => used + held)(await day()), { timeout: 10_000 }).toBe(limit);
    await expect(fetch(`${url}/health`)).rejects.toThrow();

    const gaps = async () => (await house.ask('{ accessEntries(filter: { kind: GAP }, first: 100) { nodes { operation } } }')).accessEntries.nodes.map(({ operation }: { operation: string }) => operation);
    await expect.poll(gaps, { timeout: 30_000 }).toContainEqual(expect.stringContaining(`process ${pid}) ended without saying so`));
    edges[0] = await forkEdge();
    expect((await ask(edges[0], stationOf(1), { authorization: `Bearer ${house.admin}` })).body.data).toEqual({ station: { name: 'Station 1' } });
    expect((await ask(edges[0], stationOf(1), { 'x-api-key': key })).status).toBe(429);
  });

  describe('that get more than they can answer', () => {
    // A document that nobody has sent before, as large as may be.
    let documents = 0;
    const heavy = () => Array.from({ length: 330 }, () => `query Q${(documents += 1)} { station(id: "1") { name } }`).join(' ');

    it('turn partners away with a code and a time, before people; all are let in again afterwards', async () => {
      const edge = await forkEdge({ HYDROGRAPH_OVERLOAD_LAG_MS: '150' });
      const { key, applicationId } = await keyed();
      const flood = { on: true };
      const answers = new Map<number, number>();
      const refusals = new Set<string>();
      const retryAfter: number[] = [];
      const partner = async () => {
        while (flood.on) {
          const { status, headers, body } = await ask(edge, heavy(), { 'x-api-key': key }, `Q${documents}`);
          answers.set(status, (answers.get(status) ?? 0) + 1);
          if (status === 200) continue;
          const { code, service, overloaded } = body.errors[0].extensions;
          refusals.add(JSON.stringify({ code, service, overloaded }));
          retryAfter.push(Number(headers.get('retry-after')));
        }
      };
      const partners = Array.from({ length: 48 }, partner);
      await expect.poll(() => answers.get(503) ?? 0, { timeout: 60_000 }).toBeGreaterThan(50);
      const people: number[] = [];
      for (let id = 1; people.filter((status) => status === 200).length < 20; id += 1) people.push((await ask(edge, stationOf(id), { authorization: `Bearer ${house.admin}` })).status);
      flood.on = false;
      await Promise.all(partners);

      expect([...refusals]).toEqual([JSON.stringify({ code: 'SERVICE_UNAVAILABLE', service: 'edge', overloaded: true })]);
      expect(Math.min(...retryAfter)).toBeGreaterThan(0);
      expect([...answers.keys()].toSorted()).toEqual([200, 503]);
      const shed = answers.get(503)! / (answers.get(200)! + answers.get(503)!);
      expect(people.filter((status) => status !== 200).length / people.length).toBeLessThan(shed);
      await expect.poll(async () => (await ask(edge, stationOf(1), { 'x-api-key': key })).status, { timeout: 20_000 }).toBe(200);
      expect(await (await fetch(`${edge.url}/metrics`)).text()).toMatch(/hydrograph_edge_shed_total\{rank="partner"\} \d+/);
      // What was turned away is no call of theirs.
      const used = async () => (await house.ask('query ($id: ID!) { clientApplication(id: $id) { usage { used } } }', { id: applicationId })).clientApplication.usage[1].used;
      await expect.poll(used, { timeout: 10_000 }).toBeLessThan(answers.get(200)! + 50);
    });
  });
});

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { routerBinary, startTestRouter, type TestRouter } from './apollo-router.ts';
import { type FakeSubgraphs, startFakeSubgraphs } from './fake-subgraphs.ts';

describe.runIf(routerBinary && process.platform === 'linux')('two edges on one port and two Apollo Routers', { timeout: 120_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'hydrograph-two-'));
  const supergraphFile = join(dir, 'supergraph.graphql');
  let fakes: FakeSubgraphs;
  let routers: TestRouter[];
  let edges: ChildProcess[];
  let port: number;
  let authorization: string;
  const keys = createServer();

  const startEdge = async (): Promise<ChildProcess> => {
    const child = fork(join(import.meta.dirname, '../edge/main.ts'), {
      silent: true,
      env: {
        PATH: process.env['PATH'],
        HYDROGRAPH_PORT: String(port),
        HYDROGRAPH_SHARE_PORT: 'on',
        HYDROGRAPH_FRONTEND_DIR: 'none',
        HYDROGRAPH_SUPERGRAPH_FILE: supergraphFile,
        HYDROGRAPH_NETWORK_URL: fakes.addresses.network,
        HYDROGRAPH_PLANTS_URL: fakes.addresses.plants,
        HYDROGRAPH_ROUTER_URL: routers.map(({ url }) => url).join(','),
        HYDROGRAPH_JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`,
      },
    });
    child.stdout?.resume();
    child.stderr?.resume();
    await once(child, 'message');
    return child;
  };

  beforeAll(async () => {
    const issuer = await createTestIssuer();
    keys.on('request', (_request, response) => response.end(JSON.stringify(issuer.jwks)));
    await once(keys.listen(0, '127.0.0.1'), 'listening');
    authorization = `Bearer ${await issuer.token({ tid: 'utility-1' })}`;
    fakes = await startFakeSubgraphs();
    writeFileSync(supergraphFile, fakes.supergraph);
    routers = await Promise.all([1, 2].map(() => startTestRouter({ supergraphFile, subgraphs: fakes.addresses })));
    const free = createServer();
    await once(free.listen(0, '127.0.0.1'), 'listening');
    ({ port } = free.address() as AddressInfo);
    free.close();
    await once(free, 'close');
    edges = await Promise.all([startEdge(), startEdge()]);
  });
  afterAll(async () => {
    for (const edge of edges ?? []) edge.kill('SIGKILL');
    await Promise.all((routers ?? []).map((router) => router.stop()));
    await fakes?.close();
    keys.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const ask = async (id: number): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify({ query: 'query ($id: ID!) { station(id: $id) { name pressure } }', variables: { id: String(id) } }) });
    return response.text();
  };

  it.each([
    ['an edge', async () => void edges[0]?.kill('SIGKILL')],
    ['an Apollo Router', async () => routers[0]?.kill()],
  ])('lose no request of clients that try again when %s is killed', async (_what, kill) => {
    const stop = { now: false };
    const answers = new Map<number, string>();
    let next = 1;
    let retries = 0;
    const clients = Array.from({ length: 8 }, async () => {
      while (!stop.now) {
        const id = next++;
        // A connection that broke says nothing of the request: a query is safe to send again.
        for (let answer: string | undefined; answer === undefined; ) answers.set(id, (answer = await ask(id).catch(() => void (retries += 1))) ?? '');
      }
    });
    const soon = { timeout: 30_000, interval: 20 };
    await vi.waitFor(() => expect(answers.size).toBeGreaterThan(20), soon);
    await kill();
    const before = answers.size;
    await vi.waitFor(() => expect(answers.size).toBeGreaterThan(before + 40), soon);
    stop.now = true;
    await Promise.all(clients);
    for (const [id, answer] of answers) expect(JSON.parse(answer)).toEqual({ data: { station: { name: `Station ${id}`, pressure: id * 10 } } });
    expect(retries).toBeLessThan(9);
  });

  it('take a new edge in beside the one that was left', async () => {
    edges[0] = await startEdge();
    edges[1]?.kill('SIGKILL');
    await once(edges[1] as ChildProcess, 'exit');
    expect(await ask(3)).toContain('Station 3');
  });
});

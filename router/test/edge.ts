import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestIssuer, type TestIssuer } from '@hydrograph/access/testing.ts';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createEdge, type Edge, type EdgeDependencies } from '../edge/app.ts';
import { readEdgeEnv } from '../edge/env.ts';
import { startTestRouter, type TestRouter } from './apollo-router.ts';
import { type FakeSubgraphs, startFakeSubgraphs } from './fake-subgraphs.ts';

/** An edge on a free port over two fake subgraphs, with an issuer of tokens. */
export interface TestEdge {
  url: string;
  edge: Edge;
  fakes: FakeSubgraphs;
  /** The Apollo Routers behind it. */
  routers: TestRouter[];
  issuer: TestIssuer;
  /** `Bearer ...` of a user of the test utility. */
  bearer: string;
  /** Folder with the supergraph file and the frontend's `dist`. */
  dir: string;
  supergraphFile: string;
  /** Everything logged so far, as text. */
  logged(): string;
  /** Posts one operation and answers status and body. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
  stop(): Promise<void>;
}

export interface AskOptions {
  variables?: Record<string, unknown>;
  operationName?: string;
  headers?: Record<string, string>;
  /** Another token than the usual one; null for none. */
  bearer?: string | null;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: { data?: Record<string, unknown> | null; errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[] };
}

/** What executes queries behind the edge: Apollo Router, or the edge itself with one of its planners. */
export type TestEngine = 'apollo-router' | 'rust' | 'javascript';

/** Starts it. `env` overrides variables; it executes everything itself unless Apollo Routers are wanted. */
export async function startTestEdge(env: Record<string, string> = {}, { routers: routerCount = 0, fakes: givenFakes, ...dependencies }: EdgeDependencies & { routers?: number; fakes?: FakeSubgraphs } = {}): Promise<TestEdge> {
  const dir = mkdtempSync(join(tmpdir(), 'hydrograph-edge-'));
  const supergraphFile = join(dir, 'supergraph.graphql');
  const fakes = givenFakes ?? (await startFakeSubgraphs());
  writeFileSync(supergraphFile, fakes.supergraph);
  const timeoutMs = Number(env['HYDROGRAPH_UPSTREAM_TIMEOUT_MS'] ?? 10_000);
  const routers = await Promise.all(Array.from({ length: routerCount }, () => startTestRouter({ supergraphFile, subgraphs: fakes.addresses, timeoutMs })));
  const issuer = await createTestIssuer();
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const edge = await createEdge(
    readEdgeEnv({
      HYDROGRAPH_PORT: '0',
      HYDROGRAPH_NETWORK_URL: fakes.addresses.network,
      HYDROGRAPH_PLANTS_URL: fakes.addresses.plants,
      HYDROGRAPH_SUPERGRAPH_FILE: supergraphFile,
      HYDROGRAPH_FRONTEND_DIR: join(dir, 'dist'),
      ...(routers.length > 0 && { HYDROGRAPH_ROUTER_URL: routers.map(({ url }) => url).join(',') }),
      ...env,
    }),
    { verify: issuer.verify, log: pino({ level: 'debug' }, sink), pollMs: 50, ...dependencies },
  );
  const url = await edge.listen();
  const bearer = `Bearer ${await issuer.token({ tid: 'utility-1' })}`;
  return {
    url,
    edge,
    fakes,
    routers,
    issuer,
    bearer,
    dir,
    supergraphFile,
    logged: () => lines.join(''),
    async ask(query, { variables, operationName, headers, bearer: other } = {}) {
      const authorization = other === undefined ? bearer : other;
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }), ...headers },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    },
    async stop() {
      await edge.stop();
      await Promise.all(routers.map((router) => router.stop()));
      if (!givenFakes) await fakes.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

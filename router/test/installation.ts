import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SuiteDatabase } from '../../packages/entities/test/databases.ts';
import { createIdentityApp } from '../../subgraphs/identity/src/app.ts';
import { untilReady } from '../../subgraphs/identity/test/until-ready.ts';
import { readEnv } from '../../subgraphs/identity/src/env.ts';
import { startTestEdge, type TestEdge } from './edge.ts';
import { type EdgeProcess, startEdgeProcess } from './edge-process.ts';
import { type FakeSubgraphs, startFakeSubgraphs } from './fake-subgraphs.ts';

/** What an answer of the API holds; each test knows the shape of its own. */
export type Json = ReturnType<typeof JSON.parse>;

/** The real identity and edges before it; behind them two fake subgraphs. */
export interface GatewayInstallation {
  identityUrl: string;
  edges: TestEdge[];
  fakes: FakeSubgraphs;
  /** Token of the administrator. */
  admin: string;
  /** Asks identity itself. */
  ask(query: string, variables?: object): Promise<Json>;
  /** Runs a mutation with one input at identity; throws when it is refused. */
  change(mutation: string, input: object, selection: string): Promise<Json>;
  newApplication(more?: object): Promise<string>;
  newKey(applicationId: string): Promise<{ id: string; key: string }>;
  startEdge(): Promise<TestEdge>;
  /** An edge that is a process of its own. `env` overrides variables. */
  forkEdge(env?: Record<string, string>): Promise<EdgeProcess>;
  stop(): Promise<void>;
}

const secret = 'a-secret-of-our-services';

/** Starts it with so many edges. */
export async function installGateway(database: SuiteDatabase, edgeCount: number, settings: Record<string, string> = {}): Promise<GatewayInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-gateway-'));
  writeFileSync(join(folder, 'local-token'), 'the-local-token', { mode: 0o600 });
  const files = { HYDROGRAPH_SIGNING_KEY_FILE: join(folder, 'signing-key.jwk'), HYDROGRAPH_LOCAL_TOKEN_FILE: join(folder, 'local-token') };
  const identity = await untilReady(await createIdentityApp(readEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_SERVICE_SECRET: secret, HYDROGRAPH_LOG_LEVEL: 'silent', ...files, ...settings })));
  const identityUrl = await identity.listen({});
  const fakes = await startFakeSubgraphs();
  const startEdge = () => startTestEdge({ HYDROGRAPH_IDENTITY_URL: identityUrl, HYDROGRAPH_SERVICE_SECRET: secret }, { fakes, verify: undefined });
  const forked: EdgeProcess[] = [];
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, fakes.supergraph);
  const edges = await Promise.all(Array.from({ length: edgeCount }, startEdge));
  const post = async (path: string, body: object, token?: string): Promise<Json> => {
    const response = await fetch(`${identityUrl}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
    return response.json();
  };
  const { accessToken: admin } = await post('/auth/token', { grant: 'local-token', token: 'the-local-token' });
  let names = 0;

  const house: GatewayInstallation = {
    identityUrl,
    edges,
    fakes,
    admin,
    startEdge,
    async forkEdge(env = {}) {
      const edge = await startEdgeProcess({ HYDROGRAPH_IDENTITY_URL: identityUrl, HYDROGRAPH_SERVICE_SECRET: secret, HYDROGRAPH_SUPERGRAPH_FILE: supergraphFile, HYDROGRAPH_NETWORK_URL: fakes.addresses.network, HYDROGRAPH_PLANTS_URL: fakes.addresses.plants, ...env });
      forked.push(edge);
      return edge;
    },
    async ask(query, variables = {}) {
      const { data, errors } = await post('/graphql', { query, variables }, admin);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async change(mutation, input, selection) {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
      const data = await house.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { field code message } } }`, { input });
      if (data[mutation].userErrors.length > 0) throw new Error(JSON.stringify(data[mutation].userErrors));
      return data[mutation];
    },
    newApplication: async (more = {}) => (await house.change('addClientApplication', { name: `应用 ${(names += 1)}`, kind: 'SERVICE', permissions: ['network:read'], ...more }, 'application { id }')).application.id,
    async newKey(applicationId) {
      const { apiKey, key } = await house.change('addApiKey', { applicationId, name: '网站' }, 'key apiKey { id }');
      return { id: apiKey.id, key };
    },
    async stop() {
      await Promise.all([...edges.map((edge) => edge.stop()), ...forked.map((edge) => edge.kill())]);
      await fakes.close();
      await identity.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
}

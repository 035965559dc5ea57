import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedRuleBook, type RuleBook, type RuleDocument, type TokenVerifier } from '@hydrograph/access';
import { createTestIssuer, type TestIssuer } from '@hydrograph/access/testing.ts';
import { subjectsOf } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import { openTelemetry, type TelemetryWriter } from '@hydrograph/telemetry';
import { Client } from 'pg';
import { startAedes, type TestBroker } from '../../../packages/bus/test/brokers.ts';
import { createAssetsApp } from '../../../subgraphs/assets/src/app.ts';
import { assetsTables } from '../../../subgraphs/assets/src/database.ts';
import { readEnv as readAssetsEnv } from '../../../subgraphs/assets/src/env.ts';
import { createCustomersApp } from '../../../subgraphs/customers/src/app.ts';
import { customersTables } from '../../../subgraphs/customers/src/database.ts';
import { readEnv as readCustomersEnv } from '../../../subgraphs/customers/src/env.ts';
import { createEnergyApp } from '../../../subgraphs/energy/src/app.ts';
import { energyTables } from '../../../subgraphs/energy/src/database.ts';
import { readEnv as readEnergyEnv } from '../../../subgraphs/energy/src/env.ts';
import { createIdentityApp } from '../../../subgraphs/identity/src/app.ts';
import { identityTables } from '../../../subgraphs/identity/src/database.ts';
import { readEnv as readIdentityEnv } from '../../../subgraphs/identity/src/env.ts';
import { createNetworkApp } from '../../../subgraphs/network/src/app.ts';
import { networkTables } from '../../../subgraphs/network/src/database.ts';
import { readEnv as readNetworkEnv } from '../../../subgraphs/network/src/env.ts';
import { createPlantsApp } from '../../../subgraphs/plants/src/app.ts';
import { plantsTables } from '../../../subgraphs/plants/src/database.ts';
import { readEnv as readPlantsEnv } from '../../../subgraphs/plants/src/env.ts';

type Deps = { verify: TokenVerifier; rules: RuleBook };

const subgraphs = {
  identity: { tables: identityTables, create: (env: NodeJS.ProcessEnv, deps: Deps) => createIdentityApp(readIdentityEnv(env), deps) },
  network: { tables: networkTables, create: (env: NodeJS.ProcessEnv, deps: Deps) => createNetworkApp(readNetworkEnv(env), deps) },
  plants: { tables: plantsTables, create: (env: NodeJS.ProcessEnv, deps: Deps) => createPlantsApp(readPlantsEnv(env), deps) },
  energy: { tables: energyTables, create: (env: NodeJS.ProcessEnv, deps: Deps) => createEnergyApp(readEnergyEnv(env), deps) },
  assets: { tables: assetsTables, create: (env: NodeJS.ProcessEnv, deps: Deps) => createAssetsApp(readAssetsEnv(env), deps) },
  customers: { tables: customersTables, create: (env: NodeJS.ProcessEnv, deps: Deps) => createCustomersApp(readCustomersEnv(env), deps) },
};

export type SubgraphName = keyof typeof subgraphs;
export const subgraphNames = Object.keys(subgraphs) as SubgraphName[];

/** Every row-bearing entity of every subgraph. */
export const entitiesOf = (name: SubgraphName): readonly unknown[] => subgraphs[name].tables.entities;

/** A route beside GraphQL, as it is registered. */
export interface Route {
  readonly service: SubgraphName;
  readonly method: string;
  readonly path: string;
}

/** All six subgraphs on one database, with a bus and a telemetry store, whose policies the test gives. */
export interface Services {
  readonly of: Readonly<Record<SubgraphName, Service>>;
  readonly issuer: TestIssuer;
  readonly broker: TestBroker;
  readonly telemetry: TelemetryWriter;
  /** The database as its administrator sees it. */
  readonly database: Client;
  readonly routes: readonly Route[];
  follow(document: RuleDocument): Promise<void>;
  stop(): Promise<void>;
}

/** A database, as the subgraphs use it and as its administrator does, whom no policy binds. */
export interface Place {
  readonly url: string;
  readonly adminUrl: string;
}

export async function startServices(place: Place, issuer?: TestIssuer): Promise<Services> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-matrix-'));
  writeFileSync(join(folder, 'local-token'), 'not used here', { mode: 0o600 });
  const by = issuer ?? (await createTestIssuer());
  const broker = await startAedes();
  const telemetryFile = join(folder, 'telemetry.sqlite');
  const telemetry = openTelemetry({ file: telemetryFile }, 'write');
  await telemetry.write([]);
  const env = {
    HYDROGRAPH_DATABASE_URL: place.url, HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks', HYDROGRAPH_MQTT_URL: broker.url, HYDROGRAPH_TELEMETRY_FILE: telemetryFile,
    HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_SIGNING_KEY_FILE: join(folder, 'signing-key.jwk'), HYDROGRAPH_LOCAL_TOKEN_FILE: join(folder, 'local-token'), HYDROGRAPH_LOG_LEVEL: 'fatal', HYDROGRAPH_AUDIT_SPOOL: '1000000',
  };
  const books: ReturnType<typeof fixedRuleBook>[] = [];
  const of = {} as Record<SubgraphName, Service>;
  const routes: Route[] = [];
  for (const name of subgraphNames) {
    const book = fixedRuleBook(subjectsOf(entitiesOf(name)));
    books.push(book);
    const service = await subgraphs[name].create(env, { verify: by.verify, rules: book });
    of[name] = service;
    await service.ready();
    routes.push(...routesOf(name, service));
  }
  const database = new Client({ connectionString: place.adminUrl });
  await database.connect();
  return {
    of, issuer: by, broker, telemetry, database, routes,
    async follow(document) {
      for (const book of books) book.replace(document);
      await new Promise((resolve) => setImmediate(resolve));
    },
    async stop() {
      await database.end();
      for (const service of Object.values(of)) await service.stop();
      await telemetry.close();
      await broker.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Fastify tells its routes as a tree; each line with methods is a route. */
function routesOf(service: SubgraphName, { app }: Service): Route[] {
  const found: Route[] = [];
  const path: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', text = '', methods] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (!text) continue;
    path.length = indent.length / 4;
    path.push(text);
    for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD' && method !== 'OPTIONS') found.push({ service, method, path: path.join('') });
  }
  return found;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { openTelemetry } from '@hydrograph/telemetry';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAedes, type TestBroker } from '../../packages/bus/test/brokers.ts';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { createAssetsApp } from '../../subgraphs/assets/src/app.ts';
import { readEnv as assetsEnv } from '../../subgraphs/assets/src/env.ts';
import { createCustomersApp } from '../../subgraphs/customers/src/app.ts';
import { readEnv as customersEnv } from '../../subgraphs/customers/src/env.ts';
import { createEnergyApp } from '../../subgraphs/energy/src/app.ts';
import { readEnv as energyEnv } from '../../subgraphs/energy/src/env.ts';
import { createNetworkApp } from '../../subgraphs/network/src/app.ts';
import { readEnv as networkEnv } from '../../subgraphs/network/src/env.ts';
import { createPlantsApp } from '../../subgraphs/plants/src/app.ts';
import { readEnv as plantsEnv } from '../../subgraphs/plants/src/env.ts';
import { createEdge, type Edge } from '../edge/app.ts';
import { subgraphNames } from '../contract.ts';
import { readEdgeEnv } from '../edge/env.ts';
import { routerBinary, startTestRouter, type TestRouter } from './apollo-router.ts';

const tenantId = '018f0000-0000-7000-8000-000000000001';
const hourMs = 3_600_000;

/** Two zones side by side, each with thirty junctions on one main. */
const twoZones = ((): string => {
  const names = ['A', 'B'].flatMap((zone) => Array.from({ length: 30 }, (_, n) => `${zone}${n}`));
  const place = (name: string): [number, number] => [(name[0] === 'A' ? 0 : 5000) + Number(name.slice(1)) * 100, 0];
  return [
    '[JUNCTIONS]',
    ...names.map((name) => `${name} 10 1`),
    '[RESERVOIRS]',
    'R1 60',
    '[PIPES]',
    'P0 R1 A0 100 300 120 0 Open',
    ...names.slice(1).map((name, n) => `P${n + 1} ${names[n]} ${name} ${name === 'B0' ? 2100 : 100} 300 120 0 Open`),
    '[OPTIONS]',
    'Units LPS',
    'Headloss H-W',
    '[COORDINATES]',
    'R1 -100 0',
    ...names.map((name) => `${name} ${place(name).join(' ')}`),
    '[END]',
  ].join('\n');
})();

const crossing = /* GraphQL */ `
  query Crossing($first: Int!) {
    customers(first: $first) {
      nodes {
        code
        waterMeters {
          code
          junction {
            code
            dma {
              code
              livePressureM
              pumpStations {
                code
                energyTodayKwh
              }
            }
          }
        }
      }
    }
  }
`;

describeEachDatabase('a query that crosses the domains', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-crossing-'));
  const services: Service[] = [];
  let broker: TestBroker;
  let edge: Edge;
  let origin: string;
  let token: string;
  let router: TestRouter | undefined;
  let routed: Edge | undefined;
  let routedOrigin: string;

  beforeAll(async () => {
    broker = await startAedes();
    const issuer = await createTestIssuer();
    token = await issuer.token({ tid: tenantId });
    const env = {
      HYDROGRAPH_DATABASE_URL: database.url(),
      HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks',
      HYDROGRAPH_LOG_LEVEL: 'warn',
      HYDROGRAPH_MQTT_URL: broker.url,
      HYDROGRAPH_TELEMETRY_FILE: join(folder, 'telemetry.sqlite'),
      HYDROGRAPH_DATA_DIR: folder,
    };
    const { verify } = issuer;
    const urls: Record<string, string> = {};
    const makers = {
      NETWORK: () => createNetworkApp(networkEnv(env), { verify }),
      PLANTS: () => createPlantsApp(plantsEnv(env), { verify }),
      ENERGY: () => createEnergyApp(energyEnv(env), { verify }),
      ASSETS: () => createAssetsApp(assetsEnv(env), { verify }),
      CUSTOMERS: () => createCustomersApp(customersEnv(env), { verify }),
    };
    for (const [name, make] of Object.entries(makers)) {
      const service = await make();
      services.push(service);
      urls[`HYDROGRAPH_${name}_URL`] = await service.listen({ host: '127.0.0.1', port: 0 });
    }
    edge = await createEdge(readEdgeEnv({ ...urls, HYDROGRAPH_PORT: '0', HYDROGRAPH_FRONTEND_DIR: 'none', HYDROGRAPH_LOG_LEVEL: 'warn' }), { verify });
    origin = await edge.listen();
    await fill();
    if (!routerBinary) return;
    const subgraphs = Object.fromEntries(subgraphNames.map((name) => [name, urls[`HYDROGRAPH_${name.toUpperCase()}_URL`] ?? 'http://127.0.0.1:1']));
    router = await startTestRouter({ supergraphFile: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)), subgraphs });
    routed = await createEdge(readEdgeEnv({ ...urls, HYDROGRAPH_ROUTER_URL: router.url, HYDROGRAPH_PORT: '0', HYDROGRAPH_FRONTEND_DIR: 'none', HYDROGRAPH_LOG_LEVEL: 'warn' }), { verify });
    routedOrigin = await routed.listen();
  });

  afterAll(async () => {
    await routed?.stop();
    await router?.stop();
    await edge?.stop();
    for (const service of services) await service.stop();
    await broker?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (query: string, variables: object = {}, url = origin) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data: ReturnType<JSON['parse']>; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  };

  /** Fills the town: the network by upload, everything else by the mutations that a user has. */
  async function fill(): Promise<void> {
    const upload = await fetch(`${origin}/import/network?name=zones&at=87.6,43.8`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' }, body: twoZones });
    const { importId } = (await upload.json()) as { importId: string };
    for (let state = ''; state !== 'PUBLISHED'; ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { networkImport } = await ask('query ($id: ID!) { networkImport(id: $id) { state error { reason } } }', { id: importId });
      if (networkImport.error) throw new Error(networkImport.error.reason);
      ({ state } = networkImport);
    }
    const { junctions } = await ask('{ junctions(first: 100) { nodes { id code geometry } } }');
    const nodes: { id: string; code: string; geometry: { coordinates: [number, number] } }[] = junctions.nodes;
    const around = (zone: string) => {
      const places = nodes.filter(({ code }) => code.startsWith(zone)).map(({ geometry }) => geometry.coordinates);
      const [west, east] = [Math.min(...places.map(([lon]) => lon)) - 0.0001, Math.max(...places.map(([lon]) => lon)) + 0.0001];
      const [south, north] = [Math.min(...places.map(([, lat]) => lat)) - 0.0001, Math.max(...places.map(([, lat]) => lat)) + 0.0001];
      return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
    };
    const { defineDmas } = await ask('mutation ($input: DefineDmasInput!) { defineDmas(input: $input) { dmas { id code } userErrors { message } } }', {
      input: { dmas: ['A', 'B'].map((zone) => ({ code: `DMA-${zone}`, name: `${zone} 区`, boundary: around(zone) })) },
    });
    expect(defineDmas.userErrors).toEqual([]);
    const zoneOf = (code: string): string => defineDmas.dmas.find((dma: { code: string }) => dma.code === `DMA-${code[0]}`).id;

    const { registerPoints } = await ask('mutation ($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id code } userErrors { message } } }', {
      input: { points: nodes.filter(({ code }) => code.endsWith('5')).map(({ id, code }) => ({ code: `${code}.PRESSURE`, name: code, quantity: 'PRESSURE', siteId: id })) },
    });
    expect(registerPoints.userErrors).toEqual([]);
    const telemetry = openTelemetry({ file: join(folder, 'telemetry.sqlite') }, 'write');
    await telemetry.write(registerPoints.points.map(({ id, code }: { id: string; code: string }) => ({ tenantId, pointId: id, time: Date.now() - 60_000, value: code.startsWith('A') ? 30 : 20, quality: 192 })));
    await telemetry.close();

    for (const zone of ['A', 'B']) {
      const { addPumpStation } = await ask('mutation ($input: AddPumpStationInput!) { addPumpStation(input: $input) { pumpStation { id } userErrors { message } } }', {
        input: { code: `PS-${zone}`, name: `${zone} 泵站`, kind: 'BOOSTER', suppliesDmaIds: [zoneOf(zone)] },
      });
      const { addEnergyMeters } = await ask('mutation ($input: AddEnergyMetersInput!) { addEnergyMeters(input: $input) { meters { id } userErrors { message } } }', {
        input: { meters: [{ code: `E-${zone}`, name: zone, pumpStationId: addPumpStation.pumpStation.id }] },
      });
      await ask('mutation ($input: RecordEnergyInput!) { recordEnergy(input: $input) { recorded } }', {
        input: { rows: [{ meterId: addEnergyMeters.meters[0].id, start: new Date(Math.floor(Date.now() / hourMs) * hourMs).toISOString(), energyKwh: zone === 'A' ? 11 : 7 }] },
      });
    }
    const { registerCustomers } = await ask('mutation ($input: RegisterCustomersInput!) { registerCustomers(input: $input) { userErrors { message } } }', {
      input: { customers: nodes.map(({ id, code }) => ({ code: `C-${code}`, name: code, kind: 'RESIDENTIAL', address: code, meters: [{ code: `WM-${code}`, diameterMm: 20, junctionId: id }] })) },
    });
    expect(registerCustomers.userErrors).toEqual([]);
  }

  /** The fewest of three: what a service does by itself meanwhile is counted as well, and only ever adds. */
  const statementsOf = async (first: number, url = origin): Promise<Record<string, number>> => {
    const runs = [await countOnce(first, url), await countOnce(first, url), await countOnce(first, url)];
    return Object.fromEntries(Object.keys(runs[0]!).map((name) => [name, Math.min(...runs.map((run) => run[name]!))]));
  };
  const countOnce = async (first: number, url: string): Promise<Record<string, number>> => {
    const count = async () =>
      Object.fromEntries(await Promise.all(services.map(async ({ metrics }, index) => [index, (await metrics.getSingleMetric('hydrograph_sql_statements_total')!.get()).values[0]?.value ?? 0])));
    const before = await count();
    await ask(crossing, { first }, url);
    const after = await count();
    return Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
  };

  it('goes from the customer to the energy of the pump station that feeds it', async () => {
    const { customers } = await ask(crossing, { first: 60 });
    const seen = Object.fromEntries(customers.nodes.map((customer: { code: string; waterMeters: { junction: { dma: object } }[] }) => [customer.code, customer.waterMeters[0]!.junction.dma]));

    expect(Object.keys(seen)).toHaveLength(60);
    expect(seen['C-A7']).toEqual({ code: 'DMA-A', livePressureM: 30, pumpStations: [{ code: 'PS-A', energyTodayKwh: 11 }] });
    expect(seen['C-B22']).toEqual({ code: 'DMA-B', livePressureM: 20, pumpStations: [{ code: 'PS-B', energyTodayKwh: 7 }] });
  });

  it.runIf(routerBinary)('is answered by Apollo Router as by the edge itself, at no more SQL', async () => {
    const answers = await Promise.all([origin, routedOrigin].map(async (url) => {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: crossing, variables: { first: 60 } }) });
      return { status: response.status, body: await response.json() };
    }));
    expect(answers[1]).toEqual(answers[0]);
    const byEdge = await statementsOf(60);
    expect(await statementsOf(60, routedOrigin)).toEqual(byEdge);
  });

  it('costs the same number of SQL statements for 2 and for 60 customers', async () => {
    const few = await statementsOf(2);
    const many = await statementsOf(60);

    expect(many).toEqual(few);
    expect(Object.values(few).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4);
  });
});

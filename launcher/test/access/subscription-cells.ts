import { setTimeout as pause } from 'node:timers/promises';
import { alarmsTopic, connectBus, samplesTopic, type AlarmReport, type Bus, type SampleTuple } from '@hydrograph/bus';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { leaksIn } from './answers.ts';
import { documentOf } from './documents.ts';
import { tenants, type Fixture, type TestTenant } from './fixture.ts';
import { rootFieldsOf, type Cell, type Parts, type RootField } from './parts.ts';
import { holds, type ReferenceViewer } from './reference.ts';

/** What one viewer was told in a round. */
interface Told {
  readonly events: unknown[];
  readonly codes: string[];
}

/** How long events are waited for in a round where nothing says that all have come. */
const ROUND_MS = 1500;
const PATIENCE_MS = 10_000;

/**
 * Every subscription for everybody at once, given ids of a tenant, while something happens in every tenant. A round is played when the first
 * of its cells is asked for.
 */
export function subscriptionCells(parts: Parts): Cell[] {
  return rootFieldsOf(parts, 'Subscription').flatMap((root) => (root.field.args.some(({ name }) => /ids?$/i.test(name)) ? tenants : tenants.slice(0, 1)).flatMap((target) => {
    let round: Promise<ReadonlyMap<ReferenceViewer, Told>> | undefined;
    return parts.viewers.map((viewer): Cell => ({
      name: `${viewer.name}: ${root.coordinate} with ids of ${target.letter}`,
      run: async () => judge(parts, root, viewer, target, (await (round ??= play(parts, root, target))).get(viewer)!),
    }));
  }));
}

function judge(parts: Parts, { service, permission, coordinate }: RootField, viewer: ReferenceViewer, target: TestTenant, { events, codes }: Told): string[] {
  const faults = events.flatMap((event) => leaksIn(event, viewer, parts.judge(service)));
  const refused = codes.includes('FORBIDDEN') || codes.includes('UNAUTHENTICATED');
  if (holds(viewer, permission) === refused) faults.push(refused ? `refused, though ${permission} is held` : `open without ${permission}`);
  const sees = viewer.role === 'administrator' && viewer.tenant === target && driven.test(coordinate);
  if (sees && events.length === 0) faults.push(`an event of its own was not told: ${codes.join(', ')}`);
  if (!refused && viewer.tenant !== target && driven.test(coordinate) && events.some((event) => JSON.stringify(event).includes('"pointId"'))) faults.push('told what was asked by ids of another tenant');
  return faults;
}

/** Subscriptions in which the matrix itself makes something happen in each tenant. */
const driven = /^Subscription\.(samples|alarms)$/;

async function play(parts: Parts, root: RootField, target: TestTenant): Promise<Map<ReferenceViewer, Told>> {
  const service = parts.services.of[root.service];
  const address = service.app.server.address();
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : await service.listen({});
  const told = new Map<ReferenceViewer, Told>(parts.viewers.map((viewer) => [viewer, { events: [], codes: [] }]));
  const query = documentOf(root.schema, 'subscription', root.field, parts.fixture, { tenant: target, number: 1 });
  const clients = parts.viewers.map((viewer) => follow(`${url.replace('http', 'ws')}/graphql`, parts.tokens.get(viewer), query, told.get(viewer)!));
  const bus = connectBus({ url: parts.services.broker.url, clientId: `matrix-${root.coordinate}-${target.letter}`, log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
  try {
    const administrator = parts.viewers.find(({ role, tenant }) => role === 'administrator' && tenant === target)!;
    const until = Date.now() + PATIENCE_MS;
    await pause(ROUND_MS / 3);
    do {
      await stir(bus, parts.fixture);
      await pause(ROUND_MS / 3);
    } while (driven.test(root.coordinate) && told.get(administrator)!.events.length === 0 && Date.now() < until);
    await pause(ROUND_MS / 3);
  } finally {
    await Promise.all(clients.map((client) => client.dispose()));
    await bus.close();
  }
  return told;
}

function follow(url: string, token: string | undefined, query: string, told: Told): Client {
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, ...(token && { connectionParams: { authorization: `Bearer ${token}` } }) });
  // An error inside an event is of a hidden field; one of the field itself refuses it.
  const note = (errors: unknown): void => {
    for (const error of [errors].flat() as { path?: unknown[]; extensions?: { code?: string } }[]) if ((error.path?.length ?? 0) <= 1) told.codes.push(String(error.extensions?.code ?? error));
  };
  client.subscribe({ query }, {
    next: ({ data, errors }) => {
      if (data) told.events.push(data);
      if (errors) note(errors);
    },
    error: note,
    complete: () => undefined,
  });
  return client;
}

let sequence = 0;

/** In every tenant a value is measured and an alarm is raised, at each point. */
async function stir(bus: Bus, fixture: Fixture): Promise<void> {
  sequence++;
  const now = Date.now();
  for (const tenant of tenants) {
    const points = fixture.of('Point').filter((row) => row.tenant === tenant);
    const rule = fixture.of('AlarmRule').find((row) => row.tenant === tenant)!;
    await bus.publish(samplesTopic(tenant.id), { collector: `of-${tenant.letter}`, tenantId: tenant.id, sequence, after: sequence - 1, time: now, samples: points.map(({ id }): SampleTuple => [id!, now, 1, 192]) });
    await bus.publish(alarmsTopic(tenant.id), {
      collector: `of-${tenant.letter}`, tenantId: tenant.id, sequence,
      reports: points.map(({ id }): AlarmReport => ({ ruleId: rule.id!, ruleVersion: 1, pointId: id!, start: now, kind: 'RAISED', cause: 'STALE', severity: 'MAJOR', value: 0, limit: 1, raisedAt: now })),
    });
  }
}

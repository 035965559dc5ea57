import { createClient, type Client as WsClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connectBus, registryTopic, samplesTopic, type Bus, type RegistryDocument, type SampleTuple } from '@hydrograph/bus';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { aNetwork } from './network-of.ts';
import { aSample, ownTenant, startTrial, type Trial } from './trial.ts';

const town = aNetwork()
  .reservoir('R1', { at: [87.6, 43.8] })
  .junction('J1', { at: [87.601, 43.8] })
  .tank('T1', { at: [87.65, 43.85] })
  .pump('PU1', 'R1', 'J1')
  .pipe('P1', 'J1', 'T1')
  .build();

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

interface Batch {
  cursor: string;
  source: string;
  samples: { pointId: string; value: number; quality: string; reason: string | null }[];
}

describeEachDatabase('live samples', (database) => {
  let trial: Trial;
  let bus: Bus;
  let client: WsClient;
  let points: Record<string, string>;
  let sequence = 0;

  beforeAll(async () => {
    trial = await startTrial(database.url());
    const url = await trial.service.listen({});
    bus = connectBus({ url: trial.broker.url, clientId: 'test', log: quiet });
    const token = await trial.issuer.token({ tid: ownTenant });
    client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` }, retryAttempts: 0 });
    await trial.import(town, 'town');
    const { data } = await trial.ask('{ points { nodes { id code } } }');
    points = Object.fromEntries(data.points.nodes.map(({ id, code }: { id: string; code: string }) => [code, id]));
    await trial.writer.write([aSample(points['R1.HEAD']!, 61)]);
  });
  const open: AsyncIterator<unknown>[] = [];
  afterEach(async () => {
    for (const subscription of open.splice(0)) await subscription.return?.();
  });
  afterAll(async () => {
    await client?.dispose();
    await bus?.close();
    await trial?.stop();
  });

  const publish = (...samples: SampleTuple[]): Promise<void> => {
    sequence += 1;
    return bus.publish(samplesTopic(ownTenant), { collector: 'c1', tenantId: ownTenant, sequence, after: sequence - 1, time: Date.now(), samples });
  };

  const follow = (args: string): { next(): Promise<Batch> } => {
    const subscription = client.iterate<{ samples: Batch }>({ query: `subscription { samples(maxRatePerS: 20${args}) { cursor source samples { pointId value quality reason } } }` });
    open.push(subscription);
    return {
      async next() {
        const { value } = await subscription.next();
        if (value?.errors) throw new Error(JSON.stringify(value.errors));
        return value.data.samples;
      },
    };
  };
  /** The first batch that carries something. */
  const nextSamples = async (stream: { next(): Promise<Batch> }): Promise<Batch> => {
    for (;;) {
      const batch = await stream.next();
      if (batch.samples.length > 0) return batch;
    }
  };

  it('tells the collector of the points of a network that was published', async () => {
    const document = Promise.withResolvers<RegistryDocument>();
    const subscription = bus.subscribe(registryTopic(ownTenant), (message) => document.resolve(message));
    const { points: registered, version } = await document.promise;
    await subscription.close();
    expect(version).toBeGreaterThan(0);
    expect(registered.find(({ code }) => code === 'T1.LEVEL')).toEqual({ id: points['T1.LEVEL'], code: 'T1.LEVEL', unit: 'm', minimum: 0, maximum: 6 });
  });

  it('carries a sample from the bus to a subscriber, to Point.latest and to the pressure of its area', async () => {
    const stream = follow(`, pointIds: ["${points['PS-PU1.PRESSURE']}"]`);
    await stream.next();
    await publish([points['PS-PU1.PRESSURE']!, Date.now(), 41.5, 192], [points['T1.LEVEL']!, Date.now(), 2.5, 192]);
    const { samples, source } = await nextSamples(stream);
    expect([source, samples]).toEqual(['LIVE', [{ pointId: points['PS-PU1.PRESSURE'], value: 41.5, quality: 'GOOD', reason: null }]]);

    const boundary = { type: 'Polygon', coordinates: [[[87.59, 43.79], [87.61, 43.79], [87.61, 43.81], [87.59, 43.81], [87.59, 43.79]]] };
    await trial.ask('mutation ($b: GeoJSON!) { defineDmas(input: { dmas: [{ code: "D1", name: "一区", boundary: $b }] }) { userErrors { code } } }', { b: boundary });
    const { data } = await trial.ask('{ dmas { nodes { code livePressureM junctionCount points(quantity: PRESSURE) { code latest { value quality } } } } }');
    expect(data.dmas.nodes).toEqual([{ code: 'D1', livePressureM: 41.5, junctionCount: 1, points: [{ code: 'PS-PU1.PRESSURE', latest: { value: 41.5, quality: 'GOOD' } }] }]);
  });

  it('follows stations, areas and rectangles, and nothing outside them', async () => {
    const { data } = await trial.ask('{ stations(filter: { code: { eq: "T1" } }) { nodes { id } } }');
    const tankStation = follow(`, stationIds: ["${data.stations.nodes[0].id}"]`);
    const rectangle = follow(', extent: { west: 87.59, south: 43.79, east: 87.61, north: 43.81 }');
    await Promise.all([tankStation.next(), rectangle.next()]);
    await publish([points['T1.LEVEL']!, Date.now(), 3.25, 64, 'DRIFT'], [points['PU1.FLOW']!, Date.now(), 120, 192]);
    expect((await nextSamples(tankStation)).samples).toEqual([{ pointId: points['T1.LEVEL'], value: 3.25, quality: 'UNCERTAIN', reason: 'DRIFT' }]);
    expect((await nextSamples(rectangle)).samples).toEqual([{ pointId: points['PU1.FLOW'], value: 120, quality: 'GOOD', reason: null }]);
  });

  it('begins with stored values, and gives a subscriber that comes back what it missed', async () => {
    const stream = follow('');
    const first = await stream.next();
    expect(first.samples.find(({ pointId }) => pointId === points['R1.HEAD'])).toMatchObject({ value: 61 });
    await publish([points['PU1.STATE']!, Date.now(), 0, 192]);
    const { cursor } = await nextSamples(stream);
    await publish([points['PU1.STATE']!, Date.now(), 1, 192]);
    const again = await nextSamples(follow(`, cursor: "${cursor}"`));
    expect(again.samples).toEqual([{ pointId: points['PU1.STATE'], value: 1, quality: 'GOOD', reason: null }]);
  });

  it('takes in a point that is registered while everything is followed', async () => {
    const stream = follow('');
    await stream.next();
    const { data } = await trial.ask('mutation { registerPoints(input: { points: [{ code: "NEW.P", name: "新", quantity: PRESSURE }] }) { points { id } userErrors { message } } }');
    const id = data.registerPoints.points[0].id;
    await expect
      .poll(async () => {
        await publish([id, Date.now(), 7, 192], [points['PU1.FLOW']!, Date.now(), 1, 192]);
        return (await nextSamples(stream)).samples.some(({ pointId }) => pointId === id);
      })
      .toBe(true);
  });

  it('tells the progress of an import until it has ended', async () => {
    const { body } = await trial.upload(aNetwork().reservoir('Q1').junction('Q2').pipe('QP', 'Q1', 'Q2').build(), 'followed');
    const states: string[] = [];
    for await (const { data } of client.iterate<{ networkImportProgress: { state: string; progress: number } }>({ query: 'subscription ($id: ID!) { networkImportProgress(id: $id) { state progress } }', variables: { id: body.importId } }))
      states.push(data!.networkImportProgress.state);
    expect(states[0]).toMatch(/READING|LOADING/);
    expect(states.at(-1)).toBe('PUBLISHED');
  });

  it('says what is wrong with a subscription that cannot be served', async () => {
    const ids = JSON.stringify(Array.from({ length: 5001 }, (_, index) => `p${index}`));
    const faults = await Promise.all(
      [', cursor: "nonsense"', `, pointIds: ${ids}`, ', extent: { west: 10, south: 0, east: 5, north: 1 }'].map((args) => follow(args).next().then(() => 'served', (error: Error) => error.message)),
    );
    for (const fault of faults) expect(fault).toContain('BAD_USER_INPUT');
  });

  it('answers history in steps and samples as stored, for several points by one question each', async () => {
    const from = Date.now() - 600_000;
    await trial.writer.write([...Array(10).keys()].flatMap((step) => [aSample(points['R1.OUTFLOW']!, step, { time: from + step * 60_000 }), aSample(points['R1.HEAD']!, 50, { time: from + step * 60_000 })]));
    const { data, errors } = await trial.ask('query ($f: DateTime!, $t: DateTime!) { points(filter: { code: { startsWith: "R1." } }) { nodes { code history(from: $f, to: $t, maxPoints: 2) { minimum mean maximum last count } samples(from: $f, to: $t, first: 3) { value } } } }', {
      f: new Date(from).toISOString(), t: new Date(from + 600_000).toISOString(),
    });
    expect(errors).toBeUndefined();
    const outflow = data.points.nodes.find(({ code }: { code: string }) => code === 'R1.OUTFLOW');
    expect(outflow.samples).toEqual([{ value: 0 }, { value: 1 }, { value: 2 }]);
    expect(outflow.history.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(10);
    expect(outflow.history.at(-1)).toMatchObject({ maximum: 9, last: 9 });
    const wrong = await trial.ask('{ points { nodes { history(from: "2026-01-02T00:00:00Z", to: "2026-01-01T00:00:00Z") { mean } } } }');
    expect(wrong.errors![0]!.extensions!.code).toBe('BAD_USER_INPUT');
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routerBinary } from '../../test/apollo-router.ts';
import { startTestEdge, type TestEdge } from '../../test/edge.ts';
import { overSocket, socketClient, type Subscriber } from '../../test/subscribers.ts';

// Subscriptions and proxied requests never meet the Router.
describe.each(['the edge itself', ...(routerBinary ? ['Apollo Router'] : [])])('executed by %s', (engine) => {
  let edge: TestEdge;
  const start = (env: Record<string, string>) => startTestEdge(env, { routers: engine === 'Apollo Router' ? 1 : 0 });
  const tidy: (() => unknown)[] = [];
  beforeEach(async () => {
    edge = await start({ HYDROGRAPH_RESTART_WAIT_MS: '5000', HYDROGRAPH_WAITING_LIMIT: '5' });
  });
  afterEach(async () => {
    for (const undo of tidy.splice(0)) await undo();
    await edge.stop();
  });

  function follow(document: string): Subscriber {
    const client = socketClient(edge.url, edge.bearer);
    const stream = overSocket(client, document);
    tidy.push(() => stream.leave(), () => client.dispose());
    return stream;
  }

  const valuesOf = (stream: Subscriber): number[] => stream.events.map(({ data }) => (data?.['counted'] as unknown as { value: number } | undefined)?.value ?? Number.NaN);

  describe('a query', () => {
    it('waits for a subgraph that restarts, also where another one’s answer needs it', async () => {
      await edge.ask('{ version station(id: 1) { pressure } }');
      const back = edge.fakes.restart('network', 700);
      const answers = await Promise.all([edge.ask('{ version }'), edge.ask('{ samplesOnce(first: 1) { station { name } } }')]);
      await back;
      expect(answers.map(({ body }) => body)).toEqual([{ data: { version: '1.2.3' } }, { data: { samplesOnce: [{ station: { name: 'Station 1' } }] } }]);
      expect(await (await fetch(`${edge.url}/metrics`)).text()).toMatch(/hydrograph_edge_subgraph_retries_total\{subgraph="network"\} [1-9]/);
    });

    it('is sent again when its subgraph dies while it works on it', async () => {
      const { body } = await edge.ask('{ station(id: "cut") { name } }');
      expect(body).toEqual({ data: { station: { name: 'Station cut' } } });
      expect(edge.fakes.asked.station).toBe(2);
    });

    it('waits for the store of a subgraph', async () => {
      edge.fakes.trouble = 'no store';
      const asked = edge.ask('{ stored }');
      await sleep(500);
      edge.fakes.trouble = 'none';
      expect((await asked).body).toEqual({ data: { stored: 'safe' } });
      expect(edge.fakes.asked.stored).toBeGreaterThan(1);
    });

    it('is not waited for by more than may wait: the rest is refused at once', async () => {
      await edge.fakes.stop('network');
      const codes: unknown[] = [];
      const asked = Array.from({ length: 12 }, (_item, index) => edge.ask(`{ version } # ${index}`).then(({ body }) => codes.push(body.errors?.[0]?.extensions['code'])));
      await vi.waitFor(() => expect(codes).toHaveLength(7), { timeout: 4500 });
      await edge.fakes.restart('network');
      await Promise.all(asked);
      expect(codes.filter((code) => code === undefined)).toHaveLength(5);
      expect(codes.filter((code) => code === 'SERVICE_UNAVAILABLE')).toHaveLength(7);
    });
  });

  describe('a subgraph that stays away', () => {
    it('is not waited for again and again', async () => {
      await edge.stop();
      edge = await start({ HYDROGRAPH_RESTART_WAIT_MS: '300' });
      await edge.fakes.stop('network');
      await edge.ask('{ version }');
      const before = retriesIn(await metrics());
      expect(before).toBeGreaterThan(0);
      for (let count = 0; count < 5; count += 1) expect((await edge.ask('{ version }')).body.errors?.[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
      expect(retriesIn(await metrics())).toBe(before);
      await edge.fakes.restart('network');
      expect((await edge.ask('{ version }')).body).toEqual({ data: { version: '1.2.3' } });
    });

    const metrics = async () => (await fetch(`${edge.url}/metrics`)).text();
    const retriesIn = (text: string) => Number(/retries_total\{subgraph="network"\} (\d+)/.exec(text)?.[1] ?? 0);
  });

  describe('a mutation', () => {
    it('is never sent again: it may have been done', async () => {
      const { body } = await edge.ask('mutation { rename(id: "cut", name: "x") { name } }');
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'network' });
      expect(edge.fakes.asked.rename).toBe(1);
    });
  });

  describe.runIf(engine === 'the edge itself')('a subscription with a cursor', () => {
    it('misses nothing and gets nothing twice when its subgraph is killed and comes back', async () => {
      const stream = follow('subscription { counted { value } }');
      await stream.until(5);
      await edge.fakes.restart('plants', 400);
      await stream.until(stream.events.length + 60);
      await edge.fakes.restart('plants', 100);
      await stream.until(stream.events.length + 30);
      const values = valuesOf(stream);
      expect(values).toEqual(values.map((_value, index) => (values[0] ?? 0) + index));
      expect(Object.keys(stream.events[0]?.data?.['counted'] ?? {})).toEqual(['value']);
    });

    it('begins anew when the subgraph does not take its cursor any more', async () => {
      const stream = follow('subscription { counted { value } }');
      await stream.until(3);
      edge.fakes.trouble = 'no cursor';
      await edge.fakes.restart('plants', 300);
      const before = stream.events.length;
      await stream.until(before + 3);
      expect(stream.events.every(({ errors }) => !errors)).toBe(true);
      expect(valuesOf(stream)[before]).toBeGreaterThan((valuesOf(stream)[before - 1] ?? 0) + 1);
    });

    it('waits for a subgraph that is back before its store is', async () => {
      const stream = follow('subscription { counted { value } }');
      await stream.until(3);
      edge.fakes.trouble = 'no store';
      await edge.fakes.restart('plants', 100);
      const before = stream.events.length;
      await sleep(700);
      edge.fakes.trouble = 'none';
      await stream.until(before + 3);
      expect(stream.events.every(({ errors }) => !errors)).toBe(true);
    });
  });

  describe.runIf(engine === 'the edge itself')('a proxied request', () => {
    it('waits while its service cannot be reached, whatever the method: nothing was sent', async () => {
      await edge.fakes.stop('network');
      const asked = [fetch(`${edge.url}/map/x`), fetch(`${edge.url}/import/network`, { method: 'POST', body: 'x'.repeat(100_000), headers: { 'content-type': 'application/octet-stream' } })];
      await sleep(500);
      await edge.fakes.restart('network');
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      // The fake has neither, but it was reached.
      expect(statuses).toEqual([404, 404]);
    });

    it('is sent again after its connection broke only when it is a GET', async () => {
      const get = await fetch(`${edge.url}/map/cut`);
      const post = await fetch(`${edge.url}/import/cut`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
      expect([get.status, post.status]).toEqual([200, 503]);
      expect(edge.fakes.asked).toMatchObject({ '/map/cut': 2, '/import/cut': 1 });
    });
  });
});

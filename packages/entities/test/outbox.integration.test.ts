import { afterAll, beforeAll, expect, it } from 'vitest';
import { consumeOnce, createOutboxRelay, emit, systemActor, type Database, type DomainEvent } from '../src/index.ts';
import { describeEachDatabase } from './databases.ts';
import { anna, openPipes, Pipe } from './pipes.ts';

describeEachDatabase('outbox', (suite) => {
  let database: Database;
  beforeAll(async () => {
    database = await openPipes(suite.url());
  });
  afterAll(() => database?.close());

  const tell = (n: number) => database.transaction(anna, 'tell', (em) => emit(em, { type: 'PipeLaid', payload: { n } }));
  const numbers = (events: DomainEvent[]) => events.map(({ payload }) => payload.n);

  it('delivers what was committed, in order, once', async () => {
    for (let n = 0; n < 5; n++) await tell(n);
    const sent: { topic: string; event: DomainEvent }[] = [];
    const relay = createOutboxRelay({ database, publish: async (topic, event) => void sent.push({ topic, event }) });
    expect(await relay.deliver()).toBe(5);
    expect(await relay.deliver()).toBe(0);
    expect(numbers(sent.map(({ event }) => event))).toEqual([0, 1, 2, 3, 4]);
    expect(sent[0]).toEqual({ topic: 'hydrograph/events/trial/PipeLaid', event: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), type: 'PipeLaid', subgraph: 'trial', tenantId: anna.tenantId, time: expect.stringMatching(/^\d{4}-.*Z$/), payload: { n: 0 } } });
  });

  it('tells nothing of what was rolled back', async () => {
    await expect(
      database.transaction(anna, 'tell and fail', async (em) => {
        await emit(em, { type: 'PipeLaid', payload: { n: -1 } });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await createOutboxRelay({ database, publish: () => Promise.resolve() }).deliver()).toBe(0);
  });

  it('keeps what the bus does not take, and delivers it later in the same order', async () => {
    for (let n = 10; n < 13; n++) await tell(n);
    const seen: DomainEvent[] = [];
    let broken = true;
    const relay = createOutboxRelay({
      database,
      publish: async (_topic, event) => {
        if (broken && event.payload.n === 11) throw new Error('bus is down');
        seen.push(event);
      },
    });
    await expect(relay.deliver()).rejects.toThrow('bus is down');
    broken = false;
    await relay.deliver();
    expect(numbers(seen)).toEqual([10, 11, 12]);
  });

  it('delivers by itself as soon as a transaction has told something', async () => {
    const seen: DomainEvent[] = [];
    const relay = createOutboxRelay({ database, publish: async (_topic, event) => void seen.push(event), pollMs: 60_000 });
    relay.start();
    await tell(20);
    await expect.poll(() => numbers(seen)).toEqual([20]);
    await relay.stop();
  });

  it('shares the work between two relays without sending anything twice', async () => {
    for (let n = 0; n < 30; n++) await tell(n);
    const seen: DomainEvent[] = [];
    const relay = () => createOutboxRelay({ database, publish: async (_topic, event) => void seen.push(event) });
    await Promise.all([relay().deliver(), relay().deliver()]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(30);
    expect(seen).toHaveLength(30);
  });

  it('acts on an event once, and again when acting on it failed', async () => {
    const event: DomainEvent = { id: '018f0000-0000-7000-8000-00000000e001', type: 'LeakFound', subgraph: 'network', tenantId: anna.tenantId, time: new Date().toISOString(), payload: { code: 'from-event' } };
    const act = (fail = false) =>
      consumeOnce(database, 'work-orders', event, async (em, { payload }) => {
        em.persist(em.create(Pipe, { code: String(payload.code) }));
        if (fail) throw new Error('not now');
      });
    await expect(act(true)).rejects.toThrow('not now');
    expect([await act(), await act()]).toEqual([true, false]);
    expect(await database.fork(anna).count(Pipe, { code: 'from-event' })).toBe(1);
  });

  it('refuses an event outside a transaction or without a tenant', async () => {
    await expect(emit(database.fork(anna), { type: 'X', payload: {} })).rejects.toThrow('inside database.transaction');
    await expect(database.transaction(systemActor('job'), 'tell', (em) => emit(em, { type: 'X', payload: {} }))).rejects.toThrow('needs a tenantId');
  });
});

import { describe, expect, it } from 'vitest';
import { encodeCursor } from '../src/cursor.ts';
import { BadCursor, mapStream } from '../src/index.ts';
import { COLLECTOR, collect, createScene, TENANT, type Scene } from './scene.ts';

/** The cursor of a subscriber who has seen a=1 and left. */
async function sawOne({ hub, clock, send }: Pick<Scene, 'hub' | 'clock' | 'send'>): Promise<string | undefined> {
  const first = collect(hub.subscribe({ tenantId: TENANT, points: ['a'] }));
  await clock.advance(0);
  send([['a', 1, 1, 192]]);
  await clock.advance(0);
  await first.leave();
  return first.batches.at(-1)?.cursor;
}

describe('the live hub', () => {
  it('gives a subscriber the samples of its points as they arrive, and only those', async () => {
    const { hub, clock, send } = createScene();
    const seen = collect(hub.subscribe({ tenantId: TENANT, points: ['a', 'b'] }));
    const all = collect(hub.subscribe({ tenantId: TENANT, points: () => true }));
    await clock.advance(0);
    send([['a', 1, 10, 192], ['c', 1, 30, 192]]);
    send([['a', 1, 99, 192]], { tenantId: 'another' });
    await clock.advance(0);
    expect(seen.values).toEqual(['a=10']);
    expect(all.values).toEqual(['a=10', 'c=30']);
    await seen.leave();
    await all.leave();
    expect(hub.subscriberCount).toBe(0);
  });

  it('begins with the newest value of each point: from the stream, from the log beyond the store, from the store', async () => {
    const scene = createScene();
    scene.send([['a', 1, 1, 192], ['b', 1, 1, 192], ['c', 1, 1, 192]], { lost: true });
    scene.store();
    scene.send([['b', 2, 2, 192]], { lost: true });
    expect((await scene.hub.latest(TENANT, ['a', 'b', 'nothing'])).get('b')?.value).toBe(2);
    scene.send([['c', 3, 3, 192]]);
    const seen = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a', 'b', 'c', 'nothing'] }));
    await scene.clock.advance(0);
    expect(seen.batches).toHaveLength(1);
    expect(seen.values).toEqual(['a=1', 'b=2', 'c=3']);
    await seen.leave();
  });

  it('holds back to the rate and conflates to the newest value meanwhile', async () => {
    const { hub, clock, send } = createScene();
    const seen = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], maxRateHz: 2 }));
    await clock.advance(0);
    for (let i = 1; i <= 20; i++) {
      send([['a', i, i, 192]]);
      await clock.advance(100);
    }
    await clock.advance(1000);
    const live = seen.batches.slice(1);
    expect(live.map(({ samples }) => samples.map(({ value }) => value))).toEqual([[1], [5], [10], [15], [20]]);
    expect(live.reduce((sum, { conflated, samples }) => sum + conflated + samples.length, 0)).toBe(20);
    await seen.leave();
  });

  it('never lets a slow subscriber slow a fast one', async () => {
    const { hub, clock, send } = createScene();
    const slow = hub.subscribe({ tenantId: TENANT, points: ['a'] });
    const fast = collect(hub.subscribe({ tenantId: TENANT, points: ['a'] }));
    await slow.next();
    await clock.advance(0);
    for (let i = 1; i <= 100; i++) {
      send([['a', i, i, 192]]);
      await clock.advance(1);
    }
    expect(fast.values).toHaveLength(100);
    const { value } = await slow.next();
    expect(value.samples.map((sample: { value: number }) => sample.value)).toEqual([100]);
    expect(value.conflated).toBe(99);
    await slow.return?.();
    await fast.leave();
  });

  it('delivers late samples beside the newest, and keeps the newest as latest', async () => {
    const { hub, clock, send } = createScene();
    const seen = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], maxRateHz: 1 }));
    await clock.advance(0);
    send([['a', 100, 1, 192]]);
    await clock.advance(10);
    send([['a', 200, 2, 192]]);
    send([['a', 50, 0.5, 192], ['a', 60, 0.6, 192]]);
    await clock.advance(1000);
    expect(seen.values).toEqual(['a=1', 'a=0.5', 'a=0.6', 'a=2']);
    expect((await hub.latest(TENANT, ['a'])).get('a')?.value).toBe(2);
    await seen.leave();
  });

  it('ends at once when a quiet subscriber leaves, also through mapStream', async () => {
    const { hub, clock } = createScene();
    const stream = mapStream(hub.subscribe({ tenantId: TENANT, points: ['a'] }), (batch) => batch.samples.length);
    expect(await stream.next()).toEqual({ done: false, value: 0 });
    const waiting = stream.next();
    await clock.advance(0);
    await stream.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(hub.subscriberCount).toBe(0);
  });

  it('goes on without the store and without the log, saying so', async () => {
    const scene = createScene();
    Object.assign(scene, { logDown: true, storeDown: true });
    const seen = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'] }));
    await scene.clock.advance(0);
    scene.send([['a', 1, 1, 192]]);
    await scene.clock.advance(0);
    expect(seen.values).toEqual(['a=1']);
    expect(scene.warnings.length).toBeGreaterThan(0);
    await expect(scene.hub.latest(TENANT, ['b'])).rejects.toThrow('store is down');
    scene.storeDown = false;
    expect((await scene.hub.latest(TENANT, ['b'])).size).toBe(0);
    await seen.leave();
  });
});

describe('a hub that starts before the collector', () => {
  it('asks the log again until it answers, and then knows what the store had not yet', async () => {
    const scene = createScene();
    scene.send([['a', 1, 1, 192]], { lost: true });
    scene.store();
    scene.send([['a', 2, 2, 192]], { lost: true });
    scene.logDown = true;
    expect((await scene.hub.latest(TENANT, ['a'])).get('a')?.value).toBe(1);
    const seen = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'] }));
    await scene.clock.advance(0);
    scene.logDown = false;
    await scene.clock.advance(5000);
    expect((await scene.hub.latest(TENANT, ['a'])).get('a')?.value).toBe(2);
    expect(seen.values).toEqual(['a=1', 'a=2']);
    await seen.leave();
  });
});

describe('a subscriber that comes back', () => {
  it('gets what it missed from memory, with nothing lost and late samples included', async () => {
    const { hub, clock, send } = createScene();
    const first = collect(hub.subscribe({ tenantId: TENANT, points: ['a'] }));
    await clock.advance(0);
    send([['a', 100, 1, 192]]);
    await clock.advance(0);
    const cursor = first.batches.at(-1)?.cursor;
    await first.leave();
    send([['a', 200, 2, 192]]);
    send([['a', 50, 0.5, 192], ['b', 1, 1, 192]]);
    const second = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], cursor }));
    await clock.advance(0);
    send([['a', 300, 3, 192]]);
    await clock.advance(0);
    expect(second.values).toEqual(['a=2', 'a=0.5', 'a=3']);
    expect(second.batches.map(({ source }) => source)).toEqual(['LIVE', 'LIVE']);
    await second.leave();
  });

  it('gets it page by page from the log when memory is too short, then live', async () => {
    const { hub, clock, send } = createScene({ ring: { messages: 2, samples: 100 } });
    const cursor = await sawOne({ hub, clock, send });
    for (let i = 2; i <= 8; i++) send([['a', i, i, 192]]);
    const second = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], cursor }));
    await clock.advance(0);
    send([['a', 9, 9, 192]]);
    await clock.advance(0);
    expect(second.values).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((value) => `a=${value}`));
    expect(second.batches.map(({ source }) => source)).toEqual(['LOG', 'LOG', 'LOG', 'LIVE', 'LIVE']);
    await second.leave();
    const third = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], cursor: second.batches[1]?.cursor }));
    await clock.advance(0);
    expect(third.values).toEqual(['a=6', 'a=7', 'a=8', 'a=9']);
    await third.leave();
  });

  it('gets it from the store, and is told so, when the log is trimmed beyond its cursor', async () => {
    const scene = createScene({ ring: { messages: 1, samples: 100 } });
    const first = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'] }));
    await scene.clock.advance(0);
    scene.send([['a', scene.clock.now(), 1, 192]]);
    await scene.clock.advance(0);
    const cursor = first.batches.at(-1)?.cursor;
    await first.leave();
    for (let i = 2; i <= 5; i++) scene.send([['a', scene.clock.now() + i, i, 192]]);
    scene.store();
    scene.trim(4);
    scene.send([['a', scene.clock.now() + 6, 6, 192]]);
    const second = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'], cursor }));
    await scene.clock.advance(0);
    expect(second.batches.map(({ source }) => source)).toEqual(['STORE', 'LOG']);
    expect(second.values).toEqual([1, 2, 3, 4, 5, 6].map((value) => `a=${value}`));
    await second.leave();
  });

  it('waits for a log that is away for a while: what is logged and not yet stored is nowhere else', async () => {
    const scene = createScene({ ring: { messages: 1, samples: 100 } });
    const cursor = await sawOne(scene);
    for (let i = 2; i <= 5; i++) scene.send([['a', i, i, 192]]);
    scene.logDown = true;
    const second = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'], cursor }));
    await scene.clock.advance(5000);
    expect(second.values).toEqual([]);
    scene.logDown = false;
    await scene.clock.advance(5000);
    scene.send([['a', 6, 6, 192]]);
    await scene.clock.advance(0);
    expect(second.values).toEqual([2, 3, 4, 5, 6].map((value) => `a=${value}`));
    await second.leave();
  });

  it('is refused with a cursor that no hub made', () => {
    const { hub } = createScene();
    expect(() => hub.subscribe({ tenantId: TENANT, points: ['a'], cursor: 'rubbish' })).toThrow(BadCursor);
    expect(hub.subscriberCount).toBe(0);
  });
});

describe('messages lost on the bus', () => {
  it('are noticed with the next one and read from the log', async () => {
    const { hub, clock, send } = createScene();
    const seen = collect(hub.subscribe({ tenantId: TENANT, points: ['a', 'b'] }));
    await clock.advance(0);
    send([['a', 1, 1, 192]]);
    await clock.advance(0);
    send([['a', 2, 2, 192]], { lost: true });
    send([['b', 2, 20, 192]], { lost: true });
    send([['x', 2, 0, 192]], { lost: true, tenantId: 'another' });
    send([['a', 4, 4, 192]]);
    await clock.advance(0);
    expect(seen.values.toSorted()).toEqual(['a=1', 'a=2', 'a=4', 'b=20']);
    await seen.leave();
  });

  it('keep the cursor before the gap until it is filled, and are tried again while the log is down', async () => {
    const scene = createScene();
    const seen = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'] }));
    await scene.clock.advance(0);
    scene.send([['a', 1, 1, 192]]);
    await scene.clock.advance(0);
    scene.logDown = true;
    scene.send([['a', 2, 2, 192]], { lost: true });
    scene.send([['a', 3, 3, 192]]);
    await scene.clock.advance(0);
    expect(seen.batches.at(-1)?.cursor).toBe(seen.batches.at(-2)?.cursor);
    scene.logDown = false;
    await scene.clock.advance(60_000);
    expect(seen.values).toEqual(['a=1', 'a=3', 'a=2']);
    scene.send([['a', 4, 4, 192]]);
    await scene.clock.advance(0);
    const cursor = seen.batches.at(-1)?.cursor;
    await seen.leave();
    const again = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'], cursor }));
    await scene.clock.advance(0);
    expect(again.values).toEqual([]);
    await again.leave();
  });

  it('are taken once when the broker brings a message twice', async () => {
    const { hub, clock, send } = createScene();
    const seen = collect(hub.subscribe({ tenantId: TENANT, points: ['a'] }));
    await clock.advance(0);
    const sequence = send([['a', 1, 1, 192]]);
    hub.take({ collector: 'collector-1', tenantId: TENANT, sequence, after: 0, time: 0, samples: [['a', 1, 1, 192]] });
    await clock.advance(0);
    expect(seen.values).toEqual(['a=1']);
    await seen.leave();
  });
});

describe('a subscriber that wants every sample', () => {
  it('gets all of them in order, however slowly it takes them', async () => {
    const { hub, clock, send } = createScene();
    const stream = hub.subscribe({ tenantId: TENANT, points: ['a'], every: true, snapshot: false, maxRateHz: 1 });
    const seen = collect(stream);
    await clock.advance(0);
    for (let i = 1; i <= 5; i++) send([['a', i, i, 192], ['a', 10 - i, -i, 192]]);
    await clock.advance(2000);
    expect(seen.values).toEqual([1, -1, 2, -2, 3, -3, 4, -4, 5, -5].map((value) => `a=${value}`));
    await seen.leave();
  });

  it('is given from the log what its backlog could not hold, once', async () => {
    const { hub, clock, send } = createScene({ maxBacklog: 3 });
    const stream = hub.subscribe({ tenantId: TENANT, points: ['a'], every: true });
    const values: number[] = [];
    const take = async (): Promise<void> => {
      const { value } = await stream.next();
      for (const sample of value.samples) values.push(sample.value);
    };
    await take();
    for (let i = 1; i <= 20; i++) send([['a', i, i, 192]]);
    await take();
    send([['a', 21, 21, 192]]);
    await take();
    expect(values).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    await stream.return?.();
    await clock.advance(0);
  });
});

describe('a hub that starts anew under load', () => {
  // The collector's log is ahead of what it has published: the hub has read to its end, and the next message begins before that.
  it('gives one who comes back with a cursor every sample once', async () => {
    const scene = createScene();
    const cursor = await sawOne(scene);
    scene.send([['a', 2, 2, 192]], { lost: true });
    scene.send([['a', 3, 3, 192]], { lost: true });

    const hub = scene.anotherHub();
    const again = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], every: true, cursor }));
    await scene.clock.advance(0);
    hub.take({ collector: COLLECTOR, tenantId: TENANT, sequence: 4, after: 1, time: 1, samples: [['a', 2, 2, 192], ['a', 3, 3, 192], ['a', 4, 4, 192]], parts: [[2, 1], [3, 1], [4, 1]] });
    await scene.clock.advance(0);
    expect(again.values).toEqual(['a=2', 'a=3', 'a=4']);

    // In the middle of a message that is in memory.
    const third = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], every: true, cursor: again.batches[0]?.cursor }));
    await scene.clock.advance(0);
    expect(third.values).toEqual(['a=4']);
    await again.leave();
    await third.leave();
    await hub.close();
  });
});

describe('a subscriber that catches up from the log', () => {
  /** One who has seen a=1 of three samples, on a hub whose memory holds only the last of them. */
  async function aReturningSubscriber() {
    const scene = createScene({ ring: { messages: 1, samples: 100 } });
    const cursor = await sawOne(scene);
    for (let i = 2; i <= 3; i++) scene.send([['a', i, i, 192]]);
    return { scene, cursor };
  }

  it('misses nothing that the hub gets while a page of the log is on its way', async () => {
    const { scene, cursor } = await aReturningSubscriber();
    const again = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'], every: true, cursor }));
    // The first read looks how far the log goes, the second is the page.
    scene.onRead = () => void (scene.onRead = () => [4, 5].forEach((i) => scene.send([['a', i, i, 192]])));
    await scene.clock.advance(0);
    scene.send([['a', 6, 6, 192]]);
    await scene.clock.advance(0);
    expect(again.values).toEqual([2, 3, 4, 5, 6].map((value) => `a=${value}`));
    await again.leave();
  });

  it('goes on live after the log when its cursor names a collector that is no more', async () => {
    const { scene } = await aReturningSubscriber();
    let reads = 0;
    const count = (): void => {
      scene.logDown = ++reads > 50;
      scene.onRead = count;
    };
    scene.onRead = count;
    const again = collect(scene.hub.subscribe({ tenantId: TENANT, points: ['a'], every: true, cursor: encodeCursor({ sequences: new Map([['collector-0', 9]]), time: 1 }) }));
    await scene.clock.advance(0);
    expect(reads).toBeLessThan(5);
    scene.send([['a', 4, 4, 192]]);
    await scene.clock.advance(0);
    expect(new Set(again.values)).toEqual(new Set([1, 2, 3, 4].map((value) => `a=${value}`)));
    await again.leave();
  });

  it('misses nothing between the log and the first message of a hub that could not ask the log at its start', async () => {
    const { scene, cursor } = await aReturningSubscriber();
    scene.logDown = true;
    const hub = scene.anotherHub();
    const again = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], every: true, cursor }));
    await scene.clock.advance(0);
    scene.logDown = false;
    await scene.clock.advance(150);
    scene.send([['a', 4, 4, 192]], { lost: true });
    scene.store();
    hub.take({ collector: COLLECTOR, tenantId: TENANT, sequence: 5, after: 4, time: 1, samples: [['a', 5, 5, 192]] });
    scene.send([['a', 5, 5, 192]], { lost: true });
    await scene.clock.advance(10_000);
    expect(new Set(again.values)).toEqual(new Set([2, 3, 4, 5].map((value) => `a=${value}`)));
    await again.leave();
    await hub.close();
  });
});

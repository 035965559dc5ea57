import { describe, expect, it } from 'vitest';
import { BadCursor, mapStream } from '../src/index.ts';
import { collect, createScene, TENANT } from './scene.ts';

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
    const first = collect(hub.subscribe({ tenantId: TENANT, points: ['a'] }));
    await clock.advance(0);
    send([['a', 1, 1, 192]]);
    await clock.advance(0);
    const cursor = first.batches.at(-1)?.cursor;
    await first.leave();
    for (let i = 2; i <= 8; i++) send([['a', i, i, 192]]);
    const second = collect(hub.subscribe({ tenantId: TENANT, points: ['a'], cursor }));
    await clock.advance(0);
    send([['a', 9, 9, 192]]);
    await clock.advance(0);
    expect(second.values).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((value) => `a=${value}`));
    expect(second.batches.map(({ source }) => source)).toEqual(['LOG', 'LOG', 'LOG', 'LOG', 'LIVE']);
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

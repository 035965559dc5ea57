import { describe, expect, it, vi } from 'vitest';
import type { LogBatch } from '../applications/identity-link.ts';
import { createAccessLog } from './access-log.ts';

const facts = { viewer: 'u', tenant: 't', viewerKind: 'user' as const, name: 'Q' };
const request = { requestId: 'r', ms: 1.234_56, transport: 'http' as const, status: 200 };

function identity() {
  const world = { batches: [] as LogBatch[], away: false, lost: false, neighbours: [] as { id: string; pid: number }[] };
  const warn = vi.fn();
  const send = async (batch: LogBatch) => {
    if (world.away) throw new Error('away');
    world.batches.push(batch);
    // Its answer does not come.
    if (world.lost) throw new Error('lost');
    return { neighbours: world.neighbours };
  };
  const open = (more: object = {}) => createAccessLog({ edge: 'e', send, log: { warn }, flushMs: 5, ...more });
  return { world, warn, open };
}

const told = (batches: readonly LogBatch[]) => new Map(batches.map((batch) => [batch.batch, batch.entries.length]));

describe('the access log of the edge', () => {
  it('is written soon, in batches, and to the end', async () => {
    const { world, open } = identity();
    const log = open();
    for (let n = 0; n < 10_000; n++) log.note(facts, request);
    log.note(null, request);
    log.note({ code: 'UNAUTHENTICATED' }, request);
    await expect.poll(() => world.batches.length).toBeGreaterThanOrEqual(2);
    log.note(facts, request);
    await log.close();
    expect(world.batches.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(10_001);
    expect(Math.max(...world.batches.map(({ entries }) => entries.length))).toBeLessThanOrEqual(4000);
    expect(world.batches.at(-1)!.last).toBe(true);
    expect(world.batches[0]!.entries[0]).toMatchObject({ actorId: 'u', tenantId: 't', operation: 'Q', ms: 1.23 });
  });

  it('makes the edge known before its first entry, and waits for nobody who is away', async () => {
    const { world, open } = identity();
    const log = open({ flushMs: 60_000 });
    await log.announce();
    expect(world.batches).toMatchObject([{ edge: { id: 'e', pid: process.pid }, batch: 0, entries: [] }]);
    world.away = true;
    const other = open({ edge: 'f', flushMs: 60_000 });
    await other.announce();
    expect(world.batches).toHaveLength(1);
    world.away = false;
    await Promise.all([log.close(), other.close()]);
  });

  it('waits while identity is away, in bounded room, and says how much was dropped', async () => {
    const { world, open, warn } = identity();
    world.away = true;
    const log = open({ room: 100 });
    for (let n = 0; n < 100; n++) log.note(facts, request);
    await expect.poll(() => warn.mock.calls.length).toBe(1);
    for (let n = 0; n < 150; n++) log.note(facts, request);
    world.away = false;
    await log.close();
    expect(world.batches.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(200);
    expect(world.batches.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(50);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('sends a batch again under its own number when the answer was lost', async () => {
    const { world, open } = identity();
    world.lost = true;
    const log = open();
    log.note(facts, request);
    await expect.poll(() => world.batches.length).toBeGreaterThan(2);
    world.lost = false;
    await log.close();
    expect(told(world.batches.filter(({ entries }) => entries.length > 0))).toEqual(new Map([[1, 1]]));
  });

  it('tells of edges on its machine that were killed', async () => {
    const { world, open, warn } = identity();
    world.neighbours = [{ id: 'killed', pid: 4711 }, { id: 'alive', pid: 4712 }, { id: 'the one before in this container', pid: process.pid }];
    const log = open({ isAlive: (pid: number) => pid === 4712 });
    await expect.poll(() => world.batches.flatMap(({ gone }) => gone)).toContain('killed');
    world.neighbours = [];
    await log.close();
    expect(world.batches.flatMap(({ gone }) => gone)).not.toContain('alive');
    expect(warn).toHaveBeenCalledWith({ edge: 'killed' }, expect.stringContaining('may be missing'));
  });
});

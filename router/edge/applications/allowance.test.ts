import { describe, expect, it } from 'vitest';
import { createAllowance } from './allowance.ts';
import type { ApplicationSettings, EndedLease, IdentityLink, LeaseAnswer, LeaseRequest } from './identity-link.ts';

const settings = (more: Partial<ApplicationSettings> = {}) => ({ callsPerMinute: null, callsPerDay: 100, callsPerMonth: null, ...more }) as ApplicationSettings;

/** identity with a limit of calls a day, which can be away. */
function identity({ limit = 100, slice = 5 } = {}) {
  const world = { held: new Map<string, number>(), used: 0, asked: 0, away: false, now: 1000, limit };
  const taken = () => [...world.held.values()].reduce((sum, count) => sum + count, 0) + world.used;
  const link = {
    async leases(requests: readonly LeaseRequest[], ended: readonly EndedLease[]): Promise<LeaseAnswer[]> {
      world.asked += 1;
      await Promise.resolve();
      if (world.away) throw new Error('identity is away');
      for (const { id, used } of ended) if (world.held.delete(id)) world.used += used;
      return requests.map(({ id, want }) => {
        const standing = (left: number) => [{ period: 'DAY' as const, limit: world.limit, left, endsInMs: 3_600_000 }];
        const left = world.limit - taken();
        if (left <= 0) return { id, over: 'DAY', limit: world.limit, retryAfterS: world.used >= world.limit ? 3600 : 5, standing: standing(0) };
        const granted = Math.min(slice, want, left);
        world.held.set(id, granted);
        return { id, granted, endsInMs: 30_000, standing: standing(left - granted) };
      });
    },
  } as unknown as IdentityLink;
  return { world, taken, allowance: () => createAllowance('a', link, () => world.now) };
}

const take = async (allowance: ReturnType<typeof createAllowance>, times: number, of = settings()) => {
  const outcomes = await Promise.allSettled(Array.from({ length: times }, async () => allowance.take(of)));
  return { done: outcomes.filter(({ status }) => status === 'fulfilled').length, faults: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as { extensions: Record<string, unknown>; status: number }] : [])) };
};

describe('the calls of an application', () => {
  it('are never more than the limit, on two edges at once', async () => {
    const { allowance, taken } = identity();
    const [one, other] = [allowance(), allowance()];
    const outcomes = await Promise.all([take(one, 80), take(other, 80)]);
    expect(outcomes.reduce((sum, { done }) => sum + done, 0)).toBe(100);
    expect(taken()).toBe(100);
    expect(outcomes[0]!.faults[0]).toMatchObject({ status: 429, extensions: { code: 'QUOTA', period: 'DAY', limit: 100, retryAfterS: expect.any(Number) } });
  });

  it('cost a question to identity once for each slice, and the next slice is fetched before it is needed', async () => {
    const { allowance, world } = identity({ slice: 10, limit: 1000 });
    const one = allowance();
    for (let n = 0; n < 40; n++) {
      await one.take(settings({ callsPerDay: 1000 }));
      await Promise.resolve();
    }
    expect(world.asked).toBeLessThanOrEqual(8);
    for (let n = 0; n < 5; n++) await new Promise(setImmediate);
    expect(one.take(settings({ callsPerDay: 1000 }))).toBeUndefined();
  });

  it('are refused for a moment without another question once they are over', async () => {
    const { allowance, world } = identity({ limit: 3 });
    const one = allowance();
    await take(one, 10);
    const before = world.asked;
    expect((await take(one, 50)).faults).toHaveLength(50);
    expect(world.asked).toBe(before);
    world.limit = 5;
    one.forgive();
    expect((await take(one, 50)).done).toBe(2);
  });

  it('are told when they are used up, given back when they are idle, and told again when identity was away', async () => {
    const { allowance, world } = identity();
    const one = allowance();
    await take(one, 2);
    world.now += 6000;
    one.settle(false);
    world.away = true;
    await expect(one.report()).rejects.toThrow('away');
    expect(one.pending).toBe(true);
    world.away = false;
    await one.report();
    expect({ used: world.used, held: world.held.size, pending: one.pending }).toEqual({ used: 2, held: 0, pending: false });
  });

  it('go on with what is held while identity is away, and are refused after that', async () => {
    const { allowance, world } = identity();
    const one = allowance();
    await take(one, 1);
    world.away = true;
    const { done, faults } = await take(one, 20);
    expect(done).toBeGreaterThanOrEqual(4);
    expect(faults.every(({ extensions }) => extensions['code'] === 'SERVICE_UNAVAILABLE')).toBe(true);
    world.now += 60_000;
    expect((await take(one, 1)).done).toBe(0);
  });

  it('are only counted where there is no limit, whether identity is there or not', async () => {
    const { allowance, world } = identity({ slice: 1000, limit: 1000 });
    const one = allowance();
    world.away = true;
    expect((await take(one, 30, settings({ callsPerDay: null }))).done).toBe(30);
    world.away = false;
    await one.report();
    await one.report();
    expect(world.used).toBe(30);
    expect(one.headers()).toEqual({});
  });

  it('are told in the standard headers', async () => {
    const { allowance } = identity();
    const one = allowance();
    await take(one, 3);
    expect(one.headers()).toEqual({ 'ratelimit-policy': '"day";q=100;w=86400', ratelimit: expect.stringMatching(/^"day";r=9[0-7];t=3600$/) });
  });
});

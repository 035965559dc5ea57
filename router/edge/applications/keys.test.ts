import { describe, expect, it } from 'vitest';
import type { IdentityLink } from './identity-link.ts';
import { createKeys } from './keys.ts';

const key = (letter: string) => `hgk_${'0'.repeat(32)}_${letter.repeat(43)}`;
const origin = { address: '', requestId: 'r' };

function identity() {
  const world = { asked: 0, away: false, revoked: new Set<string>(), now: 0 };
  const link = {
    async exchangeKey(given: string) {
      world.asked += 1;
      await Promise.resolve();
      if (world.away) throw new Error('identity is away');
      if (world.revoked.has(given) || !given.endsWith('aaa')) return null;
      return { accessToken: `token ${world.asked}`, expiresIn: 900, keyId: 'k1', keyExpiresAt: null, application: { id: 'app' } };
    },
  } as unknown as IdentityLink;
  return { world, keys: createKeys({ link, onExchanged: () => undefined, now: () => world.now }) };
}

describe('the keys of applications', () => {
  it('are exchanged once, however many requests bring them', async () => {
    const { world, keys } = identity();
    const known = await Promise.all(Array.from({ length: 50 }, async () => keys.exchange(key('a'), origin)));
    expect(known.every(({ authorization }) => authorization === 'Bearer token 1')).toBe(true);
    expect(keys.exchange(key('a'), origin)).toMatchObject({ applicationId: 'app', keyId: 'k1' });
    expect(world.asked).toBe(1);
  });

  it('are exchanged again before the token ends, beside the requests; and live on while identity is away', async () => {
    const { world, keys } = identity();
    await keys.exchange(key('a'), origin);
    world.now = 800_000;
    expect(keys.exchange(key('a'), origin)).toMatchObject({ authorization: 'Bearer token 1' });
    await expect.poll(async () => (await keys.exchange(key('a'), origin)).authorization).toBe('Bearer token 2');
    world.away = true;
    world.now = 1_600_000;
    expect((await keys.exchange(key('a'), origin)).authorization).toBe('Bearer token 2');
    world.now = 1_800_000;
    await expect(keys.exchange(key('a'), origin)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  });

  it('end, with what runs under them, when identity says so', async () => {
    const { world, keys } = identity();
    const { ended } = await keys.exchange(key('a'), origin);
    world.revoked.add(key('a'));
    keys.end(['k1']);
    expect(ended.signal.aborted).toBe(true);
    await expect(keys.exchange(key('a'), origin)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('are not asked for when they are no keys, once for a wrong one, and not at all while too many wrong ones come', async () => {
    const { world, keys } = identity();
    for (const rubbish of ['', 'x', 'hgk_', `${key('a')}x`, key('é'), 'Bearer x']) expect(() => keys.exchange(rubbish, origin), rubbish).toThrow('not valid');
    expect(world.asked).toBe(0);
    await expect(keys.exchange(key('b'), origin)).rejects.toThrow('not valid');
    expect(() => keys.exchange(key('b'), origin)).toThrow('not valid');
    expect(world.asked).toBe(1);
    for (let n = 0; n < 60; n++) await Promise.resolve(keys).then(({ exchange }) => exchange(key(String.fromCodePoint(99 + (n % 20))).replace(/.{3}$/, String(100 + n)), origin)).catch(() => undefined);
    expect(world.asked).toBeLessThan(30);
    expect(() => keys.exchange(key('z'), origin)).toThrow('Too many wrong keys');
    world.now += 2000;
    expect((await keys.exchange(key('a'), origin)).keyId).toBe('k1');
  });
});

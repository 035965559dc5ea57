import { describe, expect, it } from 'vitest';
import { ref } from 'vue';
import type { SessionState, SessionTimes } from './session.ts';
import { createSessionWatch } from './session-watch.ts';

const minute = 60_000;

/** A server with an idle limit of 30 minutes and a life of 12 hours, and a page of which the test says when it is used. */
function harness({ lifeMs = 720 * minute } = {}) {
  let clock = 0;
  let lastUsed = 0;
  let serverLastUsed = 0;
  const renewals: number[] = [];
  const state = ref<SessionState>('signed-in');
  const timesNow = (): SessionTimes => ({ endsAt: new Date(lifeMs).toISOString(), idleEndsAt: new Date(serverLastUsed + 30 * minute).toISOString(), idleLimitS: 1800 });
  const times = ref<SessionTimes | undefined>(timesNow());
  const watch = createSessionWatch({
    now: () => clock,
    session: {
      state,
      times,
      lastUsedAtMs: () => lastUsed,
      renew: async () => {
        renewals.push(clock);
        if (clock >= Math.min(serverLastUsed + 30 * minute, lifeMs)) {
          state.value = 'expired';
          return false;
        }
        serverLastUsed = Math.max(serverLastUsed, lastUsed);
        times.value = timesNow();
        return true;
      },
    },
  });
  const at = async (ms: number) => {
    clock = ms;
    await watch.look();
  };
  return { watch, state, at, renewals, use: (ms: number) => (lastUsed = ms), usedElsewhere: (ms: number) => (serverLastUsed = ms) };
}

describe('the end of a session', () => {
  it('is announced two minutes before it comes, then comes', async () => {
    const { watch, state, at } = harness();
    await at(27 * minute);
    expect(watch.ending.value).toBeUndefined();
    await at(28 * minute + 1000);
    expect(watch.ending.value).toEqual({ atMs: 30 * minute, reason: 'idle' });
    await at(30 * minute + 1000);
    expect([state.value, watch.ending.value]).toEqual(['expired', undefined]);
  });

  it('goes away at once when the page is used', async () => {
    const { watch, at, use } = harness();
    await at(29 * minute);
    expect(watch.ending.value?.reason).toBe('idle');
    use(29 * minute + 2000);
    await at(29 * minute + 2000);
    expect(watch.ending.value).toBeUndefined();
  });

  it('does not come while the page is used, and the server is not told each second', async () => {
    const { watch, state, at, use, renewals } = harness();
    for (let second = 0; second < 3600; second += 5) {
      use(second * 1000);
      await at(second * 1000);
      expect(watch.ending.value).toBeUndefined();
    }
    expect(state.value).toBe('signed-in');
    expect(renewals.length).toBeLessThan(12);
  });

  it('is not announced when another tab is used', async () => {
    const { watch, at, usedElsewhere } = harness();
    usedElsewhere(20 * minute);
    await at(29 * minute);
    expect(watch.ending.value).toBeUndefined();
  });

  it('comes after its longest life, whoever uses it', async () => {
    const { watch, state, at, use } = harness({ lifeMs: 40 * minute });
    use(25 * minute);
    await at(25 * minute);
    use(39 * minute);
    await at(39 * minute);
    expect(watch.ending.value).toEqual({ atMs: 40 * minute, reason: 'over' });
    await at(40 * minute + 31_000);
    expect(state.value).toBe('expired');
  });
});

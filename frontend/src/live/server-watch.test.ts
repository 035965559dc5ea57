import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServerWatch } from './server-watch.ts';

function harness() {
  let answer: readonly string[] | Error = [];
  const looks: number[] = [];
  const watch = createServerWatch({
    now: () => Date.now(),
    isOnline: true,
    look: async () => {
      looks.push(Date.now());
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const back = vi.fn<() => void>();
  watch.onBack(back);
  return { watch, looks, back, becomes: (next: readonly string[] | Error) => (answer = next) };
}

const gone = new TypeError('Failed to fetch');

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe('server watch', () => {
  it('calls a server gone only after it looked', async () => {
    const { watch, looks } = harness();
    watch.suspect();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks).toHaveLength(1);
    expect(watch.state.value).toBe('reachable');
    watch.dispose();
  });

  it('asks a server that is gone with growing patience, and says when', async () => {
    const { watch, looks, becomes } = harness();
    becomes(gone);
    watch.suspect();
    await vi.advanceTimersByTimeAsync(0);
    expect(watch.state.value).toBe('unreachable');
    expect(watch.retryAtMs.value).toBe(1_002_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks.map((at) => (at - 1_000_000) / 1000)).toEqual([0, 2, 6, 14, 29, 44, 59]);
    watch.dispose();
  });

  it('tells everybody once when the server is back', async () => {
    const { watch, back, becomes } = harness();
    becomes(gone);
    await watch.retry();
    becomes([]);
    await watch.retry();
    await watch.retry();
    expect(watch.state.value).toBe('reachable');
    expect(watch.retryAtMs.value).toBe(0);
    expect(back).toHaveBeenCalledTimes(1);
    watch.dispose();
  });

  it('names the parts that do not work and looks again until they do', async () => {
    const { watch, back, becomes } = harness();
    becomes(['energy']);
    await watch.retry();
    expect([watch.state.value, watch.brokenParts.value]).toEqual(['degraded', ['energy']]);
    becomes([]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([watch.state.value, watch.brokenParts.value]).toEqual(['reachable', []]);
    expect(back).not.toHaveBeenCalled();
    watch.dispose();
  });

  it('asks nobody while the browser is offline, and at once when it is back', async () => {
    const { watch, looks, back } = harness();
    watch.browserIs(false);
    watch.suspect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([watch.state.value, looks.length]).toEqual(['browser-offline', 0]);
    watch.browserIs(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(watch.state.value).toBe('reachable');
    expect(back).toHaveBeenCalledTimes(1);
    watch.dispose();
  });
});

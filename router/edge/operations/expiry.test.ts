import { describe, expect, it, vi } from 'vitest';
import type { EngineResult } from '../engine/engine.ts';
import { untilExpiry } from './expiry.ts';

async function* numbers(count: number, returned = () => {}): AsyncGenerator<EngineResult> {
  try {
    for (let n = 0; n < count; n += 1) yield { data: { n } };
  } finally {
    returned();
  }
}

async function all(events: AsyncGenerator<EngineResult>): Promise<EngineResult[]> {
  const found: EngineResult[] = [];
  for await (const event of events) found.push(event);
  return found;
}

describe('a stream until the token ends', () => {
  it('passes everything on while the token is good', async () => {
    expect(await all(untilExpiry(numbers(3), Date.now() + 60_000))).toEqual([0, 1, 2].map((n) => ({ data: { n } })));
    expect(await all(untilExpiry(numbers(1), Number.POSITIVE_INFINITY))).toHaveLength(1);
  });

  it('does not take a far end for now: timers beyond 24 days fire at once', async () => {
    expect(await all(untilExpiry(numbers(2), Date.now() + 2 ** 40))).toHaveLength(2);
  });

  it('ends a silent stream with UNAUTHENTICATED', async () => {
    const silent: AsyncGenerator<EngineResult> = Object.assign(numbers(0), { next: () => new Promise<never>(() => undefined) });
    const [last, ...more] = await all(untilExpiry(silent, 1000, { now: () => 1010 }));
    expect(last?.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'expired' });
    expect(more).toEqual([]);
  });

  it('lets go of the stream when the reader leaves', async () => {
    const returned = vi.fn();
    const events = untilExpiry(numbers(10, returned), Date.now() + 60_000);
    await events.next();
    await events.return(undefined);
    await vi.waitFor(() => expect(returned).toHaveBeenCalledOnce());
  });
});

import { describe, expect, it } from 'vitest';
import { createJoinedQueries, type SentQuery } from './joined-queries.ts';

function scene() {
  let time = 0;
  const joined = createJoinedQueries(() => time);
  const runs: { answer: (value: number) => void; signal: AbortSignal }[] = [];
  const ask = (query: Partial<SentQuery> = {}) =>
    joined.join({ tenant: 't', scope: 'ann', body: Buffer.from('{"query":"{ a }"}'), signal: new AbortController().signal, ...query }, (signal) => {
      const { promise, resolve } = Promise.withResolvers<{ data: { value: number } }>();
      runs.push({ answer: (value) => resolve({ data: { value } }), signal });
      return promise;
    });
  return { joined, runs, ask, later: (ms: number) => (time += ms) };
}

describe('equal queries under way', () => {
  it('are executed once and all answered', async () => {
    const { ask, runs } = scene();
    const answers = Promise.all([ask(), ask(), ask()]);
    runs[0]?.answer(7);
    expect(await answers).toEqual([{ data: { value: 7 } }, { data: { value: 7 } }, { data: { value: 7 } }]);
    expect(runs).toHaveLength(1);
  });

  it('are not those of another scope, tenant or body, nor those that were answered or began long before', async () => {
    const { ask, runs, later } = scene();
    void ask();
    void ask({ scope: 'ben' });
    void ask({ tenant: 'u' });
    void ask({ body: Buffer.from('{"query":"{ b }"}') });
    expect(runs).toHaveLength(4);
    runs[0]?.answer(1);
    await Promise.resolve();
    await Promise.resolve();
    void ask();
    expect(runs).toHaveLength(5);
    later(300);
    void ask();
    expect(runs).toHaveLength(6);
  });

  it('show who asks after a mutation what it did', () => {
    const { ask, runs, joined } = scene();
    void ask();
    joined.forget('t');
    void ask();
    expect(runs).toHaveLength(2);
  });

  it('go on while one of those who asked is there, and no longer', () => {
    const { ask, runs } = scene();
    const [first, second] = [new AbortController(), new AbortController()];
    void ask({ signal: first.signal });
    void ask({ signal: second.signal });
    first.abort();
    expect(runs[0]?.signal.aborted).toBe(false);
    second.abort();
    expect(runs[0]?.signal.aborted).toBe(true);
    void ask();
    expect(runs).toHaveLength(2);
  });

  it('are not gone on with for whoever had left before', () => {
    const { ask, runs } = scene();
    void ask({ signal: AbortSignal.abort() });
    expect(runs[0]?.signal.aborted).toBe(true);
  });
});

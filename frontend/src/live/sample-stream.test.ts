import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLatestValues } from './latest.ts';
import { createSampleStream, type BatchSink } from './sample-stream.ts';

interface Opened {
  pointIds: string[];
  cursor: string | null;
  sink: BatchSink;
  closed: boolean;
}

function harness() {
  const opened: Opened[] = [];
  const latest = createLatestValues();
  const stream = createSampleStream({
    latest,
    now: () => Date.now(),
    open(variables, sink) {
      const entry: Opened = { ...variables, sink, closed: false };
      opened.push(entry);
      return () => (entry.closed = true);
    },
  });
  const batch = (cursor: string, pointId: string, value: number) => ({
    cursor,
    samples: [{ pointId, value, timeMs: Date.now(), quality: 'GOOD' as const }],
  });
  return { opened, latest, stream, batch };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('sample stream', () => {
  it('gathers what all parts of a screen want into one subscription', () => {
    const { opened, stream } = harness();
    stream.watch(['b', 'a']);
    stream.watch(['b', 'c']);
    vi.advanceTimersByTime(200);
    expect(opened.map(({ pointIds }) => pointIds)).toEqual([['a', 'b', 'c']]);
    stream.dispose();
  });

  it('never subscribes to nothing, which would mean every point of the utility', () => {
    const { opened, stream } = harness();
    const release = stream.watch(['a']);
    vi.advanceTimersByTime(200);
    release();
    release();
    vi.advanceTimersByTime(200);
    expect(opened).toHaveLength(1);
    expect(opened[0]!.closed).toBe(true);
    expect(stream.state.value).toBe('idle');
    stream.dispose();
  });

  it('goes on from the last cursor after a lost connection', () => {
    const { opened, stream, batch, latest } = harness();
    stream.watch(['a']);
    vi.advanceTimersByTime(200);
    opened[0]!.sink.next(batch('c1', 'a', 3));
    expect(stream.state.value).toBe('live');
    opened[0]!.sink.ended();
    expect(stream.state.value).toBe('offline');
    vi.advanceTimersByTime(1000);
    expect(opened[1]!.cursor).toBe('c1');
    opened[1]!.sink.next(batch('c2', 'a', 4));
    expect(stream.state.value).toBe('live');
    expect(latest.get('a')?.value).toBe(4);
    stream.dispose();
  });

  it('opens the next subscription before it closes the one it replaces', () => {
    const { opened, stream, batch } = harness();
    stream.watch(['a']);
    vi.advanceTimersByTime(200);
    opened[0]!.sink.next(batch('c1', 'a', 3));
    stream.watch(['b']);
    vi.advanceTimersByTime(200);
    expect(opened[1]).toMatchObject({ pointIds: ['a', 'b'], cursor: 'c1' });
    expect(opened[0]!.closed).toBe(true);
    opened[0]!.sink.ended();
    expect(stream.state.value).toBe('live');
    stream.dispose();
  });

  it('tells a connection that has not brought a value yet from a lost one', () => {
    const { opened, stream } = harness();
    stream.watch(['a']);
    vi.advanceTimersByTime(200);
    expect(stream.state.value).toBe('connecting');
    opened[0]!.sink.connected();
    expect(stream.state.value).toBe('stale');
    stream.dispose();
  });

  it('calls a silent connection stale', () => {
    const { opened, stream, batch } = harness();
    stream.watch(['a']);
    vi.advanceTimersByTime(200);
    opened[0]!.sink.next(batch('c1', 'a', 3));
    vi.advanceTimersByTime(62_000);
    expect(stream.state.value).toBe('stale');
    stream.dispose();
  });
});

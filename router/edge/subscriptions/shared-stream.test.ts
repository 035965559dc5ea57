import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Credentials } from './credentials.ts';
import { createSharedStreams } from './shared-stream.ts';
import type { SourceSink } from './stream.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const at = (sequence: number): string => Buffer.from(JSON.stringify([1, sequence, ['collector', sequence]])).toString('base64url');

interface Run {
  cursor: string | undefined;
  credentials: Credentials;
  sink: SourceSink;
  stopped: boolean;
  send(sequence: number): void;
}

function scene() {
  const streams = createSharedStreams();
  const runs: Run[] = [];
  const start = ({ cursor, credentials }: Pick<Run, 'cursor' | 'credentials'>, sink: SourceSink) => {
    const run: Run = { cursor, credentials, sink, stopped: false, send: (sequence) => sink.event({ text: String(sequence), cursor: at(sequence) }) };
    runs.push(run);
    return () => void (run.stopped = true);
  };
  const watch = ({ cursor, name = 'ann', expiresAt = Date.now() + 600_000 }: { cursor?: string; name?: string; expiresAt?: number } = {}) => {
    const got: string[] = [];
    const client = { got, ended: false, slow: false, drained: () => {}, stream: streams.open({ key: 'same', cursor, token: { authorization: name, expiresAt }, start }) };
    client.stream.start({
      write: (text) => {
        got.push(text);
        return !client.slow;
      },
      onDrain: (listener) => (client.drained = listener),
      end: () => (client.ended = true),
    });
    return client;
  };
  const running = () => runs.filter(({ stopped }) => !stopped);
  return { runs, watch, running };
}

describe('a shared subscription', () => {
  it('runs once for all who come together', () => {
    const { runs, watch } = scene();
    const clients = [watch(), watch(), watch()];
    runs[0]?.send(1);
    runs[0]?.send(2);
    expect(runs).toHaveLength(1);
    expect(clients.map(({ got }) => got)).toEqual([['1', '2'], ['1', '2'], ['1', '2']]);
  });

  it('gives who comes later its own beginning, then the shared events, and misses none that came meanwhile', () => {
    const { runs, watch, running } = scene();
    watch();
    runs[0]?.send(5);
    const late = watch();
    runs[0]?.send(6);
    expect(late.got).toEqual([]);
    runs[1]?.send(5);
    expect(late.got).toEqual(['5', '6']);
    runs[0]?.send(7);
    expect(late.got).toEqual(['5', '6', '7']);
    expect(running()).toEqual([runs[0]]);
  });

  it('serves the gap of who comes back alone, and only then lets it follow', () => {
    const { runs, watch, running } = scene();
    watch();
    runs[0]?.send(9);
    const back = watch({ cursor: at(3) });
    expect(runs[1]?.cursor).toBe(at(3));
    runs[1]?.send(6);
    runs[0]?.send(10);
    expect(back.got).toEqual(['6']);
    runs[1]?.send(9);
    expect(back.got).toEqual(['6', '9', '10']);
    expect(running()).toHaveLength(1);
  });

  it('needs no gap served where nothing was missed', () => {
    const { runs, watch } = scene();
    watch();
    runs[0]?.send(9);
    const back = watch({ cursor: at(9) });
    runs[0]?.send(10);
    expect(back.got).toEqual(['10']);
    expect(runs).toHaveLength(1);
  });

  it('keeps nothing for a slow reader, and gives it what it missed once it has caught up', () => {
    const { runs, watch, running } = scene();
    const fast = watch();
    const slow = watch();
    runs[0]?.send(1);
    slow.slow = true;
    runs[0]?.send(2);
    for (let sequence = 3; sequence < 1000; sequence += 1) runs[0]?.send(sequence);
    expect(fast.got).toHaveLength(999);
    expect(slow.got).toEqual(['1', '2']);
    slow.slow = false;
    slow.drained();
    vi.advanceTimersByTime(1000);
    expect(runs[1]?.cursor).toBe(at(2));
    runs[1]?.send(999);
    runs[0]?.send(1000);
    expect(slow.got).toEqual(['1', '2', '999', '1000']);
    expect(running()).toHaveLength(1);
  });

  it('goes on under another viewer’s token when the one it runs under leaves, and before that one ends', () => {
    const { runs, watch } = scene();
    const first = watch({ name: 'first', expiresAt: Date.now() + 900_000 });
    watch({ name: 'second', expiresAt: Date.now() + 60_000 });
    const changes = vi.fn();
    runs[0]?.credentials.onChange(changes);
    expect(runs[0]?.credentials.authorization()).toBe('first');
    first.stream.stop();
    vi.advanceTimersByTime(100);
    expect(runs[0]?.credentials.authorization()).toBe('second');
    watch({ name: 'third', expiresAt: Date.now() + 500_000 });
    vi.advanceTimersByTime(56_000);
    expect(runs[0]?.credentials.authorization()).toBe('third');
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('ends upstream when the last one leaves, and for all when upstream ends', () => {
    const { runs, watch, running } = scene();
    const [one, two] = [watch(), watch()];
    one.stream.stop();
    expect(running()).toHaveLength(1);
    two.stream.stop();
    expect(running()).toHaveLength(0);
    const [three, four] = [watch(), watch()];
    runs[1]?.sink.end();
    expect([three.ended, four.ended]).toEqual([true, true]);
    watch();
    expect(runs).toHaveLength(3);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilExpiry } from './expiry.ts';
import type { EventSink } from './stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function scene(expiresAt: number, ended?: AbortSignal) {
  const texts: string[] = [];
  const end = vi.fn();
  const onOver = vi.fn();
  const stop = vi.fn();
  let sink: EventSink | undefined;
  const stream = untilExpiry({ start: (to) => void (sink = to), stop }, { expiresAt, ended, onOver });
  stream.start({ write: (text) => texts.push(text) > 0, onDrain: () => undefined, end });
  return { stream, texts, end, onOver, stop, send: (text: string) => sink?.write(text), finish: () => sink?.end() };
}

describe('a stream until the token ends', () => {
  it('passes everything on while the token is good', () => {
    const { texts, send, finish, end, onOver } = scene(Number.POSITIVE_INFINITY);
    send('1');
    send('2');
    finish();
    expect(texts).toEqual(['1', '2']);
    expect(end).toHaveBeenCalledOnce();
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('does not take a far end for now: timers beyond 24 days fire at once', () => {
    const { texts, end } = scene(Date.now() + 2 ** 40);
    vi.advanceTimersByTime(2 ** 31);
    expect(texts).toEqual([]);
    expect(end).not.toHaveBeenCalled();
  });

  it('ends a silent stream with UNAUTHENTICATED, once', () => {
    const { texts, end, stop, onOver, send } = scene(Date.now() + 1000);
    vi.advanceTimersByTime(1001);
    send('too late');
    expect(texts.map((text) => (JSON.parse(text) as { errors: { extensions: unknown }[] }).errors[0]?.extensions)).toEqual([{ code: 'UNAUTHENTICATED', reason: 'expired' }]);
    expect([end, stop, onOver].map((call) => call.mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('ends when the key has ended, whatever its token says', () => {
    const key = new AbortController();
    const { texts, end } = scene(Date.now() + 60_000, key.signal);
    key.abort();
    expect(texts[0]).toContain('"reason":"refused"');
    expect(end).toHaveBeenCalledOnce();
  });

  it('lets go of the stream when the reader leaves', () => {
    const { stream, stop, onOver } = scene(Date.now() + 60_000);
    stream.stop();
    expect([stop, onOver].map((call) => call.mock.calls.length)).toEqual([1, 1]);
  });
});

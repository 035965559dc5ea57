import { expect, it, vi } from 'vitest';
import { createOwnStream } from './own-stream.ts';
import type { SourceSink } from './stream.ts';

it('gives a reader that is behind what waits, before it ends', () => {
  let source: SourceSink | undefined;
  let drained = () => {};
  let keepsUp = false;
  const got: string[] = [];
  const end = vi.fn();
  const stream = createOwnStream((_from, sink) => ((source = sink), () => undefined), { authorization: undefined, expiresAt: Number.POSITIVE_INFINITY });
  stream.start({ write: (text) => (got.push(text), keepsUp), onDrain: (listener) => (drained = listener), end });
  for (const text of ['1', '2', 'last word']) source?.event({ text });
  source?.end();
  expect(got).toEqual(['1']);
  drained();
  expect(got).toEqual(['1', '2']);
  expect(end).not.toHaveBeenCalled();
  keepsUp = true;
  drained();
  expect(got).toEqual(['1', '2', 'last word']);
  expect(end).toHaveBeenCalledOnce();
});

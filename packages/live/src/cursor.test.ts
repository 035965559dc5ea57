import { expect, it } from 'vitest';
import { covers, encodeCursor } from './cursor.ts';

const at = (sequences: Record<string, number>): string => encodeCursor({ sequences: new Map(Object.entries(sequences)), time: 1 });
const counted = (text: string): string => Buffer.from(text).toString('base64url');

it.each([
  [at({ a: 5 }), at({ a: 5 }), true],
  [at({ a: 6, b: 1 }), at({ a: 5 }), true],
  [at({ a: 4 }), at({ a: 5 }), false],
  [at({ a: 9 }), at({ a: 5, b: 0 }), false],
  [at({}), at({}), true],
  [counted('al:7'), counted('al:6'), true],
  [counted('al:6'), counted('al:7'), false],
  [counted('al:7'), counted('wo:6'), false],
  [counted('al:7'), at({ a: 1 }), false],
  ['no cursor', at({ a: 1 }), false],
])('a cursor covers what came before it and nothing else (%#)', (one, other, expected) => {
  expect(covers(one, other)).toBe(expected);
});

import { expect, it } from 'vitest';
import { createProblemReporter } from './problems.ts';

const line = (level: number, msg: string, extra = {}): string => JSON.stringify({ level, msg, ...extra });

it('tells an error once a minute, whatever ids are in it, and nothing else', () => {
  let now = 0;
  const told: string[] = [];
  const problems = createProblemReporter((text) => told.push(text), { now: () => now });
  problems.take(line(30, 'all is well'));
  problems.take('{ not json');
  problems.take(line(50, 'request 17 failed', { err: { message: 'no route' } }));
  problems.take(line(50, 'request 18 failed', { err: { message: 'no route' } }));
  now = 61_000;
  problems.take(line(50, 'request 19 failed', { err: { message: 'no route' } }));
  problems.take(JSON.stringify({ level: 'error', msg: 'named level' }));
  problems.take(JSON.stringify({ level: 'info', msg: 'named level of no concern' }));
  problems.take('TypeError: x is not a function');
  expect(told).toEqual(['request 17 failed: no route', 'request 19 failed: no route', 'named level', 'TypeError: x is not a function']);
});

import { expect, it } from 'vitest';
import { objectsIn, typeOf } from './targets.ts';

it.each([
  ['Pipe 1', { type: 'Pipe', ids: ['1'], more: 0 }],
  ['Valve 1, 2', { type: 'Valve', ids: ['1', '2'], more: 0 }],
  ['Point 1, 2, 3 and 47 more', { type: 'Point', ids: ['1', '2', '3'], more: 47 }],
])('names the objects of %s', (target, objects) => expect(objectsIn(target)).toEqual(objects));

it.each(['', 'Pipe', 'Pipe ', 'pipes, valves', '12'])('names none in "%s"', (target) => expect(typeOf(target)).toBeUndefined());

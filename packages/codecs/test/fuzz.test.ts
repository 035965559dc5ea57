import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz/fuzz.ts';

describe('every codec', () => {
  it('bears damaged frames: 20,000 of them here, more by npm run fuzz', () => {
    expect(fuzz({ frames: 20_000, seed: 7 })).toEqual([]);
  });
});

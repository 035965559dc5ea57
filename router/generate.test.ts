import { expect, it } from 'vitest';
import { staleGenerated } from './generate.ts';

it('every composed and generated file is what the contract and the documents ask for now', { timeout: 120_000 }, async () => {
  expect(await staleGenerated()).toEqual([]);
});

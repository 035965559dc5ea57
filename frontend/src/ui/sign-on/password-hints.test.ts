import { expect, it } from 'vitest';
import { hintsFor } from './password-hints.ts';

it.each([
  ['', ['TOO_SHORT', 'TOO_FEW_KINDS']],
  ['abcdefghij', ['TOO_FEW_KINDS']],
  ['Ab1#', ['TOO_SHORT']],
  ['gT7#qLm2vX', []],
  ['水厂Water2026x', []],
  ['aB3'.repeat(43), ['TOO_LONG']],
])('%s lacks %j', (password, hints) => {
  expect(hintsFor(password)).toEqual(hints);
});

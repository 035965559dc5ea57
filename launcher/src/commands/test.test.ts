import { expect, it } from 'vitest';
import { conclude } from './test.ts';

function conclusion(tally: { passed: number; failed: number; skips: string[] }, requireAll: boolean) {
  const lines: string[] = [];
  return { code: conclude(tally, requireAll, (line) => void lines.push(line)), lines };
}

it('ends with the plain counts, after what was left out', () => {
  expect(conclusion({ passed: 12, failed: 0, skips: ['skipped: no PostgreSQL'] }, false)).toEqual({ code: 0, lines: ['skipped: no PostgreSQL', '12 passed, 0 failed'] });
});

it('fails on a failure', () => {
  expect(conclusion({ passed: 12, failed: 1, skips: [] }, false)).toEqual({ code: 1, lines: ['12 passed, 1 failed'] });
});

it('counts a missing store or browser as a failure where everything must be tested', () => {
  const skips = ['skipped: no Chromium', 'skipped: no benchmark data'];
  expect(conclusion({ passed: 12, failed: 0, skips }, true)).toEqual({
    code: 1,
    lines: ['skipped: no Chromium - but this run must test everything', 'skipped: no benchmark data', '12 passed, 1 failed'],
  });
});

it('does not take a run of nothing for a success', () => {
  expect(conclusion({ passed: 0, failed: 0, skips: [] }, false).code).toBe(1);
});

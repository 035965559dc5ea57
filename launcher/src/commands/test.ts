import { startVitest } from 'vitest/node';
import { inRepository } from '../repository.ts';
import { checks } from '../testing/checks.ts';
import { createTally, isRequired, type Tally } from '../testing/tally.ts';

/** `hydrograph test`: checks of the sources, then the suite; with words only the test files whose path contains one of them. @returns the exit code. */
export async function test(words: string[]): Promise<number> {
  const stop = () => process.exit(130);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);

  const before = words.length === 0 ? await runChecks() : { passed: 0, failed: 0 };
  const { tally, reporter } = createTally();
  process.env['NODE_ENV'] ??= 'test';
  const vitest = await startVitest('test', words, { root: inRepository(), run: true, watch: false, reporters: ['default', reporter] });
  await vitest.close();
  tally.passed += before.passed;
  tally.failed += before.failed;
  return conclude(tally, Boolean(process.env['CI_REQUIRE_ALL']));
}

async function runChecks(): Promise<{ passed: number; failed: number }> {
  const result = { passed: 0, failed: 0 };
  await Promise.all(
    checks.map(async (row) => {
      for (const check of row) {
        const from = Date.now();
        try {
          await check.run();
          result.passed++;
          process.stdout.write(`check ${check.name}: passed (${((Date.now() - from) / 1000).toFixed(1)} s)\n`);
        } catch (error) {
          result.failed++;
          process.stdout.write(`check ${check.name}: FAILED\n${error instanceof Error ? error.message : String(error)}\n`);
        }
      }
    }),
  );
  return result;
}

/** Prints what was left out and the closing line. @returns the exit code. */
export function conclude(tally: Tally, requireAll: boolean, print = (line: string) => void process.stdout.write(`${line}\n`)): number {
  const { passed, skips } = tally;
  const refused = requireAll ? skips.filter(isRequired) : [];
  for (const skip of skips) print(refused.includes(skip) ? `${skip} - but this run must test everything` : skip);
  const failed = tally.failed + refused.length + (passed + tally.failed === 0 ? 1 : 0);
  if (passed + tally.failed === 0) print('No test was run.');
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

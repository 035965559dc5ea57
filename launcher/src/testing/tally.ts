import type { Reporter, TestModule } from 'vitest/node';

/** How a run ended. */
export interface Tally {
  passed: number;
  failed: number;
  /** Lines `skipped: ...`, each once: parts that were not tested here and why. */
  skips: string[];
}

/** Parts that a machine of ours must have: with CI_REQUIRE_ALL a skip of one of them is a failure. */
const required = /PostgreSQL|InfluxDB|Mosquitto|Chromium|Apollo Router/i;

export const isRequired = (skip: string): boolean => required.test(skip);

/** A vitest reporter that counts, and collects the lines by which tests say what they left out. */
export function createTally(): { tally: Tally; reporter: Reporter } {
  const tally: Tally = { passed: 0, failed: 0, skips: [] };
  const reporter: Reporter = {
    onUserConsoleLog({ content }) {
      for (const line of content.split('\n')) {
        const skip = line.trim();
        if (skip.startsWith('skipped: ') && !tally.skips.includes(skip)) tally.skips.push(skip);
      }
    },
    onTestRunEnd(modules, unhandledErrors) {
      for (const module of modules) count(module, tally);
      // An error outside every test, for example in a timer: no test failed, yet the run is not clean.
      tally.failed += unhandledErrors.length;
    },
  };
  return { tally, reporter };
}

function count(module: TestModule, tally: Tally): void {
  // A file that could not be loaded has no tests that could fail.
  tally.failed += module.errors().length;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') tally.passed++;
    if (state === 'failed' || state === 'pending') tally.failed++;
  }
  for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
}

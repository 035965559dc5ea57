import { globSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { thisMachine } from '../benchmarks/machine.ts';
import { benchmarksPage, type BenchmarkRun } from '../benchmarks/page.ts';
import { inRepository } from '../repository.ts';
import { runNode } from './run-node.ts';

/** The memory benchmark alone would take half an hour among all the others. */
const SOAK_MINUTES_AMONG_ALL = '10';

/** `hydrograph bench [NAME]`: runs one benchmark, or all, one after another, and then writes `docs/benchmarks.md`. @returns the exit code. */
export async function bench(name: string | undefined): Promise<number> {
  const all = globSync('{packages/*,subgraphs/*,collector,router,launcher,frontend}/bench/**/*.bench.ts', { cwd: inRepository() }).sort();
  const nameOf = (file: string): string => basename(file, '.bench.ts');
  if (name === undefined) return runAll(all.map((file) => [nameOf(file), file]));
  const wanted = all.filter((file) => nameOf(file) === name);
  if (wanted.length === 0) {
    process.stderr.write(`There is no benchmark ${name}. There are: ${all.map(nameOf).join(', ')}\n`);
    return 2;
  }
  let worst = 0;
  for (const file of wanted) worst = Math.max(worst, await runNode(inRepository(file), []));
  return worst;
}

async function runAll(benchmarks: readonly (readonly [name: string, file: string])[]): Promise<number> {
  const runs: BenchmarkRun[] = [];
  for (const [name, file] of benchmarks) {
    process.stdout.write(`${name}\n`);
    let output = '';
    const exitCode = await runNode(inRepository(file), [], { env: { SOAK_MINUTES: process.env['SOAK_MINUTES'] ?? SOAK_MINUTES_AMONG_ALL }, onOutput: (text) => (output += text) });
    runs.push({ name, output, exitCode });
  }
  writeFileSync(inRepository('docs/benchmarks.md'), benchmarksPage(runs, thisMachine(), new Date().toISOString().slice(0, 10)));
  process.stdout.write('wrote docs/benchmarks.md\n');
  return Math.max(...runs.map(({ exitCode }) => exitCode));
}

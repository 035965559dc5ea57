import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { inRepository } from '../repository.ts';
import { runNode } from './run-node.ts';

/** `hydrograph bench [NAME]`: runs one benchmark, or all, one after another. @returns the exit code. */
export async function bench(name: string | undefined): Promise<number> {
  const all = globSync('{packages/*,subgraphs/*,collector,router,launcher,frontend}/bench/**/*.bench.ts', { cwd: inRepository() }).sort();
  const wanted = name === undefined ? all : all.filter((file) => basename(file, '.bench.ts') === name);
  if (wanted.length === 0) {
    process.stderr.write(`There is no benchmark ${name ?? ''}. There are: ${all.map((file) => basename(file, '.bench.ts')).join(', ') || 'none'}\n`);
    return 2;
  }
  let worst = 0;
  for (const file of wanted) worst = Math.max(worst, await runNode(inRepository(file), []));
  return worst;
}

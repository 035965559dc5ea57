import { existsSync } from 'node:fs';
import { inRepository } from '../repository.ts';
import { runNode } from './run-node.ts';

/** Scripts that write what is generated, in order; each takes `--check` and then only says whether its output is stale. */
const generators = ['router/generate.ts', 'launcher/src/configuration/generate.ts', 'launcher/src/access/generate-subjects.ts'];

/** `hydrograph generate`: composes the supergraph, writes types and the configuration page. @returns the exit code. */
export async function generate({ check = false }: { check?: boolean }): Promise<number> {
  let worst = 0;
  for (const script of generators) {
    if (!existsSync(inRepository(script))) throw new Error(`${script} is missing.`);
    worst = Math.max(worst, await runNode(inRepository(script), check ? ['--check'] : []));
  }
  return worst;
}

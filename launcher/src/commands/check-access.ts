import { inRepository } from '../repository.ts';
import { runNode } from './run-node.ts';

export interface CheckAccessOptions {
  seed: number;
  /** A regular expression on the names of cells; all when absent. */
  only?: string;
}

/** `npm run check:access`: the whole matrix of viewers and questions. @returns the exit code, 1 when anything leaks. */
export const checkAccess = ({ seed, only }: CheckAccessOptions): Promise<number> => runNode(inRepository('launcher/test/access/run.ts'), ['--seed', String(seed), ...(only ? ['--only', only] : [])]);

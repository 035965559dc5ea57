import { inRepository } from '../repository.ts';
import { runNode } from './run-node.ts';

export interface TortureOptions {
  kills: number;
  seed: number;
  store: 'sqlite' | 'influx';
}

/** `hydrograph torture`: kills processes under load and compares what was acknowledged with what is stored. @returns the exit code, 1 when anything is lost or doubled. */
export const torture = ({ kills, seed, store }: TortureOptions): Promise<number> =>
  runNode(inRepository('collector/test/torture-run.ts'), ['--kills', String(kills), '--seed', String(seed), '--store', store]);

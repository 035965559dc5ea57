import { inRepository } from '../repository.ts';
import { runNode } from './run-node.ts';

export interface TortureOptions {
  kills: number;
  seed: number;
  column: 'embedded' | 'production';
  subgraphs: 'together' | 'apart';
  /** Names separated by commas; every process when absent. */
  victims?: string;
}

/** `hydrograph torture`: kills processes under load and compares what was acknowledged with what is stored. @returns the exit code, 1 when anything is lost or doubled. */
export const torture = ({ kills, seed, column, subgraphs, victims }: TortureOptions): Promise<number> =>
  runNode(inRepository('launcher/test/torture/run.ts'), ['--kills', String(kills), '--seed', String(seed), '--column', column, '--subgraphs', subgraphs, ...(victims ? ['--victims', victims] : [])]);

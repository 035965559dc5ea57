import { inRepository } from '../repository.ts';
import { runNode } from './run-node.ts';

export interface FuzzOptions {
  frames: number;
  seed: number;
}

/** `hydrograph fuzz`: feeds damaged frames to every codec. @returns the exit code, 1 when one crashes. */
export const fuzz = ({ frames, seed }: FuzzOptions): Promise<number> => runNode(inRepository('packages/codecs/test/fuzz/run.ts'), ['--frames', String(frames), '--seed', String(seed)]);

import { cpus, release, totalmem, type } from 'node:os';
import type { Machine } from './page.ts';

/** The machine this runs on. */
export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'an unknown processor',
  cores: cpus().length,
  memoryGib: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.versions.node,
});

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Absolute path of a file of the repository. */
export const inRepository = (...parts: string[]): string => join(repository, ...parts);

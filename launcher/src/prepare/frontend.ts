import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from './fingerprint.ts';
import { inRepository } from '../repository.ts';
import { runStep } from './step.ts';

const dist = inRepository('frontend/dist');
const stamp = join(dist, '.sources');
const sources = ['frontend/src', 'frontend/public', 'frontend/index.html', 'frontend/vite.config.ts', 'frontend/build', 'frontend/tsconfig.json', 'frontend/package.json', 'schema', 'packages/codecs/src', 'package-lock.json'];

/** Hash over everything the built app depends on. */
export const frontendFingerprint = (): string => fingerprintOf(sources);

/** Whether `frontend/dist` was built from the present sources. */
export const frontendIsFresh = (fingerprint: string): boolean => existsSync(join(dist, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;

/** Builds the app with Vite in a process of its own. @throws Error with the last lines of the build when it fails. */
export async function buildFrontend(fingerprint: string, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
  await runStep('Building the frontend', 'node_modules/vite/bin/vite.js', ['build'], { cwd: inRepository('frontend'), env: { NODE_ENV: 'production' }, signal });
  writeFileSync(stamp, fingerprint);
}

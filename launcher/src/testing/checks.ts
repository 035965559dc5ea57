import { spawn } from 'node:child_process';
import { inRepository } from '../repository.ts';
import { buildFrontend, frontendFingerprint, frontendIsFresh } from '../prepare/frontend.ts';

/** Something besides the tests that must hold of the sources. */
export interface Check {
  name: string;
  /** @throws Error with what is wrong. */
  run(): Promise<void>;
}

/** Two rows of checks, each row one after another: as many as the two cores of the smallest machine we test on. */
export const checks: Check[][] = [
  [
    { name: 'generated files', run: () => tool('launcher/src/main.ts', ['generate', '--check']) },
    { name: 'lint', run: () => tool('node_modules/oxlint/bin/oxlint', ['--quiet']) },
    { name: 'frontend build', run: prepareFrontend },
  ],
  [
    { name: 'types', run: () => tool('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']) },
    { name: 'frontend types', run: () => tool('node_modules/vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', 'frontend/tsconfig.json']) },
  ],
];

async function prepareFrontend(): Promise<void> {
  const fingerprint = frontendFingerprint();
  if (!frontendIsFresh(fingerprint)) await buildFrontend(fingerprint);
}

function tool(script: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', inRepository('launcher/src/leash.ts'), inRepository(script), ...args], {
      cwd: inRepository(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(output.join('').split('\n').slice(-60).join('\n')))));
  });
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../repository.ts';

const dist = inRepository('frontend/dist');
const stamp = join(dist, '.sources');
const sources = ['frontend/src', 'frontend/public', 'frontend/index.html', 'frontend/vite.config.ts', 'frontend/build', 'frontend/tsconfig.json', 'frontend/package.json', 'schema', 'package-lock.json'];

/** Hash over everything the built app depends on. */
export function frontendFingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = inRepository(source);
    if (!existsSync(path)) continue;
    for (const file of filesOf(path)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  const entries = readdirSyncOrUndefined(path);
  if (!entries) return [path];
  return entries.sort().flatMap((name) => filesOf(join(path, name)));
}

function readdirSyncOrUndefined(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether `frontend/dist` was built from the present sources. */
export const frontendIsFresh = (fingerprint: string): boolean => existsSync(join(dist, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;

/** Builds the app with Vite in a process of its own. @throws Error with the last lines of the build when it fails. */
export async function buildFrontend(fingerprint: string, { signal }: { signal?: AbortSignal } = {}): Promise<void> {
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', inRepository('launcher/src/leash.ts'), inRepository('node_modules/vite/bin/vite.js'), 'build'], {
      cwd: inRepository('frontend'),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
      signal,
    });
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`Building the frontend failed:\n${output.join('').split('\n').slice(-30).join('\n')}`);
  writeFileSync(stamp, fingerprint);
}

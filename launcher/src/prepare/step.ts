import { spawn } from 'node:child_process';
import { inRepository } from '../repository.ts';

export interface StepOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Ends it early. */
  signal?: AbortSignal | undefined;
}

/** Runs a Node script to its end in a process that ends with ours. @throws Error with its last lines when it fails. */
export async function runStep(what: string, script: string, args: string[], { cwd = inRepository(), env = {}, signal }: StepOptions = {}): Promise<void> {
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', inRepository('launcher/src/leash.ts'), inRepository(script), ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...env },
      signal,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`${what} failed:\n${output.join('').split('\n').slice(-30).join('\n')}`);
}

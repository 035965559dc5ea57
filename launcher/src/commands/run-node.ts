import { spawn } from 'node:child_process';
import { inRepository } from '../repository.ts';

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  nodeArgs?: string[];
  /** Told what it prints, which goes to our own output all the same. */
  onOutput?: (text: string) => void;
}

/** Runs a Node script to its end; it is stopped with us, whatever way we end. @returns its exit code. */
export function runNode(script: string, args: string[], { cwd = inRepository(), env = {}, nodeArgs = [], onOutput }: RunOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', inRepository('launcher/src/leash.ts'), ...nodeArgs, script, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['inherit', onOutput ? 'pipe' : 'inherit', 'inherit', 'ipc'],
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      process.stdout.write(text);
      onOutput?.(text);
    });
    const stop = () => child.kill('SIGTERM');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.on('disconnect', stop);
    child.on('error', reject);
    // Not 'exit': what it printed last may come after that.
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
      process.off('disconnect', stop);
      resolve(code ?? 130);
    });
  });
}

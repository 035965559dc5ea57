import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A process of the benchmark. */
export interface Part {
  pid: number;
  /** Where it listens. */
  url: string;
  /** Sends a message and answers the next one that comes back. */
  ask<T>(message: object): Promise<T>;
  /** The next message that it sends of itself. */
  next<T>(): Promise<T>;
  stop(): Promise<void>;
}

const kept = new Set<Part>();

// BENCH_PROFILE=FOLDER writes there what each edge spends its time on, to be opened in a browser's developer tools.
const profiles = process.env['BENCH_PROFILE'];

/** Starts a script beside this one and waits for the address that it sends. */
export async function start(script: string, args: string[] = [], env: Record<string, string> = {}): Promise<Part> {
  const child: ChildProcess = fork(fileURLToPath(new URL(script, import.meta.url)), args, { env: { ...process.env, NODE_ENV: 'production', ...env }, execArgv: profiles && script.includes('edge') ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let waiting = Promise.withResolvers<unknown>();
  const messages: Promise<unknown>[] = [waiting.promise];
  child.on('message', (message) => {
    const { resolve } = waiting;
    messages.push((waiting = Promise.withResolvers<unknown>()).promise);
    resolve(message);
  });
  child.once('exit', (code) => waiting.reject(new Error(`${script} ended with ${String(code)}`)));
  const next = async <T>(): Promise<T> => {
    const message = await messages[0];
    messages.shift();
    return message as T;
  };
  const { url } = await next<{ url: string }>();
  const part: Part = {
    pid: child.pid ?? 0,
    url,
    next,
    async ask<T>(message: object) {
      const answer = next<T>();
      child.send(message);
      return answer;
    },
    async stop() {
      kept.delete(part);
      waiting.promise.catch(() => undefined);
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(profiles ? 'SIGTERM' : 'SIGKILL');
      await gone;
    },
  };
  kept.add(part);
  return part;
}

export const stopAll = async (): Promise<void> => void (await Promise.all([...kept].map((part) => part.stop())));

const tickMs = 10;

/** CPU time that a process and its threads have used so far, ms. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** Memory that a process holds, MB. */
export function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

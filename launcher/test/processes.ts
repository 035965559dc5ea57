import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../src/supervisor/ports.ts';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. */
export function run(file: string, args: string[], options: { env?: NodeJS.ProcessEnv; cwd?: string; input?: string } = {}): Promise<Outcome> {
  const child = spawn(file, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const output = collect(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}

/** What a running program prints, as it grows. */
export function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return output;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until `check` gives something; its last value is in the error when it never does. */
export async function eventually<T>(what: string, check: () => T | Promise<T>, timeoutMs = 10_000): Promise<NonNullable<T>> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > until) throw new Error(`${what} did not happen within ${timeoutMs} ms`);
    await pause(50);
  }
}

/**
 * A port for a product under test, with room above it for its parts. Below 32768, where Linux begins to hand out ports to
 * outgoing connections: one of those, made by another test between the look and the listening, takes a part's port away.
 */
export async function aProductPort(): Promise<number> {
  const [port = 0] = await freePorts(12_000 + Math.floor(Math.random() * 20_000), 1);
  return port;
}

/** Settings for a product under test: ports of its own, the broker's too, which another product would take while its collector restarts. */
export async function aProductsPorts(): Promise<{ HYDROGRAPH_PORT: string; HYDROGRAPH_MQTT_PORT: string }> {
  return { HYDROGRAPH_PORT: String(await aProductPort()), HYDROGRAPH_MQTT_PORT: String(await aProductPort()) };
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ConnectorReport, ConnectorSetting, FieldDevice } from '@hydrograph/bus';
import { speakLines } from './lines.ts';
import type { Lines } from './lines.ts';
import type { ConnectorCounts, FieldSampleTuple, FromConnector, ToConnector } from './messages.ts';

/** What a connector may take before it is ended. */
export interface ConnectorBudget {
  readonly heapMb: number;
  /** Everything, buffers included. */
  readonly memoryMb: number;
  /** Without a sign of life for so long it hangs. */
  readonly silentMs: number;
  /** More is not read from it, so that it waits. */
  readonly samplesPerS: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const USUAL_BUDGET: ConnectorBudget = { heapMb: 192, memoryMb: 384, silentMs: 15_000, samplesPerS: 20_000, firstPauseMs: 500, longestPauseMs: 60_000 };

export interface ConnectorEvents {
  /** Resolves when they are on disk. */
  store(samples: readonly FieldSampleTuple[]): Promise<void>;
  beat(message: Extract<FromConnector, { kind: 'beat' }>): void;
  changed(): void;
  ended(problem: string, againInMs: number): void;
}

/** One connector in a process of its own, started again when it ends, hangs or takes more than its budget. */
export interface ConnectorProcess {
  readonly report: ConnectorReport;
  readonly pid: number | undefined;
  setDevices(devices: readonly FieldDevice[]): void;
  stop(): Promise<void>;
}

const child = fileURLToPath(new URL('./connector-child.ts', import.meta.url));
/** What the process of a connector may read: programs, no data. */
const readable = ['../../../../collector/src/', '../../../../packages/', '../../../../node_modules/', '../../../../package.json'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const WATCH_MS = 250;
/** Batches on their way into the log at once. */
const IN_FLIGHT = 256;
const KEPT_WORDS = 10_000;
const MOST_WORDS = 256_000;
/** Who ran for so long is well again. */
const WELL_AFTER_MS = 60_000;
const STOP_MS = 3000;

export function startConnectorProcess(setting: ConnectorSetting, module: URL, given: readonly FieldDevice[], events: ConnectorEvents, budget: ConnectorBudget = USUAL_BUDGET): ConnectorProcess {
  let devices = given;
  let current: ReturnType<typeof run> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let pauseMs = budget.firstPauseMs;
  let counts: ConnectorCounts = { connections: 0, frames: 0, broken: 0, samples: 0 };
  const before: ConnectorCounts = { connections: 0, frames: 0, broken: 0, samples: 0 };
  const report: { -readonly [Key in keyof ConnectorReport]: ConnectorReport[Key] } = { id: setting.id, state: 'STARTING', since: Date.now(), restarts: 0, memoryBytes: 0, ...counts };

  function become(state: ConnectorReport['state'], more: Partial<ConnectorReport> = {}): void {
    Object.assign(report, { state, since: Date.now() }, more);
    events.changed();
  }

  function count(): void {
    for (const key of ['frames', 'broken', 'samples'] as const) report[key] = before[key] + counts[key];
    report.connections = counts.connections;
  }

  function run() {
    const startedAt = Date.now();
    const process = spawnChild(module, budget);
    let words = '';
    let wordCount = 0;
    let killedFor: string | undefined;
    let lastBeat = Date.now();
    let inFlight = 0;
    let second = 0;
    let samplesInSecond = 0;

    const end = (problem: string): void => {
      killedFor ??= problem;
      process.kill('SIGKILL');
    };
    const lines: Lines<ToConnector> = speakLines<FromConnector, ToConnector>(process.stdio[3] as Duplex, heard, end);
    process.stdio[3]?.on('error', () => undefined);
    process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-KEPT_WORDS);
      wordCount += text.length;
      // Not read on: it waits in its own write, and then it hangs.
      if (wordCount > MOST_WORDS) process.stderr?.pause();
    });

    function heard(message: FromConnector): void {
      if (message.kind === 'samples') take(message.id, message.samples);
      else if (message.kind === 'beat') {
        lastBeat = Date.now();
        counts = message.counts;
        count();
        if (report.state === 'RUNNING' && Date.now() - startedAt > WELL_AFTER_MS) pauseMs = budget.firstPauseMs;
        events.beat(message);
      } else if (message.kind === 'ready') become('RUNNING', { port: message.port, problem: undefined });
      else end(`it wrote a message of the unknown kind ${JSON.stringify((message as { kind?: unknown }).kind)}`);
    }

    function take(id: number, samples: readonly FieldSampleTuple[]): void {
      if (!Array.isArray(samples)) return end('it wrote samples that are no list');
      inFlight++;
      const now = Math.floor(Date.now() / 1000);
      if (now !== second) [second, samplesInSecond] = [now, 0];
      samplesInSecond += samples.length;
      const tooFast = samplesInSecond > budget.samplesPerS;
      if (inFlight >= IN_FLIGHT || tooFast) lines.pause();
      if (tooFast) setTimeout(() => inFlight < IN_FLIGHT && lines.resume(), (now + 1) * 1000 - Date.now());
      events.store(samples).then(
        () => lines.send({ kind: 'stored', id }),
        (error: unknown) => lines.send({ kind: 'refused', id, reason: error instanceof Error ? error.message : String(error) }),
      ).finally(() => {
        inFlight--;
        if (samplesInSecond <= budget.samplesPerS || Math.floor(Date.now() / 1000) !== second) lines.resume();
      });
    }

    const watching = setInterval(() => {
      const silent = Date.now() - lastBeat;
      if (silent > budget.silentMs) return end(`it gave no sign of life for ${Math.round(silent / 1000)} s`);
      void memoryOf(process.pid).then((bytes) => {
        if (bytes === undefined) return;
        report.memoryBytes = bytes;
        if (bytes > budget.memoryMb * 1_048_576) end(`it took ${Math.round(bytes / 1_048_576)} MB of memory, ${budget.memoryMb} MB are allowed`);
      });
    }, WATCH_MS);

    const gone = new Promise<void>((resolve) => {
      // "close" comes when its last words are read as well; a paused stderr would hold it up for ever.
      process.once('exit', (code, signal) => setImmediate(() => {
        clearInterval(watching);
        process.stdio[3]?.destroy();
        process.stderr?.destroy();
        resolve();
        if (stopped) return;
        again(killedFor ?? causeOf(words, code, signal));
      }));
      process.once('error', (error) => {
        clearInterval(watching);
        resolve();
        if (!stopped) again(error.message);
      });
    });
    lines.send({ kind: 'setup', module: module.href, connector: setting, devices });
    return { process, lines, gone };
  }

  function again(problem: string): void {
    current = undefined;
    for (const key of ['frames', 'broken', 'samples'] as const) before[key] += counts[key];
    counts = { connections: 0, frames: 0, broken: 0, samples: 0 };
    count();
    become('WAITING', { problem, port: undefined, memoryBytes: 0 });
    events.ended(problem, pauseMs);
    timer = setTimeout(() => {
      report.restarts++;
      become('STARTING');
      current = run();
    }, pauseMs);
    pauseMs = Math.min(pauseMs * 2, budget.longestPauseMs);
  }

  current = run();
  return {
    get report() {
      return { ...report };
    },
    get pid() {
      return current?.process.pid;
    },
    setDevices(next) {
      devices = next;
      current?.lines.send({ kind: 'devices', devices });
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      if (!current) return;
      const { process, lines, gone } = current;
      lines.send({ kind: 'stop' });
      const late = setTimeout(() => process.kill('SIGKILL'), STOP_MS);
      await gone;
      clearTimeout(late);
    },
  };
}

function spawnChild(module: URL, { heapMb }: ConnectorBudget): ChildProcess {
  const reads = [...readable, ...(module.protocol === 'file:' ? [fileURLToPath(module)] : [])].map((path) => `--allow-fs-read=${path.endsWith('/') ? `${path}*` : path}`);
  // No environment: the secrets of the collector are none of its business.
  const process_ = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, '--permission', '--allow-worker', ...reads, child], { env: {}, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  // Field devices wait; people and the log come first.
  if (process_.pid !== undefined) setPriority(process_.pid, 5);
  return process_;
}

/** Who ends by a signal leaves a trace of the engine; who fails says why in the last line. */
function causeOf(words: string, code: number | null, signal: NodeJS.Signals | null): string {
  if (words.includes('heap out of memory')) return 'its heap ran out of memory';
  if (signal) return `it ended with ${signal}`;
  return words.trim().split('\n').at(-1) || `it ended with code ${code}`;
}

/** Resident bytes; undefined where /proc does not tell. */
async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  try {
    return Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]) * 4096;
  } catch {
    return undefined;
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRepository } from '../repository.ts';
import type { LogFile } from './log-file.ts';

/** One process of the product. */
export interface ProcessPlan {
  name: string;
  /** The TypeScript file that node runs. Exactly one of `script` and `program` is there. */
  script?: string;
  /** A program that is no Node: nothing stops it when its supervisor is killed, so its process id is kept (`onStarted`). */
  program?: string;
  args?: string[];
  env: Record<string, string | undefined>;
  /**
   * Addresses that answer 200 when it is ready; without one its IPC message `{ ready: true }` counts. They are asked once it says
   * `{ ready: true }` or `{ type: 'listening' }`; one that says nothing is asked now and then.
   */
  readyUrls: string[];
  /** It is ready when all the others are: it is not asked before. */
  readyLast?: boolean;
  nodeArgs?: string[];
  /** It may finish its work and end with code 0; then it is not started again. */
  mayEnd?: boolean;
  /** Started when the part of this name is ready; at once when absent. */
  after?: string;
}

export interface Supervised {
  readonly name: string;
  readonly pid: number | undefined;
  readonly restarts: number;
  /** Resolves at the first readiness. @throws Error when it died before that more often than `attempts`. */
  ready(): Promise<void>;
  /** Asks it to stop and kills it when it does not. It is not started again. */
  stop(): Promise<void>;
  /** Stops it and starts it anew, for example after its source changed. */
  restart(): void;
}

export interface SuperviseOptions {
  log: LogFile;
  /** Once per line of output, for a summary on the console. */
  onLine?: (line: string) => void;
  /** When it died; a new one starts after `delayMs`. */
  onDied?: (how: string, delayMs: number) => void;
  /** Each time it was started. */
  onStarted?: (pid: number) => void;
  /** When it is ready again after a restart. */
  onBack?: (ms: number) => void;
  /** When this comes it is told `{ go: true }`, at each of its starts. */
  goWhen?: Promise<unknown>;
  /** Its addresses are not asked before this. */
  askFrom?: Promise<unknown>;
  attempts?: number;
  stopMs?: number;
  firstDelayMs?: number;
  maxDelayMs?: number;
}

/** What Node prints below an uncaught error: stack, properties, its version. The error itself says more. */
const afterUncaughtError = /^\s+at |^Node\.js v|^\s*[}\]]|^\s+\w+: /;

/** How often a process is asked that has not said that it listens: it may never say so, but to ask it while it loads its code only slows the start down. */
const silentMs = 1_000;

/** Starts a process and keeps it running: restarted with a growing pause when it dies, alone. */
export function supervise(plan: ProcessPlan, options: SuperviseOptions): Supervised {
  const { log, askFrom, goWhen, attempts = 4, stopMs = 8_000, firstDelayMs = 300, maxDelayMs = 15_000 } = options;
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let restarting = false;
  let delayMs = firstDelayMs;
  let restarts = 0;
  let everReady = false;
  let lastLine = '';
  let settle: { resolve: () => void; reject: (error: Error) => void };
  const firstReady = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  firstReady.catch(() => undefined);

  const take = (line: string) => {
    if (line.trim() && !afterUncaughtError.test(line)) lastLine = line;
    options.onLine?.(line);
  };

  const start = () => {
    timer = undefined;
    const startedAt = Date.now();
    const [file, args] = commandOf(plan);
    const own = spawn(file, args, {
      cwd: inRepository(),
      env: { ...process.env, ...plan.env },
      stdio: plan.program ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'pipe', 'pipe', 'ipc'],
      // Own process group: Ctrl-C in the terminal reaches the launcher only, which stops the parts in order.
      detached: process.platform !== 'win32',
    });
    child = own;
    if (own.pid !== undefined) options.onStarted?.(own.pid);
    followLines(own, log, take);
    let dead = false;
    const becameReady = () => {
      if (everReady) options.onBack?.(Date.now() - startedAt);
      everReady = true;
      settle.resolve();
    };
    goWhen?.then(() => own.connected && own.send({ go: true }), () => undefined);
    const spoken = Promise.withResolvers<void>();
    own.on('message', (message) => {
      if (typeof message !== 'object' || message === null) return;
      const ready = 'ready' in message && message.ready === true;
      if (ready && plan.readyUrls.length === 0) becameReady();
      if (ready || ('type' in message && message.type === 'listening')) spoken.resolve();
      if ('failed' in message) lastLine = String(message.failed);
    });
    if (plan.readyUrls.length > 0) {
      let listens = !plan.script;
      void spoken.promise.then(() => (listens = true));
      const pause = () => (listens ? sleep(50) : Promise.race([spoken.promise, sleep(silentMs)]));
      void Promise.resolve(askFrom).then(() => waitForAll(plan.readyUrls, pause, () => dead || stopping)).then((ready) => ready && becameReady());
    }
    own.on('error', (error) => log.write(`cannot start: ${error.message}\n`));
    own.on('exit', (code, signal) => {
      dead = true;
      child = undefined;
      if (stopping || (plan.mayEnd && code === 0)) return;
      const livedMs = Date.now() - startedAt;
      if (livedMs > 60_000) delayMs = firstDelayMs;
      const pause = restarting ? 0 : delayMs;
      if (!restarting) {
        restarts++;
        if (!everReady && restarts >= attempts) {
          stopping = true;
          settle.reject(new Error(`${plan.name} ended ${restarts} times before it was ready (${signal ?? `exit code ${code}`}): ${readableLine(lastLine)}`));
          return;
        }
        options.onDied?.(signal ?? `exit code ${code}`, pause);
        delayMs = Math.min(delayMs * 2, maxDelayMs);
      }
      restarting = false;
      timer = setTimeout(start, pause);
    });
  };
  start();

  return {
    name: plan.name,
    get pid() {
      return child?.pid;
    },
    get restarts() {
      return restarts;
    },
    ready: () => firstReady,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      settle.reject(new Error(`${plan.name} was stopped`));
      if (child) await end(child, stopMs);
    },
    restart: () => {
      if (!child || restarting || stopping) return;
      restarting = true;
      void end(child, stopMs);
    },
  };
}

function commandOf({ script, program, nodeArgs = [], args = [] }: ProcessPlan): [file: string, args: string[]] {
  if (program) return [program, args];
  return [process.execPath, ['--disable-warning=ExperimentalWarning', '--import', inRepository('launcher/src/leash.ts'), ...nodeArgs, script ?? '', ...args]];
}

async function end(child: ChildProcess, stopMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await gone;
  clearTimeout(timer);
}

function followLines(child: ChildProcess, log: LogFile, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      log.write(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
  }
}

async function waitForAll(urls: string[], pause: () => Promise<unknown>, givenUp: () => boolean): Promise<boolean> {
  for (const url of urls) {
    while (!(await answers(url))) {
      if (givenUp()) return false;
      await pause();
    }
  }
  return !givenUp();
}

/** By the plain client: the launcher needs no other, and `fetch` would cost it a tenth of a second to load. */
function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 5_000 }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode === 200)).on('error', () => resolve(false));
    });
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', () => resolve(false));
  });
}

/** The message of a JSON log line, or the line itself. */
export function readableLine(line: string): string {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === 'object' && parsed !== null && 'msg' in parsed) {
      const reason = 'err' in parsed && typeof parsed.err === 'object' && parsed.err !== null && 'message' in parsed.err ? `: ${String(parsed.err.message)}` : '';
      return `${String(parsed.msg)}${reason}`;
    }
  } catch {
    return line.trim();
  }
  return line.trim();
}

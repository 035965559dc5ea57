import { Worker } from 'node:worker_threads';
import { readDatabaseEnv, type DatabaseEnv } from './env.ts';
import { StartError, lockFolder } from './folder.ts';
import { log } from './log.ts';
import type { WorkerMessage } from './worker.ts';

function fail(message: string): never {
  log('error', message);
  if (process.send) process.send({ failed: message });
  process.exit(1);
}

function settings(): DatabaseEnv {
  try {
    return readDatabaseEnv(process.env);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const env = settings();
const started = Date.now();
let lock: { release(): void };
try {
  lock = lockFolder(env.dataDir);
} catch (error) {
  fail(error instanceof StartError ? error.message : String(error));
}

// PostgreSQL blocks its thread while it works; signals and the supervisor are heard on this one.
// Its stack must outlast PostgreSQL's own depth limit: an overflow caught by PGlite leaves the session broken.
const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: env, resourceLimits: { stackSizeMb: 64 } });
let stopping = false;

function stop(): void {
  if (stopping) return;
  stopping = true;
  log('info', 'stopping');
  worker.postMessage('stop');
}

worker.on('message', (message: WorkerMessage) => {
  if (message.kind === 'failed') fail(message.message);
  if (message.kind === 'ready') {
    log('info', 'serving', { socket: message.path, dataDir: env.dataDir, startMs: Date.now() - started });
    process.send?.({ ready: true });
  }
  if (message.kind === 'stopped') {
    lock.release();
    log('info', 'stopped');
    process.exit(0);
  }
});
worker.on('error', (error) => fail(`the database stopped: ${error.stack ?? error.message}`));
worker.on('exit', (code) => fail(`the database stopped with code ${code}`));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
process.on('disconnect', stop);

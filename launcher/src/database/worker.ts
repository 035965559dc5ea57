import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { defaultCacheDir } from './cache.ts';
import { openEngine, type Engine } from './engine.ts';
import type { DatabaseEnv } from './env.ts';
import { StartError, damaged, holdsDatabase, prepareSocket } from './folder.ts';
import { log } from './log.ts';
import { Multiplexer } from './multiplexer.ts';
import { copyTemplate, databaseName, plainTemplate } from './template.ts';
import { Upkeep } from './upkeep.ts';

/** What the worker tells the main thread. */
export type WorkerMessage = { kind: 'ready'; path: string } | { kind: 'failed'; message: string } | { kind: 'stopped' };

const env: DatabaseEnv = workerData;

async function open(folder: string): Promise<Engine> {
  if (!holdsDatabase(folder)) {
    const template = env.template ?? (await plainTemplate(defaultCacheDir));
    if (!existsSync(template)) throw new StartError(`the database template ${template} does not exist`);
    copyTemplate(template, folder);
  }
  try {
    return await openEngine(folder, databaseName);
  } catch (error) {
    throw damaged(folder, error instanceof Error ? error.message : String(error));
  }
}

async function serve(): Promise<void> {
  const path = await prepareSocket(env.socketDir);
  const engine = await open(join(env.dataDir, 'database'));
  const multiplexer = new Multiplexer(engine, {
    idleInTransactionMs: env.idleInTransactionMs,
    onLongHold: (hold) => log('info', 'a transaction kept the others waiting', { ...hold }),
  });
  await multiplexer.listen(path);
  const upkeep = new Upkeep(multiplexer, (task, ms) => log('info', 'upkeep', { task, ms }));
  upkeep.start();
  parentPort?.on('message', () => {
    void (async () => {
      upkeep.stop();
      await multiplexer.close();
      multiplexer.maintain('checkpoint');
      await engine.close();
      rmSync(path, { force: true });
      tell({ kind: 'stopped' });
    })();
  });
  tell({ kind: 'ready', path });
}

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

try {
  await serve();
} catch (error) {
  const message = error instanceof StartError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell({ kind: 'failed', message });
}

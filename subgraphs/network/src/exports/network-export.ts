import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Actor, Database } from '@hydrograph/entities';
import { modelTables, type ModelTable } from '../imports/network-rows.ts';
import { readModelFile } from '../models/model-file.ts';
import type { FromExport, ToExport } from './export-worker.ts';
import { exportedColumns, type ElementRow } from './present-network.ts';

const rowsAtOnce = 1000;

/**
 * A published network as an EPANET input file: what was imported with every change since, drawn in degrees so that it comes to lie where
 * it lies now. Read in short statements; put together in a thread of its own. Yields parts of the text.
 */
export async function* exportNetwork(database: Database, actor: Actor, modelId: string): AsyncGenerator<string> {
  const thread = openThread(await readModelFile(database.fork(actor), modelId));
  try {
    for (const table of modelTables) for await (const rows of rowsOf(database, actor, modelId, table)) await thread.tell({ type: 'rows', table, rows });
    await thread.tell({ type: 'shut', pipeCodes: await shutPipes(database, actor, modelId) });
    yield* thread.write();
  } finally {
    await thread.close();
  }
}

async function* rowsOf(database: Database, actor: Actor, modelId: string, table: ModelTable): AsyncGenerator<ElementRow[]> {
  for (let after = ''; ; ) {
    const rows = await database.fork(actor).execute<ElementRow[]>(
      `select code, geometry, ${exportedColumns[table].join(', ')} from network.${table} where model_id = ? and tenant_id = ? and code > ? order by code limit ${rowsAtOnce}`,
      [modelId, actor.tenantId, after],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)!.code;
    await setImmediate();
  }
}

async function shutPipes(database: Database, actor: Actor, modelId: string): Promise<string[]> {
  const rows = await database.fork(actor).execute<{ code: string }[]>(
    `select distinct p.code from network.valve v join network.pipe p on p.id = v.pipe_id where v.model_id = ? and v.tenant_id = ? and v.status = 'CLOSED'`,
    [modelId, actor.tenantId],
  );
  return rows.map(({ code }) => code);
}

function openThread(text: string) {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { workerData: { text } });
  const heard: FromExport[] = [];
  let waiting: PromiseWithResolvers<FromExport> | undefined;
  let broken: Error | undefined;
  worker.on('message', (message: FromExport) => {
    if (waiting) waiting.resolve(message);
    else heard.push(message);
    waiting = undefined;
  });
  const fail = (error: Error): void => {
    broken ??= error;
    waiting?.reject(broken);
  };
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => fail(new Error(`the thread that writes the network ended with code ${code}`)));

  const next = (): Promise<FromExport> => {
    const known = heard.shift();
    if (known) return Promise.resolve(known);
    if (broken) return Promise.reject(broken);
    waiting = Promise.withResolvers();
    return waiting.promise;
  };
  return {
    // The next rows are read from the database only when the last were taken in.
    async tell(message: ToExport): Promise<void> {
      await next();
      worker.postMessage(message);
    },
    async *write(): AsyncGenerator<string> {
      await next();
      worker.postMessage({ type: 'write' } satisfies ToExport);
      for (let message = await next(); message.type === 'part'; message = await next()) yield message.text;
    },
    close: () => worker.terminate(),
  };
}

import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ForbiddenField, type Viewer } from '@hydrograph/access';
import type { Database } from '@hydrograph/entities';
import { modelTables, type ModelTable } from '../imports/network-rows.ts';
import { readModelFile } from '../models/model-file.ts';
import type { FromExport, ToExport } from './export-worker.ts';
import { exportedColumns, type ElementRow } from './present-network.ts';

const rowsAtOnce = 1000;

/**
 * A published network as an EPANET input file: what was imported with every change since, drawn in degrees so that it comes to lie where
 * it lies now. Read in short statements; put together in a thread of its own. Yields parts of the text.
 */
export async function* exportNetwork(database: Database, viewer: Viewer, modelId: string): AsyncGenerator<string> {
  const thread = openThread(await readModelFile(database.fork(viewer), modelId));
  try {
    for (const table of modelTables) for await (const rows of rowsOf(database, viewer, modelId, table)) await thread.tell({ type: 'rows', table, rows });
    await thread.tell({ type: 'shut', pipeCodes: await shutPipes(database, viewer, modelId) });
    if (isNarrowed(viewer)) await thread.tell({ type: 'leaveOut' });
    yield* thread.write();
  } finally {
    await thread.close();
  }
}

const subjects = { junction: 'Junction', tank: 'Tank', reservoir: 'Reservoir', pipe: 'Pipe', pump: 'Pump', valve: 'Valve' } as const satisfies Record<ModelTable, string>;

const isNarrowed = ({ rules }: Viewer): boolean => Object.values(subjects).some((subject) => rules?.where('read', subject) !== undefined);

/** Throws for whoever may not see some field of an element: the file carries them all, and would make no network without one. */
export function refuseHiddenFields({ rules }: Viewer): void {
  for (const subject of Object.values(subjects)) if (rules?.narrowsFields(subject)) throw new ForbiddenField(subject);
}

async function* rowsOf(database: Database, viewer: Viewer, modelId: string, table: ModelTable): AsyncGenerator<ElementRow[]> {
  for (let after = ''; ; ) {
    const rows = await database.fork(viewer).execute<ElementRow[]>(
      `select code, geometry, ${exportedColumns[table].join(', ')} from network.${table} where model_id = ? and tenant_id = ? and code > ? order by code limit ${rowsAtOnce}`,
      [modelId, viewer.tenantId, after],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)!.code;
    await setImmediate();
  }
}

async function shutPipes(database: Database, viewer: Viewer, modelId: string): Promise<string[]> {
  const rows = await database.fork(viewer).execute<{ code: string }[]>(
    `select distinct p.code from network.valve v join network.pipe p on p.id = v.pipe_id where v.model_id = ? and v.tenant_id = ? and v.status = 'CLOSED'`,
    [modelId, viewer.tenantId],
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

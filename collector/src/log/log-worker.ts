import { parentPort, workerData } from 'node:worker_threads';
import { openLogTable } from './log-table.ts';
import type { Change, LogTable, LogTableOptions } from './log-table.ts';

interface Call { id: number; method: keyof LogTable; args: unknown[] }

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread only');

let table: LogTable | undefined;
let waiting: { id: number; change: Change }[] = [];

/** Everything that came while the last sync was running shares the next one. */
function commitWaiting(): void {
  const changes = waiting;
  waiting = [];
  try {
    table ??= openLogTable(workerData as LogTableOptions);
    const placed = table.commit(changes.map(({ change }) => change));
    for (const [i, { id }] of changes.entries()) port?.postMessage({ id, value: placed[i] });
  } catch (error) {
    for (const { id } of changes) port?.postMessage({ id, error });
  }
}

port.on('message', ({ id, method, args }: Call) => {
  if (method === 'commit') {
    if (waiting.push({ id, change: args[0] as Change }) === 1) setImmediate(commitWaiting);
    return;
  }
  try {
    if (method === 'close' && !table) return port.postMessage({ id, value: undefined });
    if (method === 'close' && waiting.length > 0) commitWaiting();
    table ??= openLogTable(workerData as LogTableOptions);
    const run = table[method] as (...values: unknown[]) => unknown;
    port.postMessage({ id, value: run.apply(table, args) });
  } catch (error) {
    port.postMessage({ id, error });
  }
});

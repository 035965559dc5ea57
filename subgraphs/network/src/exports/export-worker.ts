import { parentPort, workerData } from 'node:worker_threads';
import { readInp, writeInp } from '@hydrograph/networks';
import type { ModelTable } from '../imports/network-rows.ts';
import { presentNetwork, type ElementRow } from './present-network.ts';

/** What the thread is told: rows in any order, pipes that are shut, then to write. */
export type ToExport = { type: 'rows'; table: ModelTable; rows: ElementRow[] } | { type: 'shut'; pipeCodes: string[] } | { type: 'leaveOut' } | { type: 'write' };
/** Parts of the file, then the end; or that the next rows may come. */
export type FromExport = { type: 'ready' } | { type: 'part'; text: string } | { type: 'end' };

const say = (message: FromExport): void => parentPort!.postMessage(message);
const partCharacters = 1_000_000;

const network = readInp((workerData as { text: string }).text);
const present = presentNetwork(network);

parentPort!.on('message', (message: ToExport) => {
  if (message.type === 'rows') present.take(message.table, message.rows);
  else if (message.type === 'shut') present.shut(message.pipeCodes);
  else if (message.type === 'leaveOut') present.leaveOut();
  else {
    // Labels and the backdrop stand in the units of the drawing; this one is drawn in degrees.
    const text = writeInp({ ...network, kept: { ...network.kept, LABELS: [], BACKDROP: [] } });
    for (let at = 0; at < text.length; at += partCharacters) say({ type: 'part', text: text.slice(at, at + partCharacters) });
    say({ type: 'end' });
    parentPort!.close();
    return;
  }
  say({ type: 'ready' });
});
say({ type: 'ready' });

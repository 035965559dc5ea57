import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { newId } from '@hydrograph/entities/identifiers.ts';
import { InpRefused, placeNetwork, readInp } from '@hydrograph/networks';
import { describeNetwork } from './network-facts.ts';
import { createRowIds } from './network-rows.ts';
import { createRowBatches } from './row-batches.ts';
import type { FromWorker, ReadOrder, ToWorker } from './worker-messages.ts';

const order = workerData as ReadOrder;
const tell = (message: FromWorker): void => parentPort!.postMessage(message);

try {
  const network = readInp(readFileSync(order.path), { onProgress: (share) => tell({ type: 'read', share }) });
  const placed = placeNetwork(network, { ...(order.at && { at: [order.at[0], order.at[1]] }), rotateDeg: order.rotateDeg });
  const ids = createRowIds(newId);
  const { facts, stationOf } = describeNetwork(network, placed, ids, order.makesStations);
  const batches = createRowBatches(network, placed, ids, stationOf);
  parentPort!.on('message', ({ most }: ToWorker) => tell({ type: 'batch', batch: batches.next(most) }));
  tell({ type: 'facts', facts });
} catch (error) {
  if (!(error instanceof InpRefused)) throw error;
  tell({ type: 'refused', error: { line: error.line ?? null, text: error.text ?? null, reason: error.reason } });
}

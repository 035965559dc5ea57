import type { SampleMessage } from '@hydrograph/bus';
import { toMessages } from '../publisher/publisher.ts';
import { STORE_WRITER } from '../store-writer/store-writer.ts';
import type { OrderedLog } from './ordered-log.ts';

/** A page of the log for one tenant; what `GET /log/batches` answers. */
export interface ReplayPage {
  readonly collector: string;
  readonly after: number;
  readonly floor: number;
  readonly head: number;
  readonly batches: SampleMessage[];
  readonly more: boolean;
}

/** Reads the log for a hub: after a sequence, or after everything that is already in the store. */
export async function replayPage(log: OrderedLog, tenantId: string, after: number | 'stored', limit: number): Promise<ReplayPage> {
  const { collector, head, floor, cursors } = await log.state();
  const from = after === 'stored' ? cursors[STORE_WRITER] ?? 0 : after;
  const found = await log.readTenant(tenantId, from, limit + 1);
  const page = found.slice(0, limit);
  return { collector, after: from, floor, head, batches: page.flatMap((batch) => toMessages(collector, [batch])), more: found.length > limit };
}

import type { Bus, Subscription } from '@hydrograph/bus';
import { consumeOnce, emit, type Database } from '@hydrograph/entities';
import { z } from 'zod';
import { AUDITED, auditedPayload } from './audit.ts';

const message = z.object({ id: z.uuid(), type: z.literal(AUDITED), subgraph: z.string().min(1).max(64), tenantId: z.uuid(), time: z.iso.datetime(), payload: auditedPayload });

/** Takes the audit entries of the other services from the bus into the spool, each once, however often it is delivered. */
export function takeAuditEntries(bus: Bus, database: Database): Subscription {
  return bus.subscribe(
    { name: `hydrograph/events/+/${AUDITED}`, schema: message },
    async (event) => {
      const { payload, subgraph, time, tenantId } = event;
      await consumeOnce(database, 'audit', event, async (em) => void (await emit(em, { type: AUDITED, tenantId, payload: { ...payload, at: payload.at ?? time, service: subgraph } })));
    },
    { durable: 'audit' },
  );
}

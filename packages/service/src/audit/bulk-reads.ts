import { auditScope, recordAlone } from '@hydrograph/entities';
import type { ExecutionResult } from 'graphql';
import type { RequestFacts } from '../context.ts';
import { actorFacts, type AuditTrail } from './audit-mutations.ts';

/** From how many rows an answer is kept in the access log: more than a screen shows. */
const BULK_ROWS = 500;

/** Keeps in the access log who read much at once, before it is answered. Our own services are not people who read. */
export async function recordBulkRead(trail: AuditTrail, facts: RequestFacts, { data }: ExecutionResult): Promise<void> {
  if (!data || facts.operation !== 'query' || facts.viewer.kind === 'service' || facts.viewer.kind === 'anonymous') return;
  const rows = Object.entries(data).flatMap(([field, value]) => (field.startsWith('_') ? [] : [[field, rowsIn(value)] as const]));
  const count = rows.reduce((sum, [, each]) => sum + each, 0);
  if (count < BULK_ROWS) return;
  const detail = { rows: count, fields: Object.fromEntries(rows) };
  await recordAlone(trail.database(), auditScope({ facts: { ...actorFacts(facts.viewer, facts), category: 'ACCESS', action: 'bulkRead', target: rows.map(([field]) => field).join(', '), detail } }), {});
}

function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  const { nodes, edges } = (value ?? {}) as { nodes?: unknown; edges?: unknown };
  return Math.max(Array.isArray(nodes) ? nodes.length : 0, Array.isArray(edges) ? edges.length : 0);
}

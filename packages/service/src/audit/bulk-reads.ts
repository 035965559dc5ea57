import { auditScope, recordAlone } from '@hydrograph/entities';
import { Kind, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import type { RequestFacts } from '../context.ts';
import { actorFacts, type AuditTrail } from './audit-mutations.ts';

/** From how many rows an answer is kept in the access log: more than a screen shows. */
const BULK_ROWS = 500;

/** Keeps in the access log who read much at once, before it is answered. Our own services are not people who read. */
export async function recordBulkRead(trail: AuditTrail, facts: RequestFacts, operation: OperationDefinitionNode | null | undefined, { data }: ExecutionResult): Promise<void> {
  if (!data || facts.operation !== 'query' || facts.viewer.kind === 'service' || facts.viewer.kind === 'anonymous') return;
  const completing = completingFields(operation);
  const rows = Object.entries(data).flatMap(([field, value]) => (completing.includes(field) ? [] : [[field, rowsIn(value)] as const]));
  const count = rows.reduce((sum, [, each]) => sum + each, 0);
  if (count < BULK_ROWS) return;
  const detail = { rows: count, fields: Object.fromEntries(rows) };
  await recordAlone(trail.database(), auditScope({ facts: { ...actorFacts(facts.viewer, facts), category: 'ACCESS', action: 'bulkRead', target: rows.map(([field]) => field).join(', '), detail } }), {});
}

/** Where the gateway completes rows of other services (`_entities`). By the field: the name it is answered under is chosen by whoever asks. */
function completingFields(operation: OperationDefinitionNode | null | undefined): string[] {
  return (operation?.selectionSet.selections ?? []).flatMap((selection) => (selection.kind === Kind.FIELD && selection.name.value.startsWith('_') ? [(selection.alias ?? selection.name).value] : []));
}

function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  const { nodes, edges } = (value ?? {}) as { nodes?: unknown; edges?: unknown };
  return Math.max(Array.isArray(nodes) ? nodes.length : 0, Array.isArray(edges) ? edges.length : 0);
}

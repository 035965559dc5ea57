import { createViewer } from '@hydrograph/access';
import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { AuditTrail } from './audit-mutations.ts';
import { recordBulkRead } from './bulk-reads.ts';

const rows = (count: number): object[] => Array.from({ length: count }, () => ({}));
const viewer = createViewer({ id: 'anna', tenantId: 't', name: 'Anna', kind: 'user' });

it.each([
  ['{ pipes { nodes { id } } }', { pipes: { nodes: rows(500) } }, 1],
  ['{ pipes { nodes { id } } }', { pipes: { nodes: rows(499) } }, 0],
  ['{ a: pipes { nodes { id } } b: valves { id } }', { a: { nodes: rows(300) }, b: rows(200) }, 1],
  ['{ _p: pipes { nodes { id } } }', { _p: { nodes: rows(500) } }, 1],
  ['{ _entities(representations: []) { __typename } }', { _entities: rows(500) }, 0],
  ['{ e0: _entities(representations: []) { __typename } }', { e0: rows(500) }, 0],
])('of %s an answer with many rows is kept in the access log, whatever it is called (%#)', async (query, data, expected) => {
  const kept: string[] = [];
  const database = { transaction: async (_actor: object, reason: string) => void kept.push(reason) };
  const facts = { viewer, operation: 'query', requestId: 'r' } as never;
  await recordBulkRead({ database: () => database } as unknown as AuditTrail, facts, getOperationAST(parse(query)), { data });
  expect(kept).toHaveLength(expected);
});

import { expect, it } from 'vitest';
import type { ToldEntry } from '../access-log/told-entry.ts';
import { summarize } from './summary.ts';

const entry = (more: Partial<ToldEntry>): ToldEntry => ({ at: 1_000_000, tenantId: 't', actorId: 'u', actorKind: 'user', ms: 5, transport: 'http', requestId: 'r', ...more });

it('sums calls up by operation, caller and ten seconds', () => {
  const sums = summarize([entry({ operation: 'A' }), entry({ operation: 'A', code: 'FORBIDDEN' }), entry({ operation: 'A', at: 1_010_000 }), entry({ operation: 'A', applicationId: 'p' }), entry({})]);
  expect(sums.map(({ startsAt, applicationId, operation, calls, errors }) => [startsAt, applicationId.length, operation, calls, errors])).toEqual([
    [1_000_000, 36, 'A', 2, 1],
    [1_010_000, 36, 'A', 1, 0],
    [1_000_000, 1, 'A', 1, 0],
    [1_000_000, 36, '(unnamed)', 1, 0],
  ]);
});

it('keeps whoever invents a name for each call within bounds', () => {
  const sums = summarize(Array.from({ length: 5000 }, (_item, index) => entry({ operation: `N${index}${'x'.repeat(500)}` })));
  expect(sums).toHaveLength(51);
  expect(sums.find(({ operation }) => operation === '(other)')?.calls).toBe(4950);
  expect(Math.max(...sums.map(({ operation }) => operation.length))).toBeLessThanOrEqual(100);
});

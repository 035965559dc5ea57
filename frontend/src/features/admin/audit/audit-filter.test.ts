import { expect, it } from 'vitest';
import { auditFilter, everything } from './audit-filter.ts';

it('asks for the whole log when nothing is wanted in particular', () => {
  expect(auditFilter(everything, 'Asia/Shanghai')).toBeNull();
});

it('reads the times on the clock of the utility', () => {
  expect(auditFilter({ ...everything, from: '2026-11-30T00:00', to: '2026-12-01T00:00', action: ' SIGN ', outcome: 'REFUSED' }, 'Asia/Shanghai')).toEqual({
    at: { gte: '2026-11-29T16:00:00.000Z', lt: '2026-11-30T16:00:00.000Z' },
    action: { contains: 'SIGN' },
    outcome: 'REFUSED',
  });
});

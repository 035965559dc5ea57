import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createViewer, type Viewer } from '../viewer.ts';
import { fixedRuleBook, type RuleDocument } from './rule-book.ts';

const subjects = { Pipe: { fields: { code: { type: 'text' }, diameterMm: { type: 'number' } } } } as const;
const anna = createViewer({ id: 'anna', tenantId: 't', name: 'Anna', kind: 'user', roles: ['planner', 'clerk'] });
let version = 0;
const documentOf = (condition?: unknown): RuleDocument => ({
  version: String(++version),
  tenants: { t: { rules: [{ id: 'r', effect: 'DENY', action: 'read', subject: 'Pipe', condition, for: { kind: 'EVERYONE' } }], organisations: [], changed: {} } },
});
const wide = { field: 'diameterMm', gt: 500 };

describe('a rule book', () => {
  let book: ReturnType<typeof fixedRuleBook>;
  const replace = async (next: RuleDocument): Promise<void> => {
    book.replace(next);
    await vi.advanceTimersByTimeAsync(0);
  };
  const sees = (viewer: Viewer, row: object): boolean => !viewer.rules!.because('read', 'Pipe', row as never).some(({ effect, applies }) => effect === 'DENY' && applies);

  beforeEach(async () => {
    vi.useFakeTimers({ now: new Date('2026-11-26T01:30:00Z') });
    book = fixedRuleBook(subjects, documentOf(wide));
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    book.stop();
    vi.useRealTimers();
  });

  it('lets a viewer in who is bound by a policy that does not fit what the viewer is, and takes away everything it speaks of', async () => {
    await replace(documentOf({ field: 'code', eq: { viewer: 'roles' } }));
    expect(sees(book.admit(anna), { code: 'P1' })).toBe(false);
  });
});

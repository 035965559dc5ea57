import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createViewer } from '../viewer.ts';
import { createRuleBook, fixedRuleBook, ruleDocument, type RuleDocument } from './rule-book.ts';

const subjects = { Pipe: { fields: { code: { type: 'text' }, diameterMm: { type: 'number' } } } } as const;
const anna = createViewer({ id: 'anna', tenantId: 't', name: 'Anna', kind: 'user', roles: ['planner', 'clerk'] });
let version = 0;
const documentOf = (condition?: unknown): RuleDocument => ({
  version: String(++version),
  tenants: { t: { rules: [{ id: 'r', effect: 'DENY', action: 'read', subject: 'Pipe', condition, for: { kind: 'EVERYONE' } }], organisations: [], changed: {} } },
});
const wide = { field: 'diameterMm', gt: 500 };

it('is read from JSON with a rule that has no condition: one such rule would keep every service from all rules', () => {
  const sent = documentOf();
  const { rules } = ruleDocument.parse(JSON.parse(JSON.stringify(sent))).tenants['t']!;
  expect(rules).toMatchObject([{ id: 'r', effect: 'DENY', subject: 'Pipe' }]);
});

describe('a rule book', () => {
  let book: ReturnType<typeof fixedRuleBook>;
  const replace = async (next: RuleDocument): Promise<void> => {
    book.replace(next);
    await vi.advanceTimersByTimeAsync(0);
  };

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
    expect(book.admit(anna).rules!.where('read', 'Pipe')).toEqual({ sql: 'false', parameters: [] });
  });

  it('tells whoever waits of a change, once, and of nothing that leaves all as it is', async () => {
    const heard = vi.fn();
    book.onChange(book.admit(anna), heard);
    await replace(documentOf(wide));
    expect(heard).not.toHaveBeenCalled();
    await replace(documentOf());
    await replace(documentOf(wide));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('tells of a change that came after the viewer was let in and before the wait began', async () => {
    const viewer = book.admit(anna);
    await replace(documentOf());
    const heard = vi.fn();
    book.onChange(viewer, heard);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('tells when the time of day changes what may be seen', async () => {
    await replace(documentOf({ time: { from: '09:32', to: '18:00' } }));
    const heard = vi.fn();
    book.onChange(book.admit(anna), heard);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('warns once each time that nobody tells the rules, however often it asks', async () => {
    const answers = ['away', 'away', 'away', 'there', 'away', 'away'];
    const warn = vi.fn();
    vi.useRealTimers();
    const followed = createRuleBook({
      subjects, log: { warn }, retryMs: 1,
      async ask() {
        const answer = answers.shift();
        if (answer === 'away') throw new Error('ECONNREFUSED');
        return answer ? documentOf(wide) : new Promise(() => undefined);
      },
    });
    await expect.poll(() => answers).toEqual([]);
    await expect.poll(() => warn.mock.calls).toHaveLength(2);
    followed.stop();
  });
});

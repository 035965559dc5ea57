import { expect, it } from 'vitest';
import type { AlarmRowFragment } from '../../generated/graphql.ts';
import { mostKept, shownAlarms, withChanges } from './alarm-list.ts';

const alarm = (id: string, more: Partial<AlarmRowFragment> = {}): AlarmRowFragment => ({
  id, cause: 'LO', severity: 'MINOR', state: 'RAISED', open: true, startedAt: '2026-11-30T00:00:00Z', raisedAt: '2026-11-30T00:00:00Z', clearedAt: null, withdrawn: false, value: 1, limit: 2,
  message: `报警 ${id}`, messageEn: `alarm ${id}`, acknowledgedAt: null, acknowledgedBy: null, escalationLevel: 0, escalatesAt: null, shelvedUntil: null, station: null, point: null, ...more,
});
const all = { severities: new Set<never>(), isUnacknowledged: false, text: '' };

it('adds what is raised, follows what changes and drops what needs nobody any more', () => {
  const first = withChanges(new Map(), [alarm('a'), alarm('b')]);
  expect(first.raised.map(({ id }) => id)).toEqual(['a', 'b']);
  const second = withChanges(first.open, [alarm('a', { state: 'ACKNOWLEDGED' }), alarm('b', { state: 'CLEARED', open: false })]);
  expect([...second.open.values()].map(({ id, state }) => [id, state])).toEqual([['a', 'ACKNOWLEDGED']]);
  expect(second.raised).toEqual([]);
});

it('keeps the newest of a flood', () => {
  const flood = Array.from({ length: 700 }, (_, n) => alarm(`n${n}`, { raisedAt: new Date(n * 1000).toISOString() }));
  const { open } = withChanges(new Map(), flood);
  expect(open.size).toBe(mostKept);
  expect(open.has('n699')).toBe(true);
  expect(open.has('n0')).toBe(false);
});

it('shows the gravest that nobody took note of first', () => {
  const rows = [alarm('old', { raisedAt: '2026-11-29T00:00:00Z' }), alarm('new'), alarm('noted', { severity: 'CRITICAL', acknowledgedAt: '2026-11-30T00:00:00Z' }), alarm('grave', { severity: 'CRITICAL' })];
  expect(shownAlarms(rows, all).map(({ id }) => id)).toEqual(['grave', 'new', 'old', 'noted']);
  expect(shownAlarms(rows, { ...all, isUnacknowledged: true, severities: new Set(['CRITICAL'] as const) }).map(({ id }) => id)).toEqual(['grave']);
  expect(shownAlarms(rows, { ...all, text: 'ALARM OLD' }).map(({ id }) => id)).toEqual(['old']);
});

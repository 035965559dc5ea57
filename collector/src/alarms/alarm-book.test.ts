import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AlarmRulesDocument, WatchedRule } from '@hydrograph/bus';
import type { LoggedBatch } from '../log/batch.ts';
import { openAlarmBook } from './alarm-book.ts';
import type { AlarmBook } from './alarm-book.ts';

const MINUTE = 60_000;
const start = Date.UTC(2026, 10, 30);
let folder: string;
let now: number;
const open: AlarmBook[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hydrograph-alarms-'));
  now = start;
});
afterEach(() => {
  open.splice(0).forEach((book) => book.close());
  rmSync(folder, { recursive: true, force: true });
});

/** A book on the same file; one that was opened before is left as a kill would leave it. */
function book(keepEveryMs = 5000): AlarmBook {
  const made = openAlarmBook({ file: join(folder, 'alarms.sqlite'), zone: 'Asia/Shanghai', keepEveryMs }, () => now);
  open.push(made);
  return made;
}

const low: WatchedRule = { id: 'low', version: 1, condition: { kind: 'LIMITS', lo: 15, hysteresis: 0 }, severity: 'MAJOR', raiseDelayMs: 2 * MINUTE, clearDelayMs: 0, points: ['p'] };
const silent: WatchedRule = { ...low, id: 'silent', condition: { kind: 'STALE', afterMs: 10 * MINUTE }, raiseDelayMs: 0 };
const odd: WatchedRule = { ...low, id: 'odd', condition: { kind: 'DEVIATION', tolerance: 5, spreads: 0 }, raiseDelayMs: 0 };
const weeks = Array.from({ length: 4 * 168 }, (_, hour) => ({ start: start - (hour + 1) * 60 * MINUTE, mean: 100 }));
const rules = (...given: WatchedRule[]): AlarmRulesDocument => ({ version: 1, tenantId: 't', rules: given });
const batch = (sequence: number, minute: number, value: number): LoggedBatch => ({ sequence, previous: sequence - 1, tenantId: 't', at: start + minute * MINUTE, samples: [['p', start + minute * MINUTE, value, 192]] });
const told = (from: AlarmBook): string[] => from.waiting(100).map(({ report: { ruleId, kind, start: since, endedAt } }) => `${ruleId} ${kind} ${(since - start) / MINUTE}${endedAt === undefined ? '' : `-${(endedAt - start) / MINUTE}`}`);

describe('the book of alarms', () => {
  it('judges again after a kill what it had not written down, and tells each alarm once', () => {
    const before = book();
    before.setRules(rules(low), now);
    const log = [batch(1, 0, 20), batch(2, 1, 10), batch(3, 3, 10), batch(4, 4, 10)];
    const { durable } = before.take(log, 4, now);
    expect([durable, told(before)]).toEqual([0, ['low RAISED 1']]);

    const after = book();
    after.take(log.filter(({ sequence }) => sequence > durable), 4, now);
    after.take([batch(5, 5, 20)], 5, now);
    expect(told(after)).toEqual(['low RAISED 1', 'low CLEARED 1-5']);
  });

  it('remembers a delay that was running', () => {
    const before = book(0);
    before.setRules(rules(low), now);
    expect(before.take([batch(1, 0, 20), batch(2, 1, 10)], 2, now).durable).toBe(2);
    const after = book();
    after.take([batch(3, 3, 10)], 3, now);
    expect(told(after)).toEqual(['low RAISED 1']);
  });

  it('takes a batch once that it is given again', () => {
    const one = book();
    one.setRules(rules({ ...low, raiseDelayMs: 0 }), now);
    one.take([batch(1, 0, 10), batch(2, 1, 20)], 2, now);
    one.take([batch(1, 0, 10), batch(2, 1, 20)], 2, now);
    expect(told(one)).toEqual(['low RAISED 0', 'low CLEARED 0-1']);
  });

  it('ends what the clock alone had raised before a kill, when the sample that ended it is read again', () => {
    const before = book(60 * MINUTE);
    before.setRules(rules(silent), now);
    before.take([batch(1, 0, 20)], 1, now);
    now = start + 11 * MINUTE;
    before.tick(now);
    expect(told(before)).toEqual(['silent RAISED 10']);
    const after = book();
    after.take([batch(1, 0, 20), batch(2, 11.5, 20)], 2, now);
    after.tick(now);
    expect(told(after)).toEqual(['silent RAISED 10', 'silent CLEARED 10-11.5']);
  });

  it('leaves on at a restart what the clock had raised', () => {
    const before = book(60 * MINUTE);
    before.setRules(rules(silent, low), now);
    before.take([batch(1, 0, 10)], 1, now);
    now = start + 11 * MINUTE;
    before.tick(now);
    expect(told(before)).toEqual(['silent RAISED 10', 'low RAISED 0']);
    now += 1000;
    const after = book();
    after.tick(now);
    expect(told(after)).toEqual(['silent RAISED 10', 'low RAISED 0']);
  });

  it('ends no deviation for want of the usual week', () => {
    const before = book(0);
    before.setRules(rules(odd), now);
    before.learnBaseline('t', 'p', weeks);
    before.take([batch(1, 0, 20)], 1, now);
    before.forgetBaselines();
    expect(before.withoutBaseline(10)).toEqual([{ tenantId: 't', pointId: 'p' }]);
    before.take([batch(2, 1, 20)], 2, now);
    const after = book();
    after.take([batch(3, 2, 20)], 3, now);
    expect(told(after)).toEqual(['odd RAISED 0']);
    after.learnBaseline('t', 'p', weeks);
    expect(after.withoutBaseline(10)).toEqual([]);
    after.take([batch(4, 3, 100)], 4, now);
    expect(told(after)).toEqual(['odd RAISED 0', 'odd CLEARED 0-3']);
  });

  it('finds nobody silent whose samples are still to be read', () => {
    const one = book();
    one.setRules(rules(silent), now);
    now = start + 30 * MINUTE;
    // Read late, the second overtaken by the first.
    one.take([batch(1, 2, 20), { ...batch(2, 1, 20), at: start + 2 * MINUTE }], 2, now);
    one.take([batch(3, 8, 20), batch(4, 16, 20)], 4, now);
    expect(told(one)).toEqual([]);
  });

  it('ends after a kill what reading the log again does not raise', () => {
    const before = book(60 * MINUTE);
    before.setRules(rules(odd), now);
    before.learnBaseline('t', 'p', weeks);
    before.take([batch(1, 0, 20)], 1, now);
    const after = book();
    after.take([batch(1, 0, 20)], 1, now);
    after.tick(now);
    expect(told(after)).toEqual(['odd RAISED 0', 'odd CLEARED 0-0']);
  });

  it('holds nobody silent for the time it was away itself', () => {
    const before = book(0);
    before.setRules(rules(silent), now);
    before.take([batch(1, 0, 20)], 1, now);
    now = start + 600 * MINUTE;
    const after = book();
    after.tick(now);
    expect(told(after)).toEqual([]);
    after.tick(now + 10 * MINUTE);
    expect(told(after)).toEqual(['silent RAISED 10']);
  });

  it('keeps reports until they are acknowledged', () => {
    const one = book();
    one.setRules(rules({ ...low, raiseDelayMs: 0 }), now);
    one.take([batch(1, 0, 10), batch(2, 1, 20)], 2, now);
    const [first] = one.waiting(10);
    one.acknowledged('another', 99);
    one.acknowledged('t', first!.sequence);
    expect(told(one)).toEqual(['low CLEARED 0-1']);
  });

  it('hands out the oldest reports of each utility', () => {
    const one = book();
    for (const tenantId of ['t', 'u']) one.setRules({ ...rules({ ...low, raiseDelayMs: 0 }), tenantId }, now);
    one.take([batch(1, 0, 10), batch(2, 1, 20), { ...batch(3, 0, 10), tenantId: 'u' }], 3, now);
    expect(one.waiting(1).map(({ sequence, tenantId }) => [sequence, tenantId])).toEqual([[1, 't'], [3, 'u']]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alarmAcknowledgementsTopic, alarmRulesTopic, alarmsTopic } from '@hydrograph/bus';
import type { AlarmMessage, AlarmReport, WatchedRule } from '@hydrograph/bus';
import { createSetting, P1, Q1, TENANT, until } from './setting.ts';
import type { Running, Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await createSetting();
});
afterEach(() => setting.cleanUp());

const low: WatchedRule = { id: 'low', version: 1, condition: { kind: 'LIMITS', lo: 15, hysteresis: 1 }, severity: 'MAJOR', raiseDelayMs: 0, clearDelayMs: 0, points: [P1] };

/** Stands in for network: hears reports, and acknowledges what it heard. */
async function network(collector: Running, acknowledging = true): Promise<{ reports: AlarmReport[]; messages: AlarmMessage[]; firstAt: number[] }> {
  const heard = { reports: [] as AlarmReport[], messages: [] as AlarmMessage[], firstAt: [] as number[] };
  const bus = collector.bus();
  await bus.subscribe(alarmsTopic(TENANT), async (message) => {
    heard.messages.push(message);
    heard.reports.push(...message.reports);
    heard.firstAt.push(Date.now());
    if (acknowledging) await bus.publish(alarmAcknowledgementsTopic(message.collector), { tenantId: TENANT, sequence: message.sequence });
  }).ready;
  return heard;
}

/** Publishes rules and gives them the time to arrive. */
const rules = async (collector: Running, version: number, ...given: WatchedRule[]): Promise<void> => {
  const bus = collector.bus();
  await bus.publish(alarmRulesTopic(TENANT), { version, tenantId: TENANT, rules: given }, { retain: true });
  await bus.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
};
const waiting = async (collector: Running): Promise<number> => (await collector.metrics.getSingleMetric('hydrograph_alarm_reports_waiting')!.get()).values[0]!.value;
const shown = ({ kind, cause, start, endedAt }: AlarmReport) => [kind, cause, start, endedAt];

describe('alarm rules in the collector', () => {
  it('report what a sample says, and what ends it', async () => {
    const collector = await setting.start();
    await collector.register();
    const heard = await network(collector);
    await rules(collector, 1, low);
    const t = Date.now();
    const sentAt = Date.now();
    await collector.push([{ point: 'P-1', time: t, value: 12 }, { point: 'Q-1', time: t, value: 1 }]);
    await until(() => heard.reports.length > 0);
    console.log(`reported ${heard.firstAt[0]! - sentAt} ms after the sample was sent`);
    expect(heard.reports[0]).toMatchObject({ ruleId: 'low', ruleVersion: 1, pointId: P1, kind: 'RAISED', cause: 'LO', severity: 'MAJOR', start: t, value: 12, limit: 15 });
    await collector.push([{ point: 'P-1', time: t + 1000, value: 18 }]);
    await until(() => heard.reports.length === 2);
    expect(shown(heard.reports[1]!)).toEqual(['CLEARED', 'LO', t, t + 1000]);
    await until(async () => (await waiting(collector)) === 0);
  });

  it('tell of silence without a sample', async () => {
    const collector = await setting.start();
    await collector.register();
    const heard = await network(collector);
    const t = Date.now();
    await rules(collector, 1, { ...low, id: 'stale', condition: { kind: 'STALE', afterMs: 1500 }, points: [Q1] });
    await until(() => heard.reports.length === 1);
    expect(heard.reports[0]).toMatchObject({ kind: 'RAISED', cause: 'STALE', pointId: Q1 });
    expect(Date.now() - t).toBeGreaterThan(1400);
    await collector.push([{ point: 'Q-1', value: 1 }]);
    await until(() => heard.reports.some(({ kind }) => kind === 'CLEARED'));
  });

  it('go on where they were after a restart, and are told again what nobody acknowledged', async () => {
    const first = await setting.start();
    await first.register();
    const deaf = await network(first, false);
    await rules(first, 1, low);
    const t = Date.now();
    await first.push([{ point: 'P-1', time: t, value: 12 }]);
    await until(() => deaf.reports.length > 0);
    await first.stop();

    const second = await setting.start();
    const heard = await network(second);
    await until(() => heard.reports.length === 1);
    expect(shown(heard.reports[0]!)).toEqual(['RAISED', 'LO', t, undefined]);
    await second.push([{ point: 'P-1', time: t + 1000, value: 11 }, { point: 'P-1', time: t + 2000, value: 20 }]);
    await until(() => heard.reports.length === 2);
    expect(shown(heard.reports[1]!)).toEqual(['CLEARED', 'LO', t, t + 2000]);
    await until(async () => (await waiting(second)) === 0);
  });

  it('end the alarms of a rule that is gone', async () => {
    const collector = await setting.start();
    await collector.register();
    const heard = await network(collector);
    await rules(collector, 1, low);
    await collector.push([{ point: 'P-1', value: 12 }]);
    await until(() => heard.reports.length === 1);
    await rules(collector, 2);
    await until(() => heard.reports.length === 2);
    expect(heard.reports[1]).toMatchObject({ kind: 'CLEARED', cause: 'LO' });
  });

  it('carry a flood in messages that network can store in one short transaction each', async () => {
    const collector = await setting.start();
    const points = Array.from({ length: 2000 }, (_, n) => ({ id: `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`, code: `F-${n}` }));
    await collector.register(TENANT, points);
    const heard = await network(collector);
    await rules(collector, 1, { ...low, points: points.map(({ id }) => id) });
    const t = Date.now();
    await collector.push(points.map(({ id }) => ({ point: id, time: t, value: 3 })));
    await until(() => heard.reports.length === 2000);
    expect(new Set(heard.reports.map(({ pointId }) => pointId)).size).toBe(2000);
    for (const { reports } of heard.messages) expect(reports.length).toBeLessThanOrEqual(200);
  });
});

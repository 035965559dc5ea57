import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleaningRulesTopic } from '@hydrograph/bus';
import type { CleaningRule, DayScore } from '@hydrograph/cleaning';
import { openTelemetry, type TelemetryReader } from '@hydrograph/telemetry';
import { stores, type Place } from '../../packages/telemetry/test/places.ts';
import { createSetting, P1, Q1, TENANT, type Running, type Setting } from './setting.ts';

const MINUTE = 60_000;
const within = { timeout: 20_000, interval: 50 };
/** Noon of yesterday in Shanghai: a day that is over. */
const noon = Math.floor((Date.now() + 8 * 60 * MINUTE) / (24 * 60 * MINUTE)) * 24 * 60 * MINUTE - 8 * 60 * MINUTE - 12 * 60 * MINUTE;

describe.each(stores)('cleaning on %s', (_name, makePlace) => {
  let setting: Setting;
  let place: Place;
  let reader: TelemetryReader;
  let version = 0;
  beforeEach(async () => {
    setting = await createSetting();
    place = await makePlace();
    reader = openTelemetry(place.place, 'read');
  });
  afterEach(async () => {
    await reader.close();
    await setting.cleanUp();
    await place.stop();
  });

  const start = async (): Promise<Running> => {
    const { place: where } = place;
    const collector = await setting.start('file' in where ? { HYDROGRAPH_TELEMETRY_FILE: where.file } : { HYDROGRAPH_INFLUX_URL: where.influxUrl }, { cleanEveryMs: 50 });
    await collector.register();
    return collector;
  };
  const believe = async (collector: Running, rule: CleaningRule, points = [P1], peers: Record<string, string[]> = {}): Promise<void> => {
    const bus = collector.bus();
    await bus.publish(cleaningRulesTopic(TENANT), { version: ++version, tenantId: TENANT, rules: [{ rule, points }], peers }, { retain: true });
    await bus.close();
    await expect.poll(async () => (await collector.metrics.getSingleMetric('hydrograph_cleaning_points')!.get()).values[0]!.value, within).toBe(points.length);
  };
  const push = async (collector: Running, values: readonly number[], point = P1, from = noon): Promise<void> => {
    const { body } = await collector.push(values.map((value, minute) => ({ point, time: from + minute * MINUTE, value })));
    expect(body.accepted).toBe(values.length);
  };
  const stored = async (point = P1): Promise<string[]> => {
    const { samples } = await reader.raw({ tenantId: TENANT, pointIds: [point], from: noon, to: noon + 60 * MINUTE });
    return samples.map(({ value, quality, reason, raw }) => (reason ? `${value} ${quality} ${reason} ${raw}` : `${value} ${quality}`));
  };
  const score = async (collector: Running, point = P1): Promise<DayScore | undefined> => {
    const response = await fetch(`${collector.url}/quality/days?after=0`, { headers: { authorization: `Bearer ${await setting.issuer.token({ tid: TENANT, kind: 'service' })}` } });
    const { days } = (await response.json()) as { days: { pointId: string; score: DayScore }[] };
    return days.find(({ pointId, score: own }) => pointId === point && own?.samples > 0)?.score;
  };

  it('keeps the raw value beside the cleaned one with the reason, and takes it back when the rule does', async () => {
    const collector = await start();
    await believe(collector, { spike: 10, mostPerMinute: 5 });
    await push(collector, [20, 70, 22, 40, 41]);
    await expect.poll(() => stored(), within).toEqual(['20 192', '21 64 SPIKE 70', '22 192', '40 64 RATE 40', '41 192']);
    await expect.poll(() => score(collector), within).toMatchObject({ samples: 5, accuracy: 0.6, validity: 1, uniqueness: 1, found: { SPIKE: 1, RATE: 1 } });
    await believe(collector, { spike: 100 });
    await expect.poll(() => stored(), within).toEqual(['20 192', '70 192', '22 192', '40 192', '41 192']);
    await expect.poll(async () => (await score(collector))?.accuracy, within).toBe(1);
  });

  it('thinks again of what it knew when a sample comes late, and counts what comes twice or late', async () => {
    const collector = await start();
    await believe(collector, { mostPerMinute: 5, lateAfterS: 60 });
    await push(collector, [20]);
    await push(collector, [40], P1, noon + 2 * MINUTE);
    await expect.poll(() => stored(), within).toEqual(['20 192', '40 64 RATE 40']);
    await push(collector, [36], P1, noon + MINUTE);
    await push(collector, [36], P1, noon + MINUTE);
    await expect.poll(() => stored(), within).toEqual(['20 192', '36 64 RATE 36', '40 192']);
    await expect.poll(() => score(collector), within).toMatchObject({ samples: 3, repeated: 1, late: 4, uniqueness: 0.75, timeliness: 0 });
  });

  it('compares a point with its peers', async () => {
    const collector = await start();
    await believe(collector, { peerTolerance: 5 }, [P1, Q1], { [P1]: [Q1], [Q1]: [P1] });
    await push(collector, [20, 21, 20], Q1);
    await push(collector, [20, 30, 20]);
    await expect.poll(() => stored(), within).toEqual(['20 192', '30 64 CROSS_SENSOR 30', '20 192']);
    await expect.poll(async () => (await score(collector))?.consistency, within).toBeCloseTo(2 / 3);
  });

  it('goes on after a stop where it was, and counts nothing twice', async () => {
    const first = await start();
    await believe(first, { maximum: 50, lateAfterS: 60 });
    await push(first, [20, 60, 21]);
    await expect.poll(() => score(first), within).toMatchObject({ samples: 3, late: 3, repeated: 0, found: { OUT_OF_RANGE: 1 } });
    await first.stop();
    const second = await start();
    await push(second, [70], P1, noon + 3 * MINUTE);
    await expect.poll(() => stored(), within).toEqual(['20 192', '60 0 OUT_OF_RANGE 60', '21 192', '70 0 OUT_OF_RANGE 70']);
    await expect.poll(() => score(second), within).toMatchObject({ samples: 4, late: 4, repeated: 0, found: { OUT_OF_RANGE: 2 } });
  });

  it('shows the scores of all tenants to nobody but our own services', async () => {
    const collector = await start();
    const response = await fetch(`${collector.url}/quality/days`, { headers: { authorization: `Bearer ${await setting.issuer.token({ tid: TENANT })}` } });
    expect(response.status).toBe(403);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTelemetry } from '@hydrograph/telemetry';
import { hasInfluxd, startInfluxd } from '../../packages/telemetry/test/influxd.ts';
import type { TestInfluxd } from '../../packages/telemetry/test/influxd.ts';
import { createSetting, P1, TENANT, until } from './setting.ts';
import type { Running, Setting } from './setting.ts';

if (!hasInfluxd) console.log('skipped: no InfluxDB');

describe.runIf(hasInfluxd)('an InfluxDB that is killed while it writes', () => {
  let setting: Setting;
  let influxd: TestInfluxd;
  beforeEach(async () => {
    setting = await createSetting();
    influxd = await startInfluxd();
  });
  afterEach(async () => {
    await setting.cleanUp();
    await influxd.stop();
  });

  const base = Date.now() - 3_600_000;
  const push = async (collector: Running, from: number, to: number) => {
    const samples = Array.from({ length: to - from }, (_, index) => ({ point: 'P-1', time: base + (from + index) * 1000, value: (from + index) % 100 }));
    expect((await collector.push(samples)).body.accepted).toBe(to - from);
  };
  const stored = async () => {
    const reader = openTelemetry({ influxUrl: influxd.url }, 'read');
    const { samples } = await reader.raw({ tenantId: TENANT, pointIds: [P1], from: 0, to: Date.now() });
    await reader.close();
    return samples.map(({ time }) => (time - base) / 1000);
  };
  const numbers = (to: number) => Array.from({ length: to }, (_, index) => index);

  it('gets again from the log what it drops at its next death although it had acknowledged it', async () => {
    const collector = await setting.start({ HYDROGRAPH_INFLUX_URL: influxd.url });
    await collector.register();
    await push(collector, 0, 100);
    await until(async () => (await stored()).length === 100);
    await influxd.killWhileItWrites();
    await push(collector, 100, 200);
    await until(async () => (await stored()).length === 200);
    await influxd.kill();
    await until(async () => (await stored()).length === 200);
    expect(await stored()).toEqual(numbers(200));
  });

  it('gets it again also when the collector was restarted meanwhile', async () => {
    let collector = await setting.start({ HYDROGRAPH_INFLUX_URL: influxd.url });
    await collector.register();
    await push(collector, 0, 100);
    await until(async () => (await stored()).length === 100);
    await influxd.killWhileItWrites();
    await push(collector, 100, 200);
    await until(async () => (await stored()).length === 200);
    await collector.stop();
    await influxd.kill();
    expect(await stored()).toEqual(numbers(100));
    collector = await setting.start({ HYDROGRAPH_INFLUX_URL: influxd.url });
    await until(async () => (await stored()).length === 200);
    await influxd.kill();
    await push(collector, 200, 210);
    await until(async () => (await stored()).length === 210);
    expect(await stored()).toEqual(numbers(210));
  });
});

import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialIn, stationKinds } from '@hydrograph/simulator';
import { USUAL_MODULES } from '../src/connectors/host/connector-host.ts';
import { USUAL_BUDGET } from '../src/connectors/host/connector-process.ts';
import { fieldOf, publishDevices } from './field-setting.ts';
import { createSetting, TENANT, until } from './setting.ts';
import type { Running, Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await createSetting();
});
afterEach(() => setting.cleanUp());

const kind = stationKinds['sl651']!;
const base = Math.floor((Date.now() - 6 * 3_600_000) / 60_000) * 60_000;
const good = fieldOf('SL651', kind, 2);

// The good one keeps the usual budget: a busy machine starts it slowly.
const tight = { ...USUAL_BUDGET, memoryMb: 250, heapMb: 64, silentMs: 4000, firstPauseMs: 200 };

/** A collector with a good connector, and one that misbehaves. */
async function begin(how: string): Promise<Running> {
  const collector = await setting.start({}, {
    connectors: { modules: { ...USUAL_MODULES, SZY206: new URL('./misbehaving.ts', import.meta.url) }, budgetOf: ({ name }) => (name === how ? tight : USUAL_BUDGET) },
  });
  await collector.register(TENANT, good.points);
  const bad = fieldOf('SZY206', kind, 1, { name: how });
  await publishDevices(collector, {
    ...good.document, connectors: [good.connector, bad.connector],
    devices: [...good.document.devices, { ...bad.document.devices[0]!, id: 'bad', channels: [{ ...bad.document.devices[0]!.channels[0]!, pointId: good.points[3]!.id }] }],
  });
  await until(() => of(collector, good.connector.id)?.state === 'RUNNING');
  return collector;
}

const of = (collector: Running, id: string) => collector.connectors.reports(TENANT).find((report) => report.id === id);

/** Stations of the good connector are answered, all of them. */
async function goodGoesOn(collector: Running): Promise<void> {
  const stations = dialIn({ kind, host: '127.0.0.1', port: of(collector, good.connector.id)!.port!, stations: 2, everyMs: 20, seed: 1, reports: 5, answerMs: 10_000, timeOf: (serial) => base + serial * kind.stepMs });
  await stations.done;
  expect(stations.counts.acknowledged).toBe(10);
  expect(of(collector, good.connector.id)).toMatchObject({ state: 'RUNNING', restarts: 0 });
}

describe('a connector that misbehaves is ended and started again while the others go on', { timeout: 60_000 }, () => {
  it.each([
    ['endless loop', /no sign of life/],
    ['memory hog', /MB of memory/],
    ['heap hog', /heap ran out of memory/],
    ['crash', /divided by its own zero/],
    ['abort', /ended with SIG(ABRT|TRAP)/],
    ['thief', /no device of this connector has the point/],
    ['vandal', /access to this api has been restricted/i],
  ])('%s', async (how, problem) => {
    const collector = await begin(how);
    await until(() => problem.test(of(collector, 'c-SZY206')?.problem ?? ''), 25_000);
    await goodGoesOn(collector);
    await until(() => (of(collector, 'c-SZY206')?.restarts ?? 0) >= 1);
    expect(existsSync('/tmp/hydrograph-vandal')).toBe(false);
  });

  it('a flood fills its own memory, not the collector', async () => {
    const collector = await begin('flood');
    const before = process.memoryUsage.rss();
    await until(() => /MB of memory|heap ran out|no sign of life/.test(of(collector, 'c-SZY206')?.problem ?? ''), 25_000);
    await goodGoesOn(collector);
    expect(process.memoryUsage.rss() - before).toBeLessThan(250_000_000);
  });
});

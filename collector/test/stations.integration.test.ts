import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceStatesTopic, samplesTopic } from '@hydrograph/bus';
import { dialIn, NO_FAULTS, stationKinds } from '@hydrograph/simulator';
import type { DialedIn, DialInOptions } from '@hydrograph/simulator';
import { fieldOf, lineOf, publishDevices } from './field-setting.ts';
import type { Field } from './field-setting.ts';
import { createSetting, TENANT, until } from './setting.ts';
import type { Running, Setting } from './setting.ts';

let setting: Setting;
const dialed: DialedIn[] = [];
beforeEach(async () => {
  setting = await createSetting();
});
afterEach(async () => {
  await Promise.all(dialed.splice(0).map((stations) => stations.stop()));
  await setting.cleanUp();
});

const base = Math.floor((Date.now() - 6 * 3_600_000) / 60_000) * 60_000;

async function begin(field: Field): Promise<{ collector: Running; port: number }> {
  const collector = await setting.start();
  await collector.register(TENANT, field.points);
  await publishDevices(collector, field.document);
  await until(() => portOf(collector) !== undefined);
  return { collector, port: portOf(collector)! };
}

const portOf = (collector: Running): number | undefined => collector.connectors.reports(TENANT).find(({ state }) => state === 'RUNNING')?.port;

/** Lets stations report, and gives what was acknowledged to them. */
function report(field: Field, protocol: string, port: number, more: Partial<DialInOptions>): { stations: DialedIn; acknowledged: string[] } {
  const kind = stationKinds[protocol]!;
  const acknowledged: string[] = [];
  const stations = dialIn({
    kind, host: '127.0.0.1', port, stations: 1, everyMs: 20, seed: 7, answerMs: 4000, timeOf: (serial) => base + serial * kind.stepMs,
    acknowledged: (address, one) => acknowledged.push(...field.linesOf(address, one)), ...more,
  });
  dialed.push(stations);
  return { stations, acknowledged };
}

const stored = async (field: Field): Promise<string[]> => {
  const reader = setting.reader();
  const { samples } = await reader.raw({ tenantId: TENANT, pointIds: field.points.map(({ id }) => id), from: 0, to: Date.now() + 3_600_000 });
  return samples.map(({ pointId, time, value }) => lineOf(pointId, time, value)).toSorted();
};

describe.each([['HJ212', 'TCP'], ['SL651', 'TCP'], ['SZY206', 'TCP'], ['SL651', 'UDP']] as const)('stations of %s over %s', (protocol, transport) => {
  const name = protocol.toLowerCase();
  const kind = stationKinds[name]!;

  it('are answered when their values are stored, and every value reaches store and subscribers once, whatever the line does', async () => {
    const field = fieldOf(protocol, kind, 5, { transport });
    const { collector, port } = await begin(field);
    const published: string[] = [];
    await collector.bus().subscribe(samplesTopic(TENANT), ({ samples }) => void published.push(...samples.map(([id, time, value]) => lineOf(id, time, value)))).ready;
    // A datagram is one frame or none.
    const faults = transport === 'UDP' ? { ...NO_FAULTS, duplicates: 0.2 } : { ...NO_FAULTS, noise: 0.3, split: 0.3, duplicates: 0.2, damage: 0.1 };
    const { stations, acknowledged } = report(field, name, port, { transport, stations: 5, reports: 12, faults });
    await stations.done;
    expect(acknowledged).toHaveLength(5 * 12 * kind.channels.length);
    await expect.poll(() => stored(field), { timeout: 20_000 }).toEqual(acknowledged.toSorted());
    await expect.poll(() => new Set(published), { timeout: 20_000 }).toEqual(new Set(acknowledged));
  });
});

describe('a station', () => {
  const kind = stationKinds['sl651']!;

  it('that is not in the register is counted and not answered, until it is registered', async () => {
    const field = fieldOf('SL651', kind, 1);
    const { collector, port } = await begin({ ...field, document: { ...field.document, devices: [] } });
    const strangers = new Map<string, number>();
    await collector.bus().subscribe(deviceStatesTopic(TENANT), (message) => void message.strangers.forEach(({ address, frames }) => strangers.set(address, frames))).ready;
    const { stations, acknowledged } = report(field, 'sl651', port, { reports: 1, answerMs: 300 });
    await until(() => (strangers.get(kind.address(0)) ?? 0) > 1);
    expect(acknowledged).toEqual([]);
    await publishDevices(collector, { ...field.document, version: 2 });
    await stations.done;
    expect(acknowledged).toHaveLength(2);
  });

  it('whose clock is wrong is told of, and what it says of the future is moved back and marked', async () => {
    const field = fieldOf('HJ212', stationKinds['hj212']!, 1);
    const { collector, port } = await begin(field);
    let ahead = 0;
    await collector.bus().subscribe(deviceStatesTopic(TENANT), ({ devices }) => void devices.forEach(({ clockAheadMs }) => (ahead = clockAheadMs ?? ahead))).ready;
    const { stations } = report(field, 'hj212', port, { reports: 3, everyMs: 1000, aheadMs: 20 * 60_000, timeOf: undefined });
    await stations.done;
    await until(() => ahead !== 0);
    expect(Math.abs(ahead - 20 * 60_000)).toBeLessThan(30_000);
    const reader = setting.reader();
    const read = async () => (await reader.raw({ tenantId: TENANT, pointIds: field.points.map(({ id }) => id), from: 0, to: Date.now() + 3_600_000 })).samples;
    await expect.poll(async () => (await read()).length, { timeout: 20_000 }).toBe(6);
    for (const { time, quality, reason } of await read()) {
      expect(Math.abs(Date.now() - time)).toBeLessThan(60_000);
      expect([quality, reason]).toEqual([64, 'DEVICE_CLOCK_AHEAD']);
    }
  });

  it('gets no answer while its values cannot be stored, and sends them again until they are', async () => {
    const field = fieldOf('SL651', kind, 1);
    const collector = await setting.start();
    await collector.register();
    await publishDevices(collector, field.document);
    await until(() => portOf(collector) !== undefined);
    const { stations, acknowledged } = report(field, 'sl651', portOf(collector)!, { reports: 2, answerMs: 200 });
    await until(() => stations.counts.again > 2);
    expect(acknowledged).toEqual([]);
    await collector.register(TENANT, field.points, 2);
    await stations.done;
    await expect.poll(() => stored(field), { timeout: 20_000 }).toEqual(acknowledged.toSorted());
    expect(acknowledged).toHaveLength(4);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceStatesTopic, type ConnectorSetting, type DeviceReport, type FieldProtocol } from '@hydrograph/bus';
import { meterKinds, NO_FAULTS, openGateway } from '@hydrograph/simulator';
import type { Gateway, GatewayOptions } from '@hydrograph/simulator';
import { fieldOf, publishDevices } from './field-setting.ts';
import type { Field } from './field-setting.ts';
import { createSetting, TENANT, until } from './setting.ts';
import type { Running, Setting } from './setting.ts';

let setting: Setting;
const gateways: Gateway[] = [];
beforeEach(async () => {
  setting = await createSetting();
});
afterEach(async () => {
  await Promise.all(gateways.splice(0).map((gateway) => gateway.stop()));
  await setting.cleanUp();
});

const POLL = { everyMs: 150, timeoutMs: 5000, retries: 2 };

async function open(name: string, field: Field, more: Partial<GatewayOptions> = {}): Promise<{ gateway: Gateway; answered: string[] }> {
  const answered: string[] = [];
  const gateway = await openGateway({
    kind: meterKinds[name]!, devices: field.document.devices.length, seed: 7,
    answered: ({ address, values }) => answered.push(...values.map(({ code, value }) => lineOf(field, address, code, value))), ...more,
  });
  gateways.push(gateway);
  return { gateway, answered };
}

function lineOf(field: Field, address: string, code: string, value: number): string {
  const pointId = field.pointOf(address, code);
  const { scale } = field.document.devices.flatMap(({ channels }) => channels).find((channel) => channel.pointId === pointId)!;
  return `${pointId} ${Number((value * scale).toPrecision(12))}`;
}

const fieldAt = (protocol: FieldProtocol, name: string, count: number, port: number, more: Partial<ConnectorSetting> = {}): Field => fieldOf(protocol, meterKinds[name]!, count, { port, poll: POLL, ...more });

async function begin(field: Field): Promise<Running> {
  const collector = await setting.start();
  await collector.register(TENANT, field.points);
  await publishDevices(collector, field.document);
  return collector;
}

const stored = async (field: Field): Promise<string[]> => {
  const reader = setting.reader();
  const { samples } = await reader.raw({ tenantId: TENANT, pointIds: field.points.map(({ id }) => id), from: 0, to: Date.now() + 3_600_000 });
  return samples.map(({ pointId, value }) => `${pointId} ${value}`).toSorted();
};

/** What is said of devices, the newest of each. */
async function watched(collector: Running): Promise<Map<string, DeviceReport>> {
  const states = new Map<string, DeviceReport>();
  await collector.bus().subscribe(deviceStatesTopic(TENANT), ({ devices }) => devices.forEach((device) => states.set(device.id, device))).ready;
  return states;
}

describe.each([['MODBUS_TCP', 'modbus-tcp'], ['MODBUS_RTU', 'modbus-rtu'], ['DLT645', 'dlt645'], ['CJT188', 'cjt188'], ['MBUS', 'mbus']] as const)('devices of %s', (protocol, name) => {
  it('are asked one after another, and every value they gave is stored once, for the point it is of, whatever the line does', async () => {
    const probe = fieldAt(protocol, name, 4, 0);
    // A doubled or damaged answer of Modbus RTU may look like the next one's, so its line only splits.
    const faults = protocol === 'MODBUS_RTU' || protocol === 'MODBUS_TCP' ? { ...NO_FAULTS, split: 0.4 } : { ...NO_FAULTS, noise: 0.3, split: 0.3, damage: 0.1 };
    const { gateway, answered } = await open(name, probe, { faults });
    const field = fieldAt(protocol, name, 4, gateway.port);
    await begin(field);
    await until(() => field.points.every(({ id }) => answered.filter((line) => line.startsWith(id)).length >= 5), 30_000);
    gateway.fallSilent();
    await expect.poll(() => stored(field), { timeout: 20_000 }).toEqual(answered.toSorted());
    expect(gateway.counts.most).toBe(1);
  });
});

describe('a device that is asked', () => {
  it('and does not answer is told of, is asked again, and does not keep the others from being heard', async () => {
    const { gateway, answered } = await open('modbus-rtu', fieldAt('MODBUS_RTU', 'modbus-rtu', 3, 0), { dead: new Set([1]) });
    const field = fieldAt('MODBUS_RTU', 'modbus-rtu', 3, gateway.port, { poll: { everyMs: 200, timeoutMs: 300, retries: 1 } });
    const collector = await begin(field);
    const states = await watched(collector);
    await until(() => (states.get('d-1')?.failures ?? 0) >= 2);
    expect(states.get('d-1')).toMatchObject({ online: false, frames: 0, problem: 'no answer within 300 ms' });
    await until(() => [0, 2].every((index) => answered.filter((line) => line.startsWith(field.pointOf(meterKinds['modbus-rtu']!.address(index), 'holding:10:uint16'))).length >= 3));
    await until(() => states.get('d-0')?.online === true && states.get('d-2')?.online === true);
  });

  it('and refuses a register gives the others, with the exception as its problem', async () => {
    const kind = meterKinds['modbus-tcp']!;
    const withWrong = { ...kind, channels: [...kind.channels, { code: 'holding:15:uint32', quantity: 'FLOW', unit: 'm3/h', scale: 1 }, { code: 'input:0', quantity: 'FLOW', unit: 'm3/h', scale: 1 }] };
    const fieldFor = (port: number): Field => fieldOf('MODBUS_TCP', withWrong, 1, { port, poll: POLL });
    const { gateway, answered } = await open('modbus-tcp', fieldFor(0));
    const field = fieldFor(gateway.port);
    const states = await watched(await begin(field));
    await until(() => answered.length >= 6);
    await until(() => states.get('d-0')?.problem !== undefined);
    expect(states.get('d-0')).toMatchObject({ online: true, problem: 'holding 15 to 16: exception 2, illegal data address; input 0 to 0: exception 1, illegal function' });
    gateway.fallSilent();
    await expect.poll(() => stored(field), { timeout: 20_000 }).toEqual(answered.toSorted());
  });

  it('over a gateway of its own, with a period of its own, is asked beside the others', async () => {
    const one = fieldAt('CJT188', 'cjt188', 2, 0);
    const own = await open('cjt188', one);
    const other = await open('cjt188', one);
    const field = fieldAt('CJT188', 'cjt188', 2, own.gateway.port, { poll: { ...POLL, everyMs: 3_600_000 } });
    const [first, second] = field.document.devices;
    const devices = [{ ...first!, pollEveryMs: 100 }, { ...second!, address: `${second!.address}@127.0.0.1:${other.gateway.port}`, pollEveryMs: 100 }];
    const collector = await setting.start();
    await collector.register(TENANT, field.points);
    await publishDevices(collector, { ...field.document, devices });
    await until(() => own.answered.length >= 3 && other.answered.length >= 3);
    const ofPoints = (lines: readonly string[]) => new Set(lines.map((line) => line.split(' ')[0]));
    expect([ofPoints(own.answered), ofPoints(other.answered)]).toEqual([new Set([first!.channels[0]!.pointId]), new Set([second!.channels[0]!.pointId])]);
  });

  it('is asked as soon as its gateway is there', async () => {
    const field0 = fieldAt('DLT645', 'dlt645', 1, 0);
    const early = await open('dlt645', field0);
    const { port } = early.gateway;
    await early.gateway.stop();
    const field = fieldAt('DLT645', 'dlt645', 1, port);
    const states = await watched(await begin(field));
    await until(() => states.get('d-0')?.problem?.includes('no connection to') === true);
    const { gateway, answered } = await open('dlt645', field, { port });
    await until(() => answered.length >= 4);
    gateway.fallSilent();
    await expect.poll(() => stored(field), { timeout: 20_000 }).toEqual(answered.toSorted());
  });

  it('and whose values cannot be stored yet loses none of them', async () => {
    const { gateway, answered } = await open('cjt188', fieldAt('CJT188', 'cjt188', 1, 0));
    const field = fieldAt('CJT188', 'cjt188', 1, gateway.port);
    const collector = await setting.start();
    await collector.register();
    await publishDevices(collector, field.document);
    await until(() => answered.length >= 3);
    gateway.fallSilent();
    expect(await stored(field)).toEqual([]);
    await collector.register(TENANT, field.points, 2);
    await expect.poll(() => stored(field), { timeout: 20_000 }).toEqual(answered.toSorted());
  });
});

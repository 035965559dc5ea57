import { FIELD_PROTOCOLS } from '@hydrograph/bus';
import { findOrRefuse, refusals, refuseStale, refuseTakenCodes, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import type { RegisterDeviceInput, UpdateDeviceInput } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { Device } from './device.entity.ts';

const protocols = ['HTTP_JSON', 'MQTT_JSON', ...FIELD_PROTOCOLS];

interface Changed {
  device: Device | null;
  userErrors: UserError[];
}

/** Adds a device. */
export function registerDevice(context: NetworkContext, input: RegisterDeviceInput): Promise<Changed> {
  return change(context, 'registerDevice', async (em, found) => {
    const { code, name, nameEn, kind, protocol, stationId } = input;
    // The code is one level of the device's MQTT topic.
    if (code !== '' && !/^[A-Za-z0-9_-]{1,100}$/.test(code)) found.add(['code'], 'INVALID_VALUE', `a device code has 1 to 100 letters, digits, - and _ only, not "${code}"`);
    refuseNameless(found, input);
    if (!protocols.includes(protocol)) found.add(['protocol'], 'INVALID_VALUE', `the protocol "${protocol}" is not one of ${protocols.join(', ')}`);
    await refuseTakenCodes(em, Device, [{ value: code, field: ['code'] }], found, 'device');
    await refuseUnknownIds(em, Station, [{ value: stationId, field: ['stationId'] }], found, 'station');
    if (found.any) return null;
    return em.create(Device, { code, name, nameEn: nameEn ?? null, kind, protocol, stationId: stationId ?? null, connectorId: null, address: null, pollEveryS: null, channels: [] });
  });
}

/** Says anew what a device is and where it stands. */
export function updateDevice(context: NetworkContext, input: UpdateDeviceInput): Promise<Changed> {
  return change(context, 'updateDevice', async (em, found) => {
    const { id, version, name, nameEn, kind, stationId } = input;
    const device = await findOrRefuse(em, Device, id, found, 'device');
    if (device) refuseStale(found, device, version, 'device');
    refuseNameless(found, input);
    await refuseUnknownIds(em, Station, [{ value: stationId, field: ['stationId'] }], found, 'station');
    if (found.any || !device) return null;
    return Object.assign(device, { name: name.trim(), nameEn: nameEn?.trim() || null, kind: kind.trim(), stationId: stationId ?? null });
  });
}

/** Takes a device out of the register. */
export function removeDevice(context: NetworkContext, id: string): Promise<Changed> {
  return change(context, 'removeDevice', async (em, found) => {
    const device = await findOrRefuse(em, Device, id, found, 'device');
    if (!device) return null;
    // By the ORM, not by the foreign key: the history of the points is to say who did it.
    for (const point of await em.find(Point, { deviceId: id })) point.deviceId = null;
    await em.flush();
    em.remove(device);
    return device;
  });
}

function refuseNameless(found: Refusals, { name, kind }: { name: string; kind: string }): void {
  if (name.trim() === '') found.add(['name'], 'REQUIRED', 'a device needs a name');
  if (kind.trim() === '') found.add(['kind'], 'REQUIRED', 'a device needs a kind, for example RTU');
}

async function change({ database, viewer, registryChanged }: NetworkContext, reason: string, work: (em: EntityManager, found: Refusals) => Promise<Device | null>): Promise<Changed> {
  const answer = await database.transaction(viewer, reason, async (em): Promise<Changed> => {
    const found = refusals();
    const device = await work(em, found);
    return { device, userErrors: found.list };
  });
  if (answer.device) await registryChanged(viewer.tenantId);
  return answer;
}

import { STATION_PROTOCOLS } from '@hydrograph/bus';
import { refusals, refuseTakenCodes, refuseUnknownIds, type UserError } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import type { RegisterDeviceInput } from '../generated/schema.ts';
import { Station } from '../stations/station.entity.ts';
import { Device } from './device.entity.ts';

const protocols = ['HTTP_JSON', 'MQTT_JSON', ...STATION_PROTOCOLS];

interface Registered {
  device: Device | null;
  userErrors: UserError[];
}

/** Adds a device. */
export async function registerDevice({ database, viewer, registryChanged }: NetworkContext, input: RegisterDeviceInput): Promise<Registered> {
  const answer = await database.transaction(viewer, 'registerDevice', async (em): Promise<Registered> => {
    const { code, name, nameEn, kind, protocol, stationId } = input;
    const found = refusals();
    // The code is one level of the device's MQTT topic.
    if (code !== '' && !/^[A-Za-z0-9_-]{1,100}$/.test(code)) found.add(['code'], 'INVALID_VALUE', `a device code has 1 to 100 letters, digits, - and _ only, not "${code}"`);
    if (name.trim() === '') found.add(['name'], 'REQUIRED', 'a device needs a name');
    if (!protocols.includes(protocol)) found.add(['protocol'], 'INVALID_VALUE', `the protocol "${protocol}" is not one of ${protocols.join(', ')}`);
    await refuseTakenCodes(em, Device, [{ value: code, field: ['code'] }], found, 'device');
    await refuseUnknownIds(em, Station, [{ value: stationId, field: ['stationId'] }], found, 'station');
    if (found.any) return { device: null, userErrors: found.list };
    return { device: em.create(Device, { code, name, nameEn: nameEn ?? null, kind, protocol, stationId: stationId ?? null, connectorId: null, address: null, channels: [] }), userErrors: [] };
  });
  if (answer.device) await registryChanged(viewer.tenantId);
  return answer;
}

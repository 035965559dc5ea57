import { isIP } from 'node:net';
import { isPolled } from '@hydrograph/bus';
import { findOrRefuse, refusals, refuseStale, refuseTooMany, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import { Device } from '../devices/device.entity.ts';
import type { ConnectDeviceInput, SaveConnectorInput } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { Connector } from './connector.entity.ts';
import { refuseAddress, refuseCode, writtenAddress } from './field-names.ts';
import { readPolling, refusePeriod } from './polling.ts';
import { UnregisteredDevice } from './status.entity.ts';

const shortestOfflineS = 10;
const longestOfflineS = 7 * 86_400;
const mostChannels = 200;
/** As of RFC 1123, with the underscore that internal names have. */
const hostName = /^(?=.{1,253}$)[\w-]{1,63}(\.[\w-]{1,63})*$/;
const usual = { host: '127.0.0.1', transport: 'TCP' as const, offlineAfterS: 900, enabled: true };

interface Changed {
  connector: Connector | null;
  userErrors: UserError[];
}

interface Connected {
  device: Device | null;
  userErrors: UserError[];
}

/** Adds a connector, or changes the one with this id. The collector opens or closes its port, or dials, within seconds. */
export async function saveConnector(context: NetworkContext, { id, version, ...input }: SaveConnectorInput): Promise<Changed> {
  return change(context, 'saveConnector', async (em, found) => {
    const known = id ? await findOrRefuse(em, Connector, id, found, 'connector') : null;
    if (known) refuseStale(found, known, version, 'connector');
    const { name, protocol, port } = input;
    const before = known ?? usual;
    const transport = input.transport ?? before.transport;
    const host = input.host ?? before.host;
    const offlineAfterS = input.offlineAfterS ?? before.offlineAfterS;
    const enabled = input.enabled ?? before.enabled;
    if (name.trim() === '') found.add(['name'], 'REQUIRED', 'a connector needs a name');
    else if (await em.findOne(Connector, { name: name.trim(), ...(id && { id: { $ne: id } }) })) found.add(['name'], 'ALREADY_EXISTS', `another connector is called "${name}"`);
    if (!(port >= 1 && port <= 65_535)) found.add(['port'], 'INVALID_VALUE', `a port is from 1 to 65535, not ${port}`);
    else if (await em.findOne(Connector, { port, transport, host, ...(id && { id: { $ne: id } }) })) found.add(['port'], 'ALREADY_EXISTS', `another connector has ${host}:${port}`);
    const polled = isPolled(protocol);
    if (!isIP(host) && !(polled && hostName.test(host))) found.add(['host'], 'INVALID_VALUE', polled ? `"${host}" is no address or name of a gateway` : `"${host}" is not an IP address of this machine; 0.0.0.0 listens on all of them`);
    if (polled && transport === 'UDP') found.add(['transport'], 'INVALID_VALUE', `${protocol} is asked over TCP only`);
    const polling = readPolling(input, known, found);
    if (!(offlineAfterS >= shortestOfflineS && offlineAfterS <= longestOfflineS)) found.add(['offlineAfterS'], 'INVALID_VALUE', `offlineAfterS is ${offlineAfterS}; it must be from ${shortestOfflineS} to ${longestOfflineS}`);
    if (found.any) return null;
    const fields = { name: name.trim(), protocol, transport, host, port, offlineAfterS, enabled, ...polling };
    return known ? Object.assign(known, fields) : em.create(Connector, fields);
  });
}

/** Closes a connector for good. Its devices stay, without a way to them. */
export async function removeConnector(context: NetworkContext, id: string): Promise<Changed> {
  return change(context, 'removeConnector', async (em, found) => {
    const connector = await findOrRefuse(em, Connector, id, found, 'connector');
    if (!connector) return null;
    for (const device of await em.find(Device, { connectorId: id })) Object.assign(device, { connectorId: null });
    await em.flush();
    em.remove(connector);
    return connector;
  });
}

/** Says by which connector and address a device is heard, and which of its codes is which point. */
export async function connectDevice({ database, viewer, registryChanged }: NetworkContext, { id, version, connectorId, address, pollEveryS, channels }: ConnectDeviceInput): Promise<Connected> {
  const answer = await database.transaction(viewer, 'connectDevice', async (em): Promise<Connected> => {
    const found = refusals();
    refuseTooMany(found, channels, mostChannels, 'channels');
    if (found.any) return { device: null, userErrors: found.list };
    const device = await findOrRefuse(em, Device, id, found, 'device');
    if (device) refuseStale(found, device, version, 'device');
    const connector = await findOrRefuse(em, Connector, connectorId, found, 'connector', 'connectorId');
    const own = connector ? writtenAddress(connector.protocol, address) : address;
    if (connector) {
      refuseAddress(found, connector.protocol, own);
      refusePeriod(found, connector.protocol, pollEveryS ?? null);
    }
    const other = connector && (await em.findOne(Device, { connectorId: connector.id, address: own, id: { $ne: id } }));
    if (other) found.add(['address'], 'ALREADY_EXISTS', `the device ${other.code} has the address "${own}" at this connector`);
    channels.forEach(({ code, scale }, index) => {
      if (code.trim() === '') found.add(['channels', index, 'code'], 'REQUIRED', 'a channel needs the code that the device sends');
      else if (connector) refuseCode(found, connector.protocol, code.trim(), ['channels', index, 'code']);
      if (scale === 0) found.add(['channels', index, 'scale'], 'INVALID_VALUE', 'a scale of 0 makes every value 0');
    });
    const points = await refuseUnknownIds(em, Point, channels.map(({ pointId }, index) => ({ value: pointId, field: ['channels', index, 'pointId'] })), found, 'point');
    refuseTwice(found, channels.map(({ pointId }) => pointId));
    if (found.any || !device || !connector) return { device: null, userErrors: found.list };
    Object.assign(device, {
      connectorId: connector.id, protocol: connector.protocol, address: own,
      pollEveryS: pollEveryS === undefined && device.connectorId === connector.id ? (device.pollEveryS ?? null) : (pollEveryS ?? null),
      channels: channels.map(({ code, statistic, pointId, scale = 1, offset = 0 }) => ({ code: code.trim(), statistic: statistic?.trim() || null, pointId, scale, offset })),
    });
    for (const point of points.values()) point.deviceId = device.id;
    await em.nativeDelete(UnregisteredDevice, { connectorId: connector.id, address: own });
    return { device, userErrors: [] };
  });
  if (answer.device) await registryChanged(viewer.tenantId);
  return answer;
}

function refuseTwice(found: Refusals, pointIds: readonly string[]): void {
  pointIds.forEach((id, index) => {
    if (pointIds.indexOf(id) < index) found.add(['channels', index, 'pointId'], 'ALREADY_EXISTS', 'two channels would feed the same point');
  });
}

async function change({ database, viewer, registryChanged }: NetworkContext, reason: string, work: (em: EntityManager, found: Refusals) => Promise<Connector | null>): Promise<Changed> {
  const answer = await database.transaction(viewer, reason, async (em): Promise<Changed> => {
    const found = refusals();
    const connector = await work(em, found);
    return { connector, userErrors: found.list };
  });
  if (answer.connector) await registryChanged(viewer.tenantId);
  return answer;
}

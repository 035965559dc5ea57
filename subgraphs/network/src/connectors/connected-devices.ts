import type { DevicesDocument } from '@hydrograph/bus';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Device } from '../devices/device.entity.ts';
import { Connector } from './connector.entity.ts';
import { pollingOf } from './polling.ts';

/** What the collector has to know of connectors and of the devices behind them. */
export async function readConnectedDevices(em: EntityManager): Promise<Pick<DevicesDocument, 'connectors' | 'devices'>> {
  const connectors = await em.find(Connector, { enabled: true }, { orderBy: { name: 'ASC' } });
  const devices = connectors.length === 0 ? [] : await em.find(Device, { connectorId: { $in: connectors.map(({ id }) => id) }, address: { $ne: null } }, { orderBy: { code: 'ASC' } });
  return {
    connectors: connectors.map((connector) => {
      const { id, name, protocol, transport, host, port, offlineAfterS } = connector;
      const poll = pollingOf(connector);
      return { id, name, protocol, transport, host, port, offlineAfterMs: offlineAfterS * 1000, ...(poll && { poll }) };
    }),
    devices: devices.map(({ id, code, connectorId, address, pollEveryS, channels }) => ({
      id, code, connectorId: connectorId!, address: address!, ...(pollEveryS && { pollEveryMs: pollEveryS * 1000 }), channels: channels.map(({ statistic, ...channel }) => ({ ...channel, ...(statistic !== null && { statistic }) })),
    })),
  };
}

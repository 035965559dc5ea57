import type { ConnectorSetting, FieldDevice, PolledProtocol, PollSetting } from '@hydrograph/bus';
import type { ConnectorPlugin } from '../host/plugin.ts';
import { keepStoring } from './keep-storing.ts';
import { createCjt188, createDlt645, createMbus } from './meters.ts';
import { createModbusRtu, createModbusTcp } from './modbus.ts';
import { startRound } from './round.ts';
import type { Round } from './round.ts';
import type { Inquiry } from './question.ts';

const inquiries: Readonly<Record<PolledProtocol, () => Inquiry>> = {
  MODBUS_TCP: createModbusTcp, MODBUS_RTU: createModbusRtu, DLT645: createDlt645, CJT188: createCjt188, MBUS: createMbus,
};
const USUAL: PollSetting = { everyMs: 60_000, timeoutMs: 2000, retries: 2 };
const ADDRESS = /^([^@]+)(?:@(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?)?$/;

/** Where a device is asked, and by which number. */
export function placeOf(address: string, { host, port }: Pick<ConnectorSetting, 'host' | 'port'>): { own: string; host: string; port: number } {
  const [, own = address, ipv6, name, otherPort] = ADDRESS.exec(address) ?? [];
  return { own, host: ipv6 ?? name ?? host, port: otherPort === undefined ? port : Number(otherPort) };
}

/** A master that asks the devices of one or many lines: those of a line one after another, the lines side by side. */
const startPollMaster: ConnectorPlugin = (port, given) => {
  const { setting } = port;
  const poll = setting.poll ?? USUAL;
  const create = inquiries[setting.protocol as PolledProtocol];
  const storing = keepStoring(port);
  const rounds = new Map<string, Round>();

  function setDevices(devices: readonly FieldDevice[]): void {
    const lines = Map.groupBy(devices.map((device) => ({ device, ...placeOf(device.address, setting) })), ({ host, port: number }) => `${host}:${number}`);
    for (const [where, round] of rounds) {
      if (lines.has(where)) continue;
      rounds.delete(where);
      round.stop();
    }
    for (const [where, placed] of lines) {
      const round = rounds.get(where) ?? startRound({ host: placed[0]!.host, port: placed[0]!.port }, create(), poll, { watch: port.watch, counts: port.counts, store: storing.store });
      rounds.set(where, round);
      round.setDevices(placed.map(({ device, own }) => ({ device, own })));
    }
  }

  setDevices(given);
  return Promise.resolve({
    setDevices,
    async stop() {
      for (const round of rounds.values()) round.stop();
      await storing.stop();
    },
  });
};

export default startPollMaster;

import { createServer } from 'node:net';
import type { ConnectorSetting, DevicesDocument, FieldDevice, FieldProtocol, RegisteredPoint } from '@hydrograph/bus';
import { devicesTopic } from '@hydrograph/bus';
import type { Report, StationKind } from '@hydrograph/simulator';
import { TENANT } from './setting.ts';
import type { Running } from './setting.ts';

/** Devices, points and connector of simulated stations, and what each of their reports has to become. */
export interface Field {
  readonly connector: ConnectorSetting;
  readonly points: RegisteredPoint[];
  readonly document: DevicesDocument;
  pointOf(address: string, code: string): string;
  /** Point, time and value of each value of a report, as one line. */
  linesOf(address: string, report: Report): string[];
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const idOf = (device: number, channel: number): string => `0190a000-0000-7000-8000-${String(device * 10 + channel).padStart(12, '0')}`;
export const lineOf = (pointId: string, time: number, value: number): string => `${pointId} ${time} ${value}`;

export function fieldOf(protocol: FieldProtocol, kind: Pick<StationKind, 'address' | 'channels'>, count: number, more: Partial<ConnectorSetting> = {}): Field {
  const connector: ConnectorSetting = { id: `c-${protocol}`, name: `${protocol} door`, protocol, transport: 'TCP', host: '127.0.0.1', port: 0, offlineAfterMs: 60_000, ...more };
  const devices: FieldDevice[] = Array.from({ length: count }, (_, index) => ({
    id: `d-${index}`, code: `D-${index}`, connectorId: connector.id, address: kind.address(index),
    channels: kind.channels.map(({ code, statistic, scale }, channel) => ({ code, statistic, scale, offset: 0, pointId: idOf(index, channel) })),
  }));
  const points = devices.flatMap(({ code, channels }) => channels.map(({ pointId }, channel) => ({ id: pointId, code: `${code}-${channel}` })));
  const found = new Map(devices.flatMap(({ address, channels }) => channels.map((channel) => [`${address} ${channel.code}`, channel] as const)));
  return {
    connector, points,
    document: { version: 1, tenantId: TENANT, connectors: [connector], devices },
    pointOf: (address, code) => found.get(`${address} ${code}`)!.pointId,
    linesOf: (address, { time, values }) => values.map(({ code, value }) => {
      const { pointId, scale } = found.get(`${address} ${code}`)!;
      return lineOf(pointId, time, Number((value * scale).toPrecision(12)));
    }),
  };
}

export async function publishDevices(collector: Running, document: DevicesDocument): Promise<void> {
  const bus = collector.bus();
  await bus.publish(devicesTopic(document.tenantId), document, { retain: true });
  await bus.close();
}

import { dialIn, meterKinds, NO_FAULTS, openGateway, stationKinds } from '@hydrograph/simulator';
import type { DialInCounts, Faults, Gateway, MeterKind, StationKind } from '@hydrograph/simulator';
import { connectToProduct, RequestRefused } from '../client/product-client.ts';
import type { ProductClient } from '../client/product-client.ts';
import type { LauncherEnv } from '../env.ts';

export interface SimulateOptions {
  protocol: string;
  to: { host: string; port: number };
  transport: 'TCP' | 'UDP';
  devices: number;
  every: number;
  seed: number;
  faults?: Partial<Faults>;
  duration?: number;
  register?: boolean;
  json?: boolean;
}

const POINTS_AT_ONCE = 1000;
const SECOND = 1000;

/** `hydrograph simulate-devices`: stations that dial in, or a gateway whose devices answer, by their real protocol. @returns the exit code: 1 when the product refused to register them. */
export async function simulateDevices(env: LauncherEnv, { protocol, to, transport, devices, every, seed, faults, duration, register, json }: SimulateOptions): Promise<number> {
  const kind = stationKinds[protocol] ?? meterKinds[protocol]!;
  if ('most' in kind && devices > kind.most) {
    process.stderr.write(`a line of ${protocol} has at most ${kind.most} devices, not ${devices}\n`);
    return 2;
  }
  try {
    if (register) await registerDevices(await connectToProduct(env), protocol, kind, to, transport, devices, every);
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const options = { ...to, seed, faults: { ...NO_FAULTS, ...faults } };
  const running = 'most' in kind ? await openGateway({ ...options, kind, devices }) : dialIn({ ...options, kind, transport, stations: devices, everyMs: every * SECOND });
  const say = (): void => {
    process.stdout.write(json ? `${JSON.stringify(running.counts)}\n` : `${wordsOf(running.counts)}\n`);
  };
  const progress = json ? undefined : setInterval(say, 10 * SECOND);
  await new Promise<void>((resolve) => {
    if (duration !== undefined) setTimeout(resolve, duration * SECOND);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  clearInterval(progress);
  await running.stop();
  say();
  return 0;
}

function wordsOf(counts: DialInCounts | Gateway['counts']): string {
  if ('asked' in counts) return `${counts.connected} connected, asked ${counts.asked} times, ${counts.answered} answers`;
  return `${counts.connected} connected, ${counts.sent} frames sent, ${counts.acknowledged} acknowledged, ${counts.again} sent again`;
}

interface Payload {
  userErrors: { message: string }[];
}

/** Runs one mutation; what it refuses is said in its own words. */
async function change<T extends Payload>(client: ProductClient, field: string, type: string, wanted: string, input: object): Promise<T> {
  const answer = await client.request<Record<string, T>>(`mutation ($input: ${type}!) { ${field}(input: $input) { ${wanted} userErrors { message } } }`, { input });
  const payload = answer[field]!;
  if (payload.userErrors.length > 0) throw new RequestRefused(payload.userErrors.map(({ message }) => message).join('\n'), 'BAD_USER_INPUT');
  return payload;
}

/** Makes the connector, the devices and their points, where they are not there yet. */
async function registerDevices(client: ProductClient, protocol: string, kind: StationKind | MeterKind, { host, port }: SimulateOptions['to'], transport: 'TCP' | 'UDP', count: number, everyS: number): Promise<void> {
  const spoken = protocol.toUpperCase().replace('-', '_');
  const isAsked = 'most' in kind;
  const name = `SIM-${spoken}-${port}`;
  const { connectors } = await client.request<{ connectors: { nodes: { id: string }[] } }>('query ($name: String!) { connectors(filter: { name: { eq: $name } }) { nodes { id } } }', { name });
  const connectorId = connectors.nodes[0]?.id
    ?? (await change<Payload & { connector: { id: string } }>(client, 'saveConnector', 'SaveConnectorInput', 'connector { id }', { name, protocol: spoken, transport: isAsked ? 'TCP' : transport, port, host: host === 'localhost' ? '127.0.0.1' : host, ...(isAsked && { pollEveryS: everyS }) })).connector.id;
  const known = await client.request<{ connector: { devices: { totalCount: number } } }>('query ($id: ID!) { connector(id: $id) { devices { totalCount } } }', { id: connectorId });
  const first = known.connector.devices.totalCount;
  const codes = Array.from({ length: Math.max(0, count - first) }, (_, index) => `${name}-${first + index}`);
  const perCall = Math.floor(POINTS_AT_ONCE / kind.channels.length);
  for (let at = 0; at < codes.length; at += perCall) {
    const some = codes.slice(at, at + perCall);
    const wanted = some.flatMap((code) => kind.channels.map(({ quantity, unit }) => ({ code: `${code}.${quantity}`, name: `${code} ${quantity}`, quantity, unit })));
    const { points } = await change<Payload & { points: { id: string }[] }>(client, 'registerPoints', 'RegisterPointsInput', 'points { id }', { points: wanted });
    for (const [index, code] of some.entries()) {
      const { device } = await change<Payload & { device: { id: string } }>(client, 'registerDevice', 'RegisterDeviceInput', 'device { id }', { code, name: code, kind: isAsked ? 'METER' : 'RTU', protocol: spoken });
      const channels = kind.channels.map((sent: { code: string; statistic?: string; scale: number }, channel) => ({ code: sent.code, statistic: sent.statistic, scale: sent.scale, pointId: points[index * kind.channels.length + channel]!.id }));
      await change(client, 'connectDevice', 'ConnectDeviceInput', 'device { id }', { id: device.id, connectorId, address: kind.address(first + at + index), channels });
    }
  }
}

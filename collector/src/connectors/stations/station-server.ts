import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import type { StationProtocol } from '@hydrograph/bus';
import type { ConnectorPlugin, ConnectorPort, RunningConnector } from '../host/plugin.ts';
import type { Dialogue } from './dialogue.ts';
import { hj212Dialogue } from './hj212.ts';
import { sl651Dialogue } from './sl651.ts';
import { createStationDesk } from './station-desk.ts';
import type { StationDesk } from './station-desk.ts';
import { createSzy206Dialogue } from './szy206.ts';

const dialogues: Readonly<Record<StationProtocol, () => Dialogue>> = { HJ212: () => hj212Dialogue, SL651: () => sl651Dialogue, SZY206: createSzy206Dialogue };

const MOST_CONNECTIONS = 20_000;
/** Frames of one connection that are dealt with at once; more wait in its socket. */
const MOST_BUSY = 64;
/** Whoever sends so much without one frame speaks something else. */
const MOST_SENSELESS = 65_536;
/** A line that says nothing for so long is dead: stations say that they are there at least every few minutes. */
const SILENT_LINE_MS = 30 * 60_000;
/** The rest of a frame that does not come within this will not come. */
const GAP_MS = 30_000;

/** A port that stations dial into: TCP or UDP. */
const startStationServer: ConnectorPlugin = async (port, devices) => {
  const dialogue = dialogues[port.setting.protocol as StationProtocol]();
  const desk = createStationDesk(dialogue, port);
  desk.setDevices(devices);
  return port.setting.transport === 'UDP' ? listenUdp(port, desk) : listenTcp(port, desk);
};

export default startStationServer;

async function listenTcp({ setting, counts }: ConnectorPort, desk: StationDesk): Promise<RunningConnector> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 }, (socket) => {
    sockets.add(socket);
    counts.connections = sockets.size;
    socket.on('close', () => {
      sockets.delete(socket);
      counts.connections = sockets.size;
    });
    serve(socket, desk);
  });
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: setting.host, port: setting.port, backlog: 4096 }, resolve);
  });
  return {
    port: (server.address() as { port: number }).port,
    setDevices: (devices) => desk.setDevices(devices),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function serve(socket: Socket, desk: StationDesk): void {
  const conversation = desk.open(`${socket.remoteAddress ?? '?'}:${socket.remotePort ?? 0}`, (answer) => socket.writable && socket.write(answer));
  let gap: NodeJS.Timeout | undefined;
  socket.setTimeout(SILENT_LINE_MS, () => socket.destroy());
  // A station that hangs up in the middle is no error of ours.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => clearTimeout(gap));
  socket.on('data', (chunk: Buffer) => {
    clearTimeout(gap);
    gap = setTimeout(() => void conversation.end(), GAP_MS);
    const done = conversation.take(chunk);
    if (conversation.senseless > MOST_SENSELESS) socket.destroy();
    if (conversation.busy < MOST_BUSY) return;
    socket.pause();
    void done.then(() => socket.resume());
  });
}

async function listenUdp({ setting, counts }: ConnectorPort, desk: StationDesk): Promise<RunningConnector> {
  const socket = createSocket({ type: setting.host.includes(':') ? 'udp6' : 'udp4', recvBufferSize: 4_194_304 });
  let busy = 0;
  socket.on('message', (datagram, { address, port }) => {
    // What is not taken is not answered, and comes again.
    if (busy >= MOST_CONNECTIONS) return void counts.broken++;
    busy++;
    const conversation = desk.open(`${address}:${port}`, (answer) => socket.send(answer, port, address));
    void conversation.take(datagram).then(() => conversation.end()).finally(() => busy--);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind({ address: setting.host, port: setting.port }, resolve);
  });
  socket.on('error', () => counts.broken++);
  return {
    port: socket.address().port,
    setDevices: (devices) => desk.setDevices(devices),
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

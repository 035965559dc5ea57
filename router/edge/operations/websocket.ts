import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { AccessLog } from '../access-log/access-log.ts';
import type { RequestLog } from '../site/request-log.ts';
import type { EventSink, LiveStream } from '../subscriptions/stream.ts';
import type { ClientRequest, Operator, Outcome } from './operator.ts';
import { speakTransportWs } from './socket-protocol.ts';

export interface WebSocketOptions {
  server: Server;
  operator: Operator;
  log: RequestLog;
  accessLog?: AccessLog | undefined;
  /** Largest message, bytes. */
  messageLimit: number;
  /** Operations at the same time on one socket. */
  operationLimit: number;
}

/** One operation under way on a socket. */
interface Running {
  gone: AbortController;
  stream?: LiveStream;
}

const pingMs = 12_000;
/** Bytes that may wait in a socket before its reader counts as behind. */
const behindBytes = 65_536;

/**
 * `WS /graphql` in graphql-transport-ws. The token is the operation's own (`extensions.authorization`), else that of
 * ConnectionInit (`authorization`), else that of the upgrade request; each operation is checked by itself, so a socket
 * lives on when its first token ends.
 */
export function serveWebSockets({ server, operator, log, accessLog, messageLimit, operationLimit }: WebSocketOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: messageLimit, handleProtocols });

  const open = (socket: WebSocket, request: IncomingMessage) => {
    const running = new Map<string, Running>();

    const complete = (id: string, own: Running) => {
      if (running.get(id) !== own) return;
      running.delete(id);
      if (socket.readyState === socket.OPEN) socket.send(`{"id":${JSON.stringify(id)},"type":"complete"}`);
    };
    const run = async (id: string, payload: Record<string, unknown>, connectionParams: unknown) => {
      const own: Running = { gone: new AbortController() };
      running.set(id, own);
      const sink = sinkOf(socket, id, () => complete(id, own));
      const outcome = running.size > operationLimit ? tooMany(operationLimit) : await operate(operator, log, { payload, connectionParams, request, socket, signal: own.gone.signal }, accessLog);
      if (running.get(id) !== own) return outcome.kind === 'stream' ? outcome.stream.stop() : undefined;
      if (outcome.kind === 'bytes') throw new Error('a WebSocket takes no bytes');
      if (outcome.kind === 'stream') {
        own.stream = outcome.stream;
        return own.stream.start(sink);
      }
      sink.write(JSON.stringify(outcome.result));
      return sink.end();
    };
    const leave = (id: string) => {
      const own = running.get(id);
      if (!own) return;
      running.delete(id);
      own.gone.abort();
      own.stream?.stop();
    };

    speakTransportWs(socket, {
      runs: (id) => running.has(id),
      complete: leave,
      subscribe: (id, payload, connectionParams) =>
        void run(id, payload, connectionParams).catch((error: unknown) => {
          log.error({ err: error }, 'a WebSocket message could not be handled');
          socket.close(CloseCode.InternalServerError, 'Internal error');
        }),
    });
    const stopPinging = keepAlive(socket);
    // It broke off; what matters of it is said by 'close'.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      stopPinging();
      for (const id of running.keys()) leave(id);
    });
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] === '/graphql') return sockets.handleUpgrade(request, socket, head, (client) => open(client, request));
    // Node has taken its own listener off: a client that breaks off here would end the process.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
  };
  server.on('upgrade', upgrade);

  return {
    async close() {
      server.off('upgrade', upgrade);
      for (const client of sockets.clients) client.close(1001, 'Going away');
      const cut = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, 1000);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
      clearTimeout(cut);
    },
  };
}

interface SocketRequest {
  payload: Record<string, unknown>;
  connectionParams: unknown;
  request: IncomingMessage;
  socket: WebSocket;
  signal: AbortSignal;
}

async function operate(operator: Operator, log: RequestLog & ClientRequest['log'], { payload, connectionParams, request, socket, signal }: SocketRequest, accessLog: AccessLog | undefined): Promise<Outcome> {
  const { extensions } = payload;
  const requestId = requestIdOf(extensions) ?? randomUUID();
  const started = performance.now();
  const from = { ...credentialsOf(request, connectionParams, extensions), address: request.socket.remoteAddress, connection: socket };
  const outcome = await operator.run({ body: payload, ...from, requestId, signal, streams: true, mutations: true, log });
  const ms = performance.now() - started;
  log.line({ requestId, transport: 'websocket', operation: outcome.facts, ms: Math.round(ms) });
  accessLog?.note(outcome.facts, { requestId, ms, transport: 'websocket', address: from.address });
  return outcome;
}

function sinkOf(socket: WebSocket, id: string, end: () => void): EventSink {
  const before = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  let flushed: (() => void) | undefined;
  return {
    write(text) {
      if (socket.readyState !== socket.OPEN) return true;
      const keepsUp = socket.bufferedAmount < behindBytes;
      if (keepsUp) socket.send(`${before}${text}}`);
      // Called once all that was written before has gone out as well.
      else socket.send(`${before}${text}}`, () => flushed?.());
      return keepsUp;
    },
    onDrain: (listener) => (flushed = listener),
    end,
  };
}

/** Pings while the socket is open and ends it when a pong stays away. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    return socket.ping();
  }, pingMs);
  return () => clearInterval(timer);
}

function tooMany(limit: number): Outcome {
  const code = 'RATE_LIMITED';
  return { kind: 'result', status: 429, result: { errors: [{ message: `At most ${limit} operations may run on one WebSocket`, extensions: { code } }] }, facts: { code } };
}

/** A key counts where it was given with the connection, unless the operation has a token of its own. */
function credentialsOf(request: IncomingMessage, connectionParams: unknown, extensions: unknown): Pick<ClientRequest, 'authorization' | 'apiKey'> {
  const { apiKey = request.headers['x-api-key'] } = (connectionParams ?? {}) as Record<string, unknown>;
  const own = tokenOf(extensions);
  if (!own && typeof apiKey === 'string') return { authorization: undefined, apiKey };
  return { authorization: own ?? tokenOf(connectionParams) ?? request.headers.authorization };
}

function tokenOf(carrier: unknown): string | undefined {
  if (typeof carrier !== 'object' || carrier === null) return undefined;
  const { authorization, Authorization } = carrier as Record<string, unknown>;
  const token = authorization ?? Authorization;
  return typeof token === 'string' && token !== '' ? token : undefined;
}

function requestIdOf(carrier: unknown): string | undefined {
  const { requestId } = (carrier ?? {}) as Record<string, unknown>;
  return typeof requestId === 'string' && /^[\w.-]{1,100}$/.test(requestId) ? requestId : undefined;
}

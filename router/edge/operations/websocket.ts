import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, parse } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { FastifyBaseLogger } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import type { EngineResult } from '../engine/engine.ts';
import type { ClientRequest, Operator, Outcome } from './operator.ts';

export interface WebSocketOptions {
  server: Server;
  operator: Operator;
  log: FastifyBaseLogger;
  /** Largest message, bytes. */
  messageLimit: number;
  /** Operations at the same time on one socket. */
  operationLimit: number;
}

/** What is known of one socket. */
interface Peer {
  request: IncomingMessage;
  /** Ends each operation under way, by its id. */
  running: Map<string, AbortController>;
}

interface Carried {
  outcome: Outcome;
}

const pingMs = 12_000;

// graphql-ws reads the kind of operation from the document; the edge has its own, so these two only carry the kind.
const carriers = { subscription: parse('subscription { _ }'), once: parse('{ _ }') };

/**
 * `WS /graphql` in graphql-transport-ws. The token is the operation's own (`extensions.authorization`), else that of
 * ConnectionInit (`authorization`), else that of the upgrade request; each operation is checked by itself, so a socket
 * lives on when its first token ends.
 */
export function serveWebSockets({ server, operator, log, messageLimit, operationLimit }: WebSocketOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: messageLimit, handleProtocols });

  const start = async (peer: Peer, connectionParams: unknown, id: string, payload: { extensions?: unknown }): Promise<Carried> => {
    const gone = new AbortController();
    peer.running.set(id, gone);
    if (peer.running.size > operationLimit) return { outcome: tooMany(operationLimit) };
    const requestId = requestIdOf(payload.extensions) ?? randomUUID();
    const started = performance.now();
    const outcome = await operator.run({
      body: payload,
      ...credentialsOf(peer, connectionParams, payload.extensions),
      address: peer.request.socket.remoteAddress,
      requestId,
      signal: gone.signal,
      streams: true,
      mutations: true,
      log,
    });
    log.info({ requestId, transport: 'websocket', operation: outcome.facts, ms: Math.round(performance.now() - started) }, 'operation');
    return { outcome };
  };

  const protocol = makeServer<Record<string, unknown>, Peer>({
    connectionInitWaitTimeout: 10_000,
    onSubscribe: async (ctx, id, payload) => {
      const carried = await start(ctx.extra, ctx.connectionParams, id, payload);
      // The schema is not looked at: execute and subscribe below answer what is carried.
      return { document: carried.outcome.kind === 'stream' ? carriers.subscription : carriers.once, contextValue: carried } as unknown as ExecutionArgs;
    },
    execute: resultOf,
    subscribe: resultOf,
    onNext: (_ctx, _id, _payload, _args, result) => result as EngineResult,
    onComplete: ({ extra }, id) => {
      extra.running.get(id)?.abort();
      extra.running.delete(id);
    },
  });

  const open = (socket: WebSocket, request: IncomingMessage) => {
    const peer: Peer = { request, running: new Map() };
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Waiting for each message to be sent holds the next event back: a slow client slows only itself.
        send: (data) => new Promise((resolve, reject) => (socket.readyState === socket.OPEN ? socket.send(data, (error) => (error ? reject(error) : resolve())) : resolve())),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data) => {
            take(String(data)).catch((error: unknown) => {
              log.warn({ err: error }, 'a WebSocket message could not be handled');
              socket.close(CloseCode.InternalServerError, 'Internal error');
            });
          }),
      },
      peer,
    );
    const stopPinging = keepAlive(socket);
    socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket broke off'));
    socket.once('close', (code, reason) => {
      stopPinging();
      for (const gone of peer.running.values()) gone.abort();
      void closed(code, String(reason));
    });
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    else sockets.handleUpgrade(request, socket, head, (client) => open(client, request));
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

function resultOf(args: ExecutionArgs): never {
  const { outcome } = args.contextValue as Carried;
  if (outcome.kind === 'bytes') throw new Error('a WebSocket takes no bytes');
  // graphql-ws wants results of graphql-js; ours are the same, already plain.
  return (outcome.kind === 'stream' ? outcome.events : outcome.result) as never;
}

function tooMany(limit: number): Outcome {
  const code = 'RATE_LIMITED';
  return { kind: 'result', status: 429, result: { errors: [{ message: `At most ${limit} operations may run on one WebSocket`, extensions: { code } }] }, facts: { code } };
}

/** A key counts where it was given with the connection, unless the operation has a token of its own. */
function credentialsOf({ request }: Peer, connectionParams: unknown, extensions: unknown): Pick<ClientRequest, 'authorization' | 'apiKey'> {
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

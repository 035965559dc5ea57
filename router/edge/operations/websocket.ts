import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { EngineResult } from '../engine/engine.ts';
import type { Operator, Outcome } from './operator.ts';

export interface WebSocketOptions {
  server: Server;
  operator: Operator;
  log: Logger;
  /** Largest message, bytes. */
  messageLimit: number;
  /** Operations at the same time on one socket. */
  operationLimit: number;
}

// graphql-ws reads the kind of operation from the document; the edge has its own, so these two only carry the kind.
const carriers = { subscription: parse('subscription { _ }'), once: parse('{ _ }') };

interface Carried {
  outcome: Outcome;
}

/**
 * `WS /graphql` in graphql-transport-ws. The token is the operation's own (`extensions.authorization`), else that of
 * ConnectionInit (`authorization`), else that of the upgrade request; each operation is checked by itself, so a socket
 * lives on when its first token ends.
 */
export function serveWebSockets({ server, operator, log, messageLimit, operationLimit }: WebSocketOptions): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: messageLimit });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      // ws tells of a lost peer here; without a listener it would end the process. The socket closes by itself.
      client.on('error', (error) => log.debug({ err: error }, 'a WebSocket broke off'));
      sockets.emit('connection', client, request);
    });
  };
  server.on('upgrade', upgrade);

  const leaving = new WeakMap<object, Map<string, AbortController>>();
  const controllersOf = (extra: object): Map<string, AbortController> => {
    let controllers = leaving.get(extra);
    if (!controllers) leaving.set(extra, (controllers = new Map()));
    return controllers;
  };

  const served = useServer<Record<string, unknown>>(
    {
      connectionInitWaitTimeout: 10_000,
      onSubscribe: async (ctx, id, payload) => {
        const controllers = controllersOf(ctx.extra);
        const requestId = requestIdOf(payload.extensions) ?? randomUUID();
        const gone = new AbortController();
        controllers.set(id, gone);
        const started = performance.now();
        const outcome =
          controllers.size > operationLimit
            ? tooMany(operationLimit)
            : await operator.run({
                body: payload,
                authorization: tokenOf(payload.extensions) ?? tokenOf(ctx.connectionParams) ?? ctx.extra.request.headers.authorization,
                requestId,
                signal: gone.signal,
                streams: true,
                mutations: true,
                log,
              });
        log.info({ requestId, transport: 'websocket', operation: outcome.facts, ms: Math.round(performance.now() - started) }, 'operation');
        const carried: Carried = { outcome };
        // The schema is not looked at: execute and subscribe below answer what is carried.
        return { document: outcome.kind === 'stream' ? carriers.subscription : carriers.once, contextValue: carried } as unknown as ExecutionArgs;
      },
      execute: (args) => resultOf(args),
      subscribe: (args) => resultOf(args),
      onNext: (_ctx, _id, _payload, _args, result) => result as EngineResult,
      onComplete: (ctx, id) => {
        const controllers = controllersOf(ctx.extra);
        controllers.get(id)?.abort();
        controllers.delete(id);
      },
      onClose: (ctx) => {
        for (const gone of controllersOf(ctx.extra).values()) gone.abort();
      },
    },
    sockets,
  );

  return {
    async close() {
      server.off('upgrade', upgrade);
      await served.dispose();
    },
  };
}

function resultOf(args: ExecutionArgs): AsyncGenerator<never> | never {
  const { outcome } = args.contextValue as Carried;
  // graphql-ws wants results of graphql-js; ours are the same, already plain.
  return (outcome.kind === 'stream' ? outcome.events : outcome.result) as never;
}

function tooMany(limit: number): Outcome {
  const code = 'RATE_LIMITED';
  return { kind: 'result', status: 429, result: { errors: [{ message: `At most ${limit} operations may run on one WebSocket`, extensions: { code } }] }, facts: { code } };
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

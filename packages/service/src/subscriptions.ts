import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { ANONYMOUS, asksSomethingPublic, Unauthenticated, type Policy, type RuleBook, type TokenVerifier, type Viewer } from '@hydrograph/access';
import type { Logger } from 'pino';
import { buildContext, type MakeContext, type RequestFacts } from './context.ts';
import { createDocumentReader, type ReadDocument } from './documents.ts';
import { formatError, formatResult } from './errors.ts';
import { endAt } from './expiry.ts';
import { requestIdOf } from './log.ts';
import type { ServiceMetrics } from './metrics.ts';

export interface SubscriptionOptions {
  readonly schema: GraphQLSchema;
  readonly policy: Policy;
  readonly verify: TokenVerifier;
  readonly rules?: RuleBook | undefined;
  readonly makeContext: MakeContext;
  readonly metrics: ServiceMetrics;
  readonly log: Logger;
}

interface Operation extends ExecutionArgs {
  readonly viewer: Viewer;
  readonly abort: AbortController;
  /** A context for one event: entity managers and loaders must not remember what an earlier event read. */
  readonly freshContext: () => object;
}

const MAX_MESSAGE_BYTES = 1_048_576;

/**
 * `WS /graphql` (graphql-transport-ws) for every engine. Each operation has its own identity: the token in its
 * `extensions.authorization`, else the one of the connection. Answers the function that closes all sockets.
 */
export function addSubscriptions(app: FastifyInstance, options: SubscriptionOptions): () => Promise<void> {
  const { metrics, log } = options;
  const readDocument = createDocumentReader(options.schema);
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols: (offered) => offered.has('graphql-transport-ws') && 'graphql-transport-ws' });

  const graphql = useServer<Record<string, unknown>, { requestId?: string }>(
    {
      connectionInitWaitTimeout: 10_000,
      onConnect: () => {
        metrics.sockets.inc();
      },
      onDisconnect: () => {
        metrics.sockets.dec();
      },
      async onSubscribe(context, id, payload) {
        const requestId = requestIdOf(context.extra.request);
        try {
          return await prepare(payload, context.connectionParams?.authorization, requestId);
        } catch (error) {
          return [error as GraphQLError];
        } finally {
          context.extra.requestId = `${requestId}/${id}`;
        }
      },
      execute: (args) => execute(args),
      subscribe: (args) => subscribe(args as Operation) as never,
      onNext: (context, _id, _payload, _args, result) => {
        metrics.events.inc();
        return formatResult(result, { log, requestId: context.extra.requestId ?? '' });
      },
      onError: (context, _id, _payload, errors) => errors.map((error) => formatError(error, { log, requestId: context.extra.requestId ?? '' })),
    },
    server,
  );

  async function prepare(payload: SubscribePayload, connectionAuthorization: unknown, requestId: string): Promise<Operation | readonly GraphQLError[]> {
    const authorization = [payload.extensions?.authorization, connectionAuthorization].find((value): value is string => typeof value === 'string');
    const viewer = authorization ? await options.verify(authorization) : ANONYMOUS;
    const read = readDocument(payload.query, payload.operationName);
    if (!('document' in read)) return viewer === ANONYMOUS ? [new Unauthenticated('missing')] : read;
    if (viewer === ANONYMOUS && !asksSomethingPublic(read.document, read.operation, options.policy)) return [new Unauthenticated('missing')];
    return operationOf(payload, read, { viewer, authorization, requestId });
  }

  function operationOf(payload: SubscribePayload, { document, operation }: ReadDocument, who: Pick<RequestFacts, 'viewer' | 'authorization' | 'requestId'>): Operation {
    const abort = new AbortController();
    const facts: RequestFacts = { ...who, log: log.child({ requestId: who.requestId }), signal: abort.signal, operation: operation.operation };
    const freshContext = () => buildContext(facts, options.makeContext);
    return { schema: options.schema, document, operationName: payload.operationName, variableValues: payload.variables, contextValue: freshContext(), viewer: who.viewer, abort, freshContext };
  }

  async function subscribe(operation: Operation): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    const source = await createSourceEventStream(operation);
    if (!(Symbol.asyncIterator in source)) return source;
    metrics.subscriptions.inc();
    return endAt<unknown, ExecutionResult>({
      source: source[Symbol.asyncIterator]() as AsyncIterator<unknown>,
      map: (rootValue) => execute({ ...operation, rootValue, contextValue: operation.freshContext() }),
      at: operation.viewer.expiresAt,
      // What a viewer may see can change while a stream is open: it ends, and begins anew with what is right then.
      sooner: (expire) => options.rules?.onChange(operation.viewer, expire),
      lastWord: () => ({ errors: [new Unauthenticated('expired')] }),
      onEnd: () => {
        metrics.subscriptions.dec();
        operation.abort.abort();
      },
    });
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
  };
  app.server.on('upgrade', upgrade);

  return async () => {
    app.server.off('upgrade', upgrade);
    for (const client of server.clients) client.close(1001, 'The service is stopping');
    await graphql.dispose();
    for (const client of server.clients) client.terminate();
  };
}

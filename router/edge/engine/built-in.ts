import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import type { Transport } from '@graphql-mesh/transport-common';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Credentials } from '../subscriptions/credentials.ts';
import type { EngineRequest, EngineResult, QueryEngine } from './engine.ts';
import type { Planner } from './planner.ts';
import { resumableFields } from './resumption.ts';
import { createSubgraphHttp, type SubgraphRequest } from './subgraph-http.ts';
import { createSubgraphSockets } from './subgraph-socket.ts';
import { errorsOf } from '../operations/refusals.ts';
import type { Supergraph } from './supergraph.ts';

/** Connections to the subgraphs, which outlive a change of the supergraph. */
export interface SubgraphLinks {
  http: ReturnType<typeof createSubgraphHttp>;
  sockets: ReturnType<typeof createSubgraphSockets>;
}

/** What of them the executor uses. */
export type ExecutorLinks = Pick<SubgraphLinks, 'http'> & { sockets: Pick<SubgraphLinks['sockets'], 'subscribe'> };

interface OperationContext {
  authorization?: string;
  credentials?: Credentials;
  requestId: string;
  signal: AbortSignal;
}

/**
 * The edge's own federated executor: it plans an operation over the supergraph and runs it against the subgraphs.
 * Of the runtime's options only planning and merging are used. Its `upstreamTimeout` as a number ends subscriptions and
 * then the process, its `demandControl` adds up over a subscription's life, its `jwt` fails over WebSocket and
 * `contentEncoding` buffers streams; deadlines, cost, tokens and transports are the edge's own.
 */
export async function createBuiltInEngine(supergraph: Supergraph, planner: Planner, links: ExecutorLinks): Promise<QueryEngine> {
  const runtime = createGatewayRuntime({
    supergraph: supergraph.sdl,
    ...(planner.handler && { unifiedGraphHandler: planner.handler }),
    transports: { http: transportOver(links, resumableFields(supergraph.api)) },
    logging: false,
    maskedErrors: false,
    subgraphErrors: false,
    requestId: false,
    graphiql: false,
    landingPage: false,
  });
  const schema = await runtime.getSchema();

  const prepare = async ({ operation, variables, authorization, credentials, requestId, signal }: EngineRequest) => {
    const context: OperationContext = { ...(authorization && { authorization }), ...(credentials && { credentials }), requestId, signal };
    const enveloped = runtime.getEnveloped({ ...context, headers: {}, params: {} });
    const contextValue: unknown = await enveloped.contextFactory();
    const args: ExecutionArgs = { schema: enveloped.schema ?? schema, document: operation.document, operationName: operation.name, variableValues: variables, contextValue };
    return { enveloped, args };
  };

  return {
    name: 'built-in',
    planner: planner.name,
    async execute(request) {
      try {
        const { enveloped, args } = await prepare(request);
        return (await enveloped.execute(args)) as EngineResult;
      } catch (error) {
        return failed(error);
      }
    },
    async subscribe(request) {
      try {
        const { enveloped, args } = await prepare(request);
        const result = await enveloped.subscribe(args);
        return isStream(result) ? events(result, request.signal) : (result as EngineResult);
      } catch (error) {
        return failed(error);
      }
    },
    close: async () => {
      await runtime[Symbol.asyncDispose]();
    },
  };
}

function failed(error: unknown): EngineResult {
  return { data: null, errors: errorsOf(error).map((fault) => (fault instanceof GraphQLError ? fault.toJSON() : fault)) as EngineResult['errors'] };
}

async function* events(stream: AsyncIterable<EngineResult>, signal: AbortSignal): AsyncGenerator<EngineResult> {
  try {
    for await (const event of stream) {
      if (signal.aborted) return;
      yield event;
    }
  } catch (error) {
    yield failed(error);
  }
}

function isStream(value: unknown): value is AsyncIterable<EngineResult> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function transportOver({ http, sockets }: ExecutorLinks, resumable: ReadonlySet<string>): Transport {
  return {
    getSubgraphExecutor({ subgraphName, transportEntry }) {
      const url = transportEntry.location ?? '';
      return async (request: ExecutionRequest) => {
        const sent = subgraphRequest(request);
        if (request.operationType === 'subscription') return sockets.subscribe(subgraphName, url, sent, resumable);
        try {
          return await http.send(subgraphName, url, sent);
        } catch (error) {
          // Answered, not thrown: a subgraph that is away must leave the others' data standing.
          return { data: null, errors: errorsOf(error) };
        }
      };
    },
  } as Transport;
}

function subgraphRequest({ document, variables, context }: ExecutionRequest): SubgraphRequest {
  const { authorization, credentials, requestId, signal } = (context ?? {}) as Partial<OperationContext>;
  // Asked for each event anew: another viewer's token may have taken over.
  return { document, variables, authorization: credentials ? credentials.authorization() : authorization, credentials, requestId, signal };
}

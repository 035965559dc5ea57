import type { FastifyInstance } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';

export interface GraphQLRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/** Executes queries and mutations. Errors are answered as they were thrown: the chassis formats them, the same for each engine. */
export interface Engine {
  execute(request: GraphQLRequest, context: object): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

export type EngineName = 'apollo' | 'mercurius';

/** Prepares an engine; `start` completes it when Fastify is getting ready. */
export type CreateEngine = (app: FastifyInstance, schema: GraphQLSchema) => Engine;

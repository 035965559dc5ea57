import type { FormattedExecutionResult } from 'graphql';
import type { AdmittedOperation } from '../admission/documents.ts';
import type { Credentials } from '../subscriptions/credentials.ts';

/** One admitted operation on its way to the subgraphs. */
export interface EngineRequest {
  operation: AdmittedOperation;
  /** Variables as the client sent them; they were checked against the operation. */
  variables: Readonly<Record<string, unknown>>;
  /** `Bearer ...` of the viewer; every subgraph verifies it again. Absent for public fields. */
  authorization?: string;
  /** Instead of `authorization`, for a subscription that several viewers share. */
  credentials?: Credentials;
  requestId: string;
  /** The request as the client sent it, where that holds query, operationName and variables and nothing else. */
  body?: Buffer;
  /** Aborts when the client has gone. */
  signal: AbortSignal;
}

/** An answer: data and errors, as in the GraphQL specification. */
export type EngineResult = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** An answer without errors that goes to the client as it came: `{"data":{...}}`. */
export interface RelayedAnswer {
  bytes: Buffer;
}

/** What plans and executes operations over the subgraphs. */
export interface QueryEngine {
  readonly name: 'built-in' | 'apollo-router';
  /** Which planner runs, in words for the log. */
  readonly planner: string;
  /** Executes a query or mutation. */
  execute(request: EngineRequest): Promise<EngineResult>;
  /** As `execute`, for a client that takes an answer as bytes; absent where answers are made in this process. */
  relay?(request: EngineRequest): Promise<EngineResult | RelayedAnswer>;
  /** Starts a subscription; an answer that is no stream is a refusal. */
  subscribe(request: EngineRequest): Promise<AsyncGenerator<EngineResult> | EngineResult>;
  /** Lets go of connections to the subgraphs. Nothing may be executed afterwards. */
  close(): Promise<void>;
}

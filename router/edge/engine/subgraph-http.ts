import { type DocumentNode, GraphQLError, print, stripIgnoredCharacters } from 'graphql';
import { Agent, errors, request } from 'undici';
import { z } from 'zod';
import { Refusal } from '../operations/refusals.ts';
import type { EngineResult } from './engine.ts';

/** One request to one subgraph. */
export interface SubgraphRequest {
  document: DocumentNode;
  variables?: Record<string, unknown> | undefined;
  authorization?: string | undefined;
  requestId?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface SubgraphHttpOptions {
  /** Longest wait for an answer to a query or mutation, ms. */
  timeoutMs: number;
  /** Called after each request with its time. */
  observe?: (subgraph: string, seconds: number, ok: boolean) => void;
}

/** Sends operations to subgraphs over kept-alive connections, one pool for all. */
export interface SubgraphHttp {
  /** The answer of the subgraph; throws a coded error when there is none. Never retried: it may be a mutation. */
  send(subgraph: string, url: string, request: SubgraphRequest): Promise<EngineResult>;
  close(): Promise<void>;
}

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
  extensions: z.record(z.string(), z.unknown()).optional(),
});

const texts = new WeakMap<DocumentNode, string>();

/** Text of a planned document; plans are reused, so each is printed once. */
export function textOf(document: DocumentNode): string {
  let text = texts.get(document);
  if (text === undefined) texts.set(document, (text = stripIgnoredCharacters(print(document))));
  return text;
}

export function createSubgraphHttp({ timeoutMs, observe }: SubgraphHttpOptions): SubgraphHttp {
  const dispatcher = new Agent({ connections: 128, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, keepAliveTimeout: 10_000 });

  const post = async (subgraph: string, url: string, { document, variables, authorization, requestId, signal }: SubgraphRequest): Promise<EngineResult> => {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const response = await request(url, {
        method: 'POST',
        dispatcher,
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...(authorization && { authorization }),
          ...(requestId && { 'x-request-id': requestId }),
        },
        body: JSON.stringify({ query: textOf(document), variables }),
      });
      const parsed = answer.safeParse(await response.body.json().catch(() => null));
      if (parsed.success && (parsed.data.data !== undefined || parsed.data.errors)) return parsed.data as EngineResult;
      throw unavailable(subgraph, `answered ${response.statusCode} without a GraphQL result`);
    } catch (error) {
      if (error instanceof GraphQLError || signal?.aborted) throw error;
      if (deadline.aborted || error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
        throw new Refusal('SERVICE_UNAVAILABLE', `${subgraph} did not answer within ${timeoutMs / 1000} s`, { service: subgraph, timeout: true });
      }
      throw unavailable(subgraph, 'does not answer', error);
    }
  };

  return {
    async send(subgraph, url, subgraphRequest) {
      const started = performance.now();
      let ok = false;
      try {
        const result = await post(subgraph, url, subgraphRequest);
        ok = true;
        return result;
      } finally {
        observe?.(subgraph, (performance.now() - started) / 1000, ok);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

function unavailable(subgraph: string, what: string, cause?: unknown): Refusal {
  const refusal = new Refusal('SERVICE_UNAVAILABLE', `${subgraph} ${what}`, { service: subgraph });
  refusal.cause = cause;
  return refusal;
}

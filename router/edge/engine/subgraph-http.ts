import { type DocumentNode, Kind, print, stripIgnoredCharacters } from 'graphql';
import { Agent, errors, request } from 'undici';
import { z } from 'zod';
import type { Credentials } from '../subscriptions/credentials.ts';
import { Refusal } from '../operations/refusals.ts';
import type { EngineResult } from './engine.ts';
import { createInsistence } from './insistence.ts';
import { isLost, type Outages } from './outages.ts';

/** One request to one subgraph. */
export interface SubgraphRequest {
  document: DocumentNode;
  variables?: Record<string, unknown> | undefined;
  authorization?: string | undefined;
  /** Instead of `authorization`, for what lasts longer than one viewer's token. */
  credentials?: Credentials | undefined;
  requestId?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface SubgraphHttpOptions {
  /** Longest wait for one answer to a query or mutation, ms; waiting for a restart comes before it. */
  timeoutMs: number;
  outages: Outages;
  /** Called after each attempt with its time. */
  observe?: (subgraph: string, seconds: number, ok: boolean) => void;
  /** Called when a query is about to be sent again. */
  onRetry?: (subgraph: string) => void;
}

/** Sends operations to subgraphs over kept-alive connections, one pool for all. */
export interface SubgraphHttp {
  /**
   * The answer of the subgraph; throws a coded error when there is none. A query waits for a subgraph that restarts, or
   * whose store does, and is sent again; a mutation never is: it may have been done.
   */
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

const isQuery = (document: DocumentNode): boolean => document.definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query');

/** What one attempt came to: an answer to pass on, or nothing yet. */
type Attempt = { result: EngineResult; away?: string } | { refusal: Refusal; away?: string };

export function createSubgraphHttp({ timeoutMs, outages, observe, onRetry }: SubgraphHttpOptions): SubgraphHttp {
  const dispatcher = new Agent({ connections: 128, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, keepAliveTimeout: 10_000 });
  const insist = createInsistence(outages, onRetry);

  const post = async (subgraph: string, url: string, { document, variables, authorization, requestId, signal }: SubgraphRequest): Promise<Attempt> => {
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
      const result = named(subgraph, readAnswer(await response.body.text()));
      // One kind of query may fail for a store that others do not need: each is waited for by itself.
      if (result) return { result, ...(isUnavailable(result) && { away: `${subgraph} ${textOf(document)}` }) };
      return { refusal: unavailable(subgraph, `answered ${response.statusCode} without a GraphQL result`), ...([502, 503, 504].includes(response.statusCode) && { away: subgraph }) };
    } catch (error) {
      if (signal?.aborted) throw error;
      if (deadline.aborted || error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
        return { refusal: new Refusal('SERVICE_UNAVAILABLE', `${subgraph} did not answer within ${timeoutMs / 1000} s`, { service: subgraph, timeout: true }) };
      }
      return { refusal: unavailable(subgraph, 'does not answer', error), ...(isLost(error) && { away: subgraph }) };
    }
  };

  const observed = async (subgraph: string, url: string, subgraphRequest: SubgraphRequest): Promise<Attempt> => {
    const started = performance.now();
    let ok = false;
    try {
      const attempt = await post(subgraph, url, subgraphRequest);
      ok = 'result' in attempt && !attempt.away;
      return attempt;
    } finally {
      observe?.(subgraph, (performance.now() - started) / 1000, ok);
    }
  };

  return {
    async send(subgraph, url, subgraphRequest) {
      let attempt = await observed(subgraph, url, subgraphRequest);
      if (attempt.away && isQuery(subgraphRequest.document)) {
        attempt = await insist({ service: subgraph, first: attempt, again: () => observed(subgraph, url, subgraphRequest), signal: subgraphRequest.signal });
      }
      if (!('result' in attempt)) throw attempt.refusal;
      outages.over(subgraph);
      if (!attempt.away) outages.over(`${subgraph} ${textOf(subgraphRequest.document)}`);
      return attempt.result;
    },
    close: () => dispatcher.destroy(),
  };
}

function readAnswer(text: string): EngineResult | undefined {
  try {
    const parsed = answer.safeParse(JSON.parse(text));
    return parsed.success && (parsed.data.data !== undefined || parsed.data.errors) ? (parsed.data as EngineResult) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Says of errors for a store that is away whose store it is. */
function named(subgraph: string, result: EngineResult | undefined): EngineResult | undefined {
  if (!result || !isUnavailable(result)) return result;
  return { ...result, errors: result.errors?.map((error) => (error.extensions?.['code'] === 'SERVICE_UNAVAILABLE' ? { ...error, extensions: { service: subgraph, ...error.extensions } } : error)) ?? [] };
}

/** Whether a part of the answer is missing because a store of the subgraph does not answer just now. */
const isUnavailable = ({ errors: faults }: EngineResult): boolean => faults?.some(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE') ?? false;

function unavailable(subgraph: string, what: string, cause?: unknown): Refusal {
  const refusal = new Refusal('SERVICE_UNAVAILABLE', `${subgraph} ${what}`, { service: subgraph });
  refusal.cause = cause;
  return refusal;
}

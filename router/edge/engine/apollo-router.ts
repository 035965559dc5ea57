import { OperationTypeNode } from 'graphql';
import { z } from 'zod';
import { Refusal } from '../operations/refusals.ts';
import type { EngineRequest, EngineResult, QueryEngine, RelayedAnswer } from './engine.ts';
import type { Attempt, Insist } from './insistence.ts';
import type { Outages } from './outages.ts';
import type { RouterReplicas } from './router-replicas.ts';
import { errorsOfRouter, servicesAway } from './router-errors.ts';

export interface ApolloRouterOptions {
  replicas: RouterReplicas;
  /** Runs subscriptions, and everything while no Router takes work. */
  builtIn: QueryEngine;
  insist: Insist;
  outages: Outages;
  /** Longest wait for an answer, ms. */
  timeoutMs: number;
  /** Called after each request with its time. */
  observe?: (seconds: number, ok: boolean) => void;
}

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
  extensions: z.looseObject({ valueCompletion: z.array(z.unknown()).optional() }).optional(),
});

interface RouterAttempt extends Attempt {
  answer: EngineResult | RelayedAnswer;
  /**
   * A value that the contract promises is missing and no error says why. Apollo Router 2.16.3 does so where a field with
   * `@requires` is skipped by a variable: it then drops the other fields that it asks for in the same fetch.
   */
  unexplained?: boolean;
}

/**
 * Queries and mutations by Apollo Router, with the answers and errors of the built-in executor: a query waits for a
 * subgraph that restarts, a mutation is never sent twice. What a Router refuses before it executed anything, such as a
 * field of a supergraph that it has not loaded yet, the built-in executor answers.
 */
export function createApolloRouterEngine({ replicas, builtIn, insist, outages, timeoutMs, observe }: ApolloRouterOptions): QueryEngine {
  const ask = async (request: EngineRequest): Promise<RouterAttempt> => {
    const { operation, authorization, requestId, signal } = request;
    const started = performance.now();
    const answer = await replicas.send({
      body: request.body ?? JSON.stringify({ query: operation.text, operationName: operation.name, variables: request.variables }),
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-request-id': requestId, ...(authorization && { authorization }) },
      repeatable: operation.kind === OperationTypeNode.QUERY,
      signal,
    });
    observe?.((performance.now() - started) / 1000, typeof answer !== 'string' && answer.status === 200);
    if (answer === 'not sent') return { answer: await builtIn.execute(request) };
    if (answer === 'lost') return operation.kind === OperationTypeNode.QUERY ? { answer: await builtIn.execute(request) } : { answer: refused(new Refusal('SERVICE_UNAVAILABLE', 'The query engine ended while it worked on this', { service: 'router' })) };
    if (answer === 'too late') return { answer: refused(new Refusal('SERVICE_UNAVAILABLE', `The query engine did not answer within ${timeoutMs / 1000} s`, { service: 'router', timeout: true })) };
    if (answer.status === 503 || answer.status === 429) return { answer: refused(new Refusal('SERVICE_UNAVAILABLE', 'Too much is asked at once just now: send it again in a moment', { service: 'router' })) };
    if (answer.status >= 400 && answer.status < 500) return { answer: await builtIn.execute(request) };
    // Bytes without these two keys anywhere are data alone; where a text of the data holds them they are only parsed in vain.
    if (answer.status === 200 && !answer.body.includes('"errors":') && !answer.body.includes('"extensions":')) return { answer: { bytes: answer.body } };
    const attempt = read(answer.body, answer.status);
    return attempt.unexplained && operation.kind === OperationTypeNode.QUERY ? { answer: await builtIn.execute(request) } : attempt;
  };

  const read = (body: Buffer, status: number): RouterAttempt => {
    const parsed = answerShape.safeParse(jsonOf(body));
    if (!parsed.success) return { answer: refused(new Refusal('SERVICE_UNAVAILABLE', `The query engine answered ${status} without a GraphQL result`, { service: 'router' })) };
    const faults = parsed.data.errors ?? [];
    const [away] = servicesAway(faults);
    const answer = { data: parsed.data.data ?? null, ...(faults.length > 0 && { errors: errorsOfRouter(faults, timeoutMs) }) };
    return { answer, ...(away && { away }), unexplained: faults.length === 0 && parsed.data.extensions?.valueCompletion !== undefined };
  };

  const relay = async (request: EngineRequest): Promise<EngineResult | RelayedAnswer> => {
    if (!replicas.anyReady()) return builtIn.execute(request);
    let attempt = await ask(request);
    if (attempt.away && request.operation.kind === OperationTypeNode.QUERY) {
      const service = attempt.away.split(' ', 1)[0] ?? attempt.away;
      attempt = await insist({ service, first: attempt, again: () => ask(request), signal: request.signal });
      if (!attempt.away) outages.over(service);
    }
    return attempt.answer;
  };

  return {
    get name() {
      return replicas.anyReady() ? ('apollo-router' as const) : builtIn.name;
    },
    planner: builtIn.planner,
    relay,
    async execute(request) {
      const answer = await relay(request);
      return 'bytes' in answer ? { data: answerShape.parse(jsonOf(answer.bytes)).data ?? null } : answer;
    },
    subscribe: (request) => builtIn.subscribe(request),
    close: () => builtIn.close(),
  };
}

const refused = (refusal: Refusal): EngineResult => ({ data: null, errors: [refusal.toJSON()] }) as EngineResult;

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

import { ANONYMOUS, scopeOf, Unauthenticated, type Viewer } from '@hydrograph/access';
import { execute, GraphQLError, OperationTypeNode } from 'graphql';
import type { AdmittedOperation } from '../admission/documents.ts';
import type { Overload } from '../admission/overload.ts';
import { type Caller, type Callers, checkOperations } from '../applications/callers.ts';
import { type DocumentReference, hashOfBody } from '../applications/persisted-documents.ts';
import type { EngineRequest, EngineResult, RelayedAnswer } from '../engine/engine.ts';
import type { Generation, Generations } from '../engine/generations.ts';
import { raiseNulls } from '../engine/nullability.ts';
import type { EdgeMetrics } from '../site/metrics.ts';
import type { Budget } from '../subscriptions/budget.ts';
import { untilExpiry } from '../subscriptions/expiry.ts';
import { createOwnStream } from '../subscriptions/own-stream.ts';
import { createSharedStreams } from '../subscriptions/shared-stream.ts';
import type { LiveStream } from '../subscriptions/stream.ts';
import { createJoinedQueries, type JoinedQueries } from './joined-queries.ts';
import { errorsOf, presentError, presentErrors, Refusal, statusOf } from './refusals.ts';

/** What a client sends, whatever the transport. */
export interface ClientRequest {
  /** Body of the request: `{ query, operationName, variables, extensions }`. */
  body: unknown;
  /** The bytes of the body, from a transport that can send the bytes of an answer; not streams. */
  bytes?: Buffer;
  authorization: string | undefined;
  /** Key of an application, in place of a token. */
  apiKey?: string | undefined;
  /** Where the request comes from. */
  address?: string | undefined;
  /** What the client is connected by; subscriptions on it are bounded together. */
  connection: object;
  requestId: string;
  signal: AbortSignal;
  /** True where the transport can carry a stream. */
  streams: boolean;
  /** False for GET: a mutation must not be a link. */
  mutations: boolean;
  /** Where hidden errors are written. */
  log: { error(fields: object, message: string): void };
}

/** What is known of an operation for logs and metrics. */
export interface OperationFacts {
  /** The method of what is no GraphQL. */
  kind?: OperationTypeNode | (string & {});
  name?: string | null;
  cost?: number;
  viewer?: string;
  viewerKind?: Viewer['kind'];
  tenant?: string;
  /** The application that calls as itself. */
  application?: string;
  code?: string;
}

/** One answer, or a stream of them. `status` and `headers` are of HTTP, where the transport has them. */
export type Outcome = { headers?: Record<string, string> } & (
  | { kind: 'result'; status: number; result: EngineResult; facts: OperationFacts }
  | { kind: 'bytes'; bytes: Buffer; facts: OperationFacts }
  | { kind: 'stream'; stream: LiveStream; facts: OperationFacts }
);

export interface OperatorOptions {
  generations: Generations;
  callers: Callers;
  costLimit: number;
  budget: Budget;
  overload: Overload;
  metrics: EdgeMetrics;
}

/** Takes operations from every transport through the same checks to the engine. */
export interface Operator {
  run(request: ClientRequest): Promise<Outcome>;
}

/** What a control room cannot wait for: alarms, and what is done about them. */
const urgentFields = new Set(['Subscription.alarms', 'Mutation.acknowledgeAlarms', 'Mutation.shelveAlarms', 'Mutation.unshelveAlarms', 'Mutation.commentAlarm', 'Mutation.tickAlarmStep']);
const isUrgent = ({ rootFields }: AdmittedOperation): boolean => rootFields.length > 0 && rootFields.every((field) => urgentFields.has(field));

interface OperationBody extends DocumentReference {
  operationName: string | null;
  variables: Record<string, unknown> | null;
  extensions: Record<string, unknown> | null;
}

export function createOperator({ generations, callers, costLimit, budget, overload, metrics }: OperatorOptions): Operator {
  const joined = createJoinedQueries();
  const shared = createSharedStreams();
  const numbers = new WeakMap<Generation, number>();
  let generationCount = 0;
  const viewerOf = ({ viewer, fault }: Caller, operation: AdmittedOperation): Viewer => {
    if (viewer) return viewer;
    // A token that has gone bad must not keep anybody from signing in: public fields answer without it.
    if (operation.publicOnly) return ANONYMOUS;
    throw fault ?? new Unauthenticated('missing');
  };

  /** Answers the variables as the operation declares them. */
  const checkCost = (operation: AdmittedOperation, documents: Generation['documents'], variables: Record<string, unknown>, limit: number, facts: OperationFacts) => {
    const coerced = documents.coerce(operation, variables);
    const cost = operation.costOf(coerced);
    facts.cost = cost;
    if (cost > limit) throw new Refusal('COST_LIMIT', `The operation costs ${cost}; at most ${limit} is allowed. Ask for fewer rows (first) or fewer nested lists`, { cost, limit });
    return coerced;
  };

  const numberOf = (generation: Generation): number => {
    let number = numbers.get(generation);
    if (number === undefined) numbers.set(generation, (number = generationCount += 1));
    return number;
  };

  const follow = (request: EngineRequest, viewer: Viewer, ratePerS: number, generation: Generation, present: (result: EngineResult) => EngineResult): LiveStream => {
    const { authorization, body: _body, signal: _signal, ...asked } = request;
    const source = generation.sources.of({ ...asked, ratePerS, present });
    const token = { authorization, expiresAt: viewer.expiresAt };
    if (!source.shared) return createOwnStream(source.start, token);
    return shared.open({ key: `${numberOf(generation)} ${scopeOf(viewer)} ${source.shared.what}`, cursor: source.shared.cursor, token, start: source.start });
  };

  /** Who calls. A call of an application counts here, whatever becomes of it. */
  const identify = async (request: ClientRequest, facts: OperationFacts, noteCaller: (caller: Caller) => void): Promise<Caller> => {
    const caller = await callers.identify(request);
    noteCaller(caller);
    const { viewer, application } = caller;
    if (viewer) {
      facts.viewer = viewer.id;
      facts.viewerKind = viewer.kind;
      facts.tenant = viewer.tenantId;
    }
    if (application) {
      facts.application = application.settings.id;
      // Before its document is read, and before it counts as a call.
      overload.check('partner');
      const counted = application.allowance.take(application.settings);
      if (counted) await counted;
    }
    return caller;
  };

  const start = async (request: ClientRequest, generation: Generation, release: () => void, facts: OperationFacts, noteCaller: (caller: Caller) => void): Promise<Outcome> => {
    const { query, hash, operationName, variables, extensions } = readBody(request.body);
    const caller = await identify(request, facts, noteCaller);
    const { application } = caller;
    const text = callers.documents.textOf({ query, hash }, application?.settings);
    const operation = generation.documents.admit(typeof text === 'string' ? text : await text, operationName, application?.documentLimits);
    facts.kind = operation.kind;
    facts.name = operation.name;
    if (operation.kind === OperationTypeNode.MUTATION && !request.mutations) throw new Refusal('BAD_REQUEST', 'A mutation must be sent by POST', { status: 405 });
    if (operation.kind === OperationTypeNode.SUBSCRIPTION && !request.streams) {
      throw new Refusal('BAD_REQUEST', 'A subscription needs a stream: a WebSocket (graphql-transport-ws), or Accept: text/event-stream, or Accept: multipart/mixed;subscriptionSpec=1.0', { status: 406 });
    }
    const viewer = viewerOf(caller, operation);
    if (application) checkOperations(application, operation);
    else if (!isUrgent(operation)) overload.check('person');
    const coerced = checkCost(operation, generation.documents, variables ?? {}, application?.settings.cost ?? costLimit, facts);
    const engineRequest: EngineRequest = {
      operation,
      variables: variables ?? {},
      ...(viewer.kind !== 'anonymous' && caller.authorization && { authorization: caller.authorization }),
      requestId: request.requestId,
      ...(request.bytes && !extensions && hash === undefined && { body: request.bytes }),
      signal: request.signal,
    };
    const present = (result: EngineResult) => presentResult(generation, operation, result, request);
    if (operation.kind !== OperationTypeNode.SUBSCRIPTION) {
      const answer = await executeOnce(generation, engineRequest, viewer, joined);
      if ('bytes' in answer) return { kind: 'bytes', bytes: answer.bytes, facts };
      const result = present(answer);
      const code = result.errors?.[0]?.extensions?.['code'];
      if (typeof code === 'string') facts.code = code;
      return { kind: 'result', status: 200, result, facts };
    }
    const ratePerS = generation.sources.ratePerS(operation, coerced);
    const giveBack = budget.take(request.connection, `${viewer.tenantId} ${viewer.id}`, (facts.cost ?? 0) * ratePerS);
    metrics.subscriptions.inc();
    const leave = () => {
      giveBack();
      metrics.subscriptions.dec();
      release();
    };
    return { kind: 'stream', stream: untilExpiry(follow(engineRequest, viewer, ratePerS, generation, present), { expiresAt: viewer.expiresAt, ended: caller.ended, onOver: leave, onEvent: () => metrics.events.inc() }), facts };
  };

  return {
    async run(request) {
      const { generation, release } = generations.use();
      const facts: OperationFacts = {};
      const started = performance.now();
      const leave = overload.enter();
      let outcome: Outcome | undefined;
      let caller: Caller | undefined;
      try {
        outcome = await start(request, generation, release, facts, (known) => (caller = known));
      } catch (error) {
        outcome = refused(error, request, facts);
      } finally {
        leave();
        if (outcome?.kind !== 'stream') release();
      }
      metrics.operation(facts, (performance.now() - started) / 1000);
      if (caller?.application) outcome.headers = { ...outcome.headers, ...caller.application.allowance.headers() };
      return outcome;
    },
  };
}

function readBody(body: unknown): OperationBody {
  if (Array.isArray(body)) throw new Refusal('BAD_REQUEST', 'Send one operation in a request: batches are not taken');
  if (!isObject(body)) throw notThat('it is not');
  const { operationName = null, variables = null, extensions = null } = body;
  const query = body['query'] ?? undefined;
  if (operationName !== null && typeof operationName !== 'string') throw notThat('operationName must be a string');
  if (variables !== null && !isObject(variables)) throw notThat('variables must be an object');
  if (extensions !== null && !isObject(extensions)) throw notThat('extensions must be an object');
  const hash = hashOfBody(body['documentId'], extensions);
  if (typeof query !== 'string' && (query !== undefined || hash === undefined)) throw notThat('query must be a string');
  return { query, hash, operationName, variables, extensions };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const notThat = (what: string) => new Refusal('BAD_REQUEST', `The body must be { query, operationName, variables }: ${what}`);

async function executeOnce({ supergraph, engine }: Generation, request: EngineRequest, viewer: Viewer, joined: JoinedQueries): Promise<EngineResult | RelayedAnswer> {
  const { operation, variables, body } = request;
  if (operation.introspection) return execute({ schema: supergraph.api, document: operation.document, operationName: operation.name, variableValues: variables }) as EngineResult;
  const run = (signal: AbortSignal) => (body && engine.relay ? engine.relay({ ...request, signal }) : engine.execute({ ...request, signal }));
  if (operation.kind === OperationTypeNode.MUTATION) {
    joined.forget(viewer.tenantId);
    return run(request.signal).finally(() => joined.forget(viewer.tenantId));
  }
  if (!body) return run(request.signal);
  return joined.join({ tenant: viewer.tenantId, scope: `${scopeOf(viewer)} ${engine.name}`, body, signal: request.signal }, run);
}

function presentResult({ supergraph }: Generation, operation: AdmittedOperation, result: EngineResult, { requestId, log }: ClientRequest): EngineResult {
  if (!result.errors?.length) return { data: result.data ?? null };
  const errors = presentErrors(result.errors, requestId, (hidden) => log.error({ err: hidden, requestId }, 'an error without a code was hidden'));
  return { errors, data: raiseNulls(supergraph.api, operation, result.data) };
}

function refused(error: unknown, { requestId, log }: ClientRequest, facts: OperationFacts): Outcome {
  const faults = errorsOf(error);
  const first = faults[0];
  const coded = first instanceof GraphQLError && typeof first.extensions.code === 'string';
  const errors = faults.map((fault) => presentError(fault, requestId, (hidden) => log.error({ err: hidden, requestId }, 'the edge failed')));
  facts.code = String(errors[0]?.extensions?.code);
  const retryAfterS = first?.extensions?.['retryAfterS'];
  return { kind: 'result', status: coded ? statusOf(first) : 500, result: { errors } as EngineResult, facts, ...(typeof retryAfterS === 'number' && { headers: { 'retry-after': String(retryAfterS) } }) };
}

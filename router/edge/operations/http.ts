import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EngineResult } from '../engine/engine.ts';
import { securityHeaders } from '../site/security-headers.ts';
import type { Operator, Outcome } from './operator.ts';
import { Refusal } from './refusals.ts';
import { streamFormatFor, writeStream } from './streams.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, on /graphql. */
    bodyBytes?: Buffer;
  }
}

export interface GraphQLRouteOptions {
  operator: Operator;
  /** Largest body, bytes. */
  bodyLimit: number;
  /** Signal that ends streams when the edge stops. */
  stopping: AbortSignal;
}

/** `POST /graphql` and `GET /graphql`: answers as JSON, server-sent events or Apollo multipart, as Accept says. */
export async function registerGraphQL(app: FastifyInstance, options: GraphQLRouteOptions): Promise<void> {
  // A scope of its own: only here the bytes of a body are kept beside what they say.
  await app.register(async (scope) => {
    const parse = scope.getDefaultJsonParser('error', 'error');
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
      request.bodyBytes = bytes;
      return parse(request, bytes.toString(), done);
    });
    routeGraphQL(scope as unknown as FastifyInstance, options);
  });
}

function routeGraphQL(app: FastifyInstance, { operator, bodyLimit, stopping }: GraphQLRouteOptions): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit,
    handler: async (request, reply) => {
      const gone = goneSignal(reply);
      const format = streamFormatFor(request.headers.accept);
      const outcome = await operator.run({
        body: request.method === 'GET' ? bodyOfLink(request) : request.body,
        ...(request.bodyBytes && !format && { bytes: request.bodyBytes }),
        authorization: request.headers.authorization,
        requestId: request.id,
        signal: gone,
        streams: format !== null,
        mutations: request.method === 'POST',
        log: request.log,
      });
      request.operation = outcome.facts;
      if (!format || outcome.kind === 'bytes' || (outcome.kind === 'result' && outcome.status !== 200)) return answer(request, reply, outcome);
      const events = outcome.kind === 'stream' ? outcome.events : single(outcome.result);
      reply.hijack();
      const stop = () => void events.return(undefined);
      stopping.addEventListener('abort', stop, { once: true });
      await writeStream(reply.raw, format, events, { ...securityHeaders(request.headers.host), 'x-request-id': request.id });
      stopping.removeEventListener('abort', stop);
      return reply;
    },
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, outcome: Outcome): FastifyReply {
  // The operator gives no stream to a request that cannot take one.
  if (outcome.kind === 'stream') throw new Error('a stream without a format');
  const graphqlResponse = /application\/graphql-response\+json/i.test(request.headers.accept ?? '');
  return reply
    .status(outcome.kind === 'bytes' ? 200 : outcome.status)
    .header('cache-control', 'no-store')
    .type(graphqlResponse ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8')
    .send(outcome.kind === 'bytes' ? outcome.bytes : outcome.result);
}

async function* single(result: EngineResult): AsyncGenerator<EngineResult> {
  yield result;
}

/** Aborts when the client has gone. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

// A page of another origin cannot add any of these to a request without asking by OPTIONS first, which the edge does not grant.
const unsafeHeaders = ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight', 'graphql-require-preflight', 'x-requested-with', 'x-request-id'];

function bodyOfLink(request: FastifyRequest): unknown {
  const preflighted = unsafeHeaders.some((name) => request.headers[name] !== undefined) || request.headers['content-type']?.startsWith('application/json');
  if (!preflighted) throw new Refusal('BAD_REQUEST', 'A GET to /graphql needs the header apollo-require-preflight: it keeps other sites from sending links in your name');
  const { query, operationName, variables, extensions } = request.query as Record<string, string | undefined>;
  return { query, operationName: operationName ?? null, variables: fromJson('variables', variables), extensions: fromJson('extensions', extensions) };
}

function fromJson(name: string, text: string | undefined): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('BAD_REQUEST', `${name} is no JSON`);
  }
}

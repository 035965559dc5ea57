import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccessLog } from '../access-log/access-log.ts';
import type { EngineResult } from '../engine/engine.ts';
import { type RequestLog, requestIdOf } from '../site/request-log.ts';
import { securityHeaders } from '../site/security-headers.ts';
import type { LiveStream } from '../subscriptions/stream.ts';
import { readBody } from './body.ts';
import type { Operator, OperationFacts, Outcome } from './operator.ts';
import { Refusal, refusalOf } from './refusals.ts';
import { type StreamFormat, streamFormatFor, writeStream } from './streams.ts';

export interface GraphQLHttpOptions {
  operator: Operator;
  /** Largest body, bytes. */
  bodyLimit: number;
  /** Signal that ends streams when the edge stops. */
  stopping: AbortSignal;
  log: RequestLog;
  accessLog?: AccessLog | undefined;
}

/** Takes a request to /graphql; false leaves it to others. */
export type GraphQLHttp = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * `POST /graphql` and `GET /graphql`: answers as JSON, server-sent events or Apollo multipart, as Accept says. On Node's
 * own server, without Fastify's routing and hooks: they cost as much as everything else that the edge does for a query.
 */
export function createGraphQLHttp(options: GraphQLHttpOptions): GraphQLHttp {
  return (request, response) => {
    const { method, url = '' } = request;
    if (!isGraphQL(url) || (method !== 'POST' && method !== 'GET')) return false;
    void handle(request, response, options);
    return true;
  };
}

const writtenTogether = 16_384;

const isGraphQL = (url: string): boolean => url.startsWith('/graphql') && (url.length === 8 || url[8] === '?' || url === '/graphql/' || url.startsWith('/graphql/?'));

async function handle(request: IncomingMessage, response: ServerResponse, { operator, bodyLimit, stopping, log, accessLog }: GraphQLHttpOptions): Promise<void> {
  const id = requestIdOf(request.headers['x-request-id']);
  const started = performance.now();
  const gone = new AbortController();
  let facts: OperationFacts | null = null;
  let bytesIn = 0;
  let bytesOut: number | undefined;
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
    const ms = performance.now() - started;
    log.line({ requestId: id, method: request.method, path: '/graphql', status: response.statusCode, ms: Math.round(ms), ...(facts && { operation: facts }) });
    accessLog?.note(facts, { requestId: id, ms, transport: 'http', status: response.statusCode, bytesIn, ...(bytesOut !== undefined && { bytesOut }), address: request.socket.remoteAddress });
  });
  try {
    const format = streamFormatFor(request.headers.accept);
    const bytes = request.method === 'GET' ? undefined : await bytesOf(request, bodyLimit);
    bytesIn = bytes?.length ?? 0;
    const outcome = await operator.run({
      body: bytes ? bodyOf(bytes) : bodyOfLink(request),
      ...(bytes && !format && { bytes }),
      authorization: request.headers.authorization,
      apiKey: request.headers['x-api-key'] as string | undefined,
      address: request.socket.remoteAddress,
      connection: request.socket,
      requestId: id,
      signal: gone.signal,
      streams: format !== null,
      mutations: request.method === 'POST',
      log,
    });
    facts = outcome.facts;
    if (!format || outcome.kind === 'bytes' || (outcome.kind === 'result' && outcome.status !== 200)) {
      bytesOut = answer(request, response, id, outcome);
      return;
    }
    await stream(request, response, id, format, outcome, stopping);
  } catch (error) {
    // Nobody is there to read an answer.
    if (gone.signal.aborted) return response.destroy() as unknown as undefined;
    const refusal = refusalOf(error, id, (hidden) => log.error({ err: hidden, requestId: id }, 'request failed'));
    facts = { code: String(refusal.extensions.code) };
    // The rest of a body that is too large is not read, so the connection cannot be used again.
    send(request, response, id, refusal.status, Buffer.from(JSON.stringify({ errors: [refusal.toJSON()] })), request.complete ? {} : { connection: 'close' });
  }
}

async function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  // A form of another site can send other types without asking first.
  if (!/^application\/json(?:$|[;\s])/i.test(type)) throw new Refusal('BAD_REQUEST', `Send the operation as application/json, not as ${type === '' ? 'a body without content-type' : type.slice(0, 100)}`, { status: 415 });
  const bytes = await readBody(request, limit);
  if (!isUtf8(bytes)) throw new Refusal('BAD_REQUEST', 'The body is not UTF-8');
  return bytes;
}

function bodyOf(bytes: Buffer): unknown {
  try {
    const text = bytes.toString();
    // Such a key is no variable of anybody's: it tries to become the prototype of something.
    return text.includes('__proto__') ? JSON.parse(text, refuseProto) : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('BAD_REQUEST', `The body is no JSON: ${error.message}`);
    throw error;
  }
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Refusal('BAD_REQUEST', 'The body has a key "__proto__"');
  return value;
}

function answer(request: IncomingMessage, response: ServerResponse, id: string, outcome: Outcome): number {
  // The operator gives no stream to a request that cannot take one.
  if (outcome.kind === 'stream') throw new Error('a stream without a format');
  if (outcome.kind === 'bytes') return send(request, response, id, 200, outcome.bytes, outcome.headers);
  return send(request, response, id, outcome.status, Buffer.from(JSON.stringify(outcome.result)), outcome.headers);
}

function send(request: IncomingMessage, response: ServerResponse, id: string, status: number, body: Buffer, headers: Record<string, string> = {}): number {
  const graphqlResponse = request.headers.accept?.includes('application/graphql-response+json');
  response.writeHead(status, {
    ...securityHeaders(request.headers.host),
    'content-type': graphqlResponse ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-request-id': id,
    ...headers,
  });
  // As one string Node writes head and body together: one system call less, which is a tenth of a small answer's work.
  if (body.length <= writtenTogether) response.end(body.toString('latin1'), 'latin1');
  else response.end(body);
  return body.length;
}

async function stream(request: IncomingMessage, response: ServerResponse, id: string, format: StreamFormat, outcome: Exclude<Outcome, { kind: 'bytes' }>, stopping: AbortSignal): Promise<void> {
  const live = outcome.kind === 'stream' ? outcome.stream : single(outcome.result);
  await writeStream(response, format, live, { ...securityHeaders(request.headers.host), ...outcome.headers, 'x-request-id': id }, stopping);
}

const single = (result: EngineResult): LiveStream => ({
  start(sink) {
    sink.write(JSON.stringify(result));
    sink.end();
  },
  stop: () => undefined,
});

// A page of another origin cannot add any of these to a request without asking by OPTIONS first, which the edge does not grant.
const unsafeHeaders = ['authorization', 'x-api-key', 'x-apollo-operation-name', 'apollo-require-preflight', 'graphql-require-preflight', 'x-requested-with', 'x-request-id'];

function bodyOfLink({ headers, url = '' }: IncomingMessage): unknown {
  const preflighted = unsafeHeaders.some((name) => headers[name] !== undefined) || headers['content-type']?.startsWith('application/json');
  if (!preflighted) throw new Refusal('BAD_REQUEST', 'A GET to /graphql needs the header apollo-require-preflight: it keeps other sites from sending links in your name');
  const asked = new URLSearchParams(url.split('?')[1] ?? '');
  return { query: asked.get('query') ?? undefined, documentId: asked.get('documentId'), operationName: asked.get('operationName'), variables: fromJson('variables', asked.get('variables')), extensions: fromJson('extensions', asked.get('extensions')) };
}

function fromJson(name: string, text: string | null): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('BAD_REQUEST', `${name} is no JSON`);
  }
}

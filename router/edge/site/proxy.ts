import { type Readable, Transform } from 'node:stream';
import proxy, { type FastifyHttpProxyOptions } from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Agent, buildConnector } from 'undici';
import { isLost, isUnreached, type Outages } from '../engine/outages.ts';
import { Refusal } from '../operations/refusals.ts';
import type { RouteCallers } from './route-callers.ts';

type ForwardedRequest = Extract<NonNullable<FastifyHttpProxyOptions['undici']>, { request: unknown }>['request'];

/** A path of the edge that another service answers. */
export interface ProxiedPath {
  /** Path and everything below it, for example `/import`. It stays as it is. */
  path: string;
  /** Name of the service, for error messages. */
  service: string;
  /** Base URL of the service. */
  url: string;
  /** Largest body, bytes. */
  bodyLimit: number;
  methods: ('GET' | 'POST')[];
  /** True where applications may call with their keys, and every call is counted and written down. */
  forPartners?: boolean;
}

/**
 * Passes requests on as streams, both ways: an import of 200 MB never lies in memory. A service that restarts is waited
 * for: by any request while it cannot be reached, by a GET also when the connection broke. A POST of which anything was
 * sent is never sent again.
 */
export async function registerProxies(app: FastifyInstance, outages: Outages, callers: RouteCallers, paths: readonly ProxiedPath[]): Promise<void> {
  const pools = new Map<string, Agent>();
  const poolOf = (service: string, url: string): Agent => {
    let pool = pools.get(url);
    if (!pool) pools.set(url, (pool = new Agent({ connections: 64, headersTimeout: 60_000, bodyTimeout: 60_000, connect: patientConnector(service, outages) })));
    return pool;
  };
  app.addHook('onClose', async () => {
    await Promise.all([...pools.values()].map((pool) => pool.destroy()));
  });
  const underWay = new Map<string, number>();
  for (const { path, service, url, bodyLimit, methods, forPartners } of paths) {
    await app.register(proxy, {
      upstream: url,
      prefix: path,
      rewritePrefix: path,
      httpMethods: methods,
      // Its types are of another version of the client; it calls nothing but `request`.
      undici: poolOf(service, url) as unknown as { request: ForwardedRequest },
      preHandler: async (request, reply) => {
        if (forPartners) await admitCaller(callers, request, reply, path);
        const others = underWay.get(service) ?? 0;
        if (others >= outages.patience.waitingLimit) throw new Refusal('SERVICE_UNAVAILABLE', `${service} has too many requests under way`, { service });
        underWay.set(service, others + 1);
        reply.raw.once('close', () => underWay.set(service, (underWay.get(service) ?? 1) - 1));
        const tooLarge = limitBody(request, bodyLimit);
        // The rest of the body is not read, so the connection cannot be used again.
        if (tooLarge) reply.header('connection', 'close');
        if (tooLarge) throw tooLarge;
      },
      replyOptions: {
        retryDelay: ({ err, req, res, attempt }) => {
          if (req.method !== 'GET') return null;
          const away = `GET ${service}`;
          // Either is missing, whatever the types say; the answer is the one of the service, not ours.
          const answer = res as unknown as { statusCode: number; stream: Readable } | undefined;
          if (!isLost(err) && answer?.statusCode !== 503) {
            outages.over(away);
            return null;
          }
          const delay = outages.delay(away, attempt);
          // What is not read would keep its connection.
          if (delay !== null) answer?.stream.resume();
          return delay;
        },
        // Whoever waits for a word before the body (curl, above 1 MB) has got it from us; the client to the service takes no such request.
        rewriteRequestHeaders: (request, { 'x-api-key': _key, expect: _expect, ...headers }) => {
          const authorization = callers.authorizationOf(request as FastifyRequest);
          return { ...headers, ...(authorization && { authorization }), 'x-request-id': request.id, 'x-forwarded-for': request.ip, 'x-forwarded-host': request.headers.host ?? '' };
        },
        onError: (reply, { error }) => {
          // reply-from types its reply loosely; at run time it is ours.
          const ours = reply as unknown as FastifyReply;
          const refused = bodyError(error);
          if (!refused) ours.log.warn({ err: error, service }, 'A request could not be passed on');
          const refusal = refused ?? new Refusal('SERVICE_UNAVAILABLE', `${service} does not answer`, { service });
          ours.status(refusal.status).header('connection', 'close').send({ errors: [refusal.toJSON()] });
        },
      },
    });
  }
}

async function admitCaller(callers: RouteCallers, request: FastifyRequest, reply: FastifyReply, path: string): Promise<void> {
  try {
    await callers.admit(request, reply, path);
  } catch (error) {
    // The body is not read, so the connection cannot be used again.
    if (request.method !== 'GET') reply.header('connection', 'close');
    throw error;
  }
}

/** Connects again while the service cannot be reached: nothing of the requests that wait for it has been sent. */
function patientConnector(service: string, outages: Outages): buildConnector.connector {
  const connect = buildConnector({ timeout: 5000 });
  return (options, done) => {
    const attempt = (count: number) =>
      connect(options, (...outcome) => {
        const [error] = outcome;
        const delay = error && isUnreached(error) ? outages.delay(service, count) : null;
        if (!error) outages.over(service);
        if (delay === null) return done(...outcome);
        setTimeout(attempt, delay, count + 1);
      });
    attempt(0);
  };
}

/** Bounds the body; answers the refusal when its announced length is already too much. */
function limitBody(request: FastifyRequest, limit: number): Refusal | undefined {
  const tooLarge = () => new Refusal('BAD_REQUEST', `The body is larger than ${limit} bytes`, { status: 413, maximum: limit });
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge();
  const body = request.body as Readable | undefined;
  if (!body || typeof body.pipe !== 'function') return undefined;
  let received = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      done(received > limit ? tooLarge() : null, chunk);
    },
  });
  body.once('error', (error) => counted.destroy(error));
  request.body = body.pipe(counted);
  return undefined;
}

function bodyError(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return error instanceof Error && error.cause instanceof Refusal ? error.cause : undefined;
}

import { type Readable, Transform } from 'node:stream';
import proxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../operations/refusals.ts';

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
}

/** Passes requests on as streams, both ways: an import of 200 MB never lies in memory. */
export async function registerProxies(app: FastifyInstance, paths: readonly ProxiedPath[]): Promise<void> {
  for (const { path, service, url, bodyLimit, methods } of paths) {
    await app.register(proxy, {
      upstream: url,
      prefix: path,
      rewritePrefix: path,
      httpMethods: methods,
      undici: { connections: 64, headersTimeout: 60_000, bodyTimeout: 60_000 },
      retryMethods: [],
      preHandler: async (request, reply) => {
        const tooLarge = limitBody(request, bodyLimit);
        // The rest of the body is not read, so the connection cannot be used again.
        if (tooLarge) reply.header('connection', 'close');
        if (tooLarge) throw tooLarge;
      },
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({ ...headers, 'x-request-id': request.id }),
        onError: (reply, { error }) => {
          const refusal = bodyError(error) ?? new Refusal('SERVICE_UNAVAILABLE', `${service} does not answer`, { service });
          // reply-from types its reply loosely; at run time it is ours.
          (reply as unknown as FastifyReply).status(refusal.status).header('connection', 'close').send({ errors: [refusal.toJSON()] });
        },
      },
    });
  }
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

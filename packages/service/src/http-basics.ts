import type { FastifyInstance, FastifyError } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatError } from './errors.ts';
import type { ServiceMetrics } from './metrics.ts';

export interface HttpBasicsOptions {
  readonly name: string;
  readonly version: string;
  readonly metrics: ServiceMetrics;
  readonly readiness: Readonly<Record<string, () => unknown>>;
  readonly state: { readonly stopping: boolean };
}

const READINESS_TIMEOUT_MS = 5000;

/** Health, readiness, metrics, one log line for each request, and errors in the shape of GraphQL. */
export function addHttpBasics(app: FastifyInstance, { name, version, metrics, readiness, state }: HttpBasicsOptions): void {
  app.get('/health', { logLevel: 'silent' }, () => ({ status: 'ok', name, version }));

  app.get('/ready', { logLevel: 'silent' }, async (_request, reply) => {
    const parts = Object.fromEntries(await Promise.all(Object.entries(readiness).map(async ([part, check]) => [part, await partState(check)] as const)));
    const ready = !state.stopping && Object.values(parts).every((part) => part === 'ready');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : state.stopping ? 'stopping' : 'not ready', name, version, parts });
  });

  app.get('/metrics', { logLevel: 'silent' }, async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.httpSeconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    // The route, not the address: a query string may carry a secret.
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });

  app.setNotFoundHandler((request, reply) => reply.code(404).send({ errors: [{ message: `${name} has no ${request.method} ${request.url.split('?')[0]}`, extensions: { code: 'NOT_FOUND' } }] }));

  app.setErrorHandler((error: FastifyError | GraphQLError, request, reply) => {
    const formatted = formatError(asClientError(error), { log: request.log as never, requestId: request.id });
    return reply.code(statusOfError(error, formatted.extensions?.code)).send({ errors: [formatted] });
  });
}

async function partState(check: () => unknown): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${READINESS_TIMEOUT_MS} ms`)), READINESS_TIMEOUT_MS);
  });
  try {
    await Promise.race([Promise.resolve().then(check), late]);
    return 'ready';
  } catch (error) {
    return `not ready: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

/** Fastify's own refusals (a body that is no JSON, too large, of a wrong type) are the client's to see. */
function asClientError(error: FastifyError | GraphQLError): unknown {
  if (error instanceof GraphQLError || !error.statusCode || error.statusCode >= 500) return error;
  return new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function statusOfError(error: FastifyError | GraphQLError, code: unknown): number {
  if (!(error instanceof GraphQLError) && error.statusCode) return error.statusCode;
  const status = error instanceof GraphQLError ? (error.extensions.http as { status?: number } | undefined)?.status : undefined;
  if (status) return status;
  return code === 'BAD_USER_INPUT' ? 400 : code === 'SERVICE_UNAVAILABLE' ? 503 : 500;
}

import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { OperationFacts } from '../operations/operator.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the GraphQL route found out about its operation; null on other routes. */
    operation: OperationFacts | null;
  }
}

/** The request's id: the caller's `x-request-id` when it is harmless, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

/** One line for each request when it is over: never tokens, variables or query strings. */
export function registerRequestLog(app: FastifyInstance): void {
  app.decorateRequest('operation', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    const started = performance.now();
    // The socket's own event: after hijack, as streams do, no Fastify hook runs.
    reply.raw.once('close', () => {
      const { method, operation, id } = request;
      const line = { requestId: id, method, path: request.url.split('?')[0], status: reply.raw.statusCode, ms: Math.round(performance.now() - started), ...(operation && { operation }) };
      if (request.url === '/health' || request.url === '/metrics') request.log.debug(line, 'request');
      else request.log.info(line, 'request');
    });
  });
}

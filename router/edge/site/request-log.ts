import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';

/** Where requests are written down. */
export interface RequestLog {
  line(fields: object): void;
  error(fields: object, message: string): void;
  /** Writes what is held back. */
  flush(): void;
}

const flushMs = 500;
const heldChars = 65_536;

/**
 * The log of requests. Lines are written in batches, off the requests' path: one write for each cost a tenth of what the
 * edge uses for a small query. A crash may lose the last half second of them, of other lines none.
 */
export function createRequestLog(log: Logger, level: string): RequestLog {
  let held = '';
  const flush = () => {
    if (held !== '') process.stdout.write(held);
    held = '';
  };
  setInterval(flush, flushMs).unref();
  const lines = pino({ name: 'edge', level }, { write: (line) => void ((held += line).length > heldChars && flush()) });
  return { line: (fields) => lines.info(fields, 'request'), error: (fields, message) => log.error(fields, message), flush };
}

/** Every line at once, for a log that somebody gave. */
export const plainRequestLog = (log: Logger): RequestLog => ({ line: (fields) => log.info(fields, 'request'), error: (fields, message) => log.error(fields, message), flush: () => log.flush() });

/** The request's id: the caller's `x-request-id` when it is harmless, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}

/** One line for each request when it is over: never tokens, variables or query strings. */
export function registerRequestLog(app: FastifyInstance, log: RequestLog): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    const started = performance.now();
    // The socket's own event: after hijack, as streams do, no Fastify hook runs.
    reply.raw.once('close', () => {
      const { method, id } = request;
      const line = { requestId: id, method, path: request.url.split('?')[0], status: reply.raw.statusCode, ms: Math.round(performance.now() - started) };
      if (request.url === '/health' || request.url === '/metrics') request.log.debug(line, 'request');
      else log.line(line);
    });
  });
}

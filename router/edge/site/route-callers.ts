import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessLog } from '../access-log/access-log.ts';
import type { Overload } from '../admission/overload.ts';
import { type Callers, checkOperations } from '../applications/callers.ts';
import type { OperationFacts } from '../operations/operator.ts';
import { Refusal } from '../operations/refusals.ts';

/** Those who call routes beside GraphQL: known, counted and written down as the callers of operations are. */
export interface RouteCallers {
  /** Throws unless the caller may call the route, such as `/import`. Who shows no valid token is left to the service behind it. */
  admit(request: FastifyRequest, reply: FastifyReply, route: string): Promise<void>;
  /** The token that goes on to the service in place of what the caller showed. */
  authorizationOf(request: FastifyRequest): string | undefined;
}

export function createRouteCallers(callers: Callers, overload: Overload, accessLog: AccessLog | undefined): RouteCallers {
  const tokens = new WeakMap<FastifyRequest, string>();

  const noteAtEnd = (request: FastifyRequest, reply: FastifyReply, facts: OperationFacts) => {
    const started = performance.now();
    reply.raw.once('close', () => {
      const status = reply.raw.statusCode;
      const code = facts.code ?? codeOfStatus(status);
      accessLog?.note({ ...facts, ...(code && { code }) }, { requestId: request.id, ms: performance.now() - started, transport: 'http', status, ...sizesOf(request, reply), address: request.ip });
    });
  };

  return {
    async admit(request, reply, route) {
      const facts: OperationFacts = { kind: request.method, name: request.url.split('?')[0]! };
      noteAtEnd(request, reply, facts);
      const { viewer, authorization, application } = await callers.identify({ authorization: request.headers.authorization, apiKey: request.headers['x-api-key'] as string | undefined, requestId: request.id, address: request.ip });
      if (authorization) tokens.set(request, authorization);
      if (viewer) Object.assign(facts, { viewer: viewer.id, viewerKind: viewer.kind, tenant: viewer.tenantId });
      if (!application) return;
      facts.application = application.settings.id;
      try {
        overload.check('partner');
        await application.allowance.take(application.settings);
        checkOperations(application, { rootFields: [`${request.method} ${route}`] });
      } catch (error) {
        if (error instanceof Refusal) facts.code = String(error.extensions.code);
        throw error;
      } finally {
        reply.headers(application.allowance.headers());
      }
    },
    authorizationOf: (request) => tokens.get(request),
  };
}

/** What the headers tell of the sizes. */
function sizesOf(request: FastifyRequest, reply: FastifyReply): { bytesIn?: number; bytesOut?: number } {
  const bytesIn = Number(request.headers['content-length'] ?? (request.method === 'GET' ? 0 : Number.NaN));
  const bytesOut = Number(reply.raw.getHeader('content-length') ?? Number.NaN);
  return { ...(Number.isSafeInteger(bytesIn) && { bytesIn }), ...(Number.isSafeInteger(bytesOut) && { bytesOut }) };
}

const codes: Record<number, string> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 429: 'RATE_LIMITED', 503: 'SERVICE_UNAVAILABLE' };

/** The answer of a service passes by unread: its status says what kind of refusal it is. */
function codeOfStatus(status: number): string | undefined {
  if (status < 400) return undefined;
  return codes[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
}

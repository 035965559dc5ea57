import type { TokenVerifier } from '@hydrograph/access';
import { auditScope, runAudited, type AuditCategory, type AuditScope } from '@hydrograph/entities';
import type { FastifyInstance } from 'fastify';
import { requestFacts } from '../request-facts.ts';
import { actorFacts, recordMissing, type AuditTrail } from './audit-mutations.ts';

/** What the audit log calls a request to a route beside GraphQL. */
export interface AuditedRoute {
  /** For example `exportSeries`. */
  readonly action: string;
  readonly category: AuditCategory;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every request to this route leaves an audit entry, and is not answered without one. */
    audit?: AuditedRoute;
  }
}

/**
 * Makes each route with `config.audit` leave its entry: with the first transaction of its handler, or before the first
 * byte of the answer is sent. Routes must be added after this.
 */
export function auditRoutes(app: FastifyInstance, trail: AuditTrail, verify: TokenVerifier): void {
  const underWay = new WeakMap<object, AuditScope>();

  app.addHook('onRoute', (route) => {
    const audit = route.config?.audit;
    if (!audit || route.method === 'HEAD') return;
    const { handler } = route;
    route.handler = async function (request, reply) {
      try {
        const viewer = await verify(request.headers.authorization);
        await trail.spool.refuseWhenFull();
        const scope = auditScope({ facts: { ...actorFacts(viewer, requestFacts(request)), ...audit, detail: request.query as Record<string, unknown> } });
        underWay.set(request, scope);
        return await runAudited(scope, async () => handler.call(this, request, reply) as unknown);
      } catch (error) {
        // What was not read would keep the connection from its answer.
        request.raw.resume();
        throw error;
      }
    };
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const scope = underWay.get(request);
    if (!scope || scope.over || reply.statusCode === 304) return payload;
    const refused = reply.statusCode >= 400;
    await recordMissing(trail.database(), scope, refused ? refusalIn(payload, reply.statusCode) : {});
    return payload;
  });
}

function refusalIn(payload: unknown, status: number): object {
  const [first] = typeof payload === 'string' && payload.startsWith('{') ? ((JSON.parse(payload) as { errors?: { message: string; extensions?: { code?: string } }[] }).errors ?? []) : [];
  return { userErrors: [{ code: first?.extensions?.code ?? `HTTP ${status}`, message: first?.message ?? 'refused' }] };
}

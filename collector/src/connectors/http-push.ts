import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requirePermission, Unauthenticated } from '@hydrograph/access';
import type { TokenVerifier, Viewer } from '@hydrograph/access';
import type { Intake } from './intake.ts';

const BODY_LIMIT_BYTES = 5_000_000;

/** `POST /ingest/samples`: answers when the accepted samples are on disk. */
export function addHttpPush(app: FastifyInstance, intake: Intake, verify: TokenVerifier): void {
  void app.register(async (scope) => {
    const viewers = new WeakMap<FastifyRequest, Viewer>();
    // Before the body is read: a stranger shall not make us read 5 MB.
    scope.addHook('onRequest', async (request) => {
      const viewer = await verify(request.headers.authorization);
      requirePermission(viewer, 'telemetry:write');
      viewers.set(request, viewer);
    });
    // As text, since the intake forgives what fastify's own parser does not.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => done(null, body));
    scope.post('/ingest/samples', { bodyLimit: BODY_LIMIT_BYTES }, async (request) => {
      const viewer = viewers.get(request);
      if (!viewer) throw new Unauthenticated('missing');
      return intake.take('http-push', viewer.tenantId, typeof request.body === 'string' ? request.body : '');
    });
  });
}

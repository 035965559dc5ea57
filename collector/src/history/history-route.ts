import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requirePermission, Unauthenticated } from '@hydrograph/access';
import type { TokenVerifier, Viewer } from '@hydrograph/access';
import type { HistoryImport } from './history-import.ts';

const BODY_LIMIT_BYTES = 5_000_000;

/** `POST /ingest/history`: answers when the samples are in the store. `GET /ingest/history`: how far each import has come. */
export function addHistory(app: FastifyInstance, history: HistoryImport, verify: TokenVerifier): void {
  void app.register(async (scope) => {
    const viewers = new WeakMap<FastifyRequest, Viewer>();
    // Before the body is read, as for live samples.
    scope.addHook('onRequest', async (request) => {
      const viewer = await verify(request.headers.authorization);
      requirePermission(viewer, request.method === 'GET' ? 'telemetry:read' : 'telemetry:write');
      viewers.set(request, viewer);
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => done(null, body));
    const viewerOf = (request: FastifyRequest): Viewer => {
      const viewer = viewers.get(request);
      if (!viewer) throw new Unauthenticated('missing');
      return viewer;
    };
    scope.post('/ingest/history', { bodyLimit: BODY_LIMIT_BYTES }, async (request) => history.take(viewerOf(request).tenantId, typeof request.body === 'string' ? request.body : ''));
    scope.get('/ingest/history', async (request) => ({
      imports: history.progress(viewerOf(request).tenantId).map(({ source, from, to, reachedBackTo, share, at }) => ({
        source, share, from: new Date(from).toISOString(), to: new Date(to).toISOString(), reachedBackTo: new Date(reachedBackTo).toISOString(), at: new Date(at).toISOString(),
      })),
    }));
  });
}

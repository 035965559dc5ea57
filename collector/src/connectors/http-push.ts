import type { FastifyInstance } from 'fastify';
import { requirePermission } from '@hydrograph/access';
import type { TokenVerifier } from '@hydrograph/access';
import type { Intake } from './intake.ts';

const BODY_LIMIT_BYTES = 5_000_000;

/** `POST /ingest/samples`: answers when the accepted samples are on disk. */
export function addHttpPush(app: FastifyInstance, intake: Intake, verify: TokenVerifier): void {
  app.post('/ingest/samples', { bodyLimit: BODY_LIMIT_BYTES }, async (request) => {
    const viewer = await verify(request.headers.authorization);
    requirePermission(viewer, 'telemetry:write');
    return intake.take('http-push', viewer.tenantId, request.body);
  });
}

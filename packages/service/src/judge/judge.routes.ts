import { Forbidden, type TokenVerifier } from '@hydrograph/access';
import type { FastifyInstance } from 'fastify';
import type { Judge } from './judge.ts';
import { question } from './judgement.ts';

/** `POST /access/judgement`: who may see or change rows of this service, for our own services; identity puts it into words. */
export function addJudgeRoute(app: FastifyInstance, judge: Judge, verify: TokenVerifier): void {
  app.post('/access/judgement', async (request, reply) => {
    const viewer = await verify(request.headers.authorization);
    if (viewer.kind !== 'service') throw new Forbidden('POST /access/judgement', 'service');
    reply.header('cache-control', 'no-store');
    return judge(viewer.tenantId, question.parse(request.body));
  });
}

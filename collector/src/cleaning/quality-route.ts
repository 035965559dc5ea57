import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { Forbidden, type TokenVerifier } from '@hydrograph/access';
import type { Cleaning } from './cleaning.ts';

const query = z.object({ after: z.coerce.number().int().nonnegative().default(0), limit: z.coerce.number().int().min(1).max(5000).default(1000) });

/** `GET /quality/days`: the scores of points and days that changed after a revision, of all tenants, for our own services. */
export function addQuality(app: FastifyInstance, cleaning: Cleaning, verify: TokenVerifier): void {
  app.get('/quality/days', async (request) => {
    const viewer = await verify(request.headers.authorization);
    if (viewer.kind !== 'service') throw new Forbidden('The scores of all tenants', 'telemetry:read');
    const asked = query.safeParse(request.query);
    if (!asked.success) throw new GraphQLError(z.prettifyError(asked.error), { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
    return cleaning.changed(asked.data.after, asked.data.limit);
  });
}

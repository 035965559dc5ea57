import { Forbidden } from '@hydrograph/access';
import type { Service } from '@hydrograph/service';
import { z } from 'zod';
import type { RulesSource } from './rules-source.ts';

const question = z.object({ known: z.string().max(100_000).default('') });

/** `GET /access/rules?known=VERSION`: the rules of access for our own services, held until they are others than those known. 304 when they stay. */
export function addRulesRoute(service: Service, rules: RulesSource): void {
  service.app.get('/access/rules', async (request, reply) => {
    const viewer = await service.viewerOf(request);
    if (viewer.kind !== 'service') throw new Forbidden('GET /access/rules', 'service');
    const { known } = question.parse(request.query);
    const document = await rules.next(known, request.signal);
    reply.header('cache-control', 'no-store');
    return document ? reply.send(document) : reply.code(304).send();
  });
}

import { createReadStream } from 'node:fs';
import { requirePermission } from '@hydrograph/access';
import type { Service } from '@hydrograph/service';
import type { MapStore } from './map-store.ts';

/** `GET /map/elements`: every published element as one binary document (see layout.ts), with an ETag. */
export function addMapRoute(service: Service, maps: MapStore): void {
  service.app.get('/map/elements', { config: { audit: { action: 'readMap', category: 'ACCESS' } } }, async (request, reply) => {
    const viewer = await service.viewerOf(request);
    requirePermission(viewer, 'network:read', 'GET /map/elements');
    reply.header('cache-control', 'private, no-cache').header('vary', 'authorization');
    const asked = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (asked?.includes(`"${await maps.etag(viewer)}"`)) return reply.code(304).header('etag', `"${await maps.etag(viewer)}"`).send();
    const { etag, path, bytes } = await maps.ready(viewer);
    return reply.header('etag', `"${etag}"`).header('content-type', 'application/octet-stream').header('content-length', bytes).send(createReadStream(path));
  });
}

import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { requirePermission } from '@hydrograph/access';
import { BadUserInput, newId } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import { receiveUpload, takeBodiesAsStreams } from '../imports/receive-upload.ts';
import type { GroundStore } from './ground-store.ts';
import type { GroundRead } from './ground-worker.ts';

/**
 * The base map. `POST /import/ground`: the body is a GeoJSON FeatureCollection (see ground-file.ts), which takes the place of the base
 * map before; answers `{ etag, features, bytes }`. `GET /map/ground`: the base map as one binary document in the layout of
 * `/map/elements`, with an ETag; 204 when there is none.
 */
export function addGroundRoutes(service: Service, { grounds, folder }: { grounds: GroundStore; folder: string }): void {
  void service.app.register(async (app) => {
    takeBodiesAsStreams(app);
    app.post('/import/ground', { config: { audit: { action: 'importGround', category: 'CHANGE' } } }, async (request, reply) => {
      try {
        const viewer = await service.viewerOf(request);
        requirePermission(viewer, 'network:write', 'POST /import/ground');
        const path = join(folder, `${newId()}.geojson`);
        await receiveUpload(request.body as Readable | undefined, path, 'The body is empty: send a GeoJSON FeatureCollection');
        const ground = await readInThread(path).finally(() => rm(path, { force: true }));
        if (ground.type === 'refused') throw new BadUserInput(`The base map was not imported: ${ground.reason}`, 'body');
        await grounds.replace(viewer, ground);
        return await reply.send({ etag: ground.etag, features: ground.features, bytes: ground.bytes });
      } catch (error) {
        // What was not read would keep the connection from its answer.
        request.raw.resume();
        throw error;
      }
    });
  });

  service.app.get('/map/ground', { config: { audit: { action: 'readGround', category: 'ACCESS' } } }, async (request, reply) => {
    const viewer = await service.viewerOf(request);
    requirePermission(viewer, 'network:read', 'GET /map/ground');
    reply.header('cache-control', 'private, no-cache').header('vary', 'authorization');
    const etag = await grounds.etag(viewer);
    if (etag === undefined) return reply.code(204).send();
    const asked = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (asked?.includes(`"${etag}"`)) return reply.code(304).header('etag', `"${etag}"`).send();
    const ground = await grounds.ready(viewer);
    if (ground === undefined) return reply.code(204).send();
    return reply.header('etag', `"${ground.etag}"`).header('content-type', 'application/octet-stream').header('content-length', ground.bytes).send(createReadStream(ground.path));
  });
}

// A city's base map is tens of megabytes of JSON: reading it here would keep everybody waiting.
function readInThread(path: string): Promise<GroundRead> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ground-worker.ts', import.meta.url), { workerData: { path } });
    worker.once('message', (message: GroundRead) => resolve(message));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread that read the base map ended with code ${code}`)));
  });
}

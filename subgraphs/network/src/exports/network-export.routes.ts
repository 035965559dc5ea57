import { Readable } from 'node:stream';
import { requirePermission, type Viewer } from '@hydrograph/access';
import { BadUserInput, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import { z } from 'zod';
import { HydraulicModel } from '../models/model.entity.ts';
import { exportNetwork, refuseHiddenFields } from './network-export.ts';

const question = z.object({ model: z.string().trim().max(200).optional() });

/**
 * `GET /export/network?model=NAME`: a published network as an EPANET input file, with the changes made since it was imported. The name
 * may be left out where one network is published.
 */
export function addNetworkExportRoute(service: Service, database: Database): void {
  service.app.get('/export/network', { config: { audit: { action: 'exportNetwork', category: 'EXPORT' } } }, async (request, reply) => {
    const viewer = await service.viewerOf(request);
    requirePermission(viewer, 'network:read', 'GET /export/network');
    const parsed = question.safeParse(request.query);
    if (!parsed.success) throw new BadUserInput('model: the name of a published network', 'model');
    refuseHiddenFields(viewer);
    const { id, name } = await findModel(database, viewer, parsed.data.model);
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="network.inp"; filename*=UTF-8''${encodeURIComponent(name)}.inp`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(exportNetwork(database, viewer, id), { objectMode: false }));
  });
}

async function findModel(database: Database, viewer: Viewer, name: string | undefined): Promise<HydraulicModel> {
  const published = await database.fork(viewer).find(HydraulicModel, { state: 'PUBLISHED' }, { orderBy: { publishedAt: 'ASC' }, limit: 1000 });
  const names = published.map((model) => JSON.stringify(model.name)).join(', ');
  if (published.length === 0) throw new BadUserInput('model: no network is published', 'model');
  if (name === undefined && published.length > 1) throw new BadUserInput(`model: several networks are published, name one of ${names}`, 'model');
  const found = name === undefined ? published[0] : published.find((model) => model.name === name);
  if (!found) throw new BadUserInput(`model: no published network is called ${JSON.stringify(name)}; there is ${names}`, 'model');
  return found;
}

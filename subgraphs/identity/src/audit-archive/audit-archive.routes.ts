import { requirePermission } from '@hydrograph/access';
import { isId, type Database } from '@hydrograph/entities';
import { BadUserInput, type Service } from '@hydrograph/service';
import { AuditArchive } from './audit-archive.entity.ts';
import type { AuditArchives } from './audit-archive.service.ts';

/** `GET /audit/archives/ID`: an archive of the audit log as its signed file. */
export function addAuditArchiveRoute(service: Service, { database, archives }: { database: Database; archives: AuditArchives }): void {
  service.app.get<{ Params: { id: string } }>('/audit/archives/:id', { config: { audit: { action: 'downloadAuditArchive', category: 'EXPORT' } } }, async (request, reply) => {
    const viewer = await service.viewerOf(request);
    requirePermission(viewer, 'audit:read', 'GET /audit/archives');
    const { id } = request.params;
    const archive = isId(id) ? await database.fork(viewer).findOne(AuditArchive, { id }) : null;
    if (!archive) throw new BadUserInput(`no archive has the id "${id}"`, 'id');
    const file = await archives.open(archive);
    return reply
      .header('content-type', 'application/x-ndjson')
      .header('content-length', archive.bytes)
      .header('content-disposition', `attachment; filename="${archive.file}"`)
      .header('cache-control', 'private, no-store')
      .send(file);
  });
}

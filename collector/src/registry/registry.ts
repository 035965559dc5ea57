import type { Logger } from 'pino';
import { registryDocument } from '@hydrograph/bus';
import type { RegisteredPoint, RegistryDocument } from '@hydrograph/bus';
import { openTenantDocuments } from './tenant-documents.ts';
import type { TenantDocuments } from './tenant-documents.ts';

/** The points the collector knows, by tenant. */
export interface Registry extends TenantDocuments<RegistryDocument> {
  /** The point with this id or code; undefined when the tenant has none. */
  find(tenantId: string, idOrCode: string): RegisteredPoint | undefined;
  /** Points known in all. */
  readonly size: number;
}

interface Known {
  readonly points: ReadonlyMap<string, RegisteredPoint>;
  readonly count: number;
}

function index({ points }: RegistryDocument): Known {
  const found = new Map<string, RegisteredPoint>();
  for (const point of points) found.set(point.code, point);
  // Ids last: a code that looks like another point's id must not hide it.
  for (const point of points) found.set(point.id, point);
  return { points: found, count: points.length };
}

/** Starts from the documents of the last run in `folder`, so that samples are taken before network is there. */
export function openRegistry(folder: string, log: Logger, now?: () => number): Registry {
  const tenants = new Map<string, Known>();
  const documents = openTenantDocuments({ folder, schema: registryDocument, what: 'points', log, now, use: (document) => void tenants.set(document.tenantId, index(document)) });
  return {
    find: (tenantId, idOrCode) => tenants.get(tenantId)?.points.get(idOrCode),
    take: documents.take,
    get size() {
      return [...tenants.values()].reduce((sum, { count }) => sum + count, 0);
    },
  };
}

import { actorOf, BadUserInput, type Loaders } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PipeVersion } from '../generated/schema.ts';
import { Pipe, type PipeStatus } from './pipe.entity.ts';

const mostVersions = 200;

/** Pipes that start or end at a node, by code. */
export async function pipesAt(loaders: Loaders, nodeId: string): Promise<Pipe[]> {
  const [starting, ending] = await Promise.all([loaders.many(Pipe, 'startNodeId').load(nodeId), loaders.many(Pipe, 'endNodeId').load(nodeId)]);
  return [...new Set([...starting, ...ending])].toSorted((left, right) => left.code.localeCompare(right.code, 'en', { numeric: true }));
}

/** Every version of a pipe's row, newest first, at most `first`. One statement for all pipes of a request. */
export function versionsOf(em: EntityManager, loaders: Loaders, pipeId: string, first: number): Promise<PipeVersion[]> {
  if (first < 1 || first > mostVersions) throw new BadUserInput(`"first" is ${first}; it must be a whole number from 1 to ${mostVersions}`, 'first');
  return loaders.batch<string, PipeVersion[]>(`pipe versions ${first}`, (ids) => readVersions(em, ids, first)).load(pipeId);
}

interface VersionRow {
  id: string;
  valid_from: Date;
  valid_to: Date | null;
  changed_by: string;
  change_reason: string | null;
  diameter_mm: number;
  length_m: number;
  roughness: number;
  material: string | null;
  installed_year: number | null;
  status: PipeStatus;
}

async function readVersions(em: EntityManager, ids: readonly string[], first: number): Promise<PipeVersion[][]> {
  const rows = await em.execute<VersionRow[]>(
    `select * from (
       select h.id, h.valid_from, h.valid_to, h.changed_by, h.change_reason, h.diameter_mm, h.length_m, h.roughness, h.material, h.installed_year, h.status,
              row_number() over (partition by h.id order by h.valid_from desc, h.history_id desc) as place
       from network.pipe_history h where h.tenant_id = ? and h.id in (select value::uuid from json_array_elements_text(?::json))) versions
     where place <= ? order by id, place`,
    [actorOf(em).tenantId, JSON.stringify(ids), first],
  );
  const versions = new Map<string, PipeVersion[]>(ids.map((id) => [id, []]));
  for (const row of rows) versions.get(row.id)?.push(versionOf(row));
  return ids.map((id) => versions.get(id) ?? []);
}

function versionOf(row: VersionRow): PipeVersion {
  return {
    validFrom: new Date(row.valid_from),
    validTo: row.valid_to && new Date(row.valid_to),
    changedBy: row.changed_by,
    changeReason: row.change_reason,
    diameterMm: row.diameter_mm,
    lengthM: row.length_m,
    roughness: row.roughness,
    material: row.material,
    installedYear: row.installed_year,
    status: row.status,
  };
}

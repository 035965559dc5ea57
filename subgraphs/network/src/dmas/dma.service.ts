import { newId, refusals, refuseTakenCodes, refuseTooMany, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import { faultOfArea } from '../elements/geojson-input.ts';
import type { DefineDmaInput, DefineDmasInput } from '../generated/schema.ts';
import { countRevision } from '../models/revision.ts';
import { assignMembers, markAssigned } from './area-members.ts';
import { Dma } from './dma.entity.ts';
import { holdAreas } from './membership.ts';

const mostAtOnce = 200;

interface Defined {
  dmas: Dma[];
  userErrors: UserError[];
}

/** Adds district metered areas, all or none, and gives junctions and stations inside them their smallest area. */
export async function defineDmas({ database, viewer, registryChanged }: NetworkContext, { dmas }: DefineDmasInput): Promise<Defined> {
  const answer = await database.transaction(viewer, 'defineDmas', async (em): Promise<Defined> => {
    const found = refusals();
    refuseTooMany(found, dmas, mostAtOnce, 'dmas');
    if (found.any) return { dmas: [], userErrors: found.list };
    dmas.forEach((dma, index) => refuseImplausible(found, dma, index));
    await refuseTakenCodes(em, Dma, dmas.map(({ code }, index) => ({ value: code, field: ['dmas', index, 'code'] })), found, 'area');
    const parents = await findParents(em, dmas, found);
    if (!found.any) await refuseInvalidAreas(em, dmas, found);
    if (found.any) return { dmas: [], userErrors: found.list };
    return { dmas: await insertAreas(em, dmas, parents), userErrors: [] };
  });
  if (answer.dmas.length === 0) return answer;
  const ids = answer.dmas.map(({ id }) => id);
  await assignMembers(database, viewer, ids, 'defineDmas');
  await markAssigned(database, viewer, ids);
  await registryChanged(viewer.tenantId);
  return answer;
}

function refuseImplausible(found: Refusals, { name, boundary }: DefineDmaInput, index: number): void {
  if (name.trim() === '') found.add(['dmas', index, 'name'], 'REQUIRED', 'an area needs a name');
  const fault = faultOfArea(boundary);
  if (fault) found.add(['dmas', index, 'boundary'], 'INVALID_VALUE', fault);
}

/** A boundary that crosses itself has no inside. */
async function refuseInvalidAreas(em: EntityManager, dmas: readonly DefineDmaInput[], found: Refusals): Promise<void> {
  const rows = await em.execute<{ place: string; reason: string }[]>(
    `select ordinality as place, ST_IsValidReason(ST_GeomFromGeoJSON(value)) as reason from json_array_elements(?::json) with ordinality where not ST_IsValid(ST_GeomFromGeoJSON(value))`,
    [JSON.stringify(dmas.map(({ boundary }) => boundary))],
  );
  for (const { place, reason } of rows) found.add(['dmas', Number(place) - 1, 'boundary'], 'INVALID_VALUE', `the boundary has no clear inside: ${reason}`);
}

/** Parents that exist already, by code; those that come with the same request stand before their children. */
async function findParents(em: EntityManager, dmas: readonly DefineDmaInput[], found: Refusals): Promise<Map<string, Dma>> {
  const codes = dmas.map(({ parentCode }) => parentCode).filter((code) => code != null);
  const rows = codes.length === 0 ? [] : await em.find(Dma, { code: { $in: codes } });
  const known = new Set(rows.map(({ code }) => code));
  dmas.forEach(({ code, parentCode }, index) => {
    if (parentCode != null && !known.has(parentCode)) found.add(['dmas', index, 'parentCode'], 'NOT_FOUND', `no area has the code "${parentCode}"; a parent stands before its children`);
    known.add(code);
  });
  return new Map(rows.map((row) => [row.code, row]));
}

async function insertAreas(em: EntityManager, dmas: readonly DefineDmaInput[], parents: Map<string, Dma>): Promise<Dma[]> {
  await holdAreas(em, 'adding');
  const areas = new Map(parents);
  const added: Dma[] = [];
  let unwritten = new Set<string>();
  for (const { code, name, nameEn, parentCode, boundary } of dmas) {
    // A child refers to its parent by a plain id, so the ORM cannot put them in order itself.
    if (parentCode != null && unwritten.has(parentCode)) {
      await em.flush();
      unwritten = new Set();
    }
    const parent = parentCode == null ? undefined : areas.get(parentCode);
    const area = em.create(Dma, { id: newId(), code, name, nameEn: nameEn ?? null, level: (parent?.level ?? 0) + 1, parentId: parent?.id ?? null, boundary, membersAt: null });
    areas.set(code, area);
    added.push(area);
    unwritten.add(code);
  }
  await em.flush();
  await countRevision(em, 'map');
  return added;
}

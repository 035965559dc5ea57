import { refusals, refuseTakenCodes, refuseTooMany, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import { smallestAreaOf } from '../dmas/area-members.ts';
import { holdAreas } from '../dmas/membership.ts';
import { faultOfPoint } from '../elements/geojson-input.ts';
import type { AddStationInput, AddStationsInput } from '../generated/schema.ts';
import { countRevision } from '../models/revision.ts';
import { Pump } from '../pumps/pump.entity.ts';
import { Reservoir } from '../reservoirs/reservoir.entity.ts';
import { Tank } from '../tanks/tank.entity.ts';
import { Station } from './station.entity.ts';

const mostAtOnce = 1000;

interface Added {
  stations: Station[];
  userErrors: UserError[];
}

/** Adds stations, all or none. */
export async function addStations({ database, viewer, registryChanged }: NetworkContext, { stations }: AddStationsInput): Promise<Added> {
  const answer = await database.transaction(viewer, 'addStations', async (em): Promise<Added> => {
    const found = refusals();
    refuseTooMany(found, stations, mostAtOnce, 'stations');
    if (found.any) return { stations: [], userErrors: found.list };
    stations.forEach((station, index) => refuseImplausible(found, station, index));
    await refuseTakenCodes(em, Station, stations.map(({ code }, index) => ({ value: code, field: ['stations', index, 'code'] })), found, 'station');
    const members = await findMembers(em, stations, found);
    if (found.any) return { stations: [], userErrors: found.list };
    return { stations: await insertStations(em, stations, members), userErrors: [] };
  });
  if (answer.stations.length > 0) await registryChanged(viewer.tenantId);
  return answer;
}

function refuseImplausible(found: Refusals, { name, geometry }: AddStationInput, index: number): void {
  if (name.trim() === '') found.add(['stations', index, 'name'], 'REQUIRED', 'a station needs a name');
  const fault = faultOfPoint(geometry);
  if (fault) found.add(['stations', index, 'geometry'], 'INVALID_VALUE', fault);
}

type Member = Tank | Reservoir | Pump;

async function findMembers(em: EntityManager, stations: readonly AddStationInput[], found: Refusals): Promise<Map<string, Member>> {
  const ids = stations.flatMap(({ elementIds }) => elementIds ?? []);
  if (ids.length === 0) return new Map();
  const wellFormed = { id: { $in: ids.filter((id) => /^[0-9a-f-]{36}$/i.test(id)) } };
  const rows: Member[] = [...(await em.find(Tank, wellFormed)), ...(await em.find(Reservoir, wellFormed)), ...(await em.find(Pump, wellFormed))];
  const members = new Map(rows.map((row) => [row.id, row]));
  stations.forEach(({ elementIds }, index) =>
    elementIds?.forEach((id, place) => {
      if (!members.has(id)) found.add(['stations', index, 'elementIds', place], 'NOT_FOUND', `no tank, reservoir or pump has the id "${id}"`);
    }),
  );
  return members;
}

async function insertStations(em: EntityManager, stations: readonly AddStationInput[], members: ReadonlyMap<string, Member>): Promise<Station[]> {
  await holdAreas(em, 'reading');
  const areas = await smallestAreaOf(em, stations.map(({ geometry }) => geometry));
  const added = stations.map(({ code, name, nameEn, kind, geometry }, index) => em.create(Station, { code, name, nameEn: nameEn ?? null, kind, geometry, modelId: null, dmaId: areas[index] ?? null }));
  await em.flush();
  stations.forEach(({ elementIds }, index) => {
    for (const id of elementIds ?? []) members.get(id)!.stationId = added[index]!.id;
  });
  await countRevision(em, 'map');
  return added;
}

import { isId, refusals, refuseTakenCodes, refuseTooMany, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import { Device } from '../devices/device.entity.ts';
import { placesOf } from '../elements/places.ts';
import type { RegisterPointInput, RegisterPointsInput } from '../generated/schema.ts';
import { Station } from '../stations/station.entity.ts';
import { Point } from './point.entity.ts';
import { unitOfQuantity } from './quantities.ts';
import { sensitivityOf } from '../sensitivity/marked-elements.ts';

const mostAtOnce = 1000;
const longestCode = 100;

interface Registered {
  points: Point[];
  userErrors: UserError[];
}

/** Adds points, all or none, and tells the collector of them. */
export async function registerPoints({ database, viewer, registryChanged }: NetworkContext, { points }: RegisterPointsInput): Promise<Registered> {
  const answer = await database.transaction(viewer, 'registerPoints', async (em): Promise<Registered> => {
    const found = refusals();
    refuseTooMany(found, points, mostAtOnce, 'points');
    if (found.any) return { points: [], userErrors: found.list };
    points.forEach((point, index) => refuseImplausible(found, point, index));
    await refuseTakenCodes(em, Point, points.map(({ code }, index) => ({ value: code, field: ['points', index, 'code'] })), found, 'point');
    await refuseUnknownIds(em, Station, points.map(({ stationId }, index) => ({ value: stationId, field: ['points', index, 'stationId'] })), found, 'station');
    await refuseUnknownIds(em, Device, points.map(({ deviceId }, index) => ({ value: deviceId, field: ['points', index, 'deviceId'] })), found, 'device');
    if (found.any) return { points: [], userErrors: found.list };
    return { points: await addPoints(em, points), userErrors: [] };
  });
  if (answer.points.length > 0) await registryChanged(viewer.tenantId);
  return answer;
}

function refuseImplausible(found: Refusals, { code, name, siteId, minimum, maximum }: RegisterPointInput, index: number): void {
  const at = (field: string): (string | number)[] => ['points', index, field];
  if (code.length > longestCode) found.add(at('code'), 'INVALID_VALUE', `a point code has at most ${longestCode} characters, this one has ${code.length}`);
  if (name.trim() === '') found.add(at('name'), 'REQUIRED', 'a point needs a name');
  if (siteId != null && !isId(siteId)) found.add(at('siteId'), 'NOT_FOUND', `"${siteId}" is not an id`);
  if (minimum != null && maximum != null && minimum >= maximum) found.add(at('maximum'), 'INVALID_VALUE', `the highest plausible value (${maximum}) must be above the lowest (${minimum})`);
}

/** A point stands where its station is, else where the element is that it measures. A site of another subgraph has no place here. */
async function addPoints(em: EntityManager, points: readonly RegisterPointInput[]): Promise<Point[]> {
  const places = await placesOf(em, points.flatMap(({ siteId, stationId }) => [siteId, stationId]).filter((id) => id != null));
  const marks = await sensitivityOf(em, points.flatMap(({ siteId, stationId }) => [siteId, stationId]).filter((id) => id != null));
  return points.map(({ code, name, nameEn, quantity, unit, minimum, maximum, stationId, siteId, deviceId }) => {
    const site = siteId ? places.get(siteId) : undefined;
    return em.create(Point, {
      code, name, nameEn: nameEn ?? null, quantity, unit: unit ?? unitOfQuantity[quantity], minimum: minimum ?? null, maximum: maximum ?? null,
      sensitivity: Math.max(marks.get(siteId ?? '') ?? 0, marks.get(stationId ?? '') ?? 0),
      stationId: stationId ?? site?.stationId ?? null, siteId: siteId ?? null, deviceId: deviceId ?? null,
      geometry: site?.place ?? (stationId ? places.get(stationId)?.place : undefined) ?? null, modelId: null,
    });
  });
}
